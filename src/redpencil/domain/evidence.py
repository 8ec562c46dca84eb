"""Evidence: a claim and a source joined, with the words that bear on it."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.source import Source


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
    """A source attached to a claim; `number` counts from 1 within the claim, `locator` is the page or place."""

    source: Source
    stance: Stance
    quote: str = ""
    locator: str = ""
    quote_check: QuoteCheck = QuoteCheck.UNCHECKED
    number: int = 0
