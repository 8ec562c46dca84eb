"""Dates in prose: days, months, quarters, years, decades, and words that only an article's date gives a meaning."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as a text has it.

    `first` and `last` are the days it runs from and to, where the words alone tell (a year is an interval, not a day);
    `relative` says that it means nothing without the date of the article: "this week", "on Monday", "May 5".
    """

    span: Span
    first: date | None = None
    last: date | None = None
    relative: bool = False


_LONG: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_NAMES: Final = f"{_LONG}|{_SHORT}"
_MONTH: Final = rf"(?:(?:{_LONG}|{_LONG.upper()})\b|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?![\d,.]{0,9}\d|\s?(?:%|per\s?cent))"
_YEAR: Final = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART: Final = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
_SEASON: Final = r"(?:spring|summer|autumn|fall|winter|season|morning|afternoon|evening)"
_FEW: Final = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|many|some)"
_COUNTED: Final = (
    r"(?!\s(?:(?!(?:is|was|has|does|its|his|as|this|plus|versus)\b)[a-z]+s|people|percent|per|million|billion)\b)"
)

_TIES: Final = "fifties|sixties|seventies|eighties|nineties"
_CENTURIES: Final = (
    "twenty-first|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth"
)
_ANY_CENTURY: Final = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _CENTURIES.split("|"))

_RELATIVE: Final = rf"""
    (?i:\b(?:today|yesterday|tomorrow|tonight|nowadays|recently(?!\sas)|lately)\b
    |\b(?:earlier|later|late|early|so\ far|at\ the\ end\ of)\s(?:this|last|next)\s(?:{_PART}|{_SEASON})\b
    |\b(?:this|last|next)\s(?:{_PART}|{_SEASON})\b(?!-)
    |\b(?:in|over|during|for|within)?\s?(?:the\s)?(?:past|last|previous|coming|next|recent)\s(?:{_FEW}\s)?{_PART}s?\b
    |\b{_FEW}\s{_PART}s?\s(?:ago|earlier)\b
    |\bthe\sother\sday\b)
    |\b(?:last|this|next|on|On|Last|This)\s{_WEEKDAY}\b
    |(?<!Black\s)(?<!Good\s)(?<!Ash\s)(?<!Cyber\s)(?<!Super\s)\b{_WEEKDAY}\b
    |\b(?i:last|this|next|in|since|until|by|early|late|mid)[\s-](?:{_NAMES})\b(?!\.?,?\s(?:[A-Z]|\d|the\b))
"""

_PATTERN: Final = re.compile(
    rf"""(?<!\w)(?=[\w'’])(?:
    (?P<iso>\b\d{{4}}-\d\d-\d\d\b)
    |(?P<figures>\b(?:19|20)\d\d(?P<f_stop>[/.])\d{{1,2}}(?P=f_stop)\d{{1,2}}\b|\b\d{{1,2}}(?P<f_mark>[/.])\d{{1,2}}(?P=f_mark)(?:19|20)\d\d\b)
    |(?P<century>(?:\b(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[\s-]){{0,3}}\b(?P<c_number>\d{{1,2}}(?=st|nd|rd|th)|{_ANY_CENTURY})
      (?:st|nd|rd|th)?[\s-](?i:century)\b(?!\s(?:BC|BCE|B\.C)\b))
    |(?P<month_day>\b(?P<md_month>{_MONTH})\s+(?P<md_day>{_DAY})(?:\s?[-–]\s?(?P<md_last>{_DAY}))?(?:,?\s+(?P<md_year>{_YEAR}))?)
    |(?P<day_month>\b(?P<dm_day>{_DAY})\s+(?:of\s+)?(?P<dm_month>{_MONTH})(?:,?\s+(?P<dm_year>{_YEAR}))?)
    |(?P<month_year>\b(?P<my_month>{_MONTH}),?\s+(?:of\s+)?(?P<my_year>{_YEAR}))
    |(?P<quarter>\bQ(?P<q_number>[1-4])(?:\s+(?:of\s+)?(?P<q_year>{_YEAR}))?\b
      |\b(?i:(?P<q_word>first|second|third|fourth)[\s-]quarter)(?:\s+(?:of\s+)?(?P<q_word_year>{_YEAR}))?)
    |(?P<fiscal>\b(?:FY\s?|(?i:fiscal)\s(?i:year\s)?)(?:{_YEAR}|\d\d\b))
    |(?P<decade>\b(?:(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[\s-]){{0,3}}(?:(?P<d_year>(?:1[5-9]|20)\d0)s\b|['’](?P<d_short>\d0)s\b)
      |\b(?:(?i:the)\s(?:(?i:early|late|mid)[\s-])?(?i:twenties|thirties|forties|(?P<d_word>{_TIES})|noughties))\b(?!\s[A-Z]))
    |(?P<years>\b(?P<ys_first>{_YEAR})\s?[-–/]\s?(?P<ys_last>{_YEAR}|\d\d\b))
    |(?P<relative>{_RELATIVE})
    |(?P<year>(?<![\w$£€¥₹.,-])(?P<y_year>{_YEAR})(?![\w-]|\s?(?:%|percent|per\ cent)){_COUNTED})
    |(?P<year_said>(?:(?<=[Ii]n\s)|(?<=[Bb]y\s)|(?<=of\s))(?P<s_year>{_YEAR})\b)
    |(?P<year_old>(?:(?<=[Ii]n\s)|(?<=[Ss]ince\s)|(?<=[Yy]ear\s))(?P<o_year>1[0-4]\d\d)(?=[.,;:)]|$|\s(?:and|the|when|he|she|it)\b)))
    """,
    re.VERBOSE,
)
_DIGITS: Final = re.compile(r"(?:1\d|20)\d\d(?!\d)|\d-\d\d-\d|\d[/.]\d\d?[/.]\d|Q[1-4]|['’]\d0s")
_HINTS: Final = (
    *("day", "night", "week", "month", "quarter", "year", "decade", "centur", "hour", "minute", "second", "recent"),
    *("late", "tomorrow", "spring", "summer", "autumn", "fall", "winter", "season", "morning", "afternoon", "evening"),
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    *("fy", "fiscal", "fties", "xties", "nties", "neties", "hties", "rties"),
)
"""Every date has one of these or such digits, so that a sentence without any is passed over at once."""
_MONTH_NUMBERS: Final = {name[:3]: number for number, name in enumerate(_NAMES.split("|")[:12], 1)}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_Interval = tuple[date, date] | None


