"""Amounts without a plain number: fractions, dozens, hundreds, and how many times."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.number import Approximation
from redpencil.domain.span import Span
from redpencil.text.numbers.numerals import numerals


@dataclass(frozen=True, slots=True)
class Worded:
    """An amount in words, from `low` to `high`; `unit` is "share", "times" or nothing."""

    span: Span
    low: float
    high: float
    unit: str = ""
    approximation: Approximation = Approximation.EXACT


_FRACTION: Final = re.compile(
    r"(?<!upper\s)(?<!lower\s)(?<!first\s)(?<!second\s)(?<!other\s)(?<!better\s)(?<!top\s)(?<!bottom\s)(?<!latter\s)"
    r"\b(?:(?P<top>one|two|three|four|five|six|seven|eight|nine|a)[\s-]"
    r"(?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?|(?:one[\s-])?(?P<half>half))"
    r"(?=\s(?:of|the|all|its|their|a\s(?:million|billion))\b|(?<=s)\b(?!-|\s(?:place|round|day|time|grade|year)))",
    re.IGNORECASE,
)
_VULGAR: Final = re.compile(
    r"(?<![\d\w])(?<!\d\s)(?:[½¼¾⅓⅔⅕⅛]|(?<![\d/])[1-9]/(?:[2-9]|10)(?![\d/]))(?=\s(?:of|the)\b)"
)
_SIGNS: Final = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8}
_PARTS: Final = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100,
}  # fmt: skip
_TOPS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_VAGUE: Final = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    r"(?:\sof\s(?P<of>thousands|millions|billions)\b)?",
    re.IGNORECASE,
)
_SIZES: Final = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12,
}  # fmt: skip
_DOZEN: Final = re.compile(r"\b(?:(?P<half>half(?:\sa|-a)?[\s-])|(?P<count>[a-z]+|\d+)\s)dozen\b", re.IGNORECASE)
_WORDS: Final = ("half", *_PARTS, *_SIZES, "dozen", "½", "¼", "¾", "⅓", "⅔", "⅕", "⅛", "/")


def wordy(text: str, span: Span) -> Iterator[Worded]:
    """Find the fractions, dozens and vague large numbers within `span`."""
    folded = span.of(text).casefold()
    if not any(word in folded for word in _WORDS):
        return
    for match in _FRACTION.finditer(text, span.start, span.end):
        value = 0.5 if match["half"] else _TOPS[match["top"].lower()] / _PARTS[match["part"].lower()]
        yield Worded(Span(*match.span()), value, value, "share")
    for match in _VULGAR.finditer(text, span.start, span.end):
        top, _, part = match[0].partition("/")
        value = float(top) / float(part) if part else _SIGNS[top]
        yield Worded(Span(*match.span()), value, value, "share")
    for match in _VAGUE.finditer(text, span.start, span.end):
        first = match[0].split()[0].lower()
        if first == "tens" and not match["of"]:
            continue
        low = _SIZES[first] * (_SIZES[match["of"].lower()] / 2 if match["of"] else 1)
        yield Worded(Span(*match.span()), low, low * 5, "", Approximation.ABOUT)
    yield from _dozens(text, span)


def _dozens(text: str, span: Span) -> Iterator[Worded]:
    for match in _DOZEN.finditer(text, span.start, span.end):
        if match["half"]:
            count = 0.5
        elif match["count"].lower() in {"a", "one"}:
            count = 1
        else:
            numbers = numerals(match["count"], Span(0, len(match["count"])))
            if not numbers:
                continue
            count = numbers[0].value
        yield Worded(Span(*match.span()), 12 * count, 12 * count)


_TIMES: Final = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3, "quadruple": 4, "quadrupled": 4, "halved": 0.5,
    "halving": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "tenfold": 10,
    "hundredfold": 100,
}  # fmt: skip
_MULTIPLE: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(_TIMES)})(?![\w-])", re.IGNORECASE)
_NO_MULTIPLE: Final = re.compile(r"\s(?:room|standards?|bed|act|agent|check|down|team|life|glazing|whammy|murder)\b")


def multiples(text: str, span: Span) -> Iterator[Worded]:
    """Find the words within `span` that say how many times: twice, doubled, tenfold."""
    for match in _MULTIPLE.finditer(text, span.start, span.end):
        if not _NO_MULTIPLE.match(text, match.end()):
            value = _TIMES[match[0].lower()]
            yield Worded(Span(*match.span()), value, value, "times")
