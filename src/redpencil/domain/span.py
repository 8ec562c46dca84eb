"""Spans: stretches of an article's text, counted in code points."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of text, from `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, place: object) -> bool:
        return isinstance(place, int) and self.start <= place < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def overlaps_any(self, others: "Sequence[Span]") -> bool:
        """Tell whether the span shares a character with one of `others`, which lie in order and apart."""
        place = bisect_left(others, self)
        return any(self.overlaps(other) for other in others[max(0, place - 1) : place + 1])

    def shifted(self, by: int) -> Self:
        """Return the same stretch `by` characters further on."""
        return type(self)(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span marks."""
        return text[self.start : self.end]


CONTEXT = 32
"""How many characters of context an anchor keeps on either side, as Hypothes.is does."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in one version of an article, kept by position and by quotation (W3C Web Annotation Data Model)."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The stretch of text that the anchor marks."""
        return Span(self.start, self.end)

    @classmethod
    def at(cls, text: str, span: Span) -> Self:
        """Anchor `span` in `text`, with its words and their surroundings."""
        return cls(
            span.start,
            span.end,
            span.of(text),
            text[max(0, span.start - CONTEXT) : span.start],
            text[span.end : span.end + CONTEXT],
        )
