"""What the author is asked to change: was, should be, why and on what source, in the order of the text."""

import re
from dataclasses import dataclass
from typing import Final

from redpencil.domain.article import Article, Role
from redpencil.domain.claim import About, Claim
from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.scale import ERROR, Scale, Tone
from redpencil.domain.span import Span
from redpencil.export.report import ArticleReport
from redpencil.export.summary import ERROR_SIGN, Label, label

_CONTEXT: Final = 90
"""How many characters of a sentence are shown on either side of the words in question."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words in their surroundings; paragraphs count the blocks of the article proper, lines those of its text."""

    start: int
    before: str
    words: str
    after: str
    paragraph: int
    line: int

    @property
    def where(self) -> str:
        """The place in words; a place outside the article proper has a line only."""
        return f"paragraph {self.paragraph}, line {self.line}" if self.paragraph else f"line {self.line}"


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
    found = [_of_claim(report.article, claim, scale) for claim in report.settled if _wants_change(claim, scale)]
    found += [
        _of_finding(report.article, finding, claim.number)
        for claim in report.about_world
        for finding in claim.findings
        if finding.state is FindingState.ACCEPTED
    ]
    found += [
        _of_finding(report.article, finding, None)
        for finding in report.findings
        if finding.state is FindingState.ACCEPTED
    ]
    return tuple(sorted(found, key=_order))


def place(article: Article, span: Span) -> Place:
    """Show a stretch of an article's text within its sentence, and say where it stands."""
    sentence = next((s.span for s in article.sentences if s.start <= span.start < s.end), None)
    block = next((b.span for b in article.blocks if b.start <= span.start < b.end), Span(0, len(article.text)))
    around = sentence or block
    before = article.text[around.start : span.start]
    after = article.text[span.end : max(span.end, around.end)]
    proper = [block.start for block in article.blocks if block.role is not Role.FURNITURE]
    return Place(
        start=span.start,
        before=re.sub(r"^\S*\s", "… ", before[-_CONTEXT:]) if len(before) > _CONTEXT else before,
        words=span.of(article.text),
        after=re.sub(r"\s\S*$", " …", after[:_CONTEXT]) if len(after) > _CONTEXT else after,
        paragraph=proper.index(block.start) + 1 if block.start in proper else 0,
        line=article.text.count("\n", 0, span.start) + 1,
    )


def places(article: Article, claim: Claim) -> tuple[Place, ...]:
    """Show every place where a claim is made, or where an error of the text stands."""
    return tuple(place(article, span) for span in spans(claim))


def spans(claim: Claim) -> tuple[Span, ...]:
    """Return where a claim is made, or where an error of the text stands, in the order of the text."""
    exact = {finding.span for finding in claim.findings} if claim.about is About.TEXT else set()
    return tuple(sorted(exact or {anchor.span for anchor in claim.anchors}))


def _wants_change(claim: Claim, scale: Scale) -> bool:
    if claim.verdict is None:
        return False
    if claim.about is About.TEXT:
        return claim.verdict.rating == ERROR
    rating = scale.get(claim.verdict.rating)
    return bool(claim.verdict.correction) or rating is None or rating.tone is not Tone.GOOD


def _of_claim(article: Article, claim: Claim, scale: Scale) -> Correction:
    verdict = claim.verdict
    suggestions = dict.fromkeys(finding.suggestion for finding in claim.findings if finding.suggestion)
    proposed = " / ".join(suggestions) if claim.about is About.TEXT else ""
    seen = "; ".join(dict.fromkeys(finding.message for finding in claim.findings)) if claim.about is About.TEXT else ""
    return Correction(
        number=claim.number,
        statement=claim.statement,
        label=label(claim, scale),
        places=places(article, claim),
        should_be=(verdict.correction if verdict else "") or proposed,
        why=(verdict.rationale if verdict else "") or seen,
        evidence=claim.evidence,
        notes=tuple(note.text for note in claim.notes),
        unsourced=bool(verdict and verdict.unsourced),
        override=verdict.override if verdict else "",
    )


def _of_finding(article: Article, finding: Finding, number: int | None) -> Correction:
    return Correction(
        number=number,
        statement=finding.message,
        label=Label("Error, correct it", ERROR_SIGN, "error"),
        places=(place(article, finding.span),),
        should_be=finding.suggestion,
    )


def _order(correction: Correction) -> tuple[bool, int, int]:
    first = min((place.start for place in correction.places), default=0)
    return (not correction.places, first, correction.number or 0)
