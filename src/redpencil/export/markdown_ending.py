"""What was not checked, and by which rules the rest was, in Markdown."""

from collections.abc import Iterator

from redpencil.export.markdown_claim import waiting
from redpencil.export.markdown_text import address, quote
from redpencil.export.report import ArticleReport, Report
from redpencil.export.summary import furniture, overrides, skipped, unsourced
from redpencil.export.wording import DEMANDS, count, percent


def unchecked_lines(part: ArticleReport) -> Iterator[str]:
    """List what was not checked, and why."""
    yield "### What was not checked, and why"
    yield ""
    lines = [*_skipped(part), *_claims(part)]
    if not lines:
        left = percent(part.coverage.skipped)
        lines = [
            f"- {left} of the words hold no claim on the list." if part.coverage.skipped else "- Nothing was left out."
        ]
    yield from lines
    yield ""


def ending_lines(report: Report) -> Iterator[str]:
    """Say by which rules the claims were judged, and how to tell whether the trail was changed since."""
    yield "## Method"
    yield ""
    if demands := [DEMANDS[one] for one in report.demands if one in DEMANDS]:
        yield " ".join(demands)
        yield ""
    marked = [f"{part.article.slug}#{claim.number}" for part in report.articles for claim in unsourced(part)]
    if marked:
        yield f"Verdicts without a source: {', '.join(quote(name) for name in marked)}."
        yield ""
    for part in report.articles:
        for claim in overrides(part):
            why = claim.verdict.override if claim.verdict else ""
            yield f"Override at {quote(part.article.slug)}#{claim.number}: {quote(why)}"
            yield ""
    yield f"Ratings of the scale “{quote(report.scale.name)}”:"
    yield ""
    for rating in report.scale.ratings:
        yield f"- {quote(rating.label)}{': ' + quote(rating.meaning) if rating.meaning else ''}"
    yield ""
    if report.house.corrections or report.house.url:
        line = [quote(report.house.corrections), address(report.house.url) if report.house.url else ""]
        yield " ".join(words for words in line if words)
        yield ""
    yield f"Trail: {count(report.trail.count, 'event')}, the last with hash {quote(report.trail.hash)}."


def _skipped(part: ArticleReport) -> Iterator[str]:
    for sentence in skipped(part):
        reason = f" ({quote(sentence.reason)})" if sentence.reason else ""
        seen = ", agreed by a person" if sentence.looked_at else ""
        yield f"- “{quote(sentence.span.of(part.article.text))}” – {sentence.disposition.words}{reason}{seen}"
    words, reasons = furniture(part)
    if words:
        why = f": {quote('; '.join(reasons))}" if reasons else ""
        yield f"- {count(words, 'word')} of the page that are not part of the article{why}"


def _claims(part: ArticleReport) -> Iterator[str]:
    for claim in part.dropped:
        why = quote(claim.drop_reason) or "no reason given"
        yield f"- Claim {claim.number}, “{quote(claim.statement)}” – off the list: {why}"
    for claim in part.unfinished:
        how = f"waiting for {waiting(claim)}" if claim.waiting_for else claim.status.value.replace("-", " ")
        yield f"- Claim {claim.number}, “{quote(claim.statement)}” – {how}"
