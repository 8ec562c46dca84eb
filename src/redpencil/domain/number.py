"""Numbers: the amounts, dates, ages, ranks and times that a text states."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.span import Span


class Approximation(StrEnum):
    """How exactly a text states a number: as it is, roughly, or as a bound."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class NumberKind(StrEnum):
    """What a number says."""

    MONEY = "money"
    SHARE = "share"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    COUNT = "count"
    MULTIPLE = "multiple"
    RANK = "rank"
    DATE = "date"
    TIME = "time"
    PLAIN = "number"


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number of the number ledger: where it stands, in which words, and what it amounts to.

    `low` and `high` are equal unless the text gives a range; both are none for a date. `unit` is "%", "points", a
    currency's code, a measure, or the noun that is counted; `dimension` names what can be compared (length, money).
    `per` is the other half of a rate: "hour", "100,000". A date runs from `first` to `last`, and both are none where
    nothing tells when it is.
    """

    start: int
    end: int
    text: str
    kind: NumberKind
    low: float | None = None
    high: float | None = None
    unit: str = ""
    dimension: str = ""
    per: str = ""
    approximation: Approximation = Approximation.EXACT
    first: dt.date | None = None
    last: dt.date | None = None

    @property
    def span(self) -> Span:
        """The letters of the number."""
        return Span(self.start, self.end)

    @property
    def currency(self) -> str:
        """The code of the money's currency; empty where the number is no money."""
        return self.unit if self.kind is NumberKind.MONEY else ""
