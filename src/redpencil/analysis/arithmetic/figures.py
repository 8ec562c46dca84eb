"""Figures: a sentence's numbers taken out of its words, so that patterns can be held against what is left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.numerals import Numeral, numerals

NUMBER: Final = r"<\d+>"
N: Final = f"({NUMBER})"
"""A figure in `Sentence.words`, as a group."""
SIGN: Final = r"(?:US|NZ|HK|[ACS])?[$£€¥₹]?"
ABOUT: Final = (
    r"(?:(?:about|around|roughly|approximately|some|nearly|almost|over|under|just|only"
    r"|more\sthan|less\sthan|at\sleast)\s)?"
)
PERCENT: Final = r"(?:\s?%|[\s-]per\s?cent(?!age))"
YEAR: Final = r"(?:1[6-9]|20)\d\d"
_ABOUT: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|over|under|more\sthan|less\sthan|fewer\sthan|at\sleast"
    r"|(?<!add\s)(?<!adds\s)(?<!added\s)up\sto|close\sto|just\sover|just\sunder|an\sestimated)\s(?:the\s|a\s)?[$£€¥]?$",
    re.IGNORECASE,
)
_ABOVE: Final = re.compile(r"\b(?:over|more\sthan|at\sleast|just\sover)\s(?:the\s|a\s)?[$£€¥]?$", re.IGNORECASE)
_CALENDAR: Final = re.compile(
    r"(?:1[5-9]|20)\d\d|[’']\d0s|\bQ[1-4]|[Qq]uarter|FY|[Ff]iscal"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_MONTH_DAY: Final = re.compile(r"[A-Z][a-z]{2,8}\.?\s+\d.{0,8}|\d{1,2}(?:[a-z]{2})?\s+(?:of\s+)?[A-Z][a-z]{2,8}\.?")
_SIGNS: Final = frozenset("$£€¥₹")
_REMEMBERED: Final = 1_000
"""How many sentences are remembered without their numbers: many an article repeats some of its own."""
_ROUND: Final = 1000
"""From here on a number that ends in noughts may have been rounded to them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a sentence: its value, and how far it may have been rounded to either side.

    `loose` says that the text itself calls it approximate, `above` that it states a lower bound; `sign` is that of
    money, `scale` what a word behind its digits multiplies it by.
    """

    span: Span
    words: str
    value: float
    half: float
    loose: bool = False
    above: bool = False
    sign: str = ""
    scale: float = 1

    @property
    def low(self) -> float:
        """The least that the number may stand for."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The most that the number may stand for."""
        return self.value + self.half

    @property
    def shown(self) -> str:
        """The number with its sign: $3 million."""
        return self.sign + self.words

    def rewritten(self, value: float) -> str:
        """Write another value as this number is written: in millions, with as many or a few more decimals."""
        bare = value / self.scale
        digits = f"{bare:,.0f}" if abs(bare - round(bare)) < 0.05 or bare >= 100 else f"{bare:,.1f}"
        return f"{digits}{_scale_words(self.words)}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with `<0>`, `<1>` … in the place of its numbers; years stand as they are, other dates as `[date]`."""

    words: str
    figures: tuple[Figure, ...]

    def figure(self, place: str) -> Figure:
        """Return the figure that a placeholder stands for."""
        return self.figures[int(place.strip("<>"))]


def worded(text: str, span: Span) -> Sentence:
    """Take the numbers of the whole sentence at `span` out of its words; what stands around it counts for nothing."""
    alone = _alone(span.of(text))
    return replace(alone, figures=tuple(replace(one, span=one.span.shifted(span.start)) for one in alone.figures))


@lru_cache(maxsize=_REMEMBERED)
def _alone(sentence: str) -> Sentence:
    return parted(sentence, Span(0, len(sentence)))


def parted(text: str, span: Span) -> Sentence:
    """Take the numbers of a sentence, or of the piece of it at `span`, out of its words."""
    days = [mention.span for mention in _dated(text, span)]
    found = [one for one in numerals(text, span) if not one.span.overlaps_any(days)]
    pieces, figures, end = list[str](), list[Figure](), span.start
    marked: list[tuple[Span, Numeral | None]] = [*((one.span, one) for one in found), *((day, None) for day in days)]
    for place, numeral in sorted(marked, key=lambda pair: pair[0]):
        if place.start < end:
            continue
        pieces.append(_plain(text[end : place.start]))
        if numeral is None:
            pieces.append(place.of(text) if place.of(text).isdigit() else "[date]")
        else:
            pieces.append(f"<{len(figures)}>")
            figures.append(_figure(text, numeral, text[max(span.start, place.start - 24) : place.start]))
        end = place.end
    return Sentence("".join((*pieces, _plain(text[end : span.end]))), tuple(figures))


def _dated(text: str, span: Span) -> Iterator[DateMention]:
    """Yield the dates that are made of figures; without a year or a month there is none, which is quick to tell."""
    if _CALENDAR.search(text, span.start, span.end):
        for mention in dates(text, span):
            if not mention.relative or _MONTH_DAY.fullmatch(mention.span.of(text)):
                yield mention


def _plain(words: str) -> str:
    return " ".join(re.split(r"[\s<>\[\]]", words))


def _figure(text: str, numeral: Numeral, before: str) -> Figure:
    words = numeral.span.of(text)
    return Figure(
        numeral.span,
        words,
        numeral.value,
        0 if numeral.spelled else _step(words, numeral) / 2,
        bool(_ABOUT.search(before)),
        bool(_ABOVE.search(before)),
        before[-1:] if before[-1:] in _SIGNS else "",
        1 if numeral.spelled else numeral.scale,
    )


def _step(words: str, numeral: Numeral) -> float:
    """Return the unit in which a number seems to be given: 0.1 for 2.5, a million for 3 million, 100 for 1,200."""
    digits = re.match(r"[\d,]+(?:\.(\d+))?", words)
    if digits is None:
        return 0
    if digits[1]:
        return float(numeral.scale / 10 ** len(digits[1]))
    noughts = len(digits[0]) - len(digits[0].replace(",", "").rstrip("0")) - digits[0].count(",")
    large = numeral.value / numeral.scale >= _ROUND
    return float(numeral.scale * 10**noughts) if large else float(numeral.scale)


def _scale_words(words: str) -> str:
    match = re.search(r"\d([\s-]?[A-Za-z]+)$", words)
    return match[1].replace("-", " ") if match else ""
