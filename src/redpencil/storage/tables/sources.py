"""Tables of sources: where evidence comes from, and the bytes it was taken from."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, LargeBinary
from sqlalchemy import text as words
from sqlmodel import Field, SQLModel

from redpencil.domain.retrieval import Outcome
from redpencil.domain.source import SourceKind, Tier
from redpencil.storage.tables.guarding import one_of
from redpencil.storage.tables.naming import EMPTY


class SnapshotRow(SQLModel, table=True):
    """The bytes of a source by their SHA-256, compressed by zlib; `method` says how `text` was read out of them.

    `landmarks` are pairs of a place in `text` and what it is called.
    """

    __tablename__ = "snapshot"

    sha256: str = Field(primary_key=True)
    media_type: str = ""
    taken_at: datetime
    size: int
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    text: str = ""
    method: str = ""
    landmarks: list[Any] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default=words("'[]'"))
    )


class SourceRow(SQLModel, table=True):
    """Somebody or something that evidence comes from."""

    __tablename__ = "source"
    __table_args__ = (one_of("kind", SourceKind), one_of("tier", Tier), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    title: str
    creator: str = ""
    publisher: str = ""
    url: str = Field(default="", index=True)
    archive_url: str = ""
    tier: str = Tier.SECONDARY
    origin: str = ""
    published: date | None = None
    retrieved_at: datetime | None = None
    sha256: str | None = Field(default=None, foreign_key="snapshot.sha256", ondelete="RESTRICT", index=True)
    confidential: bool = False
    note: str = ""
    contact: str = Field(default="", sa_column_kwargs=EMPTY)
    contacted_on: date | None = None
    terms: str = Field(default="", sa_column_kwargs=EMPTY)
    valid_from: date | None = None
    valid_to: date | None = None
    licence: str = Field(default="", sa_column_kwargs=EMPTY)
    reprint_of: int | None = Field(default=None, foreign_key="source.id", ondelete="RESTRICT", index=True)


class RetrievalRow(SQLModel, table=True):
    """One fetch of a source from its address; `sha256` and `warc` point to what came, and to how it came."""

    __tablename__ = "retrieval"
    __table_args__ = (one_of("outcome", Outcome), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    source_id: int = Field(foreign_key="source.id", ondelete="RESTRICT", index=True)
    at: datetime
    outcome: str
    asked: str = Field(index=True)
    url: str
    sha256: str | None = Field(default=None, foreign_key="snapshot.sha256", ondelete="RESTRICT")
    warc: str | None = Field(default=None, foreign_key="snapshot.sha256", ondelete="RESTRICT")
