"""Quantities in prose: money, shares, counts, ranges and rates, by a small grammar; no library finds them safely."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.dates import DateMention, dates
from redpencil.text.numerals import Numeral, numerals


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as a text has it, from `low` to `high` (equal unless the text gives a range).

    `unit` is "%", a currency's code, a measure, "share" for "one in five", or the noun that is counted;
    `approximate` says that the text itself says "about", "nearly", "more than".
    """

    span: Span
    low: float
    high: float
    unit: str = ""
    approximate: bool = False


_CURRENCIES: Final = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "£": "GBP", "€": "EUR", "¥": "CNY/JPY", "₹": "INR", "Rs": "INR", "RMB": "CNY", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "rupee": "INR",
    "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "won": "KRW", "cent": "cents", "pence": "pence",
}  # fmt: skip
_CODES: Final = "USD|EUR|GBP|CNY|RMB|JPY|INR|CHF|AUD|CAD|HKD|KRW"
_BEFORE: Final = re.compile(rf"(?:(?:US|NZ|HK|[ACSR])?\$|[£€¥₹₽₩₺]|\bRs\.?\s?|\b(?:{_CODES})\s?)$")
_APPROXIMATE: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|over|under|more than|less than|fewer than|at least"
    r"|up to|as many as|as much as|an estimated|close to|close on|upwards of|just over|just under)\s(?:the\s|a\s)?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"""\s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b|pp\b)
    |[\s-](?:US\s|Australian\s|Canadian\s)?(?P<money>dollars?|euros?|pounds?(?!\sof)|yuan|renminbi|yen|rupees?|roubles?
      |rubles?|francs?|won(?=[\s.,;)])(?!\s(?:the|a|an|by|in|his|her|their)\b)|cents?|pence|{_CODES})\b
    |[\s-]?(?P<measure>kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|feet|inch(?:es)?|kilograms?|kg|tonnes?|tons?
      |lit(?:re|er)s?|gallons?|barrels?|acres?|hectares?|degrees?|mph|km/h|[KMGT]Wh?|[KMGT]B|years?|months?|weeks?
      |days?|hours?|minutes?|seconds?|sq\.?\s(?:km|ft|miles?)|square\s(?:kilomet(?:re|er)s|miles|feet|met(?:re|er)s)
      |times|votes|people)\b
    |\s(?:(?:[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+)\s){{0,2}}?(?P<counted>[a-z]{{2,}}(?:s|people|children|men|women))\b""",
    re.VERBOSE,
)
_JOINS: Final = re.compile(r"(?:\s?[-–—]\s?|\s(?P<word>to|and|or)\s)(?:[$£€¥₹])?")
_OUT_OF: Final = re.compile(r"\s(?:in|out of)\s(?:every\s|each\s)?")
_FRACTION: Final = re.compile(
    r"(?<!upper\s)(?<!lower\s)(?<!first\s)(?<!second\s)(?<!other\s)(?<!better\s)(?<!top\s)(?<!bottom\s)(?<!latter\s)"
    r"\b(?:(?P<top>one|two|three|four|a)[\s-](?P<part>third|quarter|fifth|sixth|eighth|tenth)s?|(?:one[\s-])?(?P<half>half))"
    r"(?=\s(?:of|the|all|its|their|a\s(?:million|billion))\b)",
    re.IGNORECASE,
)
_PARTS: Final = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_TOPS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_VAGUE: Final = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    r"(?:\sof\s(?P<of>thousands|millions|billions)\b)?",
    re.IGNORECASE,
)
_SIZES: Final = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
_WORDY: Final = ("half", *_PARTS, *_SIZES)


def quantities(text: str, span: Span, known_dates: Sequence[DateMention] | None = None) -> tuple[Quantity, ...]:
    """Find the amounts within `span`, in order, not overlapping; dates, ordinals and names such as "Y5" are none.

    `known_dates` spares a second search where the caller has looked for dates already.
    """
    taken = [mention.span for mention in (dates(text, span) if known_dates is None else known_dates)]
    found = list(_amounts(text, [one for one in numerals(text, span) if not one.span.overlaps_any(taken)], span))
    wordy = list(_wordy(text, span))
    if wordy:
        taken = sorted((*taken, *(amount.span for amount in found)))
        found += [amount for amount in wordy if not amount.span.overlaps_any(taken)]
        found.sort(key=lambda amount: amount.span)
    return tuple(found)


def _amounts(text: str, found: Sequence[Numeral], span: Span) -> Iterator[Quantity]:
    place = 0
    while place < len(found):
        first = found[place]
        second = found[place + 1] if place + 1 < len(found) else None
        joined = _pair(text, first, second) if second else None
        yield from _measured(text, span, joined or Quantity(first.span, first.value, first.value), first.spelled)
        place += 2 if joined else 1


def _pair(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """Join two numbers that make one amount: "20 to 30 million", "one in five", "12 per 100,000"."""
    between, whole = text[first.span.end : second.span.start], Span(first.span.start, second.span.end)
    if _OUT_OF.fullmatch(between) and 0 < first.value < second.value:
        return Quantity(whole, first.value / second.value, first.value / second.value, "share")
    if between == " per ":
        return Quantity(whole, first.value, first.value, f"per {second.value:,.0f}")
    join = _JOINS.fullmatch(between)
    if not join or (join["word"] and not _opens_range(text, first, join["word"])):
        return None
    scale = second.scale if first.scale == 1 and first.value <= second.value / second.scale else 1
    low = first.value * scale
    return Quantity(whole, low, second.value) if low < second.value else None


def _opens_range(text: str, first: Numeral, word: str) -> bool:
    before = text[max(0, first.span.start - 12) : first.span.start].rstrip("$£€¥₹").lower()
    return before.endswith("between ") if word == "and" else not before.endswith("from ")


def _measured(text: str, span: Span, amount: Quantity, spelled: bool) -> Iterator[Quantity]:
    """Give an amount its unit from the words around it; a spelled "one" or "two" without a unit is no amount."""
    start, end, unit = amount.span.start, amount.span.end, amount.unit
    before = text[max(span.start, start - 24) : start]
    if not unit:
        if sign := _BEFORE.search(before):
            start -= len(sign[0])
            unit = _CURRENCIES.get(sign[0].strip().rstrip("."), sign[0].strip())
        elif after := _AFTER.match(text, end, min(span.end, end + 60)):
            unit, end = _unit(after, end)
    if spelled and not unit and amount.high <= 10:
        return
    near = text[max(span.start, start - 24) : start]
    yield Quantity(Span(start, end), amount.low, amount.high, unit, bool(_APPROXIMATE.search(near)))


def _unit(after: re.Match[str], end: int) -> tuple[str, int]:
    if after["percent"]:
        return ("points" if after["percent"].startswith(("percentage", "pp")) else "%"), after.end()
    if word := after["money"]:
        return _CURRENCIES.get(word, _CURRENCIES.get(word.rstrip("s"), word)), after.end()
    if word := after["measure"]:
        return word, after.end()
    return after["counted"], end


def _wordy(text: str, span: Span) -> Iterator[Quantity]:
    folded = span.of(text).casefold()
    if not any(word in folded for word in _WORDY):
        return
    for match in _FRACTION.finditer(text, span.start, span.end):
        value = 0.5 if match["half"] else _TOPS[match["top"].lower()] / _PARTS[match["part"].lower()]
        yield Quantity(Span(*match.span()), value, value, "share")
    for match in _VAGUE.finditer(text, span.start, span.end):
        low = _SIZES[match[0].split()[0].lower()] * (_SIZES[match["of"].lower()] / 2 if match["of"] else 1)
        yield Quantity(Span(*match.span()), low, low * 5, "", approximate=True)
