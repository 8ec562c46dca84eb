"""Dates, times, shares and counts as people read them, the same on every machine."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final

from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.domain.source import SourceKind

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

STANCES: Final = {Stance.SUPPORTS: "For", Stance.REFUTES: "Against", Stance.CONTEXT: "Context"}
"""What evidence of each stance is headed."""

QUOTE_CHECKS: Final = {
    QuoteCheck.FOUND: "✓ quote found in the source, word for word",
    QuoteCheck.NOT_FOUND: "✗ quote not found in the source",
    QuoteCheck.UNCHECKED: "? quote not compared with the source",
}
"""How the comparison of a quotation with its source came out."""

SOURCE_KINDS: Final = {
    SourceKind.DOCUMENT: "document",
    SourceKind.PAGE: "web page",
    SourceKind.DATASET: "data set",
    SourceKind.PERSON: "person",
    SourceKind.CALCULATION: "own calculation",
    SourceKind.NOTES: "own notes",
    SourceKind.FACT_CHECK: "earlier fact check",
}
"""What each kind of source is called."""

OVERRIDDEN: Final = "The house's demand for evidence was set aside:"
"""What goes before the reason of an override."""

DEMANDS: Final = {
    "any": "A verdict that decides wants a source or a reason; without either it is marked “no source”.",
    "quote": "A verdict that decides wants a quotation that was found in its source.",
    "two-origins": "A verdict that decides wants two sources of different origin, or one first-hand source.",
}
"""What the house asks for before a verdict, in words."""


def day(when: date) -> str:
    """Say a date: 7 March 2021."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def moment(when: datetime) -> str:
    """Say a point in time in UTC: 7 March 2021, 09:05 UTC."""
    there = when.astimezone(UTC) if when.tzinfo else when
    return f"{day(there)}, {there:%H:%M} UTC"


def percent(share: float) -> str:
    """Say a share of 1 in whole percent; what is little is never said to be nothing, nor what lacks a little all.

    The blank does not break, so that figure and sign stay on one line.
    """
    if 0 < share < 0.005:
        return "under 1\u00a0%"
    if 0.995 <= share < 1:
        return "over 99\u00a0%"
    return f"{share * 100:.0f}\u00a0%"


def count(number: int, singular: str, plural: str = "") -> str:
    """Say how many: 1 claim, 1,204 claims."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(names: Sequence[str]) -> str:
    """Say names after each other: 1, 2 and 3."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
