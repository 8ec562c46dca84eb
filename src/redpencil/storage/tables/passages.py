"""The tables of passages: the sentences of the texts of snapshots, so that none is parted twice."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class PassageRow(SQLModel, table=True):
    """A sentence of a snapshot's text; made anew from that text at any time, so that no event speaks of it."""

    __tablename__ = "passage"
    __table_args__ = (UniqueConstraint("sha256", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(foreign_key="snapshot.sha256", ondelete="RESTRICT")
    number: int
    paragraph: int
    start: int
    late: float
    text: str


class PartingRow(SQLModel, table=True):
    """By which rules the passages were made, in the only row; those of other rules are thrown away and made anew."""

    __tablename__ = "parting"

    rules: int = Field(primary_key=True)
