"""Facing: a claim and a passage side by side, and whether the words around two places speak of the same."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from redpencil.analysis.evidence.bearing import stems
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word
from redpencil.text.sentences import sentences
from redpencil.text.similarity import fold

_LINE: Final = re.compile(r"\S.*")
_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]{2,}")
_AROUND: Final = 6
"""How many words of meaning around a place of the claim tell what is said there."""
_BEFORE: Final = 0.5
"""What a word counts that stands in the sentence before only."""
_PICKED: Final = 0.15
"""How much must be shared where a person says that the passage bears on the claim: one word of six."""
_SHOWN: Final = 4
"""How many of the shared words a reason names."""
_STEM: Final = 5
_SCALES: Final = frozenset(
    ["hundr", "thous", "milli", "billi", "trill", "perce", "dolla", "pound", "euros", "cent", "about", "nearl", "almos"]
)
"""The beginnings of words that belong to a number, and so say nothing of what is counted."""


@dataclass(frozen=True)
class Facing:
    """A claim and a passage; `published` is the day of the source, where it is known.

    A passage that was `picked` by a person for the claim is taken to speak of it on the word of one shared word.
    """

    claim: str
    passage: str
    published: date | None = None
    picked: bool = False

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the passage."""
        lines = [Span(*line.span()) for line in _LINE.finditer(self.passage)]
        return tuple(span for line in lines for span in sentences(self.passage, line))

    @cached_property
    def _stems(self) -> tuple[frozenset[str], ...]:
        return tuple(stems(span.of(self.passage)) for span in self.sentences)

    @cached_property
    def _words(self) -> tuple[tuple[Span, str], ...]:
        """The words of meaning of the claim, each with the beginning that it is known by."""
        found = ((Span(*match.span()), fold(match[0])[:_STEM]) for match in _WORD.finditer(self.claim))
        return tuple(
            (span, stem) for span, stem in found if not function_word(span.of(self.claim)) and stem not in _SCALES
        )

    def sentence(self, place: Span) -> int:
        """Return which sentence of the passage a place of it stands in."""
        return max((n for n, span in enumerate(self.sentences) if span.start <= place.start), default=0)

    def around(self, place: Span) -> tuple[str, ...]:
        """Return the beginnings of the words of meaning that stand nearest to a place of the claim."""
        others = [(span, stem) for span, stem in self._words if not span.overlaps(place)]
        nearest = sorted(others, key=lambda one: max(one[0].start - place.end, place.start - one[0].end))
        return tuple(dict.fromkeys(stem for _, stem in nearest[:_AROUND]))

    def shared(self, place: Span, sentence: int) -> tuple[str, ...]:
        """Return the words around a place of the claim that a sentence of the passage has, as the claim has them."""
        whole = {stem: span.of(self.claim) for span, stem in reversed(self._words)}
        return tuple(whole[stem] for stem in self.around(place) if stem in self._stems[sentence])

    def share(self, place: Span, sentence: int) -> float:
        """Return how much of what is said around a place of the claim a sentence says too, from 0 to 1."""
        around = self.around(place)
        if not around or not self.sentences:
            return 0.0
        before = self._stems[sentence - 1] if sentence else frozenset[str]()
        own = self._stems[sentence]
        return sum(1.0 if stem in own else _BEFORE * (stem in before) for stem in around) / len(around)

    def whole(self, sentence: int) -> float:
        """Return how much of the claim's words of meaning a sentence has too, from 0 to 1."""
        every = frozenset(stem for _, stem in self._words)
        return len(every & self._stems[sentence]) / len(every) if every and self.sentences else 0.0

    def least(self, share: float) -> float:
        """Return how much must be shared, where without a person's word it is so much."""
        return min(share, _PICKED) if self.picked else share

    def reasons(self, place: Span, sentence: int) -> tuple[Reason, ...]:
        """Say what it rests on that a place of the claim and a sentence of the passage speak of the same."""
        shared = ", ".join(self.shared(place, sentence)[:_SHOWN])
        return (Reason(f"shares the words {shared}", round(self.share(place, sentence), 2)),) if shared else ()
