"""The number check: figures that the text's own numbers do not make, and one thing that has two amounts."""

from collections.abc import Sequence
from typing import Final

from redpencil.analysis.arithmetic.headlines import headlines
from redpencil.analysis.arithmetic.reckoning import slips
from redpencil.analysis.arithmetic.twice import twice
from redpencil.analysis.checks.telling import Telling, claim
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Kind
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span

CHECK: Final = "numbers"
_SUM: Final = Telling(CHECK, Kind.QUANTITY, "The figures do not add up")
_TWICE: Final = Telling(CHECK, Kind.QUANTITY, "The figures do not agree")


def check(article: Article, spans: Sequence[Span], _references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each figure that does not follow from the others or differs from them."""
    apart = (*headlines(article, spans), *twice(article.text, spans))
    return (
        *(claim(article, slip, _SUM) for slip in slips(article, spans)),
        *(claim(article, slip, _TWICE, slip.others) for slip in apart),
    )