def dates(text: str, span: Span) -> tuple[DateMention, ...]:
    """Find the dates within `span`, in order, not overlapping; words that name no possible day get no interval."""
    if not (_DIGITS.search(text, span.start, span.end) or _hinted(span.of(text).casefold())):
        return ()
    return tuple(_mention(match) for match in _PATTERN.finditer(text, span.start, span.end))


def _hinted(folded: str) -> bool:
    return any(hint in folded for hint in _HINTS)


def _mention(match: re.Match[str]) -> DateMention:
    form = match.lastgroup or ""
    try:
        interval = _INTERVALS[form](match) if form in _INTERVALS else None
    except ValueError:
        interval = None
    start = match.end() - len(match[0].lstrip())
    yearless = form in {"month_day", "day_month", "quarter"} and not any(match[group] for group in _YEAR_GROUPS)
    first, last = interval or (None, None)
    return DateMention(Span(start, match.end()), first, last, form == "relative" or yearless)


_YEAR_GROUPS: Final = ("md_year", "dm_year", "q_year", "q_word_year")


def _months(year: int, first: int, last: int) -> _Interval:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _day(year: str | None, month: str, day: str, last: str | None = None) -> _Interval:
    if year is None:
        return None
    first, until = (
        date(int(year), _MONTH_NUMBERS[month[:3].title()], int(re.sub(r"\D", "", one))) for one in (day, last or day)
    )
    return first, max(first, until)


def _iso(match: re.Match[str]) -> _Interval:
    found = date.fromisoformat(match[0])
    return found, found


def _quarter(match: re.Match[str]) -> _Interval:
    year = match["q_year"] or match["q_word_year"]
    number = int(match["q_number"] or _ORDINALS[match["q_word"].lower()])
    return _months(int(year), 3 * number - 2, 3 * number) if year else None


def _years(match: re.Match[str]) -> _Interval:
    first, last = match["ys_first"], match["ys_last"]
    return date(int(first), 1, 1), date(int(first[: 4 - len(last)] + last), 12, 31)


def _figures(match: re.Match[str]) -> _Interval:
    """Read 22.10.2013, 2013/10/22 or 10/22/2013; where day and month may each be the other, no day is told."""
    one, two, three = (int(part) for part in re.split(r"[/.]", match[0]))
    if one > 31:
        found = date(one, two, three)
    elif two > 12:
        found = date(three, one, two)
    elif one > 12 or one == two or "." in match[0]:
        found = date(three, two, one)
    else:
        return None
    return found, found


def _century(match: re.Match[str]) -> _Interval:
    words = match["c_number"]
    number = int(words) if words.isdigit() else 21 - _CENTURIES.split("|").index(words.lower())
    return date(100 * number - 99, 1, 1), date(100 * number, 12, 31)


def _decade(match: re.Match[str]) -> _Interval:
    if match["d_year"]:
        year = int(match["d_year"])
    elif match["d_word"]:
        year = 1950 + 10 * _TIES.split("|").index(match["d_word"].lower())
    elif match["d_short"] and int(match["d_short"]) >= 50:
        year = 1900 + int(match["d_short"])
    else:
        return None
    return date(year, 1, 1), date(year + 9, 12, 31)


def _month(match: re.Match[str]) -> _Interval:
    month = _MONTH_NUMBERS[match["my_month"][:3].title()]
    return _months(int(match["my_year"]), month, month)


_INTERVALS: Final[Mapping[str, Callable[[re.Match[str]], _Interval]]] = {
    "iso": _iso,
    "figures": _figures,
    "century": _century,
    "month_day": lambda match: _day(match["md_year"], match["md_month"], match["md_day"], match["md_last"]),
    "day_month": lambda match: _day(match["dm_year"], match["dm_month"], match["dm_day"]),
    "month_year": _month,
    "quarter": _quarter,
    "decade": _decade,
    "years": _years,
    "year": lambda match: _months(int(match["y_year"]), 1, 12),
    "year_old": lambda match: _months(int(match["o_year"]), 1, 12),
    "year_said": lambda match: _months(int(match["s_year"]), 1, 12),
}
