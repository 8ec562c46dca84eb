"""Ordinals: the ranks that a text gives, in digits and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A rank as a text has it: 3 for "third" and for "3rd"."""

    span: Span
    value: int


_UNITS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS: Final = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_TENS: Final = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_WORDS: Final = {
    **{word: n for n, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{f"{word}ieth": 10 * n for n, word in enumerate(_TENS, 2)},
    **{f"{word}y-{unit}": 10 * n + m for n, word in enumerate(_TENS, 2) for m, unit in enumerate(_UNITS, 1)},
    "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
}  # fmt: skip
_CASES: Final = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(_WORDS, key=len, reverse=True))
_PATTERN: Final = re.compile(
    rf"(?<![\w.,-])(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?P<end>st|nd|rd|th|ST|ND|RD|TH)(?!\w)"
    rf"|(?<![\w-])(?:{_CASES})(?!\w)"
)
_HINTS: Final = ("first", "second", "third", "urth", "fth", "xth", "nth", "ghth", "ieth", "dth")
_NUMBERED: Final = re.compile(r"\d(?:st|nd|rd|th|ST|ND|RD|TH)")
"""Every rank has one of these, so that a text without any is passed over at once."""
_NO_RANK: Final = re.compile(
    r"-?(?:hand|and\sforemost|thoughts?|lady|ladies|aid)\b|\s(?:hand|thoughts?|ladies|lady|aid)\b"
)
_TIMELY: Final = re.compile(r"\bat\s$", re.IGNORECASE)


def ordinals(text: str, span: Span) -> Iterator[Ordinal]:
    """Find the ranks within `span`, in order; "first aid", "at first" and "a second" as a time are none."""
    if not _NUMBERED.search(text, span.start, span.end) and not _hinted(span.of(text).lower()):
        return
    for match in _PATTERN.finditer(text, span.start, span.end):
        if match["digits"]:
            value = int(match["digits"].replace(",", ""))
            if match["end"].lower() == _ending(value):
                yield Ordinal(Span(*match.span()), value)
            continue
        before = text[max(span.start, match.start() - 8) : match.start()]
        if _NO_RANK.match(text, match.end()) or _TIMELY.search(before) or _split(match, before, text):
            continue
        yield Ordinal(Span(*match.span()), _WORDS[match[0].lower()])


def _hinted(lower: str) -> bool:
    return any(hint in lower for hint in _HINTS)


def _split(match: re.Match[str], before: str, text: str) -> bool:
    """Tell whether "second" is a time: "metres per second", "a second."."""
    following = text[match.end() : match.end() + 2]
    timed = re.search(r"\b(?:per|each|every|split|a)[\s-]$", before, re.IGNORECASE)
    return match[0].lower() == "second" and bool(timed) and (not following.strip() or following[0] in ".,;:)—–")


def _ending(value: int) -> str:
    if value % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
