"""Tables for people: columns aligned to the terminal, whole when they go into a pipe."""

import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.cli import output

GAP: Final = "  "

NARROWEST: Final = 20
"""How few cells the wide column keeps, however narrow the terminal is."""

LINES: Final = 3
"""How many lines a cell of the wide column takes on a terminal before it is cut."""

WIDEST: Final = 160
"""Lines longer than this are hard to read, however wide the terminal is."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, whether its cells are numbers, and whether it takes the room that is left.

    The cells of a wide column are cut after `lines` lines.
    """

    heading: str
    right: bool = False
    wide: bool = False
    lines: int = LINES


def put_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their headings; on a terminal the wide column is wrapped, in a pipe nothing is."""
    for line in lines(columns, rows, terminal_width()):
        output.put(line)


def terminal_width() -> int | None:
    """Return how many cells a line of the terminal has, or nothing where the output goes elsewhere."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return min(WIDEST, shutil.get_terminal_size().columns)


def lines(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """Lay out a table within `width` cells, or as wide as it comes."""
    table = [[column.heading for column in columns], *([one_line(cell) for cell in row] for row in rows)]
    widths = [max(cells(row[n]) for row in table) for n in range(len(columns))]
    for n, column in enumerate(columns):
        if column.wide and width is not None:
            others = sum(widths) - widths[n] + len(GAP) * (len(columns) - 1)
            widths[n] = min(widths[n], max(NARROWEST, width - others))
    for row in table:
        yield from _row(columns, row, widths, wrap=width is not None)


def one_line(words: str) -> str:
    """Return `words` on one line and inert, with its blanks as they are but for line breaks and tabs."""
    return output.inert(words).replace("\n", " ").replace("\t", " ").strip()


def cells(words: str) -> int:
    """Count the cells that `words` take on a terminal."""
    if words.isascii():
        return len(words)
    return sum(map(_width, words))


def wrapped(words: str, width: int, most: int = LINES) -> list[str]:
    """Break `words` at blanks into lines of at most `width` cells; what does not fit into `most` lines is cut."""
    found: list[str] = []
    rest = words
    while rest and len(found) < most:
        piece = _piece(rest, width)
        found.append(piece.rstrip())
        rest = rest[len(piece) :].lstrip()
    if rest:
        found[-1] = _piece_exactly(found[-1], width - 1).rstrip() + "…"
    return found or [""]


def _row(columns: Sequence[Column], row: Sequence[str], widths: Sequence[int], *, wrap: bool) -> Iterator[str]:
    pieces = [
        wrapped(cell, widths[n], columns[n].lines) if wrap and columns[n].wide else [cell] for n, cell in enumerate(row)
    ]
    for line in range(max(map(len, pieces))):
        shown = [piece[line] if line < len(piece) else "" for piece in pieces]
        yield GAP.join(_padded(words, widths[n], right=columns[n].right) for n, words in enumerate(shown)).rstrip()


def _padded(words: str, width: int, *, right: bool) -> str:
    blanks = " " * max(0, width - cells(words))
    return blanks + words if right else words + blanks


def _piece(words: str, width: int) -> str:
    """Take as many whole words as fit; a word that is longer than the line is broken."""
    if cells(words) <= width:
        return words
    fitting = _piece_exactly(words, width)
    if words[len(fitting) : len(fitting) + 1].isspace():
        return fitting
    at_blank = fitting.rfind(" ")
    return fitting[:at_blank] if at_blank > 0 else fitting


def _piece_exactly(words: str, width: int) -> str:
    taken = 0
    for n, character in enumerate(words):
        taken += _width(character)
        if taken > width:
            return words[: max(1, n)]
    return words


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
