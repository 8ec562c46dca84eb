"""What the author is asked to change: was, should be, why and on what source, in the order of the text."""

from collections.abc import Iterable
from dataclasses import dataclass

from redpencil.domain.claim import About, Claim
from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.scale import ERROR, Scale, Tone
from redpencil.export.places import Place, Places
from redpencil.export.report import ArticleReport
from redpencil.export.summary import ERROR_SIGN, Label, label, overrides


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing to change; `number` is its claim's, or nothing for a finding that belongs to no claim."""

    number: int | None
    statement: str
    label: Label
    places: tuple[Place, ...]
    should_be: str = ""
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()
    unsourced: bool = False
    override: str = ""


def corrections(report: ArticleReport, scale: Scale) -> tuple[Correction, ...]:
    """List what is to be changed: claims not borne out, errors of the text, and findings that were accepted."""
    places = Places(report.article)
    found = [_of_claim(places, claim, scale) for claim in report.settled if _wants_change(claim, scale)]
    found += [
        _of_finding(places, finding, claim.number)
        for claim in report.about_world
        for finding in claim.findings
        if finding.state is FindingState.ACCEPTED
    ]
    found += [
        _of_finding(places, finding, None) for finding in report.findings if finding.state is FindingState.ACCEPTED
    ]
    return tuple(sorted(found, key=_order))


def excepted(report: ArticleReport, listed: Iterable[Correction]) -> tuple[Claim, ...]:
    """Return the claims that were judged without the evidence that the house demands and are not listed otherwise."""
    numbers = {one.number for one in listed}
    return tuple(claim for claim in overrides(report) if claim.number not in numbers)


def _wants_change(claim: Claim, scale: Scale) -> bool:
    if claim.verdict is None:
        return False
    if claim.about is About.TEXT:
        return claim.verdict.rating == ERROR
    rating = scale.get(claim.verdict.rating)
    return bool(claim.verdict.correction) or rating is None or rating.tone is not Tone.GOOD


def _of_claim(places: Places, claim: Claim, scale: Scale) -> Correction:
    verdict = claim.verdict
    suggestions = dict.fromkeys(finding.suggestion for finding in claim.findings if finding.suggestion)
    proposed = " / ".join(suggestions) if claim.about is About.TEXT else ""
    seen = "; ".join(dict.fromkeys(finding.message for finding in claim.findings)) if claim.about is About.TEXT else ""
    return Correction(
        number=claim.number,
        statement=claim.statement,
        label=label(claim, scale),
        places=places.of(claim),
        should_be=(verdict.correction if verdict else "") or proposed,
        why=(verdict.rationale if verdict else "") or seen,
        evidence=claim.evidence,
        notes=tuple(note.text for note in claim.notes),
        unsourced=bool(verdict and verdict.unsourced),
        override=verdict.override if verdict else "",
    )


def _of_finding(places: Places, finding: Finding, number: int | None) -> Correction:
    return Correction(
        number=number,
        statement=finding.message,
        label=Label("Error, correct it", ERROR_SIGN, "error"),
        places=(places.at(finding.span),),
        should_be=finding.suggestion,
    )


def _order(correction: Correction) -> tuple[bool, int, int]:
    first = min((place.start for place in correction.places), default=0)
    return (not correction.places, first, correction.number or 0)
