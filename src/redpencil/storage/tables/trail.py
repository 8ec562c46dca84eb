"""The table of events: the append-only trail."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """One entry of the trail; `article` is the slug of the article it belongs to, if it belongs to one."""

    __tablename__ = "event"
    __table_args__ = (Index("event_of_article", "article", "seq"), Index("event_of_subject", "subject", "seq"))

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime
    reviewer: str
    action: str
    subject: str
    article: str | None = None
    before: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    after: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    undoes: int | None = Field(default=None, unique=True)
    previous: str
    hash: str
