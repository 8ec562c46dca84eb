"""Step 3: each fetch of a source from its address is kept; of those before nothing is known."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the table of retrievals."""
    op.create_table(
        "retrieval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("warc", sa.String(), nullable=True),
        sa.CheckConstraint("\"outcome\" IN ('kept', 'unchanged', 'changed', 'gone')", name="retrieval_known_outcome"),
        _points_to("source_id", "source.id"),
        _points_to("sha256", "snapshot.sha256"),
        _points_to("warc", "snapshot.sha256"),
        sa.PrimaryKeyConstraint("id", name="retrieval_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("retrieval_source_id", "retrieval", ["source_id"])
    op.create_index("retrieval_asked", "retrieval", ["asked"])


def _points_to(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"retrieval_{column}_exists", ondelete="RESTRICT")
