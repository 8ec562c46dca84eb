"""Calendar days: dates as their words name them, so that weekdays and impossible days can be told."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from redpencil.domain.span import Span

_NAMES: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH: Final = rf"(?:(?:{_NAMES})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY: Final = r"[0-3]?\d(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
_YEAR: Final = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
DAY: Final = (
    rf"(?:(?P<month_first>{MONTH})\s(?P<day_last>{_DAY})(?:,?\s(?P<year_a>{_YEAR}))?"
    rf"|(?P<day_first>{_DAY})\s(?:of\s)?(?P<month_last>{MONTH})(?:,?\s(?P<year_b>{_YEAR}))?)"
)
"""A day of the year, with its year or without; to be read with `named`."""

_NUMBERS: Final = {name[:3]: number for number, name in enumerate(_NAMES.split("|"), 1)}
_FULL: Final = dict(enumerate(_NAMES.split("|"), 1))
_LEAP: Final = 2000
_PATTERN: Final = re.compile(rf"(?<![\w.,:/–-]){DAY}")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a text names it; it need not exist."""

    span: Span
    year: int | None
    month: int
    day: int

    @property
    def length(self) -> int:
        """How many days the month has; where the year is unknown, the most that it may have."""
        return monthrange(self.year or _LEAP, self.month)[1]

    @property
    def month_name(self) -> str:
        """The month in full, with the year where it matters."""
        return f"{_FULL[self.month]} {self.year}" if self.month == 2 and self.year else _FULL[self.month]

    def on(self, year: int) -> date | None:
        """Return the day in a year, or nothing where that year has no such day."""
        return date(year, self.month, self.day) if 1 <= self.day <= monthrange(year, self.month)[1] else None


def named(match: re.Match[str]) -> Day:
    """Return the day that a match of `DAY` names."""
    month, day = match["month_first"] or match["month_last"], match["day_last"] or match["day_first"]
    year = match["year_a"] or match["year_b"]
    start = match.start("month_first") if match["month_first"] else match.start("day_first")
    end = max(match.end(name) for name in ("day_last", "month_last", "year_a", "year_b"))
    return Day(Span(start, end), int(year) if year else None, _NUMBERS[month[:3]], int(re.sub(r"\D", "", day)))


def days(text: str, span: Span) -> Iterator[Day]:
    """Find the days that are named within `span`."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        yield named(match)
