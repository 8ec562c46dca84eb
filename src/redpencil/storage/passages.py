"""Passages: the sentences of sources' texts, kept apart and found by the stems of their words.

They are made from the snapshots and can be made anew; so they are written beside the trail, and no event tells of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from redpencil.domain.passage import Passage
from redpencil.domain.span import Span
from redpencil.storage.direct import Asked, first, rows
from redpencil.text.stems import stems

_SELECT: Final = "SELECT sha256, number, paragraph, start, late, text FROM passage WHERE {condition} ORDER BY id"
_INSERT: Final = "INSERT INTO passage (id, sha256, number, paragraph, start, late, text) VALUES (?, ?, ?, ?, ?, ?, ?)"
_READ: Final = 12_000
"""How many passages a search may weigh: the claim's rarest words are sought, until they stand in so many."""
_FEWEST: Final = 3
"""How many words are sought however common they are."""


def unparted(connection: Asked) -> tuple[str, ...]:
    """Return the hashes of the snapshots of sources that have no passages yet."""
    found = rows(
        connection,
        "SELECT DISTINCT sha256 FROM source WHERE sha256 IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM passage WHERE passage.sha256 = source.sha256)",
    )
    return tuple(sha256 for (sha256,) in found)


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
    connection.exec_driver_sql(_INSERT, columns)
    connection.exec_driver_sql("INSERT INTO passage_search (rowid, stems) VALUES (?, ?)", filed)


def of(connection: Asked, sources: Mapping[str, int]) -> tuple[Passage, ...]:
    """Return the passages of some snapshots, given by hash with the number of their source, in order."""
    select = _SELECT.format(condition="sha256 = ?")
    return tuple(_passage(sources, row) for sha256 in sources for row in rows(connection, select, sha256))


def holding(connection: Asked, wanted: Iterable[str]) -> tuple[int, dict[str, int]]:
    """Count the passages of the library, and those that hold each stem."""
    row = first(connection, "SELECT coalesce(max(id), 0) FROM passage")
    counts = {stem: first(connection, "SELECT doc FROM passage_stem WHERE term = ?", stem) for stem in wanted}
    return (row[0] if row else 0), {stem: count[0] if count else 0 for stem, count in counts.items()}


def found(connection: Asked, counts: Mapping[str, int], sources: Mapping[str, int], limit: int) -> tuple[Passage, ...]:
    """Return the passages of the library that share most with a claim, with those beside them, in order.

    `counts` are the stems of the claim with how many passages hold them; the commonest are not sought.
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
    found = rows(connection, _SELECT.format(condition=f"id IN ({', '.join('?' * len(ids))})"), *ids)
    return tuple(_passage(sources, row) for row in found if row[0] in sources)


def _passage(sources: Mapping[str, int], row: Any) -> Passage:
    sha256, number, paragraph, start, late, words = row
    return Passage(words, sources[sha256], number, late, paragraph, Span(start, start + len(words)))
