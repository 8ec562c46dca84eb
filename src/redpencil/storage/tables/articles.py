"""Tables of articles: the article, its versions, their sentences and the names in them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from redpencil.domain.article import Disposition
from redpencil.domain.name import NameKind
from redpencil.storage.tables.guarding import one_of
from redpencil.storage.tables.naming import UNRECORDED


class ArticleRow(SQLModel, table=True):
    """An article; `version` is the current one, `numbered` the highest claim number ever given."""

    __tablename__ = "article"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    dated: date | None = None
    version: int = 1
    words: int = 0
    numbered: int = Field(default=0, sa_column_kwargs={"info": UNRECORDED})


class VersionRow(SQLModel, table=True):
    """The text of one version of an article; `raw` holds the bytes it was read from, compressed by zlib."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("article_id", "number"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    number: int
    text: str
    sha256: str = Field(index=True)
    raw: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    name: str = ""
    media_type: str = ""
    encoding: str = ""
    blocks: list[Any] = Field(sa_column=Column(JSON, nullable=False))
    links: list[Any] = Field(sa_column=Column(JSON, nullable=False))
    warnings: list[str] = Field(sa_column=Column(JSON, nullable=False))
    read_at: datetime


class SentenceRow(SQLModel, table=True):
    """A sentence of a version and what became of it."""

    __tablename__ = "sentence"
    __table_args__ = (
        one_of("disposition", Disposition),
        Index("sentence_order", "article_id", "version", "start"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    version: int
    start: int
    end: int
    disposition: str
    reason: str = ""
    looked_at: bool = False


class NameRow(SQLModel, table=True):
    """An entity of an article's name ledger."""

    __tablename__ = "name"
    __table_args__ = (
        one_of("kind", NameKind),
        Index("name_order", "article_id", "version", "canonical"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    version: int
    canonical: str
    kind: str
    verified: str = ""
    variants: list[str] = Field(sa_column=Column(JSON, nullable=False))
    mentions: list[Any] = Field(sa_column=Column(JSON, nullable=False))
