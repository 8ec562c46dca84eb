"""Step 2: a finding keeps its own reasons; one from before has none."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Give findings a column for their reasons."""
    op.add_column("finding", sa.Column("reasons", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
