"""The report in Markdown, to be read as plain text too."""

from collections.abc import Iterator
from typing import Final

from redpencil.domain.claim import About
from redpencil.export.bibliography import Bibliography
from redpencil.export.corrections import corrections
from redpencil.export.exporter import Format
from redpencil.export.markdown_claim import Surroundings, claim_lines
from redpencil.export.markdown_ending import ending_lines, unchecked_lines
from redpencil.export.markdown_evidence import source_lines
from redpencil.export.markdown_text import address, quote
from redpencil.export.notices import notices
from redpencil.export.places import Places
from redpencil.export.report import ArticleReport, Report
from redpencil.export.summary import text_errors, verdicts
from redpencil.export.weighing import since
from redpencil.export.wording import count, day, moment, percent

FORMAT: Final = Format("markdown", ".md", "Markdown, readable as plain text")


def render(report: Report) -> bytes:
    """Return the report as Markdown in UTF-8."""
    return ("\n".join(_lines(report)).strip() + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    yield f"# Fact check: {quote(report.title)}"
    yield ""
    house = f" for {quote(report.house.name)}" if report.house.name else ""
    yield f"Checked by {quote(report.reviewer)}{house}."
    yield f"Report made {moment(report.made_at)} with {quote(report.program)}."
    yield ""
    for notice in notices(report):
        yield f"> **{notice.title}** {quote(notice.words)}"
        yield ""
    bibliography = Bibliography(report)
    for article in report.articles:
        yield from _article_lines(report, article, bibliography)
    yield from source_lines(report, bibliography)
    yield from ending_lines(report)


def _article_lines(report: Report, part: ArticleReport, bibliography: Bibliography) -> Iterator[str]:
    yield f"## {quote(part.article.title)}"
    yield ""
    yield from _byline(part)
    yield from _counts(report, part)
    around = Surroundings(Places(part.article), since(part), report.scale, bibliography)
    for heading, claims in (("Claims", part.about_world), ("Errors in the text", part.about_text)):
        if claims or heading == "Claims":
            yield f"### {heading}"
            yield ""
        if not claims and heading == "Claims":
            yield "No claims stand on the list."
            yield ""
        for claim in claims:
            yield from claim_lines(around, claim)
    yield from _corrections(report, part)
    yield from unchecked_lines(part)


def _byline(part: ArticleReport) -> Iterator[str]:
    facts = part.article.metadata
    named = [f"By {quote(facts.author)}" if facts.author else "", quote(facts.publisher)]
    named.append(day(facts.date) if facts.date else "")
    line = [", ".join(name for name in named if name), address(facts.url) if facts.url else ""]
    if any(line):
        yield " – ".join(words for words in line if words)
        yield ""
    if part.article.undated:
        yield "> **Undated.** Nobody said when this appeared, so “this week” or “recently” cannot be checked."
        yield ""
    for warning in part.article.warnings:
        yield f"> **Reading it:** {quote(warning)}"
        yield ""


def _counts(report: Report, part: ArticleReport) -> Iterator[str]:
    if part.partial:
        yield "This report is on a part of the article's claims; the others are left out by choice."
        yield ""
    yield "| Verdict | Claims |"
    yield "|---|---:|"
    for tally in verdicts(part.claims, report.scale):
        yield f"| {quote(str(tally.label))} | {tally.count} |"
    open_claims = [claim for claim in part.unfinished if claim.about is About.WORLD]
    yield f"| ○ Not settled | {len(open_claims)} |"
    yield ""
    errors = [f"{tally.count} × {quote(tally.label.words.lower())}" for tally in text_errors(part.claims)]
    waiting = sum(claim.about is About.TEXT for claim in part.unfinished)
    yield f"In the text itself, counted apart: {'; '.join(errors)}; {waiting} × not settled."
    yield ""
    shares = part.coverage
    yield (
        f"Of {count(shares.words, 'word')}: {percent(shares.settled)} settled, {percent(shares.open)} open, "
        f"{percent(shares.dismissed)} skipped by a person, "
        f"{percent(shares.skipped)} skipped by the machine and not yet looked at."
    )
    yield ""


def _corrections(report: Report, part: ArticleReport) -> Iterator[str]:
    found = [one for one in corrections(part, report.scale) if one.should_be]
    if not found:
        return
    yield "### Corrections"
    yield ""
    for one in found:
        number = f" (claim {one.number})" if one.number else ""
        was = "; ".join(f"“{quote(place.words)}” ({place.where})" for place in one.places) or quote(one.statement)
        yield f"- Was: {was}{number}"
        yield f"  - Should be: {quote(one.should_be)}"
        if one.why:
            yield f"  - Why: {quote(one.why)}"
        sources = "; ".join(dict.fromkeys(quote(evidence.source.title) for evidence in one.evidence))
        if sources or one.unsourced:
            yield f"  - Source: {sources or 'no source'}"
    yield ""
