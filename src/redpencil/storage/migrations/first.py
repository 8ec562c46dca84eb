"""Step 1: the first schema. What a step once made is never edited; a later step changes it."""

from collections.abc import Iterator
from typing import Any, Final

import sqlalchemy as sa
from alembic.operations import Operations

from redpencil.storage.migrations import first_sqlite

_TYPES: Final[dict[str, Any]] = {
    "text": sa.String(),
    "integer": sa.Integer(),
    "real": sa.Float(),
    "truth": sa.Boolean(),
    "blob": sa.LargeBinary(),
    "json": sa.JSON(),
    "moment": sa.DateTime(timezone=True),
    "day": sa.Date(),
}


def upgrade(op: Operations) -> None:
    """Make every table, index and trigger of the first schema."""
    for make in (_article, _version, _sentence, _name, _claim, _anchor, _finding, _verdict, _note):
        make(op)
    for make in (_snapshot, _source, _evidence, _event):
        make(op)
    for statement in first_sqlite.STATEMENTS:
        op.execute(sa.text(statement.replace(":", r"\:")))


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _columns(kind: str, *names: str, empty: bool = False) -> Iterator[sa.Column[Any]]:
    for name in names:
        yield sa.Column(name, _TYPES[kind], nullable=empty, autoincrement=False)


def _one_of(table: str, column: str, *codes: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{code}'" for code in codes)
    return sa.CheckConstraint(f'"{column}" IN ({listed})', name=f"{table}_known_{column}")


def _points_to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"{table}_{column}_exists", ondelete="RESTRICT")


def _article(op: Operations) -> None:
    op.create_table(
        "article",
        _id(),
        *_columns("text", "slug", "title", "author", "publisher", "url"),
        *_columns("day", "dated", empty=True),
        *_columns("integer", "version", "words", "numbered"),
        sa.PrimaryKeyConstraint("id", name="article_key"),
        sa.UniqueConstraint("slug", name="article_slug_unique"),
        sqlite_autoincrement=True,
    )


def _version(op: Operations) -> None:
    op.create_table(
        "version",
        _id(),
        *_columns("integer", "article_id", "number"),
        *_columns("text", "text", "sha256"),
        *_columns("blob", "raw"),
        *_columns("text", "name", "media_type", "encoding"),
        *_columns("json", "blocks", "links", "warnings"),
        *_columns("moment", "read_at"),
        _points_to("version", "article_id", "article.id"),
        sa.PrimaryKeyConstraint("id", name="version_key"),
        sa.UniqueConstraint("article_id", "number", name="version_article_id_number_unique"),
        sqlite_autoincrement=True,
    )
    op.create_index("version_sha256", "version", ["sha256"])


