"""Stretches: a number of days held against the two dates that they run from and to."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from redpencil.analysis.arithmetic.slips import HERE, MADE, Slip
from redpencil.analysis.days.calendar_days import DAY, Day, named
from redpencil.domain.span import Span
from redpencil.text.numbers.numerals import numerals

_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_FIRST: Final = re.compile(rf"\b(?:[Ff]rom|[Bb]etween)\s{_WEEKDAY}(?:the\s)?{DAY},?\s(?:to|until|till|through|and)\s")
_BARE: Final = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween)\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s(?:to|until|till|through|and)\s(?=[0-3]?\d)"
)
"""A first day that has its month from the last: "from 10 to 14 June"."""
_LAST: Final = re.compile(rf"{_WEEKDAY}(?:the\s)?{DAY}")
_COUNT: Final = re.compile(
    r",?\s(?:\(|[–—]\s)?(?:(?:a\s(?:period|total|stretch|span)\sof|for|or|lasting)\s)?(?P<said>[\w-]{1,15})\sdays(?=[.,;:)–—]|\sin\sall|\sin\stotal|$)"
)
_LONGEST: Final = 366


def stretches(text: str, span: Span, published: date | None) -> Iterator[Slip]:
    """Read "from 10 June to 14 June 2019, eleven days" in the sentence at `span`; the ends may count or not."""
    if "days" not in text[span.start : span.end]:
        return
    for match in (*_FIRST.finditer(text, span.start, span.end), *_BARE.finditer(text, span.start, span.end)):
        behind = _LAST.match(text, match.end(), span.end)
        count = behind and _COUNT.match(text, behind.end(), span.end)
        if behind and count:
            yield from _held(text, _ends(match, named(behind), published), Span(*count.span("said")))


def _ends(match: re.Match[str], last: Day, published: date | None) -> tuple[date, date] | None:
    """Return the two days, in one year; where the text names none, in that of the article."""
    if "day" in match.groupdict():
        first = Day(Span(*match.span("day")), last.year, last.month, int(match["day"]))
    else:
        first = named(match)
    end = last.year or first.year or (published.year if published else 0)
    begin = first.year or end
    days = (first.on(begin), last.on(end)) if end else (None, None)
    return (days[0], days[1]) if days[0] and days[1] and days[0] < days[1] else None


def _held(text: str, ends: tuple[date, date] | None, place: Span) -> Iterator[Slip]:
    count = next((one for one in numerals(text, place) if one.span == place), None)
    if ends is None or count is None:
        return
    first, last = ends
    apart = (last - first).days
    if apart <= _LONGEST and not apart - 1 <= count.value <= apart + 1:
        shown = " to ".join(f"{one.day} {one:%B}" for one in ends)
        statement = f"from {shown} is {apart} days, or {apart + 1} with both ends, not {place.of(text)}"
        yield Slip(place, statement, "", (MADE, HERE))
