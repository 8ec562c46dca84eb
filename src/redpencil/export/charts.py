"""Small charts as figures to draw: lengths in the units of the drawing, nothing of HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.domain.coverage import Coverage
from redpencil.export.summary import Tally
from redpencil.export.wording import percent

ROW: Final = 26
"""The height of one row of the bar chart."""

_LONGEST: Final = 150.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the bar chart."""

    tally: Tally
    top: int
    length: float


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the coverage bar, from `left`, in percent of the whole."""

    words: str
    style: str
    left: float
    length: float
    figure: str


def bars(tallies: Sequence[Tally]) -> tuple[Bar, ...]:
    """Draw one bar for each tally, the longest as long as there is room for."""
    most = max((tally.count for tally in tallies), default=0) or 1
    return tuple(
        Bar(tally, number * ROW, round(_LONGEST * tally.count / most, 2)) for number, tally in enumerate(tallies)
    )


def shares(coverage: Coverage) -> tuple[Share, ...]:
    """Draw the four parts of a coverage bar, what is done first."""
    parts = (
        ("settled", "settled", coverage.settled),
        ("skipped by a person", "dismissed", coverage.dismissed),
        ("open", "open", coverage.open),
        ("skipped by the machine, not yet looked at", "skipped", coverage.skipped),
    )
    drawn, left = [], 0.0
    for words, style, share in parts:
        drawn.append(Share(words, style, round(left, 2), round(share * 100, 2), percent(share)))
        left += share * 100
    return tuple(drawn)
