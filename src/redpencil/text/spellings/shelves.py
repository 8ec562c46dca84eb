"""Hundreds of thousands of words filed by their segments, each segment as a number, in one sorted array."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from redpencil.text.spellings.segments import lookups, segments

_Numbers: TypeAlias = NDArray[np.uint64]

_WORD_BITS: Final = 28
_WORD: Final = np.uint64((1 << _WORD_BITS) - 1)
_SEGMENT: Final = ~_WORD
_BASE: Final = 0xD6E8FEB86659FD93
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
_SALT: Final = 0xBF58476D1CE4E5B9
_MODULUS: Final = 1 << 64


class Shelves:
    """Words in one sorted array of 64-bit numbers: 36 bits stand for a segment and its place, 28 for the word.

    Of the words that share a segment only those stay whose letters can be made into the word's: each edit changes at
    most two bits of a mask that has a bit for the first of a letter and one for its second.
    """

    def __init__(self, words: Sequence[str], distance: int) -> None:
        self._words: Final = words
        self._distance: Final = distance
        self._masks: Final = np.empty(len(words), np.uint64)
        filed: list[_Numbers] = []
        for numbers, letters in _by_length(words):
            self._masks[numbers] = _mask(letters.T, np.zeros(len(numbers), np.uint64))
            filed += _filed(numbers, letters, distance)
        self._filed: Final = np.concatenate(filed)
        self._filed.sort()

    def sharing(self, word: str) -> Sequence[str]:
        """Return the words that share a segment with `word` and have nearly its letters, some more than once."""
        keys = _keys(word, self._distance)
        ends = np.searchsorted(self._filed, np.concatenate((keys, keys | _WORD))).tolist()
        spans = zip(ends[: len(keys)], ends[len(keys) :], strict=True)
        shared = [self._filed[start:end] for start, end in spans if start < end]
        if not shared:
            return ()
        numbers = (np.concatenate(shared) & _WORD).astype(np.intp)
        differing = np.bitwise_count(self._masks[numbers] ^ np.uint64(_mask(map(ord, word), 0)))
        return [self._words[number] for number in numbers[differing <= 2 * self._distance].tolist()]


def _by_length(words: Sequence[str]) -> Iterator[tuple[NDArray[np.intp], _Numbers]]:
    """Yield the numbers of the words of each length with their letters, a row for each word."""
    lengths = np.fromiter(map(len, words), np.intp, len(words))
    starts = np.cumsum(lengths) - lengths
    order = np.argsort(lengths, kind="stable")
    codes = _codes("".join(words))
    changes = np.flatnonzero(np.diff(lengths[order])) + 1
    for numbers in np.split(order, changes):
        places = starts[numbers][:, np.newaxis] + np.arange(lengths[numbers[0]])
        yield numbers, codes[places].astype(np.uint64)


def _filed(numbers: NDArray[np.intp], letters: _Numbers, distance: int) -> Iterator[_Numbers]:
    """Yield the segments of words of one length with the numbers of the words, a list for each segment."""
    length = letters.shape[1]
    powers, _ = _powers(length)
    for number, (start, end) in enumerate(segments(length, distance)):
        value = letters[:, start:end] @ powers[: end - start]
        yield _spread(value + np.uint64(_salt(length, number))) | numbers.astype(np.uint64)


def _keys(word: str, distance: int) -> _Numbers:
    """Return the segments to be looked for, each as the sum over its letters times the powers of the base."""
    starts, ends, scale, salt = _plan(len(word), distance)
    powers, _ = _powers(len(word))
    sums = np.zeros(len(word) + 1, np.uint64)
    np.cumsum(_codes(word) * powers[: len(word)], out=sums[1:])
    return _spread((sums[ends] - sums[starts]) * scale + salt)


@lru_cache(maxsize=256)
def _plan(size: int, distance: int) -> tuple[NDArray[np.intp], NDArray[np.intp], _Numbers, _Numbers]:
    """Return for the lookups of a size where they start and end, what brings them to power 0, and their salt."""
    lengths, numbers, starts, ends = zip(*lookups(size, distance), strict=True)
    salt = [_salt(*place) for place in zip(lengths, numbers, strict=True)]
    first = np.array(starts, np.intp)
    return first, np.array(ends, np.intp), _powers(size)[1][first], np.array(salt, np.uint64)


@lru_cache(maxsize=256)
def _powers(size: int) -> tuple[_Numbers, _Numbers]:
    """Return the powers of the base, from 0 to `size`, and their inverses, all modulo 2 to the 64."""
    bases = np.full((2, size + 1), [[_BASE], [pow(_BASE, -1, _MODULUS)]], np.uint64)
    bases[:, 0] = 1
    powers, inverses = np.cumprod(bases, axis=1, dtype=np.uint64)
    return powers, inverses


def _salt(length: int, number: int) -> int:
    """Return what sets equal segments of words of another length, or at another place, apart."""
    return (length << 8 | number) * _SALT % _MODULUS


def _spread(values: _Numbers) -> _Numbers:
    """Return what differs anywhere spread over the upper bits, with those of the word left free."""
    return (values * _SPREAD) & _SEGMENT


def _mask(letters: Iterable[Any], none: Any) -> Any:
    """Return the mask of a word's letters, whole numbers one after the other, or of many words' in arrays."""
    once = twice = none
    for letter in letters:
        bit = 1 << (letter & 31)
        twice = twice | (once & bit)
        once = once | bit
    return once | (twice << 32)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
