"""Sketches: what stands for the texts of sources, filed so that those which share much are found among many.

They are made from the snapshots and can be made anew; so they are written beside the trail, and no event tells of them.
Which source reprints which is a column of the source, and the trail does tell of that.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import or_, select

from redpencil.domain.source import Source
from redpencil.storage.direct import Asked, first, rows
from redpencil.storage.recording import Work
from redpencil.storage.schema import SOURCE
from redpencil.storage.tables.sources import SourceRow

_LACKING: Final = (
    "SELECT source.id, source.sha256, length(snapshot.text) FROM source JOIN snapshot USING (sha256)"
    " WHERE NOT EXISTS (SELECT 1 FROM sketch WHERE sketch.sha256 = source.sha256) ORDER BY source.id LIMIT ?"
)
_NEAR: Final = (
    "SELECT source.id, sketch.sketch FROM (SELECT sketch_id, count(*) AS shared FROM mark WHERE mark IN ({marks})"
    " GROUP BY sketch_id ORDER BY shared DESC, sketch_id LIMIT ?) JOIN sketch ON sketch.id = sketch_id"
    " JOIN source ON source.sha256 = sketch.sha256 ORDER BY shared DESC, source.id"
)


def lacking(connection: Asked, limit: int) -> Sequence[tuple[int, str, int]]:
    """Return the first sources whose bytes have no sketch yet: number, hash, and how long their text is."""
    return [(number, sha256, length) for number, sha256, length in rows(connection, _LACKING, limit)]


def of(connection: Asked, sha256: str) -> bytes | None:
    """Return the sketch of a snapshot, or nothing if it was never made."""
    row = first(connection, "SELECT sketch FROM sketch WHERE sha256 = ?", sha256)
    return row[0] if row else None


def keep(connection: Any, sha256: str, sketch: bytes, marks: Sequence[int]) -> None:
    """Keep the sketch of a snapshot, filed under its marks."""
    row = first(connection, "SELECT coalesce(max(id), 0) + 1 FROM sketch")
    number = row[0] if row else 1
    connection.exec_driver_sql("INSERT INTO sketch (id, sha256, sketch) VALUES (?, ?, ?)", (number, sha256, sketch))
    if marks:
        filed = [(mark, number) for mark in marks]
        connection.exec_driver_sql("INSERT INTO mark (mark, sketch_id) VALUES (?, ?)", filed)


def forget(connection: Any, sha256: str) -> None:
    """Throw the sketch of a snapshot away, as its text is another one now."""
    filed = "DELETE FROM mark WHERE sketch_id IN (SELECT id FROM sketch WHERE sha256 = ?)"
    connection.exec_driver_sql(filed, (sha256,))
    connection.exec_driver_sql("DELETE FROM sketch WHERE sha256 = ?", (sha256,))


def near(connection: Asked, marks: Sequence[int], limit: int) -> Mapping[int, bytes]:
    """Return the sketches that share most marks, by the numbers of their sources, those that share most first."""
    if not marks:
        return {}
    wanted = _NEAR.format(marks=", ".join("?" * len(marks)))
    return {number: bytes(sketch) for number, sketch in rows(connection, wanted, *marks, limit)}


def join(work: Work, source: int, like: Source) -> None:
    """Say that a source has much the same text as another one: all that do point to the earliest of them."""
    mine = work.session.get_one(SourceRow, source)
    roots = {mine.reprint_of or source, like.reprint_of or like.id}
    root = min(roots)
    members = or_(SOURCE.c.id.in_(roots), SOURCE.c.reprint_of.in_(roots))
    for row in work.session.scalars(select(SourceRow).where(members)):
        row.reprint_of = None if row.id == root else root
    work.session.flush()
