"""Coverage: how much of an article's text is accounted for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from redpencil.domain.article import Article, Role
from redpencil.domain.claim import UNFINISHED, Status
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares, from 0 to 1, of the words of the article proper; the four sum to 1 unless there are no words."""

    words: int
    settled: float
    open: float
    skipped: float
    dismissed: float

    @property
    def done(self) -> float:
        """What counts as done: words of settled claims, and words a person decided to skip."""
        return self.settled + self.dismissed


NOTHING = Coverage(0, 0.0, 0.0, 0.0, 0.0)
"""The coverage of an article without words."""

_SETTLED, _DISMISSED, _OPEN = 1, 2, 3


def coverage(article: Article, claimed: Iterable[tuple[Span, Status]]) -> Coverage:
    """Measure an article's coverage, given every anchored span and the status of its claim.

    A word under several claims is open while any of them is; a word under none is skipped, by the machine until a
    person has looked at its sentence.
    """
    spans = tuple(claimed)
    states = bytearray(len(article.text))
    for sentence in article.sentences:
        if sentence.looked_at:
            states[sentence.start : sentence.end] = bytes([_DISMISSED]) * len(sentence.span)
    for level, statuses in (
        (_DISMISSED, {Status.DROPPED}),
        (_SETTLED, {Status.SETTLED, Status.SIGNED_OFF}),
        (_OPEN, UNFINISHED),
    ):
        for span, status in spans:
            if status in statuses:
                states[span.start : span.end] = bytes([level]) * len(span)
    counts = [0, 0, 0, 0]
    for block in article.blocks:
        if block.role is not Role.FURNITURE:
            for word in re.finditer(r"\S+", block.span.of(article.text)):
                counts[max(states[block.start + word.start() : block.start + word.end()])] += 1
    words = sum(counts)
    if not words:
        return NOTHING
    return Coverage(
        words, counts[_SETTLED] / words, counts[_OPEN] / words, counts[0] / words, counts[_DISMISSED] / words
    )
