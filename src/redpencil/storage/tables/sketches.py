"""The tables of sketches: what stands for the text of a snapshot where texts are held against each other."""

from sqlalchemy import Column, LargeBinary
from sqlmodel import Field, SQLModel


class SketchRow(SQLModel, table=True):
    """The sketch of a snapshot's text, empty for a text too short for one; made anew at any time, so no event tells."""

    __tablename__ = "sketch"

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(foreign_key="snapshot.sha256", ondelete="RESTRICT", unique=True)
    sketch: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class MarkRow(SQLModel, table=True):
    """One of the hashes by which a sketch is found among many."""

    __tablename__ = "mark"
    __table_args__ = ({"sqlite_with_rowid": False},)

    mark: int = Field(primary_key=True)
    sketch_id: int = Field(primary_key=True)
