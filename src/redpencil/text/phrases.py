"""Phrases: telling a piece of furniture by its words alone."""

import re
from typing import Final

from redpencil.text.marks import Mark
from redpencil.text.phrasebook import WHOLE, WITHIN

_SHORT: Final = 8
_ADDRESSES: Final = re.compile(
    r"\b(?:you|your|yours|we|us|our|please|click|sign up|subscribe|permission|prohibited|reproduced)\b|@\w|»|►",
    re.IGNORECASE,
)
"""A page speaks to its reader; a longer sentence that does not is about cookies or newsletters."""

_LONGEST_WITHIN: Final = 320
"""A longer paragraph is prose in which the phrase only happens to stand."""

_WHOLES: Final = tuple((mark, re.compile("|".join(patterns), re.IGNORECASE)) for mark, *patterns in WHOLE)
_WITHINS: Final = tuple((mark, re.compile("|".join(patterns), re.IGNORECASE)) for mark, *patterns in WITHIN)
_LONGEST_WHOLE: Final = 260


def mark(line: str) -> Mark | None:
    """Return what the phrase of `line` gives it away as, or None."""
    if len(line) > _LONGEST_WITHIN:
        return None
    bare = " ".join(line.split()).strip(" \t.:…»›>|-–—*•▼▲+[]()")
    if len(bare) <= _LONGEST_WHOLE:
        for found, pattern in _WHOLES:
            if pattern.fullmatch(bare):
                return found
    if len(line.split()) > _SHORT and not _ADDRESSES.search(line):
        return None
    return next((found for found, pattern in _WITHINS if pattern.search(line)), None)
