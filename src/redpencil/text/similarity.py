"""How alike two strings are: the one door to RapidFuzz and jellyfish.

Distances are optimal string alignment (Damerau 1964, restricted edits): an insertion, a deletion, a substitution or a
swap of two neighbouring letters is one edit, so that "SIAC" lies one edit from "SAIC".
"""

import unicodedata
from collections.abc import Collection
from functools import lru_cache

import jellyfish
from rapidfuzz import process
from rapidfuzz.distance import OSA

_UNMARKED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'"}


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Return the word without case and diacritics, so that "Müller" equals "MULLER"."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(_UNMARKED.get(letter, letter) for letter in letters if not unicodedata.combining(letter))


def osa(first: str, second: str, cutoff: int | None = None) -> int:
    """Return the optimal string alignment distance in edits; beyond `cutoff` it is `cutoff + 1`."""
    return int(OSA.distance(first, second, score_cutoff=cutoff))


def within(word: str, choices: Collection[str], distance: int) -> list[tuple[str, int]]:
    """Return those of the choices that are at most `distance` edits from `word`, with their distances."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=distance, limit=None)
    return [(choice, int(edits)) for choice, edits, _ in found]


def metaphone(word: str) -> str:
    """Return the word's sound in English (Metaphone, Philips 1990): transliterations of a name often share it."""
    return str(jellyfish.metaphone(fold(word)))
