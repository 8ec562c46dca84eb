"""Lifetimes: how old somebody is who was born and looked at within stretches of time."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import dates


@dataclass(frozen=True, slots=True)
class Moment:
    """A day known as closely as a text gives it: a day, a month or a year."""

    first: date
    last: date

    @classmethod
    def read(cls, text: str, span: Span) -> Self | None:
        """Read the only date at `span`; a year alone is the whole of it."""
        found = [one for one in dates(text, span) if one.first and one.last]
        if len(found) != 1 or found[0].first is None or found[0].last is None:
            return None
        return cls(found[0].first, found[0].last)

    @classmethod
    def before(cls, day: date, days: int) -> Self:
        """Return the stretch of so many days that ends with `day`."""
        return cls(day - timedelta(days), day)


def ages(born: Moment, at: Moment) -> tuple[int, int]:
    """Return the least and the greatest age that somebody can have."""
    return _years(born.last, at.first), _years(born.first, at.last)


def _years(born: date, at: date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
