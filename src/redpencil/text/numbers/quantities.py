"""Quantities in prose: money, shares, counts, ranges and rates, by a small grammar; no library finds them safely."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.domain.number import Approximation
from redpencil.domain.span import Span
from redpencil.text.numbers.approximations import REACH, approximation
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.numerals import Numeral, numerals
from redpencil.text.numbers.ranges import stroked
from redpencil.text.numbers.units import CODES, MEASURE_WORDS, MONEY_WORDS, Unit, currency, unit
from redpencil.text.numbers.wordy import wordy

NOTHING: Final = Unit("", "")
"""What measures an amount that is only counted."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as a text has it, from `low` to `high` (equal unless the text gives a range).

    `unit` is "%", a currency's code, a measure's one name, "share" for "one in five", or the noun that is counted;
    `per` is the other half of a rate. `measure` says what the unit measures; it has no dimension for what is counted.
    """

    span: Span
    low: float
    high: float
    unit: str = ""
    approximation: Approximation = Approximation.EXACT
    measure: Unit = NOTHING
    per: str = ""

    @property
    def approximate(self) -> bool:
        """Whether the text itself says "about", "nearly", "more than"."""
        return self.approximation is not Approximation.EXACT

    @property
    def dimension(self) -> str:
        """What is measured: length, money, share; empty for what is counted."""
        return self.measure.dimension


_MONEY: Final = "money"
_SHARE: Final = Unit("share", "share", 1)
_BEFORE: Final = re.compile(
    rf"(?:(?<!\w)(?P<less>[-−]|[Mm]inus\s))?"
    rf"(?P<sign>(?:\b(?:US|NZ|HK|AU|CA|[ACSR])\s?)?\$\s?|[£€¥₹₽₩₺₦₪฿₴]|\b(?:Rs\.?|Tk\.?|{CODES})\s?)?(?P<minus>(?<=[$£€])[-−])?$"
)
_UNCOUNTED: Final = (
    "this|his|its|has|was|is|as|us|thus|plus|minus|versus|across|perhaps|always|does|goes|says|less|unless|ours|hers|yes"
    "|yours|theirs|themselves|ourselves|towards|afterwards|besides|sometimes|overseas|previous|various|serious"
)
"""Words that end as plurals do and name nothing that is counted."""
_AFTER: Final = re.compile(
    rf"""\s?(?P<percent>%|per\s?cent\b|percentage[\s-]points?\b|pp\b|pc\b|basis\spoints?\b)
    |-(?P<lead>percent|per\scent|percentage-point|basis-point)\b
    |[\s-](?:US\s|U\.S\.\s|Australian\s|Canadian\s)?(?P<money>{MONEY_WORDS}|{CODES})(?!\w)
    |[\s-]?(?P<measure>{MEASURE_WORDS})(?!\w)
    |\s(?P<folk>votes|people)\b
    |\s(?:(?:[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+)\s){{0,2}}?(?P<counted>(?!(?:{_UNCOUNTED})\b)[a-z]{{2,}}(?:s|people|children|men|women))\b""",
    re.VERBOSE,
)
_JOINS: Final = re.compile(r"(?:\s?[-–—]\s?|\s(?P<word>to|and|or)\s)(?:[$£€¥₹])?")
_OUT_OF: Final = re.compile(r"\s(?:in|out of)\s(?:every\s|each\s)?")
_RATE: Final = re.compile(
    r"\s(?:an?|per|each|every)\s(?P<per>second|minute|hour|day|night|week|month|year|decade|person|capita|head|mile"
    r"|kilomet(?:re|er)|acre|hectare|tonne|ton|barrel|gallon|lit(?:re|er)|household|share|unit)\b"
)


def quantities(text: str, span: Span, known_dates: Sequence[DateMention] | None = None) -> tuple[Quantity, ...]:
    """Find the amounts within `span`, in order, not overlapping; dates, ordinals and names such as "Y5" are none.

    `known_dates` spares a second search where the caller has looked for dates already.
    """
    taken = [mention.span for mention in (dates(text, span) if known_dates is None else known_dates)]
    found = list(_amounts(text, span, taken))
    if worded := list(wordy(text, span)):
        taken = sorted((*taken, *(amount.span for amount in found)))
        found += [
            Quantity(one.span, one.low, one.high, one.unit, one.approximation, _SHARE if one.unit else NOTHING)
            for one in worded
            if not one.span.overlaps_any(taken)
        ]
        found.sort(key=lambda amount: amount.span)
    return tuple(found)


def _amounts(text: str, span: Span, taken: Sequence[Span]) -> Iterator[Quantity]:
    pairs = [pair for pair in stroked(text, span) if not any(one.span.overlaps_any(taken) for one in pair)]
    ranges = [Span(first.span.start, second.span.end) for first, second in pairs]
    found = [one for one in numerals(text, span) if not one.span.overlaps_any(taken)]
    if ranges:
        found = [one for one in found if not one.span.overlaps_any(ranges)]
        found = sorted((*found, *(one for pair in pairs for one in pair)), key=lambda one: one.span)
    place, end = 0, span.start
    while place < len(found):
        first = found[place]
        second = found[place + 1] if place + 1 < len(found) else None
        joined = _pair(text, first, second) if second else None
        amount = joined or Quantity(first.span, first.value, first.value)
        for measured in _measured(text, Span(end, span.end), amount, spelled=first.spelled):
            end = measured.span.end
            yield measured
        place += 2 if joined else 1


def _pair(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """Join two numbers that make one amount: "20 to 30 million", "one in five", "12 per 100,000"."""
    between, whole = text[first.span.end : second.span.start], Span(first.span.start, second.span.end)
    if _OUT_OF.fullmatch(between) and 0 < first.value < second.value:
        share = first.value / second.value
        return Quantity(whole, share, share, "share", measure=_SHARE)
    if between == " per ":
        per = f"{second.value:,.0f}"
        return Quantity(whole, first.value, first.value, f"per {per}", per=per)
    join = _JOINS.fullmatch(between)
    if not join or (join["word"] and not _opens_range(text, first, join["word"])):
        return None
    scale = second.scale if first.scale == 1 and first.value <= second.value / second.scale else 1
    low = first.value * scale
    most = 3 * low if join["word"] == "or" else second.value
    return Quantity(whole, low, second.value) if low < second.value <= most else None


def _opens_range(text: str, first: Numeral, word: str) -> bool:
    before = text[max(0, first.span.start - 12) : first.span.start].rstrip("$£€¥₹").lower()
    return before.endswith("between ") if word == "and" else not before.endswith("from ")


def _measured(text: str, room: Span, amount: Quantity, *, spelled: bool) -> Iterator[Quantity]:
    """Give an amount its unit from the words around it; a spelled "one" or "two" without a unit is no amount."""
    start, end, found = amount.span.start, amount.span.end, amount.measure
    name = amount.unit
    less = False
    if not name:
        sign = _BEFORE.search(text[max(room.start, start - 12) : start])
        if sign and sign[0]:
            less = bool(sign["less"] or sign["minus"])
            if sign["sign"] or less:
                start -= len(sign[0])
        if sign and sign["sign"]:
            name = currency(sign["sign"].replace(" ", ""))
            found = Unit(name, _MONEY, 1)
        elif after := _AFTER.match(text, end, min(room.end, end + 60)):
            found, end = _unit(after, end)
            name = found.name
    if spelled and not name and amount.high <= 10:
        return
    before, behind = text[max(room.start, start - REACH) : start], text[end : min(room.end, end + 16)]
    exact = approximation(before, behind, lasting=found.dimension == "time")
    rate = _RATE.match(text, end, min(room.end, end + 24)) if name else None
    low, high = (-amount.high, -amount.low) if less else (amount.low, amount.high)
    per = rate["per"] if rate else amount.per
    yield Quantity(Span(start, end), low, high, name, exact, found, per)


def _unit(after: re.Match[str], end: int) -> tuple[Unit, int]:
    if word := after["percent"] or after["lead"]:
        if word.startswith("basis"):
            return unit("basis points"), after.end()
        return unit("points" if word.startswith(("percentage", "pp")) else "%"), after.end()
    if word := after["money"]:
        return Unit(currency(word), _MONEY, 1), after.end()
    if word := after["measure"]:
        return unit(word), after.end()
    if word := after["folk"]:
        return Unit(word, ""), after.end()
    return Unit(after["counted"], ""), end
