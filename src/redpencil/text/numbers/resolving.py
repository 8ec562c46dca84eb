"""Resolving: the days that a date means to a reader of an article that appeared on a given day."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

from redpencil.text.numbers.dates import DateMention

Interval: TypeAlias = tuple[date, date]

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS: Final = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WHICH: Final = r"(?P<which>last|this|next|past|coming|previous)"
_COUNT: Final = rf"(?P<count>\d{{1,4}}|{'|'.join(_NUMBERS)}|an|one)"
_PART: Final = r"(?P<part>day|night|week|weekend|fortnight|month|quarter|year|decade|century)s?"
_DAY: Final = re.compile(
    r"\b(?P<word>today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)|last\snight)\b"
)
_AGO: Final = re.compile(rf"\b{_COUNT}\s{_PART}\s(?:ago|earlier)\b")
_SPAN: Final = re.compile(rf"\b(?P<which>past|last|previous|coming|next)\s{_COUNT}\s{_PART}\b")
_ONE: Final = re.compile(rf"\b{_WHICH}\s{_PART}\b")
_WEEKDAY: Final = re.compile(rf"(?:\b{_WHICH}\s)?\b(?P<day>{'|'.join(_WEEKDAYS)})\b")
_MONTH: Final = re.compile(rf"(?:\b{_WHICH}\s)?\b(?P<month>{'|'.join(_MONTHS)})[a-z]*\b\.?")
_NUMBER: Final = re.compile(r"\b\d{1,2}(?=\D|$)")
_QUARTER: Final = re.compile(r"\bq(?P<number>[1-4])\b|\b(?P<word>first|second|third|fourth)[\s-]quarter\b")
_ORDINALS: Final = ("first", "second", "third", "fourth")


def resolve(text: str, mention: DateMention, published: date | None) -> Interval | None:
    """Return the first and the last day that a date means, or nothing where that cannot be told.

    `published` is the day of the article. A weekday is the last one that had come by then, a day or month without a
    year the nearest one, as news has it.
    """
    if mention.first is not None and mention.last is not None:
        return mention.first, mention.last
    if published is None or not mention.relative:
        return None
    words = " ".join(mention.span.of(text).lower().split())
    for pattern, reading in _READINGS:
        if match := pattern.search(words):
            try:
                return reading(match, words, published)
            except (ValueError, OverflowError):
                return None
    return None


def _near_day(match: re.Match[str], _words: str, published: date) -> Interval:
    word = match["word"]
    by = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    day = published + timedelta(by)
    return day, day


def _ago(match: re.Match[str], _words: str, published: date) -> Interval | None:
    return _whole(published, match["part"], -_count(match["count"]))


def _run(match: re.Match[str], _words: str, published: date) -> Interval:
    count = _count(match["count"])
    if match["which"] in {"coming", "next"}:
        return published, _moved(published, match["part"], count)
    return _moved(published, match["part"], -count), published


def _one(match: re.Match[str], _words: str, published: date) -> Interval | None:
    by = {"this": 0, "last": -1, "previous": -1, "past": -1}.get(match["which"], 1)
    return _whole(published, match["part"], by)


def _weekday(match: re.Match[str], _words: str, published: date) -> Interval:
    back = (published.weekday() - _WEEKDAYS.index(match["day"])) % 7
    if match["which"] in {"next", "coming"}:
        day = published + timedelta(7 - back)
    elif match["which"] in {"last", "past", "previous"}:
        day = published - timedelta(back or 7)
    else:
        day = published - timedelta(back)
    return day, day


def _month(match: re.Match[str], words: str, published: date) -> Interval:
    month = _MONTHS.index(match["month"]) + 1
    if number := _NUMBER.search(words):
        day = int(number[0])
        years = (year for year in (published.year - 1, published.year, published.year + 1) if _exists(year, month, day))
        near = min((date(year, month, day) for year in years), key=lambda one: abs(one - published))
        return near, near
    if match["which"] in {"last", "past", "previous"}:
        return _months(published.year - (month >= published.month), month, 1)
    if match["which"] == "next":
        return _months(published.year + (month <= published.month), month, 1)
    apart = (month - published.month + 5) % 12 - 5
    return _months(*_month_from(published, apart), 1)


def _quarter(match: re.Match[str], _words: str, published: date) -> Interval:
    number = int(match["number"]) if match["number"] else _ORDINALS.index(match["word"]) + 1
    year = published.year - (3 * number - 2 > published.month)
    return _months(year, 3 * number - 2, 3)


_Reading = Callable[[re.Match[str], str, date], Interval | None]
_READINGS: Final[tuple[tuple[re.Pattern[str], _Reading], ...]] = (
    (_DAY, _near_day),
    (_AGO, _ago),
    (_SPAN, _run),
    (_QUARTER, _quarter),
    (_ONE, _one),
    (_WEEKDAY, _weekday),
    (_MONTH, _month),
)


def _count(words: str) -> int:
    if words.isdigit():
        return int(words)
    return 1 if words in {"an", "one"} else _NUMBERS.index(words) + 1


def _whole(published: date, part: str, by: int) -> Interval | None:
    """Return the day, week (from Monday), month, quarter or year that lies `by` such from the article's own."""
    moved = _moved(published, part, by)
    if part in {"day", "night"}:
        return moved, moved
    if part == "week":
        first = moved - timedelta(moved.weekday())
        return first, first + timedelta(6)
    if part == "weekend":
        first = moved - timedelta(moved.weekday()) + timedelta(5)
        return first, first + timedelta(1)
    if part == "month":
        return _months(moved.year, moved.month, 1)
    if part == "quarter":
        return _months(moved.year, moved.month - (moved.month - 1) % 3, 3)
    return _months(moved.year, 1, 12) if part == "year" else None


def _moved(published: date, part: str, by: int) -> date:
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(part)
    if days:
        return published + timedelta(days * by)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[part] * by
    year, month = _month_from(published, months)
    return date(year, month, min(published.day, monthrange(year, month)[1]))


def _month_from(day: date, by: int) -> tuple[int, int]:
    """Return the year and the month that lie `by` months from a day's own."""
    years, month = divmod(day.month - 1 + by, 12)
    return day.year + years, month + 1


def _months(year: int, month: int, count: int) -> Interval:
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def _exists(year: int, month: int, day: int) -> bool:
    return day >= 1 and 1 <= year <= 9999 and day <= monthrange(year, month)[1]
