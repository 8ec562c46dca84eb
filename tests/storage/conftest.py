"""A database with one small article in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import Claim
from redpencil.domain.span import Anchor, Span
from redpencil.storage import database, keeping
from redpencil.storage.database import Database
from redpencil.storage.keeping import Examined
from redpencil.storage.trail import Deed

TEXT = "The ferry sank. The mayor wept."


def deed_of(action: str = "add", subject: str = "ferry", article: str | None = None) -> Deed:
    return Deed(action, subject, "Ann", datetime(2026, 3, 1, 9, tzinfo=UTC), article)


def kept(path: Path) -> Database:
    """Make a database and keep an article with two claims in it."""
    opened = database.create(path)
    article = Article("ferry", Metadata("Ferry"), TEXT, "0" * 64, (Block(0, len(TEXT), Role.BODY),))
    spans = (Span(0, 15), Span(16, 31))
    claims = tuple(
        Claim("ferry", number, span.of(TEXT), anchors=(Anchor.at(TEXT, span),)) for number, span in enumerate(spans, 1)
    )
    with opened.writing(deed_of(article="ferry")) as work:
        keeping.keep(work, Examined(article, claims, raw=TEXT.encode()))
    return opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a 'house' #1?.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Database]:
    made = kept(path)
    yield made
    made.close()
