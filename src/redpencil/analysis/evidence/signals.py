"""Signals: what speaks for a passage, each from 0 to 1, before it is weighed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from redpencil.analysis.evidence.corpus import Corpus, Value, rarities
from redpencil.analysis.evidence.sought import Sought
from redpencil.text.similarity import fold

_ENDS: Final = (".", "!", "?", '"', "”", "’", ")")
_NO_WORD: Final = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for one passage, and what of the claim it holds."""

    words: float
    characters: float
    numbers: float
    phrases: float
    around: float
    context: float
    fragment: float
    late: float
    stems: frozenset[str]
    values: frozenset[Value]


def signals(claim: Sought, corpus: Corpus, places: Sequence[int], words: Sequence[float]) -> tuple[Signals, ...]:
    """Look at some passages, given by their places, whose weights by BM25 are known; not yet at their numbers."""
    characters = _best(_characters(claim, corpus, places))
    context = _best([sum(claim.context.get(stem, 0) for stem in set(corpus.stems[place])) for place in places])
    own = _best(words)
    held = {place: _held(claim, corpus, place) for place in places}
    return tuple(
        Signals(
            own[n],
            characters[n],
            0.0,
            _phrases(claim, corpus.stems[place]),
            _around(claim, corpus, place, held),
            context[n],
            float(not corpus.passages[place].text.rstrip().endswith(_ENDS)),
            corpus.passages[place].late,
            held[place],
            frozenset(),
        )
        for n, place in enumerate(places)
    )


def with_numbers(claim: Sought, corpus: Corpus, seen: Mapping[int, Signals]) -> dict[int, Signals]:
    """Look at the numbers and dates of some passages by place, which takes longer than all the rest.

    Those that are equal are weighed: half for having any, half for how much of them.
    """
    held = {place: corpus.values(place) & claim.values if claim.values else frozenset[Value]() for place in seen}
    weight = rarities(list(held.values()), len(seen))
    whole = sum(weight.values()) or 1
    shares = {place: (sum(weight[one] for one in each) / whole + bool(each)) / 2 for place, each in held.items()}
    return {place: replace(one, numbers=shares[place], values=held[place]) for place, one in seen.items()}


def _characters(claim: Sought, corpus: Corpus, places: Sequence[int]) -> list[float]:
    """Weigh the runs of letters that are shared: they find "exclusively" for "exclusive", and other spellings."""
    plain = [f" {_NO_WORD.sub(' ', fold(corpus.passages[place].text))} " for place in places]
    held = [[run for run in claim.runs if run in text] for text in plain]
    weight = rarities(held, len(places))
    return [sum(weight[run] for run in each) for each in held]


def _phrases(claim: Sought, stems: Sequence[str]) -> float:
    """Weigh the pairs of words that stand together in both."""
    shared = claim.pairs.intersection(pairwise(stems))
    return sum(claim.rarity[one] + claim.rarity[other] for one, other in shared) / claim.whole / 2


def _around(claim: Sought, corpus: Corpus, place: int, held: dict[int, frozenset[str]]) -> float:
    """Weigh what the passages beside one add to it: half for the one before, half for the one after."""
    for other in corpus.neighbours(place):
        held[other] = held.get(other) or _held(claim, corpus, other)
    beside = [held[other] - held[place] for other in corpus.neighbours(place)]
    return sum(claim.rarity[stem] for each in beside for stem in each) / claim.whole / 2


def _held(claim: Sought, corpus: Corpus, place: int) -> frozenset[str]:
    return frozenset(stem for stem in corpus.stems[place] if stem in claim.rarity)


def _best(weights: Sequence[float]) -> list[float]:
    """Return weights as parts of the greatest."""
    most = max(weights, default=0) or 1
    return [float(weight) / most for weight in weights]
