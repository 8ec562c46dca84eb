"""Coverage: how much of an article's text is accounted for."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.article import Article, Disposition, Role, Sentence
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


class Standing(StrEnum):
    """How far a sentence of the article proper is accounted for."""

    SETTLED = "settled"
    DISMISSED = "dismissed"
    OPEN = "open"
    UNTOUCHED = "untouched"


def coverage(article: Article, claimed: Iterable[tuple[Span, Status]]) -> Coverage:
    """Measure an article's coverage, given every anchored span and the status of its claim.

    A word under several claims is open while any of them is; a word under none is skipped, by the machine until a
    person has looked at its sentence.
    """
    states = _states(article, claimed)
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


def standings(article: Article, claimed: Iterable[tuple[Span, Status]]) -> tuple[tuple[Sentence, Standing], ...]:
    """Say of every sentence of the article proper how far it is accounted for, in the order of the text.

    A sentence is open while any claim in it is, settled where one is settled, dismissed where a person has agreed that
    it holds none or has taken off all of them, and untouched where only the machine has skipped it.
    """
    states = _states(article, claimed)
    furniture = tuple(block.span for block in article.blocks if block.role is Role.FURNITURE)
    found = []
    for one in article.sentences:
        at = bisect_right(furniture, one.start, key=lambda span: span.start)
        if one.disposition is not Disposition.FURNITURE and not (at and one.start < furniture[at - 1].end):
            found.append((one, _standing(states, one)))
    return tuple(found)


def _standing(states: bytearray, sentence: Sentence) -> Standing:
    for level, standing in ((_OPEN, Standing.OPEN), (_SETTLED, Standing.SETTLED), (_DISMISSED, Standing.DISMISSED)):
        if states.find(level, sentence.start, sentence.end) >= 0:
            return standing
    return Standing.UNTOUCHED


def _states(article: Article, claimed: Iterable[tuple[Span, Status]]) -> bytearray:
    """Say of every letter of an article what became of it."""
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
    return states
