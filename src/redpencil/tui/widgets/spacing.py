"""Spacing: on which lines of a list its rows stand, with headings above some of them and room below others."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spacing:
    """Rows of one line each; `headed` rows have a heading above them, `tall` ones take two lines, both ascending.

    Lines and rows are counted from 0. Finding one takes as long for a million rows as for ten, or nearly.
    """

    total: int = 0
    headed: Sequence[int] = ()
    tall: Sequence[int] = field(default=())

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self.total + len(self.headed) + len(self.tall)

    def begin(self, row: int) -> int:
        """Return the first line of a row, its heading apart."""
        return row + bisect_right(self.headed, row) + bisect_left(self.tall, row)

    def lines(self, row: int) -> range:
        """Return the lines that a row takes, its heading among them."""
        begin = self.begin(row)
        tall = bisect_right(self.tall, row) - bisect_left(self.tall, row)
        heading = bisect_right(self.headed, row) - bisect_left(self.headed, row)
        return range(begin - heading, begin + 1 + tall)

    def at(self, line: int) -> tuple[int, int]:
        """Return the row on a line, and which of its lines it is: 0 the first, -1 its heading."""
        if not self.headed and not self.tall:
            return line, 0
        low, high = 0, self.total
        while low < high:
            middle = (low + high) // 2
            if self.lines(middle).stop <= line:
                low = middle + 1
            else:
                high = middle
        return low, line - self.begin(low)
