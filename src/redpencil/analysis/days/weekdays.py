"""Weekdays: the weekday that a text gives a date, held against the calendar."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from redpencil.analysis.arithmetic.figures import YEAR
from redpencil.analysis.arithmetic.slips import Slip
from redpencil.analysis.days.calendar_days import DAY, Day, named
from redpencil.domain.finding import Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT: Final = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_WEEKDAY: Final = rf"(?:{'|'.join(_WEEKDAYS)}|{_SHORT}\.?(?=[,\s]))"
_DATED: Final = re.compile(
    rf"(?<!day\sand\s)(?<!day\sto\s)(?<!day\sor\s)(?<!day,\s)(?<!day\sthrough\s)(?<!day-)(?<!day–)(?<!\w)(?P<weekday>{_WEEKDAY})"
    rf"(?:,?\s(?:on\s|the\s)?|\s\(){DAY}(?!\s?(?:and|to|or|&|[-–/]|through|until)\s?(?:{_WEEKDAY}|\d))"
)
_BEHIND: Final = re.compile(rf"(?<![\d–-]){DAY}(?:,\s(?:which\swas\s)?an?\s|\s\(an?\s|\s\()(?P<weekday>{_WEEKDAY})\b")
_FIRST: Final = 1800
"""Before, and in some countries until 1923, a text may count by the Julian calendar."""
_GREGORIAN: Final = 1923
_PAST: Final = 120
_COMING: Final = 31
"""So many days before and after the article's date a day without its year is the nearest one."""
_CERTAIN: Final = (Reason("the calendar gives the date another weekday", 0.9),)
_LIKELY: Final = (
    Reason("the calendar gives the date another weekday", 0.6),
    Reason("the year is that of the article's date", 0.2),
)


def weekdays(text: str, span: Span, published: date | None) -> Iterator[Slip]:
    """Read "Monday, 3 March 2021" and, where the article is dated, "on Tuesday, May 5"."""
    for pattern in (_DATED, _BEHIND):
        for match in pattern.finditer(text, span.start, span.end):
            day = named(match)
            said = next(number for number, name in enumerate(_WEEKDAYS) if name[:3] == match["weekday"][:3])
            if day.day == 0 or day.day > day.length:
                continue
            if day.year:
                yield from _with_year(day, said, match)
            elif published:
                yield from _without(text, day, said, match, published)


def _with_year(day: Day, said: int, match: re.Match[str]) -> Iterator[Slip]:
    found = day.on(day.year or 0)
    if found and found.year >= _FIRST and found.weekday() != said:
        severity = Severity.ERROR if found.year > _GREGORIAN else Severity.WARNING
        yield _slip(found, said, match, _CERTAIN, severity)


def _without(text: str, day: Day, said: int, match: re.Match[str], published: date) -> Iterator[Slip]:
    """Hold a date without a year against the article's own; years that stand further up may be meant as well."""
    near = [found for year in (-1, 0, 1) if (found := day.on(published.year + year))]
    nearest = min(near, key=lambda found: abs((found - published).days))
    years = {int(year) for year in re.findall(rf"\b{YEAR}\b", text[max(0, match.start() - 1500) : match.end() + 200])}
    meant = [nearest] if -_PAST <= (nearest - published).days <= _COMING else near
    meant += [found for year in years if (found := day.on(year))]
    if all(found.weekday() != said for found in meant):
        yield _slip(nearest, said, match, _LIKELY, Severity.WARNING)


def _slip(found: date, said: int, match: re.Match[str], reasons: tuple[Reason, ...], severity: Severity) -> Slip:
    true, written = _WEEKDAYS[found.weekday()], match["weekday"]
    shown = f"{found.day} {found:%B} {found.year}"
    statement = f"{shown} is a {true}, not a {_WEEKDAYS[said]}"
    right = true if written in _WEEKDAYS else ""
    return Slip(Span(*match.span("weekday")), statement, right, reasons, severity)
