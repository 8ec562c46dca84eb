"""Rewordings: where one quotation repeats another, word for word or in other words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, pairwise
from typing import Final

from redpencil.analysis.quotations.quoted import Quotation

FEWEST: Final = 4
"""How many words a quotation has at least, to be known again."""
_ALIKE: Final = 0.7
"""Which share of the shorter one's words stand in the longer one, in the same order, if it is the same saying."""
_STRETCH: Final = 1.4
"""How many times longer the saying may be in the other wording."""
_COMMON: Final = 12
"""A pair of words in more quotations than this brings no two together, so that long articles stay linear."""
_MOST: Final = 4
"""With how many of those after it a quotation is compared: what is said more often is a refrain or made up."""
_DULL: Final = 6_000
"""How often words of two quotations may meet each other; in two of 4,000 characters of prose they do 4,000 times."""


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
    for one, other in _candidates(quotations):
        shorter, longer = sorted((one, other), key=lambda quotation: len(quotation.words))
        if found := _compared(shorter, longer):
            yield found


def _candidates(quotations: Sequence[Quotation]) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield the pairs of quotations that have two neighbouring words in common, and of all words enough."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        if len(quotation.words) >= FEWEST:
            for pair in set(pairwise(quotation.words)):
                places[pair].append(number)
    counts = [Counter(quotation.words) for quotation in quotations]
    for number, one in enumerate(quotations):
        shared = (some for pair in set(pairwise(one.words)) if len(some := places.get(pair, ())) <= _COMMON)
        after = sorted({other for some in shared for other in some if other > number})
        alike = (other for other in after if _may_be_alike(counts[number], counts[other]))
        yield from ((one, quotations[other]) for other in islice(alike, _MOST))


def _may_be_alike(one: Counter[str], other: Counter[str]) -> bool:
    """Tell whether two quotations share words enough, whatever their order, and can be compared in no time."""
    both = one.keys() & other.keys()
    shared = sum(min(one[word], other[word]) for word in both)
    enough = _enough(min(one.total(), other.total()))
    return shared >= enough and sum(one[word] * other[word] for word in both) <= _DULL


def _enough(words: int) -> float:
    """Return how many words two quotations must share if the shorter one has so many."""
    return max(FEWEST - 1, _ALIKE * words)


def _compared(shorter: Quotation, longer: Quotation) -> Rewording | None:
    if shorter.words == longer.words:
        return Rewording(shorter, longer, ("", ""), (0, len(longer.words)))
    matcher = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _enough(len(shorter.words)):
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
