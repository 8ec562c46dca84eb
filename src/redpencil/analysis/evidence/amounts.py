"""Amounts: what a passage says of a quantity of the claim in another number, magnitude or unit."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.evidence.bearing import following, stems
from redpencil.analysis.evidence.facing import Facing
from redpencil.analysis.evidence.leeway import agree, comparable
from redpencil.analysis.evidence.stated import Sort, stated
from redpencil.domain.difference import Difference, DifferenceKind
from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word
from redpencil.text.numbers.approximations import REACH
from redpencil.text.numbers.dates import dates
from redpencil.text.numbers.quantities import Quantity, quantities
from redpencil.text.similarity import fold

_SAME_THING: Final = 0.35
"""How much of the words around must be shared where the same word follows both, or one is a slip of the other."""
_SAME_STORY: Final = 0.5
"""How much of them must be shared where nothing but the unit says that the same is measured."""
_LEAST: Final = 0.25
"""How much of them must be shared even where a person has picked the passage."""
_BOUNDS: Final = re.compile(
    r"\b(?:(?:slightly|a little|just|well) )?(?:more than|at least|over|above|no fewer than|no less than|fewer than"
    r"|less than|under|below|up to|at most|no more than|about|around|some|nearly|almost|roughly|approximately"
    r"|close to|between)\s(?:an?\s)?$",
    re.IGNORECASE,
)
_FROM_OR_TO: Final = re.compile(r"\b(from|(?<!up )to|by)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBER: Final = re.compile(r"\d[\d,.]*\d|\d")
_POINTS: Final = frozenset({"%", "points"})


def amounts(facing: Facing) -> Iterator[Difference]:
    """Yield the quantities of a claim that the passage gives otherwise."""
    here, there = _counted(facing.claim), _counted(facing.passage)
    said = {part.value for one in stated(facing.passage) for part in one.parts if part.sort is Sort.NUMBER}
    for one in here:
        same = [other for other in there if one.low == other.low and one.high == other.high]
        if any(agree((facing.claim, one), (facing.passage, other)) for other in there):
            continue
        free = [other for other in there if not any(_agree(facing, each, other) for each in here)]
        other = _other_unit(facing, one, [each for each in same if each in free])
        if other is None and one.low not in said:
            other = _other_value(facing, one, free)
        if other is not None:
            yield _told(facing, one, other)


def _counted(text: str) -> Sequence[Quantity]:
    """Return the amounts of a text; a number that is part of a name or a date is none."""
    whole = Span(0, len(text))
    return [one for one in quantities(text, whole, dates(text, whole)) if one.high]


def _agree(facing: Facing, one: Quantity, other: Quantity) -> bool:
    return agree((facing.claim, one), (facing.passage, other))


def _other_unit(facing: Facing, one: Quantity, same: Sequence[Quantity]) -> Quantity | None:
    """Return the same number in another unit: dollars for euros, miles for kilometres, percent for points."""
    for other in same:
        alike = bool(one.dimension) and one.dimension == other.dimension and not comparable(one, other)
        converts = one.dimension == other.dimension and one.measure.name != other.measure.name
        points = {one.unit, other.unit} == _POINTS
        if (alike or points or (bool(one.dimension) and converts)) and _speaks(facing, one, other, _SAME_THING):
            return other
    return None


def _other_value(facing: Facing, one: Quantity, free: Sequence[Quantity]) -> Quantity | None:
    """Return another amount of what is counted or measured in the claim, if only one is in question."""
    measured = [other for other in free if comparable(one, other) and bool(one.dimension) == bool(other.dimension)]
    fitting = [other for other in measured if not _elsewhere(facing, one, other)]
    alike = [other for other in fitting if _alike(facing, one, other) and _speaks(facing, one, other, _SAME_THING)]
    slips = [other for other in fitting if _slip(facing, one, other) and _speaks(facing, one, other, _SAME_THING)]
    if one.dimension and len(fitting) == 1 and _speaks(facing, one, fitting[0], _SAME_STORY):
        return fitting[0]
    for group in (alike, slips):
        if len(group) == 1:
            return group[0]
    return None


def _speaks(facing: Facing, one: Quantity, other: Quantity, least: float) -> bool:
    return facing.share(one.span, facing.sentence(other.span)) >= max(_LEAST, facing.least(least))


def _elsewhere(facing: Facing, one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts are of two years, or one is where a change begins and the other where it ends."""
    sentence = facing.sentences[facing.sentence(other.span)].of(facing.passage)
    years = [set(_YEAR.findall(text)) for text in (facing.claim, sentence)]
    if all(years) and years[0].isdisjoint(years[1]):
        return True
    sides = [
        match[1].lower() if (match := _FROM_OR_TO.search(text[max(0, span.start - 16) : span.start])) else ""
        for text, span in ((facing.claim, one.span), (facing.passage, other.span))
    ]
    return sides[0] != sides[1]


def _alike(facing: Facing, one: Quantity, other: Quantity) -> bool:
    """Tell whether the same word follows two amounts in their clauses, or stands before both measures."""
    if one.unit and other.unit and not one.dimension and stems(one.unit) != stems(other.unit):
        return False
    here, there = following(facing.claim, one.span, 1), following(facing.passage, other.span, 1)
    return bool(here & there) or (
        bool(one.dimension) and _preceding(facing.claim, one.span) == _preceding(facing.passage, other.span) != ""
    )


def _preceding(text: str, span: Span) -> str:
    before = re.findall(r"[^\W\d_]{2,}", text[max(0, span.start - 40) : span.start])
    return next((fold(word)[:5] for word in reversed(before) if not function_word(word)), "")


def _slip(facing: Facing, one: Quantity, other: Quantity) -> bool:
    """Tell whether the digits are the same and only the magnitude is another: 160 million, 160 billion."""
    digits = [_NUMBER.search(span.of(text)) for text, span in ((facing.claim, one.span), (facing.passage, other.span))]
    return bool(digits[0] and digits[1] and digits[0][0] == digits[1][0]) and one.high != other.high


def _told(facing: Facing, one: Quantity, other: Quantity) -> Difference:
    here, there = _bounded(facing.claim, one), _bounded(facing.passage, other)
    mine = f"{_within(here.of(facing.claim))}{_noun(facing.claim, one)}"
    message = f"The claim says {mine}, the source {_within(there.of(facing.passage))}."
    sentence = facing.sentence(other.span)
    return Difference(DifferenceKind.QUANTITY, message, here, there, reasons=facing.reasons(one.span, sentence))


def _bounded(text: str, amount: Quantity) -> Span:
    """Return the place of an amount with the words before it that say how exact it is."""
    start = amount.span.start
    before = text[max(0, start - REACH) : start]
    match = _BOUNDS.search(before)
    return Span(start - len(match[0]), amount.span.end) if match else amount.span


def _noun(text: str, amount: Quantity) -> str:
    """Return what is counted, as it stands behind the number."""
    behind = text[amount.span.end : amount.span.end + 40]
    place = behind.find(amount.unit) if amount.unit and not amount.dimension else -1
    return behind[: place + len(amount.unit)] if place > 0 else ""


def _within(words: str) -> str:
    """Return words as they stand within a sentence: "more than 160" for "More than 160"."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words
