"""Leads: passages of sources that a machine proposes as evidence for a claim."""

from dataclasses import dataclass

from redpencil.domain.reason import Reason
from redpencil.domain.source import Source
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Lead:
    """A passage of a source that bears on a claim.

    `start` and `end` count in the text of the source; `matches` are the claim's words, counted from the beginning of
    the passage; `differences` are sentences on what the passage says otherwise.
    """

    source: Source
    locator: str
    start: int
    end: int
    passage: str
    score: float
    reasons: tuple[Reason, ...]
    matches: tuple[Span, ...] = ()
    differences: tuple[str, ...] = ()
