"""Step 6: what sources say of themselves, where quotes stand and how they differ, and when a claim was looked at again.

Of evidence from before it is known in which snapshot its quote was looked up, and not where it stands there.
"""

from typing import Final

import sqlalchemy as sa
from alembic.operations import Operations

_PINNED: Final = (
    "UPDATE evidence SET sha256 = (SELECT sha256 FROM source WHERE source.id = evidence.source_id)"
    " WHERE quote_check <> 'unchecked'"
)


def upgrade(op: Operations) -> None:
    """Give sources, snapshots, evidence and claims their new columns."""
    for column in (_words("contact"), sa.Column("contacted_on", sa.Date()), _words("terms")):
        op.add_column("source", column)
    for column in (sa.Column("valid_from", sa.Date()), sa.Column("valid_to", sa.Date()), _words("licence")):
        op.add_column("source", column)
    _point(op, "source", "reprint_of", "INTEGER", "source (id)")
    op.create_index("source_reprint_of", "source", ["reprint_of"])
    op.add_column("snapshot", sa.Column("sketch", sa.LargeBinary(), nullable=False, server_default=sa.text("x''")))
    _point(op, "evidence", "sha256", "VARCHAR", "snapshot (sha256)")
    op.add_column("evidence", sa.Column("start", sa.Integer()))
    op.add_column("evidence", sa.Column("end", sa.Integer()))
    op.add_column("evidence", sa.Column("differences", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("evidence", _words("caution"))
    op.add_column("evidence", sa.Column("evidence_set", sa.Integer(), nullable=False, server_default="0"))
    op.execute(sa.text(_PINNED))
    op.add_column("claim", sa.Column("looked_again_at", sa.DateTime(timezone=True)))


def _words(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _point(op: Operations, table: str, name: str, kind: str, target: str) -> None:
    """Add a column that points to another table; alembic's own way would make the table anew on SQLite."""
    constraint = f"CONSTRAINT {table}_{name}_exists REFERENCES {target} ON DELETE RESTRICT"
    op.execute(sa.text(f"ALTER TABLE {table} ADD COLUMN {name} {kind} {constraint}"))
