"""The quotation check: one saying in two wordings or two mouths, or over an article that does not have it."""

from collections.abc import Sequence
from typing import Final

from redpencil.analysis.quotations.misquotations import Misquotation, misquotations
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Anchor, Span

CHECK: Final = "quotations"


def check(article: Article, spans: Sequence[Span], _references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return a claim about the text for each misquotation, unnumbered, with an anchor at each of its places.

    `spans` are the sentences of the article proper.
    """
    return tuple(_claim(article, one) for one in misquotations(article, spans))


def _claim(article: Article, wrong: Misquotation) -> Claim:
    first = wrong.places[0]
    finding = Finding(
        CHECK,
        wrong.message,
        first.start,
        first.end,
        first.of(article.text),
        wrong.suggestion,
        wrong.severity,
        number=1,
        reasons=wrong.reasons,
    )
    return Claim(
        article=article.slug,
        number=0,
        statement=wrong.statement,
        about=About.TEXT,
        kind=Kind.QUOTATION,
        why_chosen=wrong.message,
        worthiness=round(sum(reason.weight for reason in wrong.reasons), 2),
        reasons=wrong.reasons,
        anchors=tuple(Anchor.at(article.text, place) for place in wrong.places),
        findings=(finding,),
    )
