"""Queries: which claims a list shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from redpencil.domain.claim import About, Kind, Status


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """A choice of claims; every part that is given must hold. Empty parts choose everything.

    `search` is looked for in statements, ignoring case. Claims off the list are left out unless asked for by status.
    `vanished` are those whose words are no longer in the draft, as long as nobody has confirmed it.
    """

    article: str | None = None
    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    about: About | None = None
    min_worthiness: float = 0.0
    search: str = ""
    rating: str | None = None
    findings_only: bool = False
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class Facets:
    """How many claims of a choice there are, by status and by kind."""

    total: int
    by_status: Mapping[Status, int]
    by_kind: Mapping[Kind, int]
    findings: int
