"""Ordering: in which order the claims of a list stand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from redpencil.domain.query import ClaimQuery, Sort
from redpencil.storage.direct import Condition

Place = tuple[Any, ...]
"""Where a claim stands in its stretch: the value of each column of the order."""

_TEXT: Final = ("claim.article_id", "claim.start", "claim.number")

_LEADS: Final[Mapping[Sort, str]] = {Sort.WORTHINESS: "claim.worthiness", Sort.CHANGED: "claim.changed"}
"""What comes before the order of the text, the highest first."""


@dataclass(frozen=True, slots=True)
class Order:
    """The columns that order claims: `lead` falls and the others rise, or all the other way round if `reverse`."""

    lead: str
    others: tuple[str, ...]
    reverse: bool = False

    @property
    def columns(self) -> str:
        """The columns, to be selected."""
        return ", ".join((self.lead, *self.others) if self.lead else self.others)

    def turned(self, *, backwards: bool) -> "Order":
        """Return the same order, or the opposite one."""
        return replace(self, reverse=not self.reverse) if backwards else self

    @property
    def words(self) -> str:
        """The order as SQL writes it."""
        up, down = ("DESC", "ASC") if self.reverse else ("ASC", "DESC")
        lead = (f"{self.lead} {down}",) if self.lead else ()
        return ", ".join((*lead, *(f"{column} {up}" for column in self.others)))

    def beyond(self, place: Place) -> Condition:
        """Return the condition that a claim stands behind a place."""
        sign = "<" if self.reverse else ">"
        others = f"({', '.join(self.others)}) {sign} ({', '.join('?' * len(self.others))})"
        if not self.lead:
            return Condition(others, place)
        first, behind = place[0], "<" if sign == ">" else ">"
        # The first part lets an index begin there; the second is the truth.
        words = f"{self.lead} {behind}= ? AND ({self.lead} {behind} ? OR {others})"
        return Condition(words, (first, first, *place[1:]))


def order(query: ClaimQuery) -> Order:
    """Return the order within each stretch of a list."""
    others = ("claim.article_id", "claim.number") if query.sort is Sort.NUMBER else _TEXT
    return Order(_LEADS.get(query.sort, ""), others, query.reverse)
