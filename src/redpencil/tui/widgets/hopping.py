"""Hopping through a text: to the next place of some kind, and to words that are sought."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from redpencil.domain.span import Span

_MOST: Final = 5_000
"""Places of sought words that are found."""


def hop(starts: Sequence[int], here: int, by: int) -> int | None:
    """Return which of some places comes next, or before; behind the last comes the first again."""
    if not starts:
        return None
    place = bisect_right(starts, here) if by > 0 else bisect_left(starts, here) - 1
    return place % len(starts)


def hits(text: str, words: str) -> tuple[Span, ...]:
    """Return where some words stand in a text, however they are written large or small and wherever a line breaks."""
    parts = words.split()
    if not parts:
        return ()
    sought = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    return tuple(Span(*hit.span()) for hit, _ in zip(sought.finditer(text), range(_MOST), strict=False))
