"""The number check: sums, shares and changes that the text's own numbers do not make."""

from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.arithmetic import TELLING, slips
from redpencil.analysis.figures import parted
from redpencil.analysis.slips import Slip
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding, Severity
from redpencil.domain.name import ReferenceName
from redpencil.domain.reason import Reason
from redpencil.domain.span import Anchor, Span

CHECK: Final = "numbers"
_REASON: Final = Reason("the text's own numbers make something else", 0.9)


def check(article: Article, spans: Sequence[Span], _references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each figure that does not follow from those it is said to follow from."""
    return tuple(_claim(article, slip) for slip in _found(article, spans))


def _found(article: Article, spans: Sequence[Span]) -> Iterator[Slip]:
    text, before = article.text, None
    for span in spans:
        if TELLING.search(text, span.start, span.end):
            earlier = parted(text, before) if before else None
            yield from slips(parted(text, span), earlier, article.metadata.date)
        before = span


def _claim(article: Article, slip: Slip) -> Claim:
    figure = slip.figure
    message = f"The figures do not add up: {slip.statement}. Check which of them is wrong."
    finding = Finding(
        CHECK, message, figure.span.start, figure.span.end, figure.words, slip.right, Severity.WARNING, number=1
    )
    return Claim(
        article=article.slug,
        number=0,
        statement=f"The figures do not add up: {slip.statement}",
        about=About.TEXT,
        kind=Kind.QUANTITY,
        why_chosen=message,
        worthiness=_REASON.weight,
        reasons=(_REASON,),
        anchors=(Anchor.at(article.text, figure.span),),
        findings=(finding,),
    )