def _sentence(op: Operations) -> None:
    op.create_table(
        "sentence",
        _id(),
        *_columns("integer", "article_id", "version", "start", "end"),
        *_columns("text", "disposition", "reason"),
        *_columns("truth", "looked_at"),
        _one_of(
            "sentence", "disposition", "claim", "opinion", "question", "wish", "forecast", "too-vague", "furniture"
        ),
        _points_to("sentence", "article_id", "article.id"),
        sa.PrimaryKeyConstraint("id", name="sentence_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("sentence_order", "sentence", ["article_id", "version", "start"])


def _name(op: Operations) -> None:
    op.create_table(
        "name",
        _id(),
        *_columns("integer", "article_id", "version"),
        *_columns("text", "canonical", "kind", "verified"),
        *_columns("json", "variants", "mentions"),
        _one_of("name", "kind", "person", "organisation", "place", "product", "other"),
        _points_to("name", "article_id", "article.id"),
        sa.PrimaryKeyConstraint("id", name="name_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("name_order", "name", ["article_id", "version", "canonical"])


def _claim(op: Operations) -> None:
    op.create_table(
        "claim",
        _id(),
        *_columns("integer", "article_id", "number"),
        *_columns("text", "statement", "about", "kind"),
        *_columns("text", "speaker", empty=True),
        *_columns("day", "made_on", empty=True),
        *_columns("text", "appeared_at", "why_chosen", "status"),
        *_columns("real", "worthiness"),
        *_columns("json", "reasons", "remarks"),
        *_columns("text", "waiting_for"),
        *_columns("moment", "waiting_since", empty=True),
        *_columns("text", "drop_reason"),
        *_columns("integer", "start", "findings"),
        *_columns("integer", "verdict_id", "superseded_id", empty=True),
        *_columns("integer", "revision"),
        _one_of("claim", "about", "world", "text"),
        _one_of("claim", "kind", "fact", "quotation", "quantity", "name", "date", "superlative"),
        _one_of("claim", "status", "open", "in-work", "waiting", "settled", "signed-off", "dropped"),
        _points_to("claim", "article_id", "article.id"),
        sa.PrimaryKeyConstraint("id", name="claim_key"),
        sa.UniqueConstraint("article_id", "number", name="claim_article_id_number_unique"),
        sqlite_autoincrement=True,
    )
    op.create_index("claim_counts", "claim", ["status", "kind", "findings"])
    op.create_index("claim_counts_of_article", "claim", ["article_id", "status", "kind", "findings"])
    op.create_index(
        "claim_order", "claim", ["article_id", "start", "number", "status", "kind", "about", "worthiness", "findings"]
    )
    op.create_index("claim_verdict_id", "claim", ["verdict_id"])


def _anchor(op: Operations) -> None:
    op.create_table(
        "anchor",
        _id(),
        *_columns("integer", "article_id", "claim_id", "version", "start", "end"),
        *_columns("text", "exact", "prefix", "suffix"),
        _points_to("anchor", "article_id", "article.id"),
        _points_to("anchor", "claim_id", "claim.id"),
        sa.PrimaryKeyConstraint("id", name="anchor_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("anchor_of_claim", "anchor", ["claim_id", "version", "start"])
    op.create_index("anchor_order", "anchor", ["article_id", "version", "start"])


def _finding(op: Operations) -> None:
    op.create_table(
        "finding",
        _id(),
        *_columns("integer", "article_id"),
        *_columns("integer", "claim_id", empty=True),
        *_columns("integer", "version", "number"),
        *_columns("text", "check", "message"),
        *_columns("integer", "start", "end"),
        *_columns("text", "found", "suggestion", "severity", "state"),
        _one_of("finding", "severity", "note", "warning", "error"),
        _one_of("finding", "state", "open", "accepted", "dismissed"),
        _points_to("finding", "article_id", "article.id"),
        _points_to("finding", "claim_id", "claim.id"),
        sa.PrimaryKeyConstraint("id", name="finding_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("finding_of_claim", "finding", ["claim_id", "version", "number"])
    op.create_index("finding_order", "finding", ["article_id", "version", "start"])


def _verdict(op: Operations) -> None:
    op.create_table(
        "verdict",
        _id(),
        *_columns("integer", "claim_id"),
        *_columns("integer", "supersedes", empty=True),
        *_columns("text", "rating", "reviewer"),
        *_columns("moment", "decided_at"),
        *_columns("text", "rationale", "correction"),
        *_columns("real", "confidence", empty=True),
        *_columns("day", "as_of", empty=True),
        *_columns("text", "override"),
        *_columns("truth", "wants_source"),
        _points_to("verdict", "claim_id", "claim.id"),
        sa.PrimaryKeyConstraint("id", name="verdict_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("verdict_claim_id", "verdict", ["claim_id"])
    op.create_index("verdict_rating", "verdict", ["rating"])


def _note(op: Operations) -> None:
    op.create_table(
        "note",
        _id(),
        *_columns("integer", "claim_id"),
        *_columns("text", "text", "audience", "reviewer"),
        *_columns("moment", "at"),
        _one_of("note", "audience", "author", "colleagues"),
        _points_to("note", "claim_id", "claim.id"),
        sa.PrimaryKeyConstraint("id", name="note_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("note_claim_id", "note", ["claim_id"])


def _snapshot(op: Operations) -> None:
    op.create_table(
        "snapshot",
        *_columns("text", "sha256"),
        *_columns("text", "media_type"),
        *_columns("moment", "taken_at"),
        *_columns("integer", "size"),
        *_columns("blob", "data"),
        *_columns("text", "text", "method"),
        sa.PrimaryKeyConstraint("sha256", name="snapshot_key"),
    )


def _source(op: Operations) -> None:
    op.create_table(
        "source",
        _id(),
        *_columns("text", "kind", "title", "creator", "publisher", "url", "archive_url", "tier", "origin"),
        *_columns("day", "published", empty=True),
        *_columns("moment", "retrieved_at", empty=True),
        *_columns("text", "sha256", empty=True),
        *_columns("truth", "confidential"),
        *_columns("text", "note"),
        _one_of("source", "kind", "document", "web-page", "data-set", "person", "calculation", "notes", "fact-check"),
        _one_of("source", "tier", "primary", "secondary"),
        _points_to("source", "sha256", "snapshot.sha256"),
        sa.PrimaryKeyConstraint("id", name="source_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("source_sha256", "source", ["sha256"])
    op.create_index("source_url", "source", ["url"])


def _evidence(op: Operations) -> None:
    op.create_table(
        "evidence",
        _id(),
        *_columns("integer", "claim_id", "source_id", "number"),
        *_columns("text", "stance", "quote", "locator", "quote_check"),
        _one_of("evidence", "quote_check", "found", "not-found", "unchecked"),
        _one_of("evidence", "stance", "supports", "refutes", "context"),
        _points_to("evidence", "claim_id", "claim.id"),
        _points_to("evidence", "source_id", "source.id"),
        sa.PrimaryKeyConstraint("id", name="evidence_key"),
        sa.UniqueConstraint("claim_id", "number", name="evidence_claim_id_number_unique"),
        sqlite_autoincrement=True,
    )
    op.create_index("evidence_source_id", "evidence", ["source_id"])


def _event(op: Operations) -> None:
    op.create_table(
        "event",
        *_columns("integer", "seq"),
        *_columns("moment", "at"),
        *_columns("text", "reviewer", "action", "subject"),
        *_columns("text", "article", empty=True),
        *_columns("json", "before", "after"),
        *_columns("integer", "undoes", empty=True),
        *_columns("text", "previous", "hash"),
        sa.PrimaryKeyConstraint("seq", name="event_key"),
        sa.UniqueConstraint("undoes", name="event_undoes_unique"),
    )
    op.create_index("event_of_article", "event", ["article", "seq"])
    op.create_index("event_of_subject", "event", ["subject", "seq"])
