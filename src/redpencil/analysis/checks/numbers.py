"""The number check: sums, shares and changes that the text's own numbers do not make."""

from collections.abc import Sequence
from typing import Final

from redpencil.analysis.arithmetic import slips
from redpencil.analysis.checks.telling import claim
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Kind
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span

CHECK: Final = "numbers"
_LEAD: Final = "The figures do not add up"


def check(article: Article, spans: Sequence[Span], _references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each figure that does not follow from those it is said to follow from."""
    return tuple(claim(article, slip, check=CHECK, kind=Kind.QUANTITY, lead=_LEAD) for slip in slips(article, spans))
