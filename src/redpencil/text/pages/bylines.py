"""Bylines: the lines that say who wrote an article and when; they belong to it, unlike a page's time stamps."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import dates

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_FULL_DAY: Final = rf"(?:{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_DAY_SHORT: Final = rf"{_WEEKDAY}{_FULL_DAY},?"
_BYLINE: Final = re.compile(
    r"(?:by|written by|reported by|story by|text by)(?::|\s)\s*\S.{0,80}"
    r"|(?:(?:last )?(?:updated|published|posted|modified)|on)?\W*"
    rf"{_WEEKDAY}(?:{_FULL_DAY}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
    r"\b.{0,40}"
    # Posted: Fri 6:45 PM, Feb 16, 2018 | Updated: ...; New Delhi, Example Bureau | Updated: 19 November 2019, 09:01 AM
    rf"|(?:[^.!?\n]{{0,60}}[|·•\n]\s?)?(?:last\s)?(?:updated|published|posted|modified)\b[^.!?]{{0,40}}?(?:{_FULL_DAY})\b.{{0,90}}"
    rf"|{_DAY_SHORT}\s?@?\d{{1,2}}:\d\d.{{0,60}}",
    re.IGNORECASE,
)
_CLOCK: Final = r"(?:\s*(?:,|\||·|•|at|—|–|-)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[a-z]{2,5}\)?)?)?"
_WHEN: Final = (
    r"(?:(?:last\s+)?(?:updated|published|posted|modified)\s*:?\s*)?(?:on\s+)?"
    rf"{_WEEKDAY}{_FULL_DAY}{_CLOCK}"
)
_BY: Final = r"(?i:by|written\s+by|reported\s+by|story\s+by|text\s+by)\s*:?\s+"
_NAME: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s(?:[^\W\d_a-z][\w.’'-]*|of|for|the|and|de|da|di|van|von|bin|al)){0,6}"
_LINES: Final = (
    re.compile(rf"{_BY}(?P<who>[^\W\d_a-z][^.!?:;|\d\n]{{1,70}}?)\s*[,|·•—–(\n-]\s*(?P<when>(?i:{_WHEN}))\)?"),
    re.compile(rf"{_BY}(?P<who>{_NAME}(?:(?:,\s|\s&\s){_NAME}){{0,4}})(?P<when>)"),
    re.compile(rf"(?P<who>)(?P<when>(?i:{_WHEN}))"),
)
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline states: the author, the day, or both; `changed` says that it is the day of a later change."""

    author: str = ""
    day: date | None = None
    changed: bool = False


def is_byline(line: str) -> bool:
    """Tell whether a line looks as if it only said by whom, or on which day, an article was published."""
    return _BYLINE.fullmatch(line) is not None


def byline(line: str) -> Byline | None:
    """Read a line that says nothing but by whom and on which day; nothing where it may be a sentence.

    A day in digits alone, such as 03/04/2021, is another one in another country and is not read.
    """
    if len(line) > _LONGEST:
        return None
    match = next((found for pattern in _LINES if (found := pattern.fullmatch(line.strip()))), None)
    if match is None or (match["who"].endswith(".") and not match["when"]):
        return None
    words = match["when"]
    days = {mention.first for mention in dates(words.title(), Span(0, len(words))) if mention.first == mention.last}
    days.discard(None)
    changed = any(word in words.lower() for word in ("updated", "modified"))
    return Byline(match["who"], days.pop() if len(days) == 1 else None, changed)
