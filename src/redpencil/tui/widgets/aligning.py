"""Aligning: the cells of a table under each other, numbers at their right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from redpencil.domain.article import Block, Role
from redpencil.tui import content

BETWEEN: Final = " | "
"""What stands between two cells of a table in the text of an article."""

_MOST_ROWS: Final = 400
"""A longer table is aligned in parts of so many rows."""

_NUMBER: Final = re.compile(r"[-+−–(]?[$€£¥]?\s?\d[\d.,\s]*\s?[%)]?")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the letter behind its last row, and how many cells each of its columns takes."""

    end: int
    wide: tuple[int, ...]


def table(text: str, blocks: Sequence[Block], first: int) -> Table:
    """Measure the table that begins with a block."""
    end = blocks[first].end
    wide: list[int] = []
    for block in islice(blocks, first, first + _MOST_ROWS):
        if block.role is not Role.TABLE or block.start > end + 1:
            break
        end = block.end
        for place, (start, last) in enumerate(_parted(text, block.start, block.end)):
            size = content.cells(text[start:last])
            wide[place:] = [max([size, *wide[place : place + 1]]), *wide[place + 1 :]]
    return Table(end, tuple(wide))


def stops(text: str, within: Table, start: int, end: int, width: int) -> tuple[tuple[int, int], ...]:
    """Return the columns of a row's cells and of the signs between them; nothing where the table is too wide."""
    wide = within.wide
    if len(wide) < 2 or sum(wide) + len(BETWEEN) * (len(wide) - 1) > width:
        return ()
    found: list[tuple[int, int]] = []
    column = 0
    for place, (first, last) in enumerate(_parted(text, start, end)):
        if place:
            found.append((first - len(BETWEEN), column - len(BETWEEN)))
        right = _NUMBER.fullmatch(text, first, last) is not None
        found.append((first, column + (wide[place] - content.cells(text[first:last]) if right else 0)))
        column += wide[place] + len(BETWEEN)
    return tuple(found)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the cells of a row."""
    while (cut := text.find(BETWEEN, start, end)) >= 0:
        yield start, cut
        start = cut + len(BETWEEN)
    yield start, len(text[start:end].rstrip("\n")) + start
