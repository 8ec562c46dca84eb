"""What is sought: a claim as the ranking reads it, with how much each of its words tells."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from redpencil.analysis.evidence.corpus import Corpus, Value, values
from redpencil.domain.span import Span
from redpencil.text.lexicon import common, unchecked
from redpencil.text.similarity import fold
from redpencil.text.stems import stemmed, stems

_RUN: Final = 4
"""How many letters make a run: enough to tell words apart, few enough that "publisher" and "publish" share most."""


@dataclass(frozen=True)
class Sought:
    """The stems of a claim with their shares of its weight, and its neighbouring stems, values, runs and names."""

    text: str
    rarity: dict[str, float]
    pairs: frozenset[tuple[str, str]]
    values: frozenset[Value]
    runs: frozenset[str]
    names: frozenset[str]
    context: dict[str, float]

    @cached_property
    def whole(self) -> float:
        """The weight of all the words of the claim together."""
        return sum(self.rarity.values()) or 1


def sought(claim: str, corpus: Corpus, context: str = "") -> Sought:
    """Read a claim; `context` is what stands around it in its article, and names whom the claim calls "he"."""
    words = stemmed(claim)
    order = [stem for stem, _ in words]
    rarity = {stem: corpus.rarity(stem) for stem in order}
    return Sought(
        claim,
        rarity,
        frozenset(pairwise(order)),
        values(claim),
        runs([span.of(claim) for _, span in words]),
        frozenset(stem for stem, span in words if _named(claim, span)),
        {stem: corpus.rarity(stem) for stem in stems(context) if stem not in rarity},
    )


def runs(words: list[str]) -> frozenset[str]:
    """Return the runs of letters in words, the blank before and after each counted in."""
    padded = [f" {fold(word)} " for word in words]
    return frozenset(word[n : n + _RUN] for word in padded for n in range(max(1, len(word) - _RUN + 1)))


def _named(text: str, span: Span) -> bool:
    """Tell whether a word's capital is that of a name, and not of a day, a month or the beginning."""
    word = span.of(text)
    return word[0].isupper() and not unchecked(word) and not (span.start == 0 and common(word))
