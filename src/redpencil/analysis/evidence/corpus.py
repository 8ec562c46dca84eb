"""The corpus: passages of any number of sources, found by their words (Okapi BM25, Robertson and Walker 1994)."""

import math
from array import array
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from redpencil.analysis.evidence.stated import Sort, stated
from redpencil.domain.passage import Passage
from redpencil.text.stems import stems

_SATURATION: Final = 0.9
"""k1: how soon a word that is said again counts no more."""
_LENGTH: Final = 0.4
"""b: how much a long passage pays for its length. Both are BM25's as Anserini sets them for passages."""

_Kind = TypeVar("_Kind", bound=Hashable)
Value = tuple[Sort, float | str]
"""A number, a rank or a part of a date, equal wherever it is written otherwise."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many passages a larger library has that those of a corpus were chosen from, and how many hold each stem."""

    passages: int
    holding: Mapping[str, int]


class Corpus:
    """Passages filed under the stems of their words; 5,000 take a quarter of a second, and each claim a few ms.

    Where the passages are what a search of a larger library has brought, `counts` tells how rare words are there.
    """

    def __init__(self, passages: Sequence[Passage], counts: Counts | None = None) -> None:
        self.passages: Final = passages
        self.stems: Final = [stems(passage.text) for passage in passages]
        self._counts: Final = counts
        self._lengths: Final = np.array([len(each) for each in self.stems], dtype=np.float64)
        self._filed: Final[dict[str, array[int]]] = {}
        for number, each in enumerate(self.stems):
            for stem in each:
                self._filed.setdefault(stem, array("i")).append(number)
        self._places: Final = {(one.source, one.number): place for place, one in enumerate(passages)}
        self._beside: Final[dict[int, tuple[int, ...]]] = {}
        self._values: Final[dict[int, frozenset[Value]]] = {}
        self._mean: Final = float(self._lengths.mean()) if len(passages) and self._lengths.any() else 1.0

    def rarity(self, stem: str) -> float:
        """Return how much a stem tells passages apart: its inverse document frequency."""
        if self._counts and stem in self._counts.holding:
            holding, size = self._counts.holding[stem], self._counts.passages
        else:
            holding, size = len(set(self._filed.get(stem, ()))), len(self.passages)
        return math.log(1 + (size - holding + 0.5) / (holding + 0.5))

    def bm25(self, wanted: Mapping[str, float]) -> NDArray[np.float64]:
        """Return the weight of each passage for some stems with their rarities."""
        found = np.zeros(len(self.passages))
        for stem, rarity in wanted.items():
            if stem in self._filed:
                places, times = np.unique(np.array(self._filed[stem]), return_counts=True)
                length = 1 - _LENGTH + _LENGTH * self._lengths[places] / self._mean
                found[places] += rarity * times * (_SATURATION + 1) / (times + _SATURATION * length)
        return found

    def neighbours(self, place: int) -> tuple[int, ...]:
        """Return the places of the passages before and after one in its source, as far as they are here."""
        if place not in self._beside:
            one = self.passages[place]
            keys = ((one.source, one.number - 1), (one.source, one.number + 1))
            self._beside[place] = tuple(self._places[key] for key in keys if key in self._places)
        return self._beside[place]

    def values(self, place: int) -> frozenset[Value]:
        """Return what a passage states in numbers."""
        if place not in self._values:
            self._values[place] = values(self.passages[place].text)
        return self._values[place]


def values(text: str) -> frozenset[Value]:
    """Return the numbers, ranks and parts of dates of a text; a spelled "one" is mostly a pronoun and left out."""
    return frozenset(
        (part.sort, part.value) for one in stated(text) for part in one.parts if not (part.spelled and part.value == 1)
    )


def rarities(held: Sequence[Iterable[_Kind]], size: int) -> dict[_Kind, float]:
    """Return the rarity of whatever some collections hold, by how many of `size` hold it."""
    holding = Counter(one for each in held for one in each)
    return {one: math.log(1 + (size - count + 0.5) / (count + 0.5)) for one, count in holding.items()}
