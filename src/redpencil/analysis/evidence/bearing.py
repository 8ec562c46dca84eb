"""Bearing: which passages of a source speak of what a claim speaks of, by the words that they share."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word
from redpencil.text.similarity import fold

_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]{2,}")
_STEM: Final = 5
"""Words that begin with the same letters, this many of them, count as one: retire and retirement."""
_NEAR: Final = 0.5
"""How much the passages before and after one add to it: pages break a sentence's subject off from its predicate."""


@dataclass(frozen=True)
class Bearing:
    """A claim's words weighed by how rare they are in a source, and what share of that weight each passage holds."""

    claim: str
    passages: Sequence[str]

    @cached_property
    def _words(self) -> Sequence[frozenset[str]]:
        return [stems(passage) for passage in self.passages]

    @cached_property
    def _weights(self) -> dict[str, float]:
        """Return what each word of the claim that the source has is worth."""
        wanted = stems(self.claim)
        times = Counter(word for words in self._words for word in words & wanted)
        return {word: math.log(1 + len(self.passages) / count) for word, count in times.items()}

    @cached_property
    def _own(self) -> Sequence[float]:
        total = sum(self._weights.values()) or 1
        return [sum(self._weights.get(word, 0) for word in words) / total for words in self._words]

    @cached_property
    def shares(self) -> Sequence[float]:
        """The share of the claim's words that each passage holds with its neighbours, as a part of the best one's."""
        own = self._own
        around = [
            one + _NEAR * max(own[n - 1] if n else 0, own[n + 1] if n + 1 < len(own) else 0)
            for n, one in enumerate(own)
        ]
        best = max(around, default=0) or 1
        return [one / best for one in around]

    def shared(self, passage: int) -> tuple[str, ...]:
        """Return the claim's words that a passage holds, as the claim has them, the rarest first."""
        whole = {fold(word)[:_STEM]: word for word in reversed(_WORD.findall(self.claim))}
        held = self._words[passage] & self._weights.keys()
        return tuple(whole[stem] for stem in sorted(held, key=lambda stem: (-self._weights[stem], stem)))


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that mean something."""
    return frozenset(fold(word)[:_STEM] for word in _WORD.findall(text) if not function_word(word))


def following(text: str, span: Span, count: int = 3) -> frozenset[str]:
    """Return the beginnings of the first words of meaning behind a number, within its clause: what is counted."""
    clause = re.split(r"[.,;:()“”\"]", text[span.end : span.end + 60], maxsplit=1)[0]
    words = [word for word in _WORD.findall(clause)[: count + 1] if not function_word(word)]
    return frozenset(fold(word)[:_STEM] for word in words[:count])
