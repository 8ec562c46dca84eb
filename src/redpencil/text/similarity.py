"""How alike two strings are: the one door to RapidFuzz and jellyfish.

Distances are optimal string alignment (Damerau 1964, restricted edits): an insertion, a deletion, a substitution or a
swap of two neighbouring letters is one edit, so that "SIAC" lies one edit from "SAIC".
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

import jellyfish
from rapidfuzz import process
from rapidfuzz.distance import OSA

_LONGEST_KEY = 4
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


def metaphone(word: str) -> str:
    """Return the word's sound in English (Metaphone, Philips 1990): transliterations of a name often share it."""
    return str(jellyfish.metaphone(fold(word)))


class Near:
    """A set of words in which those near a given word are found without looking at them all.

    One edit leaves either the beginning or the end of a word untouched, so each word is filed under its length with its
    first letters, and under its length with its last.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._all = dict.fromkeys(words)
        self._filed: dict[tuple[int, bool, str], list[str]] = {}
        self._lengths: dict[int, list[str]] = {}
        for word in self._all:
            size = len(word)
            key = _key(size)
            self._filed.setdefault((size, True, word[:key]), []).append(word)
            self._filed.setdefault((size, False, word[size - key :]), []).append(word)
            self._lengths.setdefault(size, []).append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._all

    def __len__(self) -> int:
        return len(self._all)

    def within(self, word: str, distance: int = 1) -> tuple[tuple[str, int], ...]:
        """Return the words at most `distance` edits from `word` with their distances, nearest first.

        One edit takes microseconds among tens of thousands of words; more edits compare all words of similar length.
        """
        near = self._sharing_an_end(word) if distance == 1 else self._of_length(word, distance)
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return tuple(sorted({(str(choice), int(edits)) for choice, edits, _ in found}, key=lambda pair: pair[::-1]))

    def _sharing_an_end(self, word: str) -> Sequence[str]:
        """Return the words that may be one edit away; one that shares both ends with `word` comes twice."""
        size = len(word)
        near: list[str] = []
        for length in range(max(1, size - 1), size + 2):
            key = _key(length)
            near += self._filed.get((length, True, word[:key]), ())
            near += self._filed.get((length, False, word[size - key :]), ())
        return near

    def _of_length(self, word: str, distance: int) -> Sequence[str]:
        sizes = range(max(1, len(word) - distance), len(word) + distance + 1)
        return [choice for size in sizes for choice in self._lengths.get(size, ())]


def _key(length: int) -> int:
    """Return how many letters at one end or the other survive one edit of a word of this length."""
    return min(_LONGEST_KEY, max(0, (length - 2) // 2))
