"""Disagreeing: what the evidence that is attached to a claim says otherwise becomes findings on it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redpencil.domain.checks import Selection
from redpencil.domain.claim import About, Claim
from redpencil.domain.difference import Difference
from redpencil.domain.evidence import Evidence, QuoteCheck
from redpencil.domain.finding import Finding, FindingState, Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.storage.contesting import NOTHING_SAID

if TYPE_CHECKING:
    from redpencil.storage.recording import Work

CHECK: Final = "sources"
"""The check that this is."""

_WINDOW: Final = 2_000
"""How many letters on either side of a quotation are looked at for the sentence that it stands in."""

_Key = tuple[str, int, int]


def tell(work: "Work", key: int, wanted: Selection, said: Mapping[str, FindingState] = NOTHING_SAID) -> None:
    """Hold a claim about the world against its evidence as it now is, and keep what differs as findings, in this step.

    Open findings of evidence that was taken off go; what a person has accepted or dismissed stays. `said` is what was
    said of findings, by their messages, in an earlier version of the article.
    """
    from redpencil.storage import claims, contesting, passages

    work.session.flush()
    claim = claims.load(work.connection, [key])[0]
    if claim.about is About.TEXT or not (claim.evidence or any(one.check == CHECK for one in claim.findings)):
        return
    found = told(claim, lambda sha256: passages.text(work.connection, sha256)) if wanted.wants(CHECK) else ()
    contesting.keep(work, key, CHECK, [wanted.rated(one) for one in found], said)


def again(work: "Work", earlier: Iterable[Claim], wanted: Selection) -> None:
    """Hold the claims of an article's new version against their evidence; `earlier` are they as they stood before."""
    from redpencil.desk import references

    for claim in earlier:
        if claim.evidence:
            decided = {one.message: one.state for one in claim.findings if one.check == CHECK}
            tell(work, references.key(work.connection, claim.ref), wanted, decided)


def told(claim: Claim, text: Callable[[str], str]) -> tuple[Finding, ...]:
    """Return what the quotations in a claim's evidence say otherwise; the same from several sources is one finding.

    `text` gives what was read out of the snapshot of a hash.
    """
    from redpencil.analysis.evidence.differing import differences

    found: dict[_Key, Finding] = {}
    for evidence in claim.evidence:
        if not evidence.quote:
            continue
        passage = _passage(evidence, text)
        for one in differences(claim.statement, passage, evidence.source.published, picked=True):
            finding = _finding(claim, one, passage, evidence)
            key = (finding.message, finding.start, finding.end)
            if key in found:
                finding = replace(found[key], reasons=(*found[key].reasons, _place(evidence)))
            found[key] = finding
    return tuple(found.values())


def _passage(evidence: Evidence, text: Callable[[str], str]) -> str:
    """Return the whole sentences in which a quotation stands, where its place in the source is known."""
    from redpencil.text.sentences import sentences

    if evidence.place is None or evidence.quote_check is not QuoteCheck.FOUND or not evidence.sha256:
        return evidence.quote
    whole, place = text(evidence.sha256), evidence.place
    start = max(whole.rfind("\n", 0, place.start) + 1, place.start - _WINDOW)
    end = whole.find("\n", place.end)
    end = min(len(whole) if end < 0 else end, place.end + _WINDOW)
    around = [span for span in sentences(whole, Span(start, end)) if span.overlaps(place)] if start < end else []
    return whole[around[0].start : around[-1].end] if around else evidence.quote


def _finding(claim: Claim, one: Difference, passage: str, evidence: Evidence) -> Finding:
    place, exact = _where(claim, one.claim)
    return Finding(
        CHECK,
        one.message,
        place.start,
        place.end,
        found=_words(claim, place),
        suggestion=one.passage.of(passage) if exact and not one.hint else "",
        severity=Severity.NOTE if one.hint else Severity.WARNING,
        reasons=(_place(evidence), *one.reasons),
    )


def _place(evidence: Evidence) -> Reason:
    """Say where the source's words stand; a confidential source is not named."""
    source = evidence.source
    if source.confidential:
        return Reason("in a confidential source", 1)
    named = ", ".join(part for part in (source.title or source.url, evidence.locator) if part)
    return Reason(f"in the source {named}", 1)


def _where(claim: Claim, words: Span) -> tuple[Span, bool]:
    """Return where words of a claim's statement stand in the article, and whether just they stand there."""
    if not claim.anchors:
        return Span(0, 0), False
    anchor = claim.anchors[0]
    if anchor.exact == claim.statement:
        return words.shifted(anchor.start), True
    places = list(_places(anchor.exact, words.of(claim.statement)))
    return (places[0].shifted(anchor.start), True) if len(places) == 1 else (anchor.span, False)


def _places(text: str, words: str) -> Iterator[Span]:
    """Find all places of words in a text, whatever their case."""
    return (Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))


def _words(claim: Claim, place: Span) -> str:
    if not claim.anchors:
        return ""
    anchor = claim.anchors[0]
    return anchor.exact[place.start - anchor.start : place.end - anchor.start]
