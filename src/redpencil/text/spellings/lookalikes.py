"""Letters that are taken for one another by the eye: of other alphabets, digits, and pairs that run together."""

import re
from functools import lru_cache
from typing import Final

_FOREIGN: Final = str.maketrans(
    "авеіјкмнорсѕтухѵһԁԛԝαεικνορτυχ",
    "abeijkmhopcstyxvhdqwaeikvoptux",
)
_DIGITS: Final = str.maketrans("015", "ols")
_RUN_TOGETHER: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_LATIN: Final = re.compile("[a-z]")


@lru_cache(maxsize=10_000)
def latin(word: str) -> str:
    """Return a folded word with the look-alikes in it put right: a Cyrillic а among Latin letters, a 0 for an o.

    A word that is wholly in another alphabet, or a number, stays what it is.
    """
    if not _LATIN.search(word):
        return word
    letters = word if word.isascii() else word.translate(_FOREIGN)
    return letters if letters.isalpha() else letters.translate(_DIGITS)


def outline(word: str) -> str:
    """Return what the eye sees of a folded word: words with one outline are easily taken for one another."""
    seen = latin(word)
    for pair, letter in _RUN_TOGETHER:
        seen = seen.replace(pair, letter)
    return seen.replace("i", "l")
