"""Ranking: the passages that bear on a claim, the best first, and behind it those that say what it leaves open.

A claim is often borne out by several sentences together, each with a part of it. So the first passage is the one with
the best score, and each after it is chosen for its score and for the words, numbers and dates of the claim that no
passage before it holds.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from redpencil.analysis.evidence.corpus import Corpus, Value
from redpencil.analysis.evidence.passage import Ranked
from redpencil.analysis.evidence.reasons import WEIGHTS, matches, reasons
from redpencil.analysis.evidence.signals import Signals, signals, with_numbers
from redpencil.analysis.evidence.sought import Sought, sought

_CANDIDATES: Final = 60
"""How many passages are looked at closely, by BM25 alone; the passages beside the first of them come too."""
_BESIDE: Final = 20
_READ: Final = 40
"""The numbers and dates of how many of them are read, the best by everything else: all would rank no better."""
_CHOSEN: Final = 10
"""How many are chosen with an eye on what the ones before them hold; the rest stand by their scores."""
_POOL: Final = 40
"""From how many of the best scores they are chosen."""

_NEW_WORDS: Final = 1.0
"""What all the words of a claim are worth that no passage before holds (.8 to 2.4 do alike)."""
_NEW_NUMBERS: Final = 0.2
_NEXT: Final = 0.1
"""What it is worth to stand beside a chosen passage: sentences that bear on a claim together often follow each other.

These and WEIGHTS were set by hand, in round figures, on the development part of WiCE (Kamoi et al. 2023).
"""


def rank(claim: str, corpus: Corpus, context: str = "", limit: int = 10) -> tuple[Ranked, ...]:
    """Rank the passages of a corpus for a claim; those for which nothing speaks are left out.

    `context` is what stands around the claim in its article: its names help where the claim says "he" or "the firm".
    """
    wanted = sought(claim, corpus, context)
    weights = corpus.bm25(wanted.rarity)
    places = _candidates(corpus, weights)
    seen = _seen(wanted, corpus, places, weights)
    chosen = _chosen(wanted, corpus, places, seen, limit)
    return tuple(
        Ranked(
            corpus.passages[places[n]],
            round(score(seen[n]), 4),
            reasons(wanted, seen[n], corpus.passages[places[n]]),
            matches(wanted, corpus.passages[places[n]].text),
        )
        for n in chosen
        if score(seen[n]) > 0
    )


def score(seen: Signals) -> float:
    """Weigh what speaks for a passage and against it."""
    return float(sum(weight * getattr(seen, name) for name, weight in WEIGHTS.items()))


def _seen(claim: Sought, corpus: Corpus, places: Sequence[int], weights: NDArray[np.float64]) -> list[Signals]:
    """Look at passages, and at the numbers and dates of those that numbers can bring to the front."""
    seen = dict(zip(places, signals(claim, corpus, places, [float(weights[place]) for place in places]), strict=True))
    best = sorted(seen, key=lambda place: -score(seen[place]))[:_READ]
    return list((seen | with_numbers(claim, corpus, {place: seen[place] for place in best})).values())


def _candidates(corpus: Corpus, weights: NDArray[np.float64]) -> list[int]:
    found = np.flatnonzero(weights > 0)
    order = found[np.argsort(-weights[found], kind="stable")][:_CANDIDATES].tolist()
    beside = [other for place in order[:_BESIDE] for other in corpus.neighbours(place)]
    return list(dict.fromkeys((*order, *beside)))


def _chosen(claim: Sought, corpus: Corpus, places: Sequence[int], seen: Sequence[Signals], limit: int) -> list[int]:
    """Choose one passage after another for its score and what it adds to those before."""
    scores = [score(each) for each in seen]
    order = sorted(range(len(places)), key=lambda n: (-scores[n], places[n]))
    chosen, pool = order[:1], order[1:_POOL]
    held, told = set[str](), set[Value]()
    while pool and len(chosen) < min(limit, _CHOSEN):
        held |= seen[chosen[-1]].stems
        told |= seen[chosen[-1]].values
        beside = {other for n in chosen for other in corpus.neighbours(places[n])}
        worth = {
            n: scores[n]
            + _NEW_WORDS * sum(claim.rarity[stem] for stem in seen[n].stems - held) / claim.whole
            + _NEW_NUMBERS * len(seen[n].values - told) / max(1, len(claim.values))
            + _NEXT * (places[n] in beside)
            for n in pool
        }
        best = max(pool, key=lambda n: worth[n])
        pool.remove(best)
        chosen.append(best)
    return [*chosen, *(n for n in order if n not in set(chosen))][:limit]
