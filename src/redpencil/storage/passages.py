"""Passages: the sentences of sources' texts, kept apart and found by the stems of their words.

They are made from the snapshots and can be made anew; so they are written beside the trail, and no event tells of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from redpencil.domain.passage import Passage
from redpencil.domain.span import Span
from redpencil.storage.direct import Asked, first, rows
from redpencil.text.stems import stems

_SELECT: Final = "SELECT number, paragraph, start, late, text, {source} FROM passage WHERE {condition} ORDER BY id"
_FIRST_SOURCE: Final = "(SELECT min(source.id) FROM source WHERE source.sha256 = passage.sha256)"
_WITH_TEXT: Final = (
    "SELECT DISTINCT snapshot.sha256 FROM source JOIN snapshot ON snapshot.sha256 = source.sha256"
    " WHERE {condition} AND trim(snapshot.text, char(9, 10, 13, 32)) <> ''"
)
_INSERT: Final = "INSERT INTO passage (id, sha256, number, paragraph, start, late, text) VALUES (?, ?, ?, ?, ?, ?, ?)"
_READ: Final = 6_000
"""How many passages a search may weigh: the claim's rarest words are sought, until they stand in so many.

In a library of all pages of WiCE (30,000 sentences) half and twice as many bring the same passages to the front.
"""
_FEWEST: Final = 3
"""How many words are sought however common they are."""


def rules(connection: Asked) -> int:
    """Return the version of the rules by which the library was parted, or 0."""
    row = first(connection, "SELECT rules FROM parting")
    return row[0] if row else 0


def begin_anew(connection: Any, version: int) -> None:
    """Throw all passages away, and note by which rules those that come are parted."""
    # What is filed under stems cannot be taken out one by one: that would need the stems by the old rules.
    connection.exec_driver_sql("INSERT INTO passage_search (passage_search) VALUES ('delete-all')")
    for statement in ("DELETE FROM passage", "DELETE FROM parting"):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO parting (rules) VALUES (?)", (version,))


def texts(connection: Asked) -> tuple[str, ...]:
    """Return the hashes of the snapshots of sources that have text."""
    return tuple(sha256 for (sha256,) in rows(connection, _WITH_TEXT.format(condition="true")))


def unparted(connection: Asked) -> tuple[str, ...]:
    """Return the hashes of the snapshots of sources that have text and no passages yet."""
    lacking = "NOT EXISTS (SELECT 1 FROM passage WHERE passage.sha256 = source.sha256)"
    return tuple(sha256 for (sha256,) in rows(connection, _WITH_TEXT.format(condition=lacking)))


def parted(connection: Asked, sha256: str) -> bool:
    """Tell whether a snapshot has passages."""
    return first(connection, "SELECT 1 FROM passage WHERE sha256 = ? LIMIT 1", sha256) is not None


def text(connection: Asked, sha256: str) -> str:
    """Return the text of a snapshot."""
    row = first(connection, "SELECT text FROM snapshot WHERE sha256 = ?", sha256)
    return row[0] if row else ""


def keep(connection: Any, sha256: str, parted: Sequence[Passage]) -> None:
    """Keep the passages of a snapshot, and file them under their stems."""
    row = first(connection, "SELECT coalesce(max(id), 0) FROM passage")
    start = (row[0] if row else 0) + 1
    columns = [
        (number, sha256, one.number, one.paragraph, one.span.start, one.late, one.text)
        for number, one in enumerate(parted, start)
    ]
    filed = [(number, " ".join(stems(one.text))) for number, one in enumerate(parted, start)]
    if not parted:
        return
    connection.exec_driver_sql(_INSERT, columns)
    connection.exec_driver_sql("INSERT INTO passage_search (rowid, stems) VALUES (?, ?)", filed)


def forget(connection: Any, sha256: str) -> None:
    """Throw the passages of a snapshot away, as its text is another one now."""
    filed = rows(connection, "SELECT id, text FROM passage WHERE sha256 = ?", sha256)
    # What is filed is taken out by the very words under which it was filed.
    gone = "INSERT INTO passage_search (passage_search, rowid, stems) VALUES ('delete', ?, ?)"
    for number, text in filed:
        connection.exec_driver_sql(gone, (number, " ".join(stems(text))))
    connection.exec_driver_sql("DELETE FROM passage WHERE sha256 = ?", (sha256,))


def of(connection: Asked, sources: Mapping[str, int]) -> tuple[Passage, ...]:
    """Return the passages of some snapshots, given by hash with the number of their source, in order."""
    select = _SELECT.format(condition="sha256 = ?", source="?")
    found = (row for sha256, number in sources.items() for row in rows(connection, select, number, sha256))
    return tuple(_passage(row) for row in found)


def holding(connection: Asked, wanted: Iterable[str]) -> tuple[int, dict[str, int]]:
    """Count the passages of the library, and those that hold each stem."""
    row = first(connection, "SELECT coalesce(max(id), 0) FROM passage")
    counts = {stem: first(connection, "SELECT doc FROM passage_stem WHERE term = ?", stem) for stem in wanted}
    return (row[0] if row else 0), {stem: count[0] if count else 0 for stem, count in counts.items()}


def found(connection: Asked, counts: Mapping[str, int], limit: int) -> tuple[Passage, ...]:
    """Return the passages of the library that share most with a claim, with those beside them, in order.

    `counts` are the stems of the claim with how many passages hold them; the commonest are not sought. Each passage
    has the number of its source, of several with the same bytes the first; what is no longer a source is left out.
    """
    sought = list[str]()
    weighed = 0
    for stem, count in sorted(counts.items(), key=lambda pair: pair[1]):
        if count and (len(sought) < _FEWEST or weighed + count <= _READ):
            sought.append(f'"{stem}"')
            weighed += count
    if not sought:
        return ()
    best = rows(
        connection,
        "SELECT rowid FROM passage_search WHERE passage_search MATCH ? ORDER BY rank LIMIT ?",
        " OR ".join(sought),
        limit,
    )
    ids = sorted({number + step for (number,) in best for step in (-1, 0, 1)})
    select = _SELECT.format(condition=f"id IN ({', '.join('?' * len(ids))})", source=_FIRST_SOURCE)
    return tuple(_passage(row) for row in rows(connection, select, *ids) if row[-1] is not None)


def _passage(row: Any) -> Passage:
    number, paragraph, start, late, words, source = row
    return Passage(words, source, number, late, paragraph, Span(start, start + len(words)))
