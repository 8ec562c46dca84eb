"""Stretches: a list that is grouped, or sorted by status, read as one ordered part after the other.

Each part is found in the index of its order, and how long it is comes from the tally; so no list is ever sorted whole.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from redpencil.domain.claim import Kind, Status
from redpencil.domain.query import ClaimQuery, Grouping, Sort
from redpencil.storage.choosing import FEW, LISTED, condition
from redpencil.storage.direct import Asked, Condition, rows

_COLUMNS: Final = {Grouping.STATUS: "claim.status", Grouping.KIND: "claim.kind", Grouping.ARTICLE: "claim.article_id"}

_RANKS: Final[Mapping[str, Mapping[Any, int]]] = {
    "claim.status": {status.value: rank for rank, status in enumerate(Status)},
    "claim.kind": {kind.value: rank for rank, kind in enumerate(Kind)},
}

_COUNTS: Final = "SELECT {count}, {columns} FROM {table} WHERE {condition} GROUP BY {grouped}"


@dataclass(frozen=True, slots=True)
class Division:
    """A column by which a list is parted, and whether its values fall."""

    column: str
    falling: bool

    def rank(self, value: Any) -> int:
        """Return where a value stands among the others."""
        ranks = _RANKS.get(self.column)
        rank = int(value) if ranks is None else ranks.get(value, len(ranks))
        return -rank if self.falling else rank


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a list; each column by which the list is parted has one of `values` throughout."""

    values: tuple[Any, ...]
    size: int
    chosen: Condition


class Stretches:
    """The parts of a list one after the other; one part of unknown size where the list is in order throughout."""

    def __init__(self, divisions: Sequence[Division], parts: Sequence[Stretch]) -> None:
        self.divisions, self.parts = tuple(divisions), tuple(parts)
        self._begins = tuple(accumulate((part.size for part in parts), initial=0))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns by which the list is parted."""
        return tuple(one.column for one in self.divisions)

    def place(self, values: tuple[Any, ...]) -> tuple[int, Stretch] | None:
        """Return the part that holds the claims with some values, and the row at which it begins."""
        numbered = zip(self._begins, self.parts, strict=False)
        return next(((begin, part) for begin, part in numbered if part.values == values), None)

    def rows(self, offset: int, limit: int) -> Iterator[tuple[Stretch, int, int]]:
        """Give the parts that hold some rows, each with how many rows are before those, and how many are wanted."""
        if not self.divisions:
            yield self.parts[0], offset, limit
            return
        number = max(0, bisect_right(self._begins, offset) - 1)
        while limit > 0 and number < len(self.parts):
            part, before = self.parts[number], offset - self._begins[number]
            wanted = min(limit, part.size - before)
            if wanted > 0:
                yield part, before, wanted
                offset, limit = offset + wanted, limit - wanted
            number += 1

    def from_rank(self, values: tuple[Any, ...]) -> int:
        """Return the number of the first part that does not stand before claims with some values."""
        wanted = _rank(self.divisions, values)
        ranks = (_rank(self.divisions, part.values) for part in self.parts)
        return next((number for number, rank in enumerate(ranks) if rank >= wanted), len(self.parts))


def stretches(connection: Asked, query: ClaimQuery, *, split: bool = False) -> Stretches:
    """Return the parts of a list.

    With `split`, a list of all articles that is in the order of the text is parted at every article too, if the tally
    knows how many claims of each are in it.
    """
    divisions = _divisions(query, split=split)
    base = condition(connection, query)
    if not divisions:
        return Stretches((), (Stretch((), 0, base),))
    found = [(values, size, base & _where(divisions, values, size, query))
             for values, size in sorted(counts(connection, query, [one.column for one in divisions]),
                                        key=lambda one: _rank(divisions, one[0]))]  # fmt: skip
    return Stretches(divisions, [Stretch(*one) for one in found])


def counts(connection: Asked, query: ClaimQuery, columns: Sequence[str]) -> list[tuple[tuple[Any, ...], int]]:
    """Count the claims of a choice by the values of some columns, in the tally where that is enough."""
    table, count = ("tally AS claim", "sum(claim.claims)") if query.countable else ("claim", "count(*)")
    chosen = condition(connection, query)
    wanted = _COUNTS.format(count=count, columns=", ".join(columns), table=table, condition=chosen.words,
        grouped=", ".join(f"+{column}" for column in columns))  # fmt: skip
    return [(tuple(values), int(size)) for size, *values in rows(connection, wanted, *chosen.values) if size]


def _divisions(query: ClaimQuery, *, split: bool) -> tuple[Division, ...]:
    by_status = query.sort is Sort.STATUS
    columns = {}
    if query.group is not None:
        turned = by_status and query.group is Grouping.STATUS and query.reverse
        columns[_COLUMNS[query.group]] = turned
    if by_status:
        columns.setdefault("claim.status", query.reverse)
    in_text = query.sort in {Sort.TEXT, Sort.NUMBER, Sort.STATUS}
    if split and query.countable and in_text and query.article is None:
        columns.setdefault("claim.article_id", query.reverse)
    return tuple(Division(column, falling) for column, falling in columns.items())


def _where(divisions: Sequence[Division], values: tuple[Any, ...], size: int, query: ClaimQuery) -> Condition:
    """Return the condition that a claim is in a part; a small part is found by its members, and then sorted."""
    few = size <= FEW
    parts = [
        Condition(f"{_column(division.column, few=few)} = ?", (value,))
        for division, value in zip(divisions, values, strict=True)
    ]
    if few and not {"claim.status", "claim.article_id"} & {division.column for division in divisions}:
        parts.append(Condition.among("claim.status", (each.value for each in query.statuses or LISTED)))
    found = parts[0]
    for one in parts[1:]:
        found &= one
    return found


def _column(column: str, *, few: bool) -> str:
    return f"({column} || '')" if column == "claim.status" and not few else column


def _rank(divisions: Sequence[Division], values: tuple[Any, ...]) -> tuple[int, ...]:
    return tuple(division.rank(value) for division, value in zip(divisions, values, strict=True))
