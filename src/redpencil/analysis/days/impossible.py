"""Impossible days: 31 June, and 29 February of a year that has none."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.slips import Slip
from redpencil.analysis.days.calendar_days import Day, days
from redpencil.domain.finding import Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_MOST: Final = 31
_REASONS: Final = (Reason("the calendar has no such day", 0.9),)
_DATED: Final = re.compile(r"\b(?:on|of|until|till|dated|since|by|before|after|the|[A-Z][a-z]+day,?)\s$", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\s?(?:[.,;:)\]”\"!?–—]|$)")
_COUNTED: Final = re.compile(r"\s(?!was\b|is\b|has\b|as\b)[a-z]+s\b")


def impossible(text: str, span: Span) -> Iterator[Slip]:
    """Read "31 June" and "29 February 2019" in the sentence at `span`."""
    for day in days(text, span):
        if day.length < day.day <= _MOST and _is_date(text, span, day):
            statement = f"{day.month_name} has {day.length} days, so there is no {day.span.of(text)}"
            lead, ask = "The day does not exist", "Check the date."
            yield Slip(day.span, statement, "", _REASONS, Severity.ERROR, lead=lead, ask=ask)


def _is_date(text: str, span: Span, day: Day) -> bool:
    """Tell whether a month and a number are a day, as they are not in "In June 31 people came"."""
    words, before = day.span.of(text), text[max(span.start, day.span.start - 12) : day.span.start]
    if day.year or re.search(r"\d(?:st|nd|rd|th)\b", words):
        return True
    if words[0].isdigit():
        return not _COUNTED.match(text, day.span.end)
    return bool(_DATED.search(before) or not before.strip()) and bool(_CLOSED.match(text, day.span.end))
