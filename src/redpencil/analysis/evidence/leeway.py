"""Leeway: whether two amounts may be of one thing, given how each of them is rounded, bounded and measured."""

import re
from dataclasses import dataclass, replace
from typing import Final

from redpencil.domain.number import Approximation
from redpencil.domain.span import Span
from redpencil.text.numbers.quantities import Quantity

_ABOUT: Final = 0.1
"""By what part of it an amount may be missed that is called approximate, as readers take "about"."""
_BOUND: Final = 10
"""How many times the amount that "more than" names may still be meant: ten times is another magnitude."""
_ROUNDED: Final = 0.05
"""By what part of it a number may be missed by being rounded to the digits that it is written with."""
_CONVERTED: Final = 0.02
"""By what part of it a measure may be missed by being turned into another unit."""
_BELOW: Final = re.compile(
    r"\b(?:nearly|almost|close to|close on|just under|just shy of|shy of|virtually)\s(?:an?\s)?$"
)
_ABOVE: Final = re.compile(r"\b(?:just over|slightly more than|a little over|slightly over)\s(?:an?\s)?$")
_DOLLARS: Final = frozenset({"USD", "AUD", "CAD", "HKD", "NZD", "SGD"})
_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Room:
    """The values that an amount leaves open, from `low` to `high`."""

    low: float
    high: float
    upward: bool = False
    downward: bool = False

    def times(self, size: float) -> "Room":
        """Return the values in another unit."""
        return replace(self, low=self.low * size, high=self.high * size)

    def wider(self, by: float) -> "Room":
        """Return the values and those beside them."""
        return replace(self, low=self.low - by, high=self.high + by)

    def meets(self, other: "Room", slack: float = 0) -> bool:
        """Tell whether two amounts may be one; a bound from below and one from above want more than to touch."""
        if (self.upward and other.downward) or (self.downward and other.upward):
            return self.low < other.high and other.low < self.high
        return self.low <= other.high * (1 + slack) and other.low <= self.high * (1 + slack)


def room(text: str, amount: Quantity) -> Room:
    """Return the values that an amount leaves open, as the words before it and its digits tell."""
    low, high = sorted((abs(amount.low), abs(amount.high)))
    before = text[max(0, amount.span.start - 28) : amount.span.start].lower()
    if _BELOW.search(before):
        return Room(low * (1 - _ABOUT), high)
    if _ABOVE.search(before):
        return Room(low, high * (1 + _ABOUT))
    match amount.approximation:
        case Approximation.AT_LEAST:
            return Room(low, high * _BOUND * (1 - 1e-9), upward=True)
        case Approximation.AT_MOST:
            return Room(low / _BOUND * (1 + 1e-9), high, downward=True)
        case Approximation.ABOUT:
            return Room(low * (1 - _ABOUT), high * (1 + _ABOUT))
        case _:
            return Room(low, high)


def agree(one: tuple[str, Quantity], other: tuple[str, Quantity]) -> bool:
    """Tell whether two amounts, each with its text, may be one; whichever comes first."""
    first, second = one[1], other[1]
    if not comparable(first, second):
        return False
    mine, theirs = _sizes(first, second) or (1.0, 1.0)
    here, there = room(*one).times(mine), room(*other).times(theirs)
    slack = 0 if mine == theirs else _CONVERTED
    # Only one of two plain numbers is the other one rounded.
    rounded = (_rounding(*one) * mine, 0.0), (0.0, _rounding(*other) * theirs)
    return any(here.wider(left).meets(there.wider(right), slack) for left, right in rounded)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts are measured alike: in one unit, in units that convert, or by a bare number."""
    if not one.dimension and not other.dimension:
        return True
    if one.dimension == other.dimension == "money":
        return same_money(one.unit, other.unit)
    return one.measure.name == other.measure.name or _sizes(one, other) is not None


def same_money(one: str, other: str) -> bool:
    """Tell whether two names of money may mean one: "$" may be any dollar, "¥" yuan or yen."""
    dollars = {one, other} <= _DOLLARS and "USD" in {one, other}
    return dollars or bool(set(one.split("/")) & set(other.split("/")))


def _sizes(one: Quantity, other: Quantity) -> tuple[float, float] | None:
    """Return how many of the base unit the units of two amounts are, where they convert."""
    if not one.dimension or one.dimension != other.dimension or one.dimension == "money":
        return None
    mine, theirs = one.measure.size, other.measure.size
    return (mine, theirs) if mine and theirs else None


def _rounding(text: str, amount: Quantity) -> float:
    """Return by how much a number may be missed by the digits that it leaves out; a small whole one by nothing."""
    if amount.approximate:
        return 0.0
    words = _DIGITS.search(Span(amount.span.start, amount.span.end).of(text))
    value = abs(amount.high)
    if words is None or not value:
        return 0.0
    digits = words[0].replace(",", "")
    scale = value / float(digits) if float(digits) else 1.0
    _, _, decimals = digits.partition(".")
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    if scale == 1 and not decimals and not zeros and amount.dimension != "share":
        return 0.0
    unit = scale * 10.0 ** (zeros - len(decimals))
    return float(min(unit / 2, _ROUNDED * value))
