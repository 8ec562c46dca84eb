"""Agreement: where a source states a number or date of a claim, and whether it speaks of the same thing there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from redpencil.analysis.evidence.bearing import Bearing, following
from redpencil.analysis.evidence.stated import Part, Sort, Stated, stated
from redpencil.text.pages.bylines import byline

_BEARS: Final = 0.25
"""The share of the best passage's weight from which a passage speaks of the claim (.15 to .35 do alike)."""
_BEARS_MUCH: Final = 0.8
"""The share that a rank wants where no noun behind it tells what is ranked."""
OTHERWISE: Final = 0.8
"""The share from which another value in a passage is what the source says instead."""
_ROUNDING: Final = 0.02
"""How far, as a part of it, a round number of a claim may lie from the number it rounds."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a source where something is stated, and how much of the claim's words its passage shares."""

    passage: int
    stated: Stated
    share: float
    alike: bool = False
    """Whether the same noun follows the number there as in the claim."""


@dataclass(frozen=True)
class Source:
    """The passages of a source as a claim sees them; `published` is the day of the source, where it is known."""

    claim: str
    passages: Sequence[str]
    published: date | None = None

    @cached_property
    def bearing(self) -> Bearing:
        """How much each passage speaks of what the claim speaks of."""
        return Bearing(self.claim, self.passages)

    @cached_property
    def _lines(self) -> Sequence[bool]:
        """Tell of each passage whether it only says when or by whom the source was published."""
        return [byline(passage.strip("# ")) is not None for passage in self.passages]

    @cached_property
    def everything(self) -> Sequence[tuple[int, Stated]]:
        """Whatever the passages state, but for the days of publication."""
        return [(n, one) for n, passage in enumerate(self.passages) if not self._lines[n] for one in stated(passage)]

    @cached_property
    def years(self) -> frozenset[int]:
        """The years in which the source says that it was published."""
        days = [byline(self.passages[n].strip("# ")) for n, line in enumerate(self._lines) if line]
        found = {line.day.year for line in days if line is not None and line.day is not None}
        return frozenset(found | ({self.published.year} if self.published else set()))

    def occurrences(self, sought: Stated, sort: Sort) -> Iterator[Occurrence]:
        """Find everything of one sort that the source states, whatever its value."""
        after = following(self.claim, sought.span)
        for n, one in self.everything:
            if one.value(sort) is not None:
                alike = bool(after & following(self.passages[n], one.span))
                yield Occurrence(n, one, self.bearing.shares[n], alike)

    def number(self, sought: Stated) -> tuple[Occurrence | None, Occurrence | None]:
        """Return where a number or rank is supported, and where it only stands; either may be nothing."""
        part = sought.parts[0]
        found = [one for one in self.occurrences(sought, part.sort) if _same(part, one.stated)]
        ranked = part.sort is Sort.RANK
        named = bool(following(self.claim, sought.span))
        fitting = [
            one
            for one in found
            if (one.alike and one.share >= _BEARS / 2)
            or (not ranked and one.share >= _BEARS)
            or (ranked and not named and one.share >= _BEARS_MUCH)
            or part.sort is Sort.CODE
        ]
        return _best(fitting), _best(found)

    def other_number(self, sought: Stated) -> Occurrence | None:
        """Return where the source gives another number of the same things, among much the same words."""
        found = self.occurrences(sought, sought.parts[0].sort)
        return _best([one for one in found if one.alike and one.share >= OTHERWISE])

    def dates(self) -> Sequence[Occurrence]:
        """Return the dates of the passages that speak of the claim, the nearest to it first."""
        found = (Occurrence(n, one, self.bearing.shares[n]) for n, one in self.everything if one.dated)
        return sorted((one for one in found if one.share >= _BEARS), key=lambda one: -one.share)


def bearer(sought: Stated, part: Part, dates: Sequence[Occurrence]) -> Occurrence | None:
    """Return the first of some dates that bears out a part of a date; a day wants its month, a month the same day."""
    beside = {Sort.DAY: (Sort.MONTH, Sort.YEAR), Sort.MONTH: (Sort.DAY, Sort.YEAR)}.get(part.sort, ())
    for one in dates:
        whole = part.sort is not Sort.DAY or one.stated.value(Sort.MONTH) is not None
        if whole and holds(one.stated, part) and not any(_differ(one.stated, sought, sort) for sort in beside):
            return one
    return None


def holds(other: Stated, part: Part) -> bool:
    """Tell whether something that is stated has a part of the same value; a decade holds its years."""
    if part.sort is Sort.DECADE:
        years = [one.value for one in other.parts if one.sort is Sort.YEAR]
        if any(isinstance(year, int) and year - year % 10 == part.value for year in years):
            return True
    return any(one.sort is part.sort and one.value == part.value for one in other.parts)


def contradicts(occurrence: Occurrence, sought: Stated) -> bool:
    """Tell whether a date is as exact as the sought one and another."""
    sorts = {part.sort for part in sought.parts}
    theirs = {part.sort for part in occurrence.stated.parts}
    return sorts <= theirs and any(_differ(occurrence.stated, sought, sort) for sort in sorts)


def nearest(found: Sequence[Occurrence], sought: Stated) -> Occurrence | None:
    """Return the date that has the most parts in common with the sought one, the first of several."""
    return max(found, key=lambda one: sum(holds(one.stated, part) for part in sought.parts), default=None)


def _differ(one: Stated, other: Stated, sort: Sort) -> bool:
    """Tell whether both have parts of a sort, and none in common."""
    ours = {part.value for part in one.parts if part.sort is sort}
    theirs = {part.value for part in other.parts if part.sort is sort}
    return bool(ours) and bool(theirs) and not ours & theirs


def _same(part: Part, other: Stated) -> bool:
    """Tell whether two values are one: equal, a share in percent, or a round number and what it rounds."""
    value = other.value(part.sort)
    if isinstance(part.value, str) or isinstance(value, str) or value is None:
        return part.value == value
    if part.value == value or (0 < part.value < 1 and 100 * part.value == value):
        return True
    return part.sort is Sort.NUMBER and _round(part.value) and abs(part.value - value) <= _ROUNDING * part.value


def _round(value: float) -> bool:
    return value >= 100 and len(f"{value:.0f}".rstrip("0")) <= 2


def _best(found: Sequence[Occurrence]) -> Occurrence | None:
    return max(found, key=lambda one: (one.alike, one.share), default=None)
