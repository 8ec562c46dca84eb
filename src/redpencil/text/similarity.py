"""How alike two strings are: the one door to RapidFuzz and jellyfish.

Distances are optimal string alignment (Damerau 1964, restricted edits): an insertion, a deletion, a substitution or a
swap of two neighbouring letters is one edit, so that "SIAC" lies one edit from "SAIC".
"""

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

import jellyfish
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, Indel


class _Plain(dict[int, str]):
    """What is left of each letter without its marks, worked out when the letter is first seen."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = "" if unicodedata.combining(letter) else _UNMARKED.get(letter, letter)
        return self[code]


_UNMARKED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'"}
_PLAIN = _Plain()


def fold(word: str) -> str:
    """Return the word without case and diacritics, so that "Müller" equals "MULLER"."""
    return word.lower() if word.isascii() else _fold(word)


@lru_cache(maxsize=10_000)
def _fold(word: str) -> str:
    return unicodedata.normalize("NFKD", word.casefold()).translate(_PLAIN)


def osa(first: str, second: str, cutoff: int | None = None) -> int:
    """Return the optimal string alignment distance in edits; beyond `cutoff` it is `cutoff + 1`."""
    return int(OSA.distance(first, second, score_cutoff=cutoff))


def common_runs(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs of words that two sequences have in the same order: where each begins in both, and how long."""
    blocks = Indel.opcodes(first, second).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def sorted_alike(first: str, second: str) -> float:
    """Return how alike two lines are from 0 to 1, whatever the order of their words: the ratio of the sorted words."""
    return fuzz.token_sort_ratio(first, second) / 100


def within(word: str, choices: Collection[str], distance: int) -> list[tuple[str, int]]:
    """Return those of the choices that are at most `distance` edits from `word`, with their distances."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=distance, limit=None)
    return [(choice, int(edits)) for choice, edits, _ in found]


def metaphone(word: str) -> str:
    """Return the word's sound in English (Metaphone, Philips 1990): transliterations of a name often share it."""
    return str(jellyfish.metaphone(fold(word)))
