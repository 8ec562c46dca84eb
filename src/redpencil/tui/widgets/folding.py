"""Folding: the stretch of a text that the draft shows, with its longest lines broken so that nothing freezes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

WINDOW = 160_000
"""Letters shown at once. Textual wraps these in about 0.2 s; a book of ten million would take over ten seconds."""

LONGEST_LINE = 2_000
"""Lines are broken here: every redraw styles and divides its whole line."""

_NEWLINE = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of a text as it is shown.

    `text` is what is shown, `start` and `end` say where it lies in the whole text, and `starts` holds the offset in
    the whole text of the first letter of every line shown.
    """

    text: str
    start: int
    end: int
    starts: tuple[int, ...]

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def location(self, offset: int) -> tuple[int, int]:
        """Return the line and column at which a letter of the whole text is shown."""
        inside = min(max(offset, self.start), self.end)
        line = max(0, bisect_right(self.starts, inside) - 1)
        return line, inside - self.starts[line]

    def offset(self, location: tuple[int, int]) -> int:
        """Return which letter of the whole text is shown at a line and column."""
        line, column = location
        return min(self.starts[min(line, len(self.starts) - 1)] + column, self.end)


def fold(text: str, around: int = 0, window: int = WINDOW) -> Fold:
    """Fold a text to the stretch of about `window` letters that surrounds the letter at `around`."""
    start, end = _window(text, around, window)
    lines = tuple(_lines(text, start, end))
    shown = "\n".join(text[first:last] for first, last in lines)
    return Fold(shown, start, end, tuple(first for first, _ in lines))


def _window(text: str, around: int, window: int) -> tuple[int, int]:
    if len(text) <= window:
        return 0, len(text)
    start = min(max(0, around - window // 3), len(text) - window)
    end = start + window
    newline = text.rfind("\n", max(0, start - LONGEST_LINE), start)
    return (newline + 1 if newline >= 0 else start), end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for last in (*(match.start() for match in _NEWLINE.finditer(text, start, end)), end):
        while last - first > LONGEST_LINE:
            blank = text.rfind(" ", first + LONGEST_LINE // 2, first + LONGEST_LINE)
            cut = blank + 1 if blank >= 0 else first + LONGEST_LINE
            yield first, cut
            first = cut
        yield first, last
        first = last + 1
