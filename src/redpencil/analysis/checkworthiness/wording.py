"""Wording: the words and pairs of words of a sentence as features of the trained model, each with the letters in it.

Every piece has its place in a table by a hash of its letters ("the hashing trick", Weinberger et al. 2009), so that the
table keeps no words.
"""

import math
import re
import zlib
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

PLACES: Final = 1 << 19
"""How many places the table has."""

Pieces: TypeAlias = tuple[tuple[int, float], ...]
"""Places in the table, and how much of each there is."""

_TOKEN: Final = re.compile(r"\$?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['-][^\W\d_]+)*|[?!]")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST: Final = 40
_SHORTEST_GRAM, _LONGEST_GRAM = 3, 5
_WORD, _LETTERS = 2.5, 2.0
"""How much a word and its letters weigh beside the signs; set by cross-validation on ClaimBuster."""


def terms(text: str) -> dict[str, str]:
    """Return the words and pairs of words as the model knows them, numbers being alike, each with how it stands."""
    words = [word[:_LONGEST] for word in _TOKEN.findall(text.replace("’", "'").lower())]
    known = [_known(word) for word in words]
    found = dict(zip(known, words, strict=True))
    shown = ["", *words, ""]
    for pair, (one, other) in zip(pairwise(("^", *known, "$")), pairwise(shown), strict=True):
        found.setdefault(" ".join(pair), f"{one} {other}".strip())
    return found


def share(found: dict[str, str]) -> float:
    """Return by how much each term counts: the less, the more there are."""
    return 1 / math.sqrt(max(1, sum(" " not in term for term in found)))


@lru_cache(maxsize=50_000)
def pieces(term: str) -> Pieces:
    """Return the places of a term: its own, and for a word those of the letters in it."""
    if " " in term:
        return ((_place(term), _WORD),)
    grams = _grams(f" {term} ")
    each = _LETTERS / math.sqrt(len(grams))
    return ((_place(term), _WORD), *((_place(f"+{gram}"), each) for gram in grams))


def _known(word: str) -> str:
    """Return a word as the model knows it: sums of money, years and other numbers are each alike."""
    if word.startswith("$"):
        return "$0"
    if not word[0].isdigit():
        return word
    return "1900" if _YEAR.fullmatch(word) else "0"


def _grams(text: str) -> dict[str, None]:
    """Return the runs of letters of each size, each once and in order."""
    sizes = range(_SHORTEST_GRAM, _LONGEST_GRAM + 1)
    return dict.fromkeys(text[at : at + size] for size in sizes for at in range(len(text) - size + 1))


def _place(piece: str) -> int:
    return zlib.crc32(piece.encode()) % PLACES
