from collections.abc import Callable
from datetime import date

import pytest

from redpencil.analysis.arithmetic.reckoning import slips
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences

Told = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def told() -> Told:
    """Return what is told of the sums of a text: the statement, and what would be right."""

    def of(text: str, published: date | None = date(2019, 5, 1)) -> list[tuple[str, str]]:
        spans = sentences(text, Span(0, len(text)))
        article = Article("a", Metadata(date=published), text, "", (Block(0, len(text), Role.BODY),))
        return [(slip.statement, slip.right) for slip in slips(article, spans)]

    return of
