"""Rewordings: where one quotation repeats another, word for word or in other words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import Final

from redpencil.analysis.quoted import Quotation

FEWEST: Final = 4
"""How many words a quotation has at least, to be known again."""
_ALIKE: Final = 0.7
"""Which share of the shorter one's words stand in the longer one, in the same order, if it is the same saying."""
_STRETCH: Final = 1.4
"""How many times longer the saying may be in the other wording."""
_COMMON: Final = 12
"""A pair of words in more quotations than this brings no two together, so that long articles stay linear."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """Two quotations that are one saying; `differing` are the words of each that the other has otherwise.

    Nothing differs where one is a part of the other: quotations are often cut. `place` is where, among the words of the
    longer one, the shorter one runs from and to.
    """

    shorter: Quotation
    longer: Quotation
    differing: tuple[str, str]
    place: tuple[int, int]

    @property
    def exact(self) -> bool:
        """Whether the words are the same."""
        return self.differing == ("", "")


def rewordings(quotations: Sequence[Quotation]) -> Iterator[Rewording]:
    """Yield the pairs of quotations that give the same saying, in the order of the text."""
    for one, other in sorted(_candidates(quotations)):
        pair = sorted((quotations[one], quotations[other]), key=lambda quotation: len(quotation.words))
        if found := _compared(*pair):
            yield found


def _candidates(quotations: Sequence[Quotation]) -> set[tuple[int, int]]:
    """Return the pairs of places of quotations that have two neighbouring words in common."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        if len(quotation.words) >= FEWEST:
            for pair in set(pairwise(quotation.words)):
                places[pair].append(number)
    return {couple for some in places.values() if len(some) <= _COMMON for couple in combinations(some, 2)}


def _compared(shorter: Quotation, longer: Quotation) -> Rewording | None:
    matcher = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < max(FEWEST - 1, _ALIKE * len(shorter.words)):
        return None
    start = max(0, blocks[0].b - blocks[0].a)
    end = min(len(longer.words), blocks[-1].b + len(shorter.words) - blocks[-1].a)
    if end - start > _STRETCH * len(shorter.words) and "" not in shorter.words:
        return None
    changes = list(_changes(shorter.words, longer.words[start:end]))
    here = " … ".join(filter(None, (one for one, _ in changes)))
    there = " … ".join(filter(None, (other for _, other in changes)))
    return Rewording(shorter, longer, (here, there), (start, end))


def _changes(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words that differ; where something is marked as left out or put in, nothing differs."""
    for kind, here, until, there, to in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal" and "" not in one[here:until] and "" not in other[there:to]:
            yield " ".join(one[here:until]), " ".join(other[there:to])
