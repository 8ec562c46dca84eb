"""One claim, its evidence and its place, in Markdown."""

from collections.abc import Iterator

from redpencil.domain.claim import Claim
from redpencil.domain.evidence import Evidence, QuoteCheck
from redpencil.domain.scale import Scale
from redpencil.domain.source import Source
from redpencil.domain.verdict import Verdict
from redpencil.export.discretion import CONFIDENTIAL
from redpencil.export.markdown_text import address, quote
from redpencil.export.places import Place, Places
from redpencil.export.summary import label
from redpencil.export.wording import QUOTE_CHECKS, SOURCE_KINDS, STANCES, day, moment, percent


def claim_lines(places: Places, claim: Claim, scale: Scale, level: str) -> Iterator[str]:
    """Write a claim as a heading and a list of what is known of it."""
    yield f"{level} {claim.number}. {quote(claim.statement)}"
    yield ""
    mark = " — **no source**" if claim.verdict is not None and claim.verdict.unsourced else ""
    yield f"- **{quote(str(label(claim, scale)))}**{mark}"
    for found in places.of(claim):
        yield f"- In the text: “{quote(found.words)}” ({found.where})"
    if claim.speaker:
        yield f"- Said by: {quote(claim.speaker)}"
    if claim.remarks:
        yield f"- Remarks: {quote('; '.join(claim.remarks))}"
    if claim.waiting_for:
        yield f"- Waiting for: {waiting(claim)}"
    if claim.verdict is not None:
        yield from _verdict_lines(claim.verdict)
    for evidence in claim.evidence:
        yield f"- {STANCES[evidence.stance]}: {evidence_words(evidence)}"
    yield ""


def waiting(claim: Claim) -> str:
    """Say for whom a claim waits, and since when."""
    since = f", since {day(claim.waiting_since.date())}" if claim.waiting_since else ""
    return quote(claim.waiting_for) + since


def evidence_words(evidence: Evidence) -> str:
    """Write evidence as one run of text: source, place in it, quotation and how its check came out."""
    parts = [source_words(evidence.source)]
    if evidence.locator:
        parts.append(quote(evidence.locator))
    if evidence.quote:
        parts.append(f"“{quote(evidence.quote)}” ({QUOTE_CHECKS[evidence.quote_check]})")
    elif evidence.quote_check is not QuoteCheck.UNCHECKED:
        parts.append(QUOTE_CHECKS[evidence.quote_check])
    return "; ".join(parts)


def source_words(source: Source) -> str:
    """Cite a source: who, what, where published, when, its kind, its address."""
    kind = f"{SOURCE_KINDS[source.kind]}, {source.tier.words}"
    if source.confidential:
        return f"{CONFIDENTIAL} ({kind})"
    named = [quote(source.creator), _title(source), quote(source.publisher)]
    named += [day(source.published)] if source.published else []
    words = f"{', '.join(part for part in named if part)} ({kind})"
    if source.url and source.url != source.title:
        words += f" {address(source.url)}"
    if source.archive_url:
        words += f" (kept at {address(source.archive_url)})"
    if source.retrieved_at:
        words += f", retrieved {moment(source.retrieved_at)}"
    return f"{words} – {quote(source.note)}" if source.note else words


def _title(source: Source) -> str:
    return address(source.title) if source.title == source.url else quote(source.title)


def in_context(found: Place) -> str:
    """Write the exact words of a place, and their sentence where it says more."""
    sentence = found.before + found.words + found.after
    more = f", in “{quote(sentence)}”" if len(sentence) > len(found.words) + 2 else ""
    return f"“{quote(found.words)}”{more}"


def _verdict_lines(verdict: Verdict) -> Iterator[str]:
    if verdict.rationale:
        yield f"- Why: {quote(verdict.rationale)}"
    if verdict.correction:
        yield f"- Should be: {quote(verdict.correction)}"
    if verdict.override:
        yield f"- Override: the house's demand for evidence was set aside: {quote(verdict.override)}"
    by = f"- Decided by {quote(verdict.reviewer)}, {moment(verdict.decided_at)}"
    if verdict.confidence is not None:
        by += f", {percent(verdict.confidence)} sure"
    yield by + (f", as of {day(verdict.as_of)}" if verdict.as_of else "")
