"""One claim, its evidence and its place, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from redpencil.domain.claim import Claim
from redpencil.domain.scale import Scale
from redpencil.domain.verdict import Verdict
from redpencil.export.bibliography import Bibliography
from redpencil.export.markdown_evidence import evidence_lines
from redpencil.export.markdown_text import quote
from redpencil.export.places import Place, Places
from redpencil.export.summary import label
from redpencil.export.wording import OVERRIDDEN, day, moment, percent


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a claim is told among: the places of its article, what has changed there, the scale and the sources."""

    places: Places
    since: Mapping[int, Sequence[str]]
    scale: Scale
    bibliography: Bibliography


def claim_lines(around: Surroundings, claim: Claim) -> Iterator[str]:
    """Write a claim as a heading and a list of what is known of it."""
    yield f"#### {claim.number}. {quote(claim.statement)}"
    yield ""
    mark = " — **no source**" if claim.verdict is not None and claim.verdict.unsourced else ""
    mark += " — **override**" if claim.verdict is not None and claim.verdict.override else ""
    drifted = around.since.get(claim.number, ())
    mark += " — **look again**" if drifted else ""
    yield f"- **{quote(str(label(claim, around.scale)))}**{mark}"
    for found in around.places.of(claim):
        yield f"- In the text: “{quote(found.words)}” ({found.where})"
    if claim.speaker:
        yield f"- Said by: {quote(claim.speaker)}"
    if claim.remarks:
        yield f"- Remarks: {quote('; '.join(claim.remarks))}"
    if claim.waiting_for:
        yield f"- Waiting for: {waiting(claim)}"
    if claim.verdict is not None:
        yield from _verdict_lines(claim.verdict)
    for words in drifted:
        yield f"- Since then: {quote(words)}"
    yield from evidence_lines(claim.evidence, around.bibliography)
    yield ""


def waiting(claim: Claim) -> str:
    """Say for whom a claim waits, and since when."""
    since = f", since {day(claim.waiting_since.date())}" if claim.waiting_since else ""
    return quote(claim.waiting_for) + since


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
        yield f"- Override: {OVERRIDDEN} {quote(verdict.override)}"
    by = f"- Decided by {quote(verdict.reviewer)}, {moment(verdict.decided_at)}"
    if verdict.confidence is not None:
        by += f", {percent(verdict.confidence)} sure"
    yield by + (f", as of {day(verdict.as_of)}" if verdict.as_of else "")
