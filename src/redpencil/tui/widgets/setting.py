"""Setting an article in type: every row of it, with its indent, its look and the sign before it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from redpencil.domain.article import Block, Role
from redpencil.text.pages.paragraphs import ITEM
from redpencil.tui import content
from redpencil.tui.widgets import aligning
from redpencil.tui.widgets.wrapping import cells, wrap

LONGEST: Final = 2_000_000
"""Letters set at once: ten books of 100,000 words take a tenth of a second, and nobody scrolls further in one go."""

NARROWEST: Final = 8
"""Cells that a row has at least, whatever the terminal."""


class Manner(NamedTuple):
    """How a block is set: its look, its indent in cells, its sign, and whether every row bears the sign."""

    look: str = ""
    indent: int = 0
    sign: str = ""
    every: bool = False


_MANNERS: Final[Mapping[Role, Manner]] = {
    Role.HEADLINE: Manner("headline"),
    Role.DEK: Manner("dek"),
    Role.SUBHEAD: Manner("subhead"),
    Role.BODY: Manner(),
    Role.CAPTION: Manner("caption", 2),
    Role.LIST: Manner("", 2, "•"),
    Role.TABLE: Manner("table"),
    Role.QUOTATION: Manner("quotation", 2, "│", every=True),
    Role.FURNITURE: Manner("furniture"),
}


class Row(NamedTuple):
    """A row: its letters, from `start` to before `end`, and how it is set.

    `stops` are letters that stand at a column of their own, as the cells of a table do; columns count from the
    beginning of the row, indent included.
    """

    start: int
    end: int
    indent: int = 0
    look: str = ""
    sign: str = ""
    stops: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A text set in rows. The rows hold every letter of its stretch once, in order; blank rows hold the newlines."""

    text: str
    rows: Sequence[Row]
    starts: Sequence[int]

    @property
    def start(self) -> int:
        """The first letter that is set."""
        return self.starts[0] if self.starts else 0

    @property
    def end(self) -> int:
        """The letter behind the last that is set."""
        return self.rows[-1].end if self.rows else 0

    def row_of(self, offset: int) -> int:
        """Return the row in which a letter stands."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def column(self, offset: int) -> int:
        """Return the column at which a letter stands in its row."""
        if not self.rows:
            return 0
        row = self.rows[self.row_of(offset)]
        stop, column = row.start, row.indent
        for at, where in row.stops:
            if at <= offset:
                stop, column = at, where
        return column + content.cells(self.text[stop : min(offset, row.end)])

    def letter(self, row: int, column: int) -> int:
        """Return the letter of a row that stands at a column; the last one where the row is shorter."""
        if not self.rows:
            return 0
        one = self.rows[min(max(0, row), len(self.rows) - 1)]
        last = len(self.text[one.start : one.end].rstrip()) + one.start
        begin, here = one.start, one.indent
        for at, where in one.stops:
            if where <= column:
                begin, here = at, where
        for at in range(begin, last):
            here += cells(self.text[at])
            if here > column:
                return at
        return last if one.end == len(self.text) else max(one.start, min(last, one.end - 1))


def set_type(text: str, blocks: Sequence[Block], width: int, around: int = 0) -> Setting:
    """Set a text in rows of `width` cells; of a very long one only the stretch about the letter at `around`."""
    first = min(max(0, around - LONGEST // 2), max(0, len(text) - LONGEST))
    last = min(len(text), first + LONGEST)
    rows: list[Row] = []
    for start, end, role, table in _pieces(text, blocks, first, last):
        if role is None:
            rows.append(Row(start, end))
        elif table is not None and (aligned := aligning.stops(text, table, start, end, width)):
            rows.append(Row(start, end, 0, "table", "", aligned))
        else:
            rows += _rows(text, start, end, role, max(NARROWEST, width))
    return Setting(text, rows, [row.start for row in rows])


def _rows(text: str, start: int, end: int, role: Role, width: int) -> Iterator[Row]:
    manner = _MANNERS[role]
    if role is Role.LIST and ITEM.match(text, start, end):
        manner = Manner()
    sign = manner.sign
    for first, last in wrap(text, start, end, max(NARROWEST, width - manner.indent)):
        yield Row(first, last, manner.indent, manner.look, sign)
        sign = sign if manner.every else ""


Piece = tuple[int, int, Role | None, aligning.Table | None]
"""First letter, the one behind the last, what they are (nothing for a gap), and the table that they are of."""


def _pieces(text: str, blocks: Sequence[Block], first: int, last: int) -> Iterator[Piece]:
    """Part a stretch of a text into its blocks and the gaps between them; the newline of a close gap stays above."""
    at = first
    table: aligning.Table | None = None
    for number, block in enumerate(blocks):
        start, end = max(at, block.start), min(block.end, last)
        if end <= start:
            continue
        yield from _gap(text, at, start)
        close = text[end : end + 2][:1] == "\n" and text[end : end + 2] != "\n\n" and end < last
        if block.role is Role.TABLE and (table is None or table.end < block.end):
            table = aligning.table(text, blocks, number)
        at = end + 1 if close else end
        yield start, at, block.role, table if block.role is Role.TABLE else None
    yield from _gap(text, at, last)


def _gap(text: str, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield start, end, None if text[start:end].isspace() else Role.BODY, None
