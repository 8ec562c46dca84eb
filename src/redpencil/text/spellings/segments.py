"""The pieces of a word of which one at least outlives a number of edits: by them near words are found.

A word is cut into one segment more than there may be edits, and a letter is left out between two segments. A swap of
neighbouring letters touches two letters, an insertion, a deletion or a substitution one at most, so that no edit spoils
two segments, and one segment stays whole (the pigeonhole principle). More than that (Li, Deng, Wang and Feng 2011,
Pass-Join, for edits without swaps): count the edits from the left, each with the segment that it spoils or else the
segment before it; then there is a whole segment number i, counted from 0, with at most i edits before it and the others
after it. It is moved by at most i letters, and what follows is lengthened or shortened by at most the rest.
"""

from functools import lru_cache
from typing import TypeAlias

Lookup: TypeAlias = tuple[int, int, int, int]
"""The length of the words looked for, the number of their segment, and where it starts and ends in one's own word."""


@lru_cache(maxsize=1024)
def segments(length: int, edits: int) -> tuple[tuple[int, int], ...]:
    """Return where the segments of a word of this length start and end; one too short has a single empty segment."""
    size, longer = divmod(length - edits, edits + 1)
    if size < 1:
        return ((0, 0),)
    spans = []
    start = 0
    for number in range(edits + 1):
        end = start + size + (number < longer)
        spans.append((start, end))
        start = end + 1
    return tuple(spans)


@lru_cache(maxsize=1024)
def lookups(size: int, edits: int) -> tuple[Lookup, ...]:
    """Return where a word of this size must be looked at to find every word within so many edits."""
    return tuple(
        (length, number, start + moved, end + moved)
        for length in range(max(0, size - edits), size + edits + 1)
        for number, (start, end) in enumerate(segments(length, edits))
        for moved in _moves(number, edits - number, size - length)
        if start + moved >= 0 and end + moved <= size
    )


def _moves(before: int, after: int, grown: int) -> range:
    """Return by how much a segment may be moved by the edits before it, those after it making up what has grown."""
    return range(max(-before, grown - after), min(before, grown + after) + 1)
