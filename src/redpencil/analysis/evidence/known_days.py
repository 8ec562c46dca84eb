"""The days of a claim and of a passage, as far as each date tells its year, month and day."""

import re
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.evidence.facing import Facing
from redpencil.analysis.evidence.stated import Sort, Stated, stated
from redpencil.domain.span import Span
from redpencil.text.numbers.dates import dates
from redpencil.text.numbers.resolving import resolve

_PARTS: Final = (Sort.YEAR, Sort.MONTH, Sort.DAY)
_STRETCH: Final = re.compile(r"(?<!\d-)\b\d{1,2}\s?[-–]\s?\d{1,2}\b(?!-)")
_NAME_BEHIND: Final = re.compile(r"\s[A-Z]\w+")
_WHEN: Final = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|of|to)\s$")
_OPENING: Final = ("“", '"', "‘", "'")
_CLOSING: Final = ("”", '"', "’", "'", ",", ".")
_NAME_BEFORE: Final = re.compile(r"(?<![.!?] )\b(?!(?:In|Since|By|Until|From|During|And|Of)\b)[A-Z][\w’']+\s$")


@dataclass(frozen=True, slots=True)
class Day:
    """A date with what is known of it: year, month, day, or the days from a decade's first year on."""

    span: Span
    parts: tuple[tuple[Sort, int], ...]
    decade: int = 0

    def known(self) -> dict[Sort, int]:
        """Return the parts by their sorts."""
        return dict(self.parts)

    def against(self, other: "Day") -> bool:
        """Tell whether two dates cannot be one."""
        mine, theirs = self.known(), other.known()
        for one, its in ((self, theirs), (other, mine)):
            if one.decade and Sort.YEAR in its and its[Sort.YEAR] // 10 * 10 != one.decade:
                return True
        return any(mine[sort] != theirs[sort] for sort in mine.keys() & theirs.keys())

    def bears(self, other: "Day") -> bool:
        """Tell whether the date bears out another: it is no other and at least as exact."""
        exact = other.known().keys() <= self.known().keys() and (not other.decade or bool(self.decade or self.parts))
        return exact and not self.against(other)


def in_claim(text: str) -> list[Day]:
    """Return the dates of a text; stretches of days, and years that are part of a name, are none."""
    return [day for one in stated(text) if one.dated and (day := _day(text, one))]


def _day(text: str, one: Stated) -> Day | None:
    parts: dict[Sort, int] = {}
    for part in one.parts:
        if part.sort in _PARTS:
            if part.sort in parts:
                return None  # a stretch from one date to another
            parts[part.sort] = int(part.value)
    if _STRETCH.search(one.span.of(text)) or (parts.keys() == {Sort.YEAR} and _edition(text, one.span)):
        return None
    decade = next((int(part.value) for part in one.parts if part.sort is Sort.DECADE), 0)
    return Day(one.span, tuple(parts.items()), decade)


def _edition(text: str, span: Span) -> bool:
    """Tell whether a year is part of a name: the 2018 World Cup, Cannes 2016; but not "in 2018 Huawei"."""
    before = text[max(0, span.start - 30) : span.start]
    behind = _NAME_BEHIND.match(text, span.end) and not _WHEN.search(before)
    titled = before[-1:] in _OPENING and text[span.end : span.end + 1] in _CLOSING
    return bool(behind or titled or _NAME_BEFORE.search(before))


def in_source(facing: Facing) -> tuple[list[Day], frozenset[int]]:
    """Return the dates of the passage, and its sentences with some that cannot be told, or not to the day."""
    found, unread = in_claim(facing.passage), set[int]()
    taken = [one.span for one in stated(facing.passage) if one.dated]
    for mention in dates(facing.passage, Span(0, len(facing.passage))):
        if mention.span.overlaps_any(taken):
            continue
        meant = resolve(facing.passage, mention, facing.published)
        if meant is None:
            unread.add(facing.sentence(mention.span))
        elif meant[0] == meant[1]:
            day = meant[0]
            found.append(Day(mention.span, ((Sort.YEAR, day.year), (Sort.MONTH, day.month), (Sort.DAY, day.day))))
        elif (meant[1] - meant[0]).days < 31 and meant[0].month == meant[1].month:
            found.append(Day(mention.span, ((Sort.YEAR, meant[0].year), (Sort.MONTH, meant[0].month))))
            unread.add(facing.sentence(mention.span))
        else:
            unread.add(facing.sentence(mention.span))
    return sorted(found, key=lambda one: one.span), frozenset(unread)
