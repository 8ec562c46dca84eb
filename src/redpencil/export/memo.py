"""The memo to the author, in Markdown: what to change, why, and room to answer."""

from collections.abc import Iterable, Iterator
from typing import Final

from redpencil.export.corrections import Correction, corrections, excepted
from redpencil.export.exporter import Format
from redpencil.export.markdown_claim import in_context, waiting
from redpencil.export.markdown_evidence import evidence_lines
from redpencil.export.markdown_text import quote
from redpencil.export.notices import confidential
from redpencil.export.report import ArticleReport, Report
from redpencil.export.summary import label
from redpencil.export.wording import OVERRIDDEN, count, moment

FORMAT: Final = Format("memo", ".memo.md", "The memo to the author: was, should be, why, source")


def render(report: Report) -> bytes:
    """Return the memo as Markdown in UTF-8."""
    return ("\n".join(_lines(report)).strip() + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    for part in report.articles:
        found = corrections(part, report.scale)
        yield f"# Memo to the author: {quote(part.article.title)}"
        yield ""
        yield from _head(report, part, len(found))
        for number, one in enumerate(found, 1):
            yield from _item(one, number)
        yield from _excepted(report, part, found)
        yield from _still_open(part)


def _head(report: Report, part: ArticleReport, number: int) -> Iterator[str]:
    facts = part.article.metadata
    house = f", {quote(report.house.name)}" if report.house.name else ""
    yield f"To: {quote(facts.author) or 'the author'}  "
    yield f"From: {quote(report.reviewer)}{house}  "
    yield f"Date: {moment(report.made_at)}"
    yield ""
    for notice in confidential(report):
        yield f"> **{notice.title}** {quote(notice.words)}"
        yield ""
    if number:
        yield f"{count(number, 'point')} to change, in the order of the text. Answer under each and send it back."
    else:
        yield "There is nothing to change so far."
    yield ""


def _item(one: Correction, number: int) -> Iterator[str]:
    yield f"## {number}. {quote(one.statement)}"
    yield ""
    mark = " — **no source**" if one.unsourced else ""
    claim = f" (claim {one.number})" if one.number else ""
    yield f"{quote(str(one.label))}{claim}{mark}"
    yield ""
    for place in one.places:
        yield f"- Was: {in_context(place)} ({place.where})"
    yield f"- Should be: {quote(one.should_be) or ('see why' if one.why else 'not said yet')}"
    if one.why:
        yield f"- Why: {quote(one.why)}"
    yield from evidence_lines(one.evidence)
    if one.override:
        yield f"- Override: {OVERRIDDEN} {quote(one.override)}"
    for note in one.notes:
        yield f"- Note: {quote(note)}"
    yield "- Answer: ☐ accepted ☐ refused, because … ☐ reworded: …"
    yield ""


def _excepted(report: Report, part: ArticleReport, found: Iterable[Correction]) -> Iterator[str]:
    """List what was judged by way of exception and wants no change."""
    claims = excepted(part, found)
    if not claims:
        return
    yield "## Judged by way of exception"
    yield ""
    for claim in claims:
        why = claim.verdict.override if claim.verdict else ""
        yield f"- {quote(claim.statement)}"
        yield f"  - {quote(str(label(claim, report.scale)))} (claim {claim.number}). {OVERRIDDEN} {quote(why)}"
    yield ""


def _still_open(part: ArticleReport) -> Iterator[str]:
    if not part.unfinished:
        return
    yield "## Still open"
    yield ""
    for claim in part.unfinished:
        since = f" (waiting for {waiting(claim)})" if claim.waiting_for else ""
        yield f"- {quote(claim.statement)}{since}"
    yield ""
