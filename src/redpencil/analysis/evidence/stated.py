"""Stated numbers: every number, rank and date of a passage as values that can be looked up in another passage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.numerals import numerals
from redpencil.text.numbers.ordinals import ordinals
from redpencil.text.numbers.wordy import wordy


class Sort(StrEnum):
    """What a part of a stated number is; a year and a count of the same digits are different things."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    NUMBER = "number"
    RANK = "rank"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Part:
    """One value with its place: the 16, the May or the 2001 of "16 May 2001", or a number by itself."""

    span: Span
    sort: Sort
    value: float | str
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A number, a rank, a code such as "G20", or a date with its parts."""

    span: Span
    parts: tuple[Part, ...]

    @property
    def dated(self) -> bool:
        """Whether it is a date."""
        return self.parts[0].sort in _OF_DATES

    def value(self, sort: Sort) -> float | str | None:
        """Return the value of the first part of a sort, if there is one."""
        return next((part.value for part in self.parts if part.sort is sort), None)


_OF_DATES: Final = {Sort.DAY, Sort.MONTH, Sort.YEAR, Sort.DECADE}
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_LONG: Final = "|".join(name.capitalize() for name in _MONTHS if name not in {"march", "may"})
_BARE_MONTH: Final = re.compile(rf"(?<![\w-])(?:{_LONG}|(?<=[Ii]n\s)(?:March|May)|(?<=of\s)(?:March|May))(?!\w)")
_IN_DATE: Final = re.compile(
    r"(?<!\d)(?P<years>(?:1\d|20)\d0)s\b|(?<!\d)(?P<year>(?:1\d|20)\d\d)(?!\d)"
    r"|(?<![\d’'])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|s\b)|\b(?P<month>[A-Za-z]{3,9})\b"
)
_CODE: Final = re.compile(r"(?<![\w.,-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])\w+(?:-\w+)*")


@lru_cache(maxsize=2_000)
def stated(text: str) -> tuple[Stated, ...]:
    """Return what a passage states in numbers, in order and apart; dates that only an article's day tells are none."""
    whole = Span(0, len(text))
    found = list(_dates(text, dates(text, whole)))
    for sort, group in (
        (Sort.RANK, [(one.span, one.value, False) for one in ordinals(text, whole)]),
        (Sort.NUMBER, [(one.span, one.low, True) for one in wordy(text, whole)]),
        (Sort.NUMBER, [(one.span, one.value, one.spelled) for one in numerals(text, whole)]),
        (Sort.CODE, [(Span(*match.span()), _code(match[0]), False) for match in _CODE.finditer(text)]),
    ):
        taken = sorted(one.span for one in found)
        found += [
            Stated(span, (Part(span, sort, value, spelled),))
            for span, value, spelled in group
            if not span.overlaps_any(taken)
        ]
    return tuple(sorted(found, key=lambda one: one.span))


def _code(words: str) -> str:
    return words.lower().replace("-", "").rstrip("s")


def _dates(text: str, mentions: Sequence[DateMention]) -> Iterator[Stated]:
    taken = []
    for mention in mentions:
        if parts := tuple(_parts(text, mention)):
            taken.append(mention.span)
            yield Stated(mention.span, parts)
    for match in _BARE_MONTH.finditer(text):
        span = Span(*match.span())
        if not span.overlaps_any(taken):
            yield Stated(span, (Part(span, Sort.MONTH, _MONTHS.index(match[0].lower()) + 1),))


def _parts(text: str, mention: DateMention) -> Iterator[Part]:
    words = mention.span.of(text)
    if mention.first is not None and mention.first == mention.last and not re.search(r"[A-Za-z]", words):
        day = mention.first
        for sort, value in ((Sort.YEAR, day.year), (Sort.MONTH, day.month), (Sort.DAY, day.day)):
            yield Part(mention.span, sort, value)
        return
    named = any(match["month"] and _month(match["month"]) for match in _IN_DATE.finditer(words))
    for match in _IN_DATE.finditer(words):
        span = Span(*match.span()).shifted(mention.span.start)
        if match["years"]:
            yield Part(span, Sort.DECADE, int(match["years"]))
        elif match["year"]:
            yield Part(span, Sort.YEAR, int(match["year"]))
        elif match["day"] and named:
            yield Part(span, Sort.DAY, int(match["day"]))
        elif match["month"] and (month := _month(match["month"])):
            yield Part(span, Sort.MONTH, month)


def _month(word: str) -> int:
    """Return the number of the month that a word names or shortens, or 0."""
    lower = word.lower()
    return next((n for n, name in enumerate(_MONTHS, 1) if name == lower or lower in {name[:3], name[:4]}), 0)
