"""Passages: parting the text of a source into them, and what is found of one for a claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from redpencil.domain.passage import Passage
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.text.pages.paragraphs import paragraphs
from redpencil.text.sentences import sentences

RULES: Final = 1
"""Counted up whenever texts are parted otherwise, or their words have other stems: libraries are then made anew."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage that bears on a claim: how much, why, and which of its words are the claim's.

    The weights of `reasons` sum to `score`, which is near 1 where a passage says all that the claim says; `matches`
    count from the beginning of the passage.
    """

    passage: Passage
    score: float
    reasons: tuple[Reason, ...]
    matches: tuple[Span, ...]


def passages(text: str, source: int = 0) -> tuple[Passage, ...]:
    """Part the text of a source into passages."""
    found = [
        (span, number)
        for number, paragraph in enumerate(paragraphs(text))
        for span in sentences(text, Span(paragraph.start, paragraph.end))
    ]
    return tuple(
        Passage(span.of(text), source, number, span.start / len(text), paragraph, span)
        for number, (span, paragraph) in enumerate(found)
    )


def listed(lines: Sequence[str], source: int = 0) -> tuple[Passage, ...]:
    """Take lines that were parted already for the passages of one source, a line apart."""
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return tuple(
        Passage(line, source, number, number / len(lines), number, Span(start, start + len(line)))
        for number, (line, start) in enumerate(zip(lines, starts, strict=False))
    )
