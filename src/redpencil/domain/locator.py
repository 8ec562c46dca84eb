"""Locators: where in a document a stretch of its text stands, as a person would cite it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place of a document that begins at `start` of its text: "p. 12", "00:03:10", "Sheet1!B2", "chapter 3"."""

    start: int
    label: str


def locator(landmarks: Sequence[Landmark], span: Span) -> str:
    """Say where `span` stands: the place it begins in, and the one it ends in where that is another.

    `landmarks` are in the order of the text, and each holds until the next; no words where none goes before.
    """
    first = _label(landmarks, span.start)
    last = _label(landmarks, max(span.start, span.end - 1))
    if not first or first == last:
        return last
    return f"{first} – {_shortened(first, last)}"


def _label(landmarks: Sequence[Landmark], place: int) -> str:
    after = bisect_right(landmarks, place, key=lambda landmark: landmark.start)
    return landmarks[after - 1].label if after else ""


def _shortened(first: str, last: str) -> str:
    """Leave out what the last place says over again ("p. 3 – 4", "Sheet1!B2 – C4")."""
    for sign in ("!", " "):
        head, _, rest = last.rpartition(sign)
        if head and first.startswith(head + sign):
            return rest
    return last
