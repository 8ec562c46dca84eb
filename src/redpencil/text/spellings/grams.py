"""Texts found by the runs of three letters that they share, among hundreds of thousands: the first, rough sieve."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

_LETTER_BITS: Final = 6
_LETTERS: Final = 1 << _LETTER_BITS
_GRAMS: Final = _LETTERS**3

_Numbers: TypeAlias = NDArray[np.integer[Any]]


class Grams:
    """Texts filed under each run of three letters inside their words, the gap before and after a word counted in.

    Words in another order share all of them, a slip of the hand costs two to four. Letters are told apart by the last
    six bits of their code: a rare mix-up only lets a text through that the caller throws out. 100,000 names take a
    fifth of a second and 12 MB.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        starts, grams = _grams(texts)
        self._sizes: Final = np.diff(starts)
        owners = np.repeat(np.arange(len(texts), dtype=np.uint64), self._sizes)
        filed = (grams.astype(np.uint64) << np.uint64(32)) | owners
        filed.sort()
        self._owners: Final = (filed & np.uint64(0xFFFFFFFF)).astype(np.int32)
        self._ends: Final = np.cumsum(np.bincount(grams, minlength=_GRAMS))

    def nearest(self, text: str, limit: int) -> tuple[int, ...]:
        """Return the numbers of the `limit` texts that share most of their runs with `text` (Dice 1945), best first."""
        _, grams = _grams([text])
        wanted = np.unique(grams)
        ends = self._ends[wanted]
        starts = np.where(wanted > 0, self._ends[wanted - 1], 0)
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        shared = [self._owners[start:end] for start, end in spans if start < end]
        if not shared:
            return ()
        counts = np.bincount(np.concatenate(shared))
        hits = np.flatnonzero(counts >= max(1, int(counts.max()) // 3))
        alike = counts[hits] / (self._sizes[hits] + len(wanted))
        if len(hits) > limit:
            best = np.argpartition(alike, -limit)[-limit:]
            hits, alike = hits[best], alike[best]
        return tuple(hits[np.argsort(-alike, kind="stable")].tolist())


def _grams(texts: Sequence[str]) -> tuple[_Numbers, _Numbers]:
    """Return where the runs of each text start in the list of all runs (one longer than the texts), and that list."""
    lengths = np.fromiter((len(text) + 2 for text in texts), np.int64, len(texts))
    letters = np.frombuffer(
        "".join(f" {text} " for text in texts).encode("utf-32-le", "surrogatepass"), np.uint32
    ).astype(np.int64)
    inside = letters[1:-1] != ord(" ")
    letters %= _LETTERS
    runs = (letters[:-2] << 2 * _LETTER_BITS) | (letters[1:-1] << _LETTER_BITS) | letters[2:]
    before = np.concatenate(([0], np.cumsum(inside)))
    starts = np.concatenate(([0], np.cumsum(lengths)))
    return before[np.minimum(starts, len(runs))], runs[inside]
