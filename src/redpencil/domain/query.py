"""Queries: which claims a list shows, and in what order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from redpencil.domain.claim import About, Kind, Ref, Status


class Sort(StrEnum):
    """What orders a list: the text, the number, the priority (highest first), how far the work is, the last change."""

    TEXT = "text"
    NUMBER = "number"
    WORTHINESS = "worthiness"
    STATUS = "status"
    CHANGED = "changed"


class Grouping(StrEnum):
    """What puts the claims of a list under headings."""

    STATUS = "status"
    KIND = "kind"
    ARTICLE = "article"


class Part(StrEnum):
    """What a claim may have or lack."""

    EVIDENCE = "evidence"
    FINDINGS = "findings"
    NOTES = "notes"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """A choice of claims; every part that is given must hold. Empty parts choose everything.

    `search` is looked for in statements, ignoring case. Claims off the list are left out unless asked for by status.
    `has` and `lacks` are what claims must have and must not have; `finding` is the check that saw something in them.
    `vanished` are those whose words are no longer in the draft, as long as nobody has confirmed it. `again` are those
    whose sources have changed since the verdict; `among`, if given, are the only claims there may be.
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
    max_worthiness: float = 1.0
    source: int | None = None
    has: frozenset[Part] = frozenset()
    lacks: frozenset[Part] = frozenset()
    finding: str | None = None
    again: bool = False
    among: tuple[Ref, ...] | None = None
    sort: Sort = Sort.TEXT
    reverse: bool = False
    group: Grouping | None = None

    @property
    def countable(self) -> bool:
        """Whether article, status, kind, what it is about and findings alone decide what is chosen."""
        plain = ClaimQuery(
            self.article, self.statuses, self.kinds, self.about, findings_only=self.findings_only, sort=self.sort,
            reverse=self.reverse, group=self.group,
        )  # fmt: skip
        return self == plain

    @property
    def open(self) -> "ClaimQuery":
        """The list of the same article in the same order, with nothing left out."""
        return ClaimQuery(self.article, sort=self.sort, reverse=self.reverse, group=self.group)

    @property
    def narrow(self) -> bool:
        """Whether anything of the article is left out."""
        return self != self.open

    def within(self, article: str | None) -> "ClaimQuery":
        """Return the same choice in another article, or in all."""
        return replace(self, article=article)


@dataclass(frozen=True, slots=True)
class Facets:
    """How many claims of a choice there are, by status and by kind; `findings` have an open one.

    `groups` are the headings of a grouped list in their order (a status, a kind, or an article's slug), each with the
    number of claims below it.
    """

    total: int
    by_status: Mapping[Status, int]
    by_kind: Mapping[Kind, int]
    findings: int
    groups: tuple[tuple[str, int], ...] = ()
