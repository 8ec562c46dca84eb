"""Evidence: a claim and a source joined, with the words that bear on it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from redpencil.domain.source import Source
from redpencil.domain.span import Span

LONGEST_QUOTE: Final = 50_000
"""How many letters a quotation has at most: twenty pages are no quotation."""


class Stance(StrEnum):
    """What the evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class QuoteCheck(StrEnum):
    """Whether the quoted words stand in the snapshot of the source."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source attached to a claim; `number` counts from 1 within the claim, `locator` is the page or place.

    The quote was looked up in the snapshot of hash `sha256`, and stands at `place` in its text; `differences` say where
    the source has other words, `caution` why words that were found may yet mislead. Pieces with the same
    `evidence_set` bear on the claim only together (FEVER, Thorne et al. 2018); one in set 0 does so alone.
    """

    source: Source
    stance: Stance
    quote: str = ""
    locator: str = ""
    quote_check: QuoteCheck = QuoteCheck.UNCHECKED
    number: int = 0
    sha256: str = ""
    place: Span | None = None
    differences: tuple[str, ...] = ()
    caution: str = ""
    evidence_set: int = 0

    @property
    def exact(self) -> bool:
        """Whether the quote was found word for word."""
        return self.quote_check is QuoteCheck.FOUND and not self.differences
