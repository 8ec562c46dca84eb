"""Step 4: the passages of sources are kept apart and found by their words; older sources are parted when sought."""

from typing import Final

import sqlalchemy as sa
from alembic.operations import Operations

_INDEX: Final = (
    "CREATE VIRTUAL TABLE passage_search USING fts5("
    "stems, content='', tokenize=\"unicode61 remove_diacritics 0 tokenchars '.,'\")"
)
"""The index of stems, which holds no text; its rows have the ids of the passages."""
_STEMS: Final = "CREATE VIRTUAL TABLE passage_stem USING fts5vocab(passage_search, row)"
"""How many passages hold each stem."""


def upgrade(op: Operations) -> None:
    """Make the table of passages and the index of their words."""
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("late", sa.Float(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["snapshot.sha256"], name="passage_sha256_exists", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="passage_key"),
        sa.UniqueConstraint("sha256", "number", name="passage_sha256_number_unique"),
    )
    for statement in (_INDEX, _STEMS):
        op.execute(sa.text(statement))
