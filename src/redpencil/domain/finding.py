"""Findings: what a machine check saw. A finding is never a verdict."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.reason import Reason
from redpencil.domain.span import Span


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class FindingState(StrEnum):
    """What a person said of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that one check saw at one place; `number` counts from 1 within the claim.

    `reasons` say what it rests on, the weightiest first.
    """

    check: str
    message: str
    start: int
    end: int
    found: str = ""
    suggestion: str = ""
    severity: Severity = Severity.WARNING
    state: FindingState = FindingState.OPEN
    number: int = 0
    reasons: tuple[Reason, ...] = ()

    @property
    def span(self) -> Span:
        """The exact letters that the finding is about."""
        return Span(self.start, self.end)
