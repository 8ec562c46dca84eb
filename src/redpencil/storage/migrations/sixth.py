"""Step 6: what sources say of themselves, where quotes stand, when claims were looked at again and what redrafts did.

Of evidence from before it is known in which snapshot its quote was looked up, and not where it stands there.

A verdict stays when the making of its claim is taken back, so the table of verdicts is made anew without its foreign
key; only a new verdict must be about a claim that there is.
"""

from typing import Final

import sqlalchemy as sa
from alembic.operations import Operations

_PINNED: Final = (
    "UPDATE evidence SET sha256 = (SELECT sha256 FROM source WHERE source.id = evidence.source_id)"
    " WHERE quote_check <> 'unchecked'"
)

_VERDICT: Final = (
    "INSERT INTO verdict SELECT * FROM verdict_before",
    "DROP TABLE verdict_before",
    "CREATE INDEX verdict_claim_id ON verdict (claim_id)",
    "CREATE INDEX verdict_rating ON verdict (rating)",
    "CREATE TRIGGER verdict_unchanged BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END",
    "CREATE TRIGGER verdict_kept BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END",
    """CREATE TRIGGER verdict_of_claim BEFORE INSERT ON verdict
    WHEN NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = new.claim_id)
    BEGIN SELECT RAISE(ABORT, 'there is no such claim'); END""",
)

_REDRAFT: Final = (
    """UPDATE claim SET redraft = 'changed', redraft_version = (SELECT CAST(replace(value,
        'the words have changed since version ', '') AS INTEGER) FROM json_each(claim.remarks)
        WHERE value LIKE 'the words have changed since version %' ORDER BY key LIMIT 1)
    WHERE remarks LIKE '%the words have changed since version %'""",
    """UPDATE claim SET redraft = 'vanished', redraft_version = (SELECT max(version) FROM anchor
        WHERE anchor.claim_id = claim.id)
    WHERE remarks LIKE '%no longer in the draft%'""",
    """UPDATE claim SET words_before = coalesce((SELECT exact FROM anchor WHERE anchor.claim_id = claim.id
        AND anchor.version = claim.redraft_version ORDER BY anchor.start, anchor.id LIMIT 1), ''),
        remarks = (SELECT json_group_array(value) FROM json_each(claim.remarks)
        WHERE value <> 'no longer in the draft' AND value NOT LIKE 'the words have changed since version %')
    WHERE redraft <> ''""",
)

_CHANGED: Final = """UPDATE claim SET changed = found.seq FROM
    (SELECT CAST(substr(one.key, 7) AS INTEGER) AS id, max(event.seq) AS seq FROM event, json_each(event.after) AS one
        WHERE one.key LIKE 'claim/%' GROUP BY 1) AS found
    WHERE claim.id = found.id"""

_LISTS: Final = (
    "CREATE INDEX claim_numbers ON claim (article_id, number, status, kind, about, worthiness, findings)",
    "CREATE INDEX claim_priority ON claim (worthiness DESC, article_id, start, number, status, kind, about, findings)",
    """CREATE INDEX claim_changes ON claim
    (changed DESC, article_id, start, number, status, kind, about, findings, worthiness)""",
)

_ONE_MORE: Final = """INSERT INTO tally VALUES (new.article_id, new.status, new.kind, new.about, new.findings > 0, 1)
    ON CONFLICT DO UPDATE SET claims = claims + 1;"""
_ONE_LESS: Final = """UPDATE tally SET claims = claims - 1 WHERE article_id = old.article_id AND status = old.status
    AND kind = old.kind AND about = old.about AND findings = (old.findings > 0);"""

_TALLY: Final = (
    """INSERT INTO tally SELECT article_id, status, kind, about, findings > 0, count(*) FROM claim
    GROUP BY 1, 2, 3, 4, 5""",
    f"CREATE TRIGGER tally_insert AFTER INSERT ON claim BEGIN {_ONE_MORE} END",
    f"CREATE TRIGGER tally_delete AFTER DELETE ON claim BEGIN {_ONE_LESS} END",
    f"""CREATE TRIGGER tally_update AFTER UPDATE OF article_id, status, kind, about, findings ON claim
    BEGIN {_ONE_LESS} {_ONE_MORE} END""",
)


