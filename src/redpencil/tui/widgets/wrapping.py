"""Wrapping: where the rows of a paragraph end, in cells of a terminal and not in letters."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import get_character_cell_size

_NARROW: Final = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n]*"
)
"""Letters that take one cell each: most texts hold no others, and need no measuring."""

_JOINER: Final = "\u200d"
_WIDENER: Final = "\ufe0f"
"""Asks for the picture of a sign, which takes a cell more than the sign."""


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Give the rows of a stretch of a text, each as its first letter and the one behind its last.

    The rows hold every letter of the stretch, in order; the blank at which a row ends stays with it and may stand one
    cell out of it, unseen.
    """
    narrow = _NARROW.fullmatch(text, start, end) is not None
    first = start
    while first < end:
        limit = min(end, first + width) if narrow else _limit(text, first, end, width)
        last = _break(text, first, limit, end)
        yield first, last
        first = last


def _break(text: str, first: int, limit: int, end: int) -> int:
    """Return where a row ends that may hold the letters up to `limit`: behind a newline, a blank, or anywhere."""
    newline = text.find("\n", first, min(end, limit + 1))
    if newline >= 0:
        return newline + 1
    if limit >= end:
        return end
    blank = text.rfind(" ", first + 1, limit + 1)
    return blank + 1 if blank >= 0 else limit


def _limit(text: str, first: int, end: int, width: int) -> int:
    """Return the first letter that does not fit into a row; one letter is always taken."""
    taken = 0
    for at in range(first, end):
        taken += cells(text[at])
        if taken > width and at > first:
            while at > first + 2 and text[at - 1] == _JOINER:
                at -= 2  # noqa: PLW2901  # what was joined stays together
            return at
    return end


def cells(letter: str) -> int:
    """Return how many cells a letter takes at most; marks that stand over the letter before take none."""
    return 1 if letter in {_WIDENER, "\t"} else get_character_cell_size(letter)
