"""The name check: misspelled names, held against the article itself, the house's names and the shipped ones."""

from collections.abc import Sequence
from typing import Final

from redpencil.analysis.names.mentioned import names
from redpencil.analysis.names.spelling import wording
from redpencil.analysis.names.spelling.suspicion import Grounds, Misspelling
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding, Severity
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Anchor, Span
from redpencil.text.words import Word

CHECK: Final = "names"
_SEVERITY: Final = {Grounds.HOUSE: Severity.ERROR, Grounds.TWIN: Severity.NOTE}


def check(article: Article, spans: Sequence[Span], references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each misspelled name, with an anchor and a finding for every mention.

    `spans` are the sentences to look at: those of the article proper. The claims come unnumbered, in the order of the
    text.
    """
    found = names(article.text, spans, references)
    return tuple(_claim(article, one) for one in found.misspelled)


def attested(article: Article, spans: Sequence[Span], references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return those claims that rest on the names of a source, as `check` does."""
    found = names(article.text, spans, references)
    return tuple(_claim(article, one) for one in found.misspelled if one.grounds is Grounds.SOURCE)


def _claim(article: Article, wrong: Misspelling) -> Claim:
    message = wording.message(wrong.suspicion)
    places = wrong.form.places
    return Claim(
        article=article.slug,
        number=0,
        statement=wording.statement(wrong.suspicion),
        about=About.TEXT,
        kind=Kind.NAME,
        why_chosen=message,
        worthiness=round(min(1.0, wrong.weight), 2),
        reasons=wrong.reasons,
        anchors=tuple(Anchor.at(article.text, place.span) for place in places),
        findings=tuple(_finding(n, place, wrong, message) for n, place in enumerate(places, 1)),
    )


def _finding(number: int, place: Word, wrong: Misspelling, message: str) -> Finding:
    severity = _SEVERITY.get(wrong.grounds, Severity.WARNING)
    right = wrong.right.upper() if place.text.isupper() else wrong.right
    return Finding(
        CHECK,
        message,
        place.start,
        place.end,
        place.text,
        right,
        severity,
        number=number,
        reasons=wrong.reasons,
    )
