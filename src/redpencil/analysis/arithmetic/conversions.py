"""Conversions: a measure given in two units, "10 miles (16 km)", held against what the one makes in the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.arithmetic.slips import HERE, Slip
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_LEAD: Final = "The measures are not the same"
_REASONS: Final = (Reason("the two measures are not the same", 0.5), HERE)
_UNITS: Final[dict[str, dict[str, tuple[str, float, float]]]] = {
    "length": {
        r"km|kilomet(?:re|er)s?": ("km", 1000, 1000),
        r"cm|centimet(?:re|er)s?": ("cm", 0.01, 0.01),
        r"mm|millimet(?:re|er)s?": ("mm", 0.001, 0.001),
        r"m|met(?:re|er)s?": ("m", 1, 1),
        r"nautical\smiles?": ("nautical miles", 1852, 1852),
        r"miles?|mi": ("miles", 1609.344, 1609.344),
        r"yards?|yds?": ("yards", 0.9144, 0.9144),
        r"feet|foot|ft": ("feet", 0.3048, 0.3048),
        r"inch(?:es)?|in": ("inches", 0.0254, 0.0254),
    },
    "area": {
        r"(?:square\s(?:kilomet(?:re|er)s?|km)|sq\.?\skm|km²|km2)": ("sq km", 1e6, 1e6),
        r"(?:square\smiles?|sq\.?\smi(?:les?)?)": ("sq miles", 2.589988e6, 2.589988e6),
        r"(?:square\smet(?:re|er)s?|sq\.?\sm|m²|m2|sqm)": ("sq m", 1, 1),
        r"(?:square\sf(?:ee|oo)t|sq\.?\sft)": ("sq ft", 0.092903, 0.092903),
        r"hectares?|ha": ("hectares", 1e4, 1e4),
        r"acres?": ("acres", 4046.856, 4046.856),
    },
    "weight": {
        r"kg|kilo(?:gram(?:me)?)?s?": ("kg", 1, 1),
        r"g|gram(?:me)?s?": ("g", 0.001, 0.001),
        r"pounds?|lbs?": ("lb", 0.453592, 0.453592),
        r"ounces?|oz": ("oz", 0.02835, 0.02835),
        r"stones?|st": ("stone", 6.35029, 6.35029),
        # Short, metric and long tons are seldom told apart.
        r"tonnes?|tons?|metric\stons?": ("tons", 907.18, 1016.05),
    },
    "volume": {
        r"lit(?:re|er)s?": ("litres", 1, 1),
        # American and imperial.
        r"gallons?": ("gallons", 3.78541, 4.54609),
        r"pints?": ("pints", 0.473, 0.568),
    },
    "speed": {
        r"(?:mph|miles\s(?:an|per)\shour)": ("mph", 1.609344, 1.609344),
        r"(?:km/h|kph|kmh|kilomet(?:re|er)s\s(?:an|per)\shour)": ("km/h", 1, 1),
        r"knots?": ("knots", 1.852, 1.852),
    },
}
_TABLE: Final = tuple(
    (re.compile(pattern), dimension, *rest) for dimension, units in _UNITS.items() for pattern, rest in units.items()
)
_ALL: Final = "|".join(
    sorted((f"(?:{pattern})" for units in _UNITS.values() for pattern in units), key=len, reverse=True)
)
_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"


def _measure(name: str) -> str:
    """Return the pattern of a measure, "5 feet 10 inches" with its second part."""
    return (
        rf"(?P<{name}>{_NUMBER})(?:\s(?P<{name}_scale>million|billion|thousand))?[\s-]?(?P<{name}_unit>{_ALL})(?![\w²³/])"
        rf"(?:[\s,]{{1,2}}(?P<{name}_rest>{_NUMBER})[\s-]?(?P<{name}_small>inch(?:es)?|in|ounces?|oz|lbs?|pounds?)\b)?"
    )


_ABOUT: Final = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|over|or|just|under|c\.|~)\s?){0,3}"
)
_CONVERTED: Final = re.compile(
    rf"(?<![\w.,$£€/–-]){_measure('here')}(?:-?\s?(?!per\b|an?\b|each\b|square\b|cubic\b|of\b)[a-z]+){{0,2}}"
    rf"(?:\s?\({_ABOUT}|,\sor\s{_ABOUT}|\s?/\s?){_measure('there')}\s?(?=[),.;/\s]|$)"
)
_TEMPERATURE: Final = re.compile(
    r"(?P<here_minus>minus\s|(?<![\d–-])[-−–])?(?<![\d.])(?P<here>\d+(?:\.\d+)?)\s?(?:°|º|degrees?\s)?\s?(?P<here_unit>C|F|Celsius|Fahrenheit)"
    rf"\s?(?:\({_ABOUT}|,\sor\s{_ABOUT}|/\s?)"
    r"(?P<there_minus>minus\s|[-−–])?(?P<there>\d+(?:\.\d+)?)\s?(?:°|º|degrees?\s)?\s?(?P<there_unit>C|F|Celsius|Fahrenheit)\b"
)
_SCALES: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_CLOSE: Final = 0.05
"""How far a round number is taken to be rounded, and how far two measures may lie apart beyond their rounding."""
TELLING: Final = re.compile(
    r"[(/,](?:\s?(?:or|about|around|roughly|some|nearly|almost|over|approx\S*|just)\s){0,2}[c~]?\.?\s?(?:minus\s|[-−–])?\d"
)


@dataclass(frozen=True, slots=True)
class _Measure:
    span: Span
    words: str
    dimension: str
    unit: str
    low: float
    high: float
    size: float


def conversions(text: str, span: Span) -> Iterator[Slip]:
    """Yield the second measure of each pair in the sentence at `span` that the first does not make."""
    if not TELLING.search(text, span.start, span.end):
        return
    for match in _CONVERTED.finditer(text, span.start, span.end):
        here, there = (_read(text, match, name) for name in ("here", "there"))
        if here.dimension == there.dimension and here.unit != there.unit and _apart(here, there):
            right = _written(here, there, match["there"])
            statement = f"{here.words} is about {right} {there.unit}, not {there.words}"
            yield Slip(there.span, statement, "", _REASONS, others=(here.span,), lead=_LEAD)
    for match in _TEMPERATURE.finditer(text, span.start, span.end):
        yield from _temperature(match)


def _read(text: str, match: re.Match[str], name: str) -> _Measure:
    unit = match[f"{name}_unit"]
    dimension, shown, least, most = next(row[1:2] + row[2:] for row in _TABLE if row[0].fullmatch(unit))
    value, half = _value(match[name])
    scale = _SCALES.get(match[f"{name}_scale"] or "", 1)
    low, high = (value - half) * scale * least, (value + half) * scale * most
    if match[f"{name}_small"]:
        small = next(row[3] for row in _TABLE if row[0].fullmatch(match[f"{name}_small"]))
        part = float(match[f"{name}_rest"]) * small
        low, high = value * least + part - small / 2, value * most + part + small / 2
    span = Span(match.start(name), match.end(f"{name}_small") if match[f"{name}_small"] else match.end(f"{name}_unit"))
    return _Measure(span, span.of(text), dimension, shown, low, high, least * scale)


def _value(words: str) -> tuple[float, float]:
    """Return a number, and how far it may have been rounded to either side."""
    bare = words.replace(",", "")
    if "." in bare:
        return float(bare), 0.5 / 10 ** len(bare.partition(".")[2])
    value, noughts = float(bare), len(bare) - len(bare.rstrip("0"))
    return value, max(0.5, min(10**noughts / 2, _CLOSE * value))


def _apart(one: _Measure, other: _Measure) -> bool:
    slack = _CLOSE * max(one.high, other.high)
    return one.low > other.high + slack or other.low > one.high + slack


def _written(here: _Measure, there: _Measure, like: str) -> str:
    value = (here.low + here.high) / 2 / there.size
    return f"{value:,.0f}" if value >= 10 and "." not in like else f"{value:,.3g}"


def _temperature(match: re.Match[str]) -> Iterator[Slip]:
    """Read "30C (100F)"; a difference such as 1.5C (2.7F) is converted without the 32."""
    if match["here_unit"][0] == match["there_unit"][0]:
        return
    here, there = (float(match[name]) * (-1 if match[f"{name}_minus"] else 1) for name in ("here", "there"))
    fahrenheit = match["there_unit"][0] == "F"
    true = here * 9 / 5 + 32 if fahrenheit else (here - 32) * 5 / 9
    apart = here * 9 / 5 if fahrenheit else here * 5 / 9
    slack = 2 if fahrenheit else 1.2
    if abs(true - there) > slack and abs(apart - there) > max(slack, 0.1 * abs(apart)):
        unit = match["there_unit"]
        statement = f"{here:g} {match['here_unit']} is {true:.0f} {unit}, not {there:g}"
        yield Slip(Span(*match.span("there")), statement, "", _REASONS, lead=_LEAD)
