"""Tables of claims: the claim, its places, and what people and machines say of it."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import JSON, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.domain.finding import FindingState, Severity
from redpencil.domain.note import Audience
from redpencil.storage.tables.guarding import one_of
from redpencil.storage.tables.naming import EMPTY, UNRECORDED

_CHOSEN: Final = ("status", "kind", "about", "findings")
"""What most choices of claims ask of each, so that the indexes of the lists answer it."""


class ClaimRow(SQLModel, table=True):
    """A claim; `start` orders the list, `findings` counts the open ones, `changed` is the last event that changed it.

    `redraft` is what a new draft did to its words, which stood last as `words_before` in `redraft_version`.
    `verdict_id` is the verdict that holds; `superseded_id` the last one that held, while none holds.
    """

    __tablename__ = "claim"
    __table_args__ = (
        one_of("about", About),
        one_of("kind", Kind),
        one_of("status", Status),
        UniqueConstraint("article_id", "number"),
        Index("claim_order", "article_id", "start", "number", "status", "kind", "about", "worthiness", "findings"),
        Index("claim_numbers", "article_id", "number", "status", "kind", "about", "worthiness", "findings"),
        Index("claim_priority", text("worthiness DESC"), "article_id", "start", "number", *_CHOSEN),
        Index("claim_changes", text("changed DESC"), "article_id", "start", "number", *_CHOSEN, "worthiness"),
        Index("claim_counts", "status", "kind", "findings"),
        Index("claim_counts_of_article", "article_id", "status", "kind", "findings"),
        Index("claim_vanished", "article_id", "start", "number", sqlite_where=text("redraft = 'vanished'")),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    number: int
    statement: str
    about: str = About.WORLD
    kind: str = Kind.FACT
    speaker: str | None = None
    made_on: date | None = None
    appeared_at: str = ""
    why_chosen: str = ""
    status: str = Status.OPEN
    worthiness: float = 0.0
    reasons: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    remarks: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    waiting_for: str = ""
    waiting_since: datetime | None = None
    drop_reason: str = ""
    start: int = 0
    findings: int = 0
    verdict_id: int | None = Field(default=None, index=True)
    superseded_id: int | None = None
    revision: int = Field(default=1, sa_column_kwargs={"info": UNRECORDED})
    looked_again_at: datetime | None = None
    redraft: str = Field(default="", sa_column_kwargs=EMPTY)
    redraft_version: int | None = None
    words_before: str = Field(default="", sa_column_kwargs=EMPTY)
    changed: int = Field(default=0, sa_column_kwargs={"info": UNRECORDED, "server_default": "0"})


class TallyRow(SQLModel, table=True):
    """How many claims of an article are alike in all that facets count; `findings` is 1 where there is an open one.

    Triggers on the table of claims keep it right.
    """

    __tablename__ = "tally"
    __table_args__ = ({"sqlite_with_rowid": False},)

    article_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    status: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    findings: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    claims: int


class AnchorRow(SQLModel, table=True):
    """A place of a claim in one version of its article."""

    __tablename__ = "anchor"
    __table_args__ = (
        Index("anchor_of_claim", "claim_id", "version", "start"),
        Index("anchor_order", "article_id", "version", "start"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    claim_id: int = Field(foreign_key="claim.id", ondelete="RESTRICT")
    version: int
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class FindingRow(SQLModel, table=True):
    """What a check saw in one version, at a claim or beside all claims (`claim_id` empty, `number` 0)."""

    __tablename__ = "finding"
    __table_args__ = (
        one_of("severity", Severity),
        one_of("state", FindingState),
        Index("finding_of_claim", "claim_id", "version", "number"),
        Index("finding_order", "article_id", "version", "start"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="RESTRICT")
    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="RESTRICT")
    version: int
    number: int = 0
    check: str
    message: str
    start: int
    end: int
    found: str = ""
    suggestion: str = ""
    severity: str = Severity.WARNING
    state: str = FindingState.OPEN
    reasons: list[Any] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default=text("'[]'"))
    )


class VerdictRow(SQLModel, table=True):
    """A verdict, never changed and never deleted; `wants_source` when it was given without evidence or reason.

    It stays when the making of its claim is taken back, so no foreign key ties it to the claim. The claim's number in
    this table is never given to another one, and comes back with the claim when its making is done again.
    """

    __tablename__ = "verdict"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(index=True)
    supersedes: int | None = None
    rating: str = Field(index=True)
    reviewer: str
    decided_at: datetime
    rationale: str = ""
    correction: str = ""
    confidence: float | None = None
    as_of: date | None = None
    override: str = ""
    wants_source: bool = False


class EvidenceRow(SQLModel, table=True):
    """A source attached to a claim; its quote stands from `start` to `end` of the snapshot `sha256`."""

    __tablename__ = "evidence"
    __table_args__ = (
        one_of("stance", Stance),
        one_of("quote_check", QuoteCheck),
        UniqueConstraint("claim_id", "number"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", ondelete="RESTRICT")
    source_id: int = Field(foreign_key="source.id", ondelete="RESTRICT", index=True)
    number: int
    stance: str
    quote: str = ""
    locator: str = ""
    quote_check: str = QuoteCheck.UNCHECKED
    sha256: str | None = Field(default=None, foreign_key="snapshot.sha256", ondelete="RESTRICT")
    start: int | None = None
    end: int | None = None
    differences: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default=text("'[]'"))
    )
    caution: str = Field(default="", sa_column_kwargs=EMPTY)
    evidence_set: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class NoteRow(SQLModel, table=True):
    """A few words beside a claim."""

    __tablename__ = "note"
    __table_args__ = (one_of("audience", Audience), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", ondelete="RESTRICT", index=True)
    text: str
    audience: str
    reviewer: str
    at: datetime