def upgrade(op: Operations) -> None:
    """Give sources, snapshots, evidence and claims their new columns."""
    for column in (_words("contact"), sa.Column("contacted_on", sa.Date()), _words("terms")):
        op.add_column("source", column)
    for column in (sa.Column("valid_from", sa.Date()), sa.Column("valid_to", sa.Date()), _words("licence")):
        op.add_column("source", column)
    _point(op, "source", "reprint_of", "INTEGER", "source (id)")
    op.create_index("source_reprint_of", "source", ["reprint_of"])
    _point(op, "evidence", "sha256", "VARCHAR", "snapshot (sha256)")
    op.add_column("evidence", sa.Column("start", sa.Integer()))
    op.add_column("evidence", sa.Column("end", sa.Integer()))
    op.add_column("evidence", sa.Column("differences", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("evidence", _words("caution"))
    op.add_column("evidence", sa.Column("evidence_set", sa.Integer(), nullable=False, server_default="0"))
    op.execute(sa.text(_PINNED))
    op.add_column("claim", sa.Column("looked_again_at", sa.DateTime(timezone=True)))
    _redraft(op)
    _list(op)
    rules = sa.Column("rules", sa.Integer(), nullable=False)
    op.create_table("parting", rules, sa.PrimaryKeyConstraint("rules", name="parting_key"))
    _part(op)
    _sketch(op)


def _redraft(op: Operations) -> None:
    """Let claims say what a new draft did to their words; until now they had a remark of it."""
    op.add_column("claim", _words("redraft"))
    op.add_column("claim", sa.Column("redraft_version", sa.Integer()))
    op.add_column("claim", _words("words_before"))
    vanished = sa.text("redraft = 'vanished'")
    op.create_index("claim_vanished", "claim", ["article_id", "start", "number"], sqlite_where=vanished)
    for statement in _REDRAFT:
        op.execute(sa.text(statement))


def _list(op: Operations) -> None:
    """Let lists be sorted by indexes, and facets be counted without reading the claims."""
    op.add_column("claim", sa.Column("changed", sa.Integer(), nullable=False, server_default="0"))
    columns = [sa.Column(name, sa.String(), nullable=False) for name in ("status", "kind", "about")]
    key = sa.PrimaryKeyConstraint("article_id", "status", "kind", "about", "findings", name="tally_key")
    op.create_table(
        "tally",
        sa.Column("article_id", sa.Integer(), nullable=False),
        *columns,
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        key,
        sqlite_with_rowid=False,
    )
    for statement in (_CHANGED, *_LISTS, *_TALLY):
        op.execute(sa.text(statement))


def _part(op: Operations) -> None:
    """Make the table of verdicts anew, with nothing that ties a verdict to its claim."""
    op.rename_table("verdict", "verdict_before")
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.Column("rating", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rationale", sa.String(), nullable=False),
        sa.Column("correction", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float()),
        sa.Column("as_of", sa.Date()),
        sa.Column("override", sa.String(), nullable=False),
        sa.Column("wants_source", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="verdict_key"),
        sqlite_autoincrement=True,
    )
    for statement in _VERDICT:
        op.execute(sa.text(statement))


def _sketch(op: Operations) -> None:
    """Make the tables of what stands for texts; those of older sources are sketched when others come."""
    op.create_table(
        "sketch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["snapshot.sha256"], name="sketch_sha256_exists", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="sketch_key"),
        sa.UniqueConstraint("sha256", name="sketch_sha256_unique"),
    )
    op.create_table(
        "mark",
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("sketch_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("mark", "sketch_id", name="mark_key"),
        sqlite_with_rowid=False,
    )


def _words(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _point(op: Operations, table: str, name: str, kind: str, target: str) -> None:
    """Add a column that points to another table; alembic's own way would make the table anew on SQLite."""
    constraint = f"CONSTRAINT {table}_{name}_exists REFERENCES {target} ON DELETE RESTRICT"
    op.execute(sa.text(f"ALTER TABLE {table} ADD COLUMN {name} {kind} {constraint}"))
