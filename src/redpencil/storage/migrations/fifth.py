"""Step 5: the places of a source's text are kept with it; of those before nothing is known."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Give snapshots a column for their landmarks."""
    op.add_column("snapshot", sa.Column("landmarks", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
