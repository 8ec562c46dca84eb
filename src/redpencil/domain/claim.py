"""Claims: the checkable statements of an article."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.note import Note
from redpencil.domain.reason import Reason
from redpencil.domain.redraft import Fate, Redraft
from redpencil.domain.span import Anchor
from redpencil.domain.verdict import Verdict
from redpencil.errors import UnknownReference


class About(StrEnum):
    """What a claim is about: the world, or the text itself (its spelling, its arithmetic)."""

    WORLD = "world"
    TEXT = "text"


class Kind(StrEnum):
    """The leading kind of a claim."""

    FACT = "fact"
    QUOTATION = "quotation"
    QUANTITY = "quantity"
    NAME = "name"
    DATE = "date"
    SUPERLATIVE = "superlative"


class Status(StrEnum):
    """How far the work on a claim has come. Status is not verdict."""

    OPEN = "open"
    IN_WORK = "in-work"
    WAITING = "waiting"
    SETTLED = "settled"
    SIGNED_OFF = "signed-off"
    DROPPED = "dropped"


UNFINISHED = frozenset({Status.OPEN, Status.IN_WORK, Status.WAITING})
"""The statuses of claims that still want work."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of a claim: its article's slug and its number, written `alibaba-ev#12`."""

    article: str
    number: int

    def __str__(self) -> str:
        return f"{self.article}#{self.number}"

    @classmethod
    def parse(cls, words: str) -> Self:
        """Read a reference.

        Raises:
            UnknownReference: if `words` is not of the form `slug#number`.
        """
        if match := re.fullmatch(r"([a-z0-9][a-z0-9-]*)#([1-9]\d{0,8})", words.strip()):
            return cls(match[1], int(match[2]))
        shown = words if len(words) <= 60 else f"{words[:60]}…"
        raise UnknownReference(
            f'"{shown}" is no reference to a claim. Write it as article#number, such as alibaba-ev#12.'
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement, readable alone, tied to its exact words by anchors.

    `worthiness` is check-worthiness from 0 to 1 (Hassan et al. 2017, "Toward Automated Fact-Checking"). `remarks` are
    what the machine has to say beside it: "undated", "ambiguous: …", "context restored". `looked_again_at` is when a
    person last let the verdict stand though its evidence had changed. `redraft` is what the newest draft that touched
    its words did to them.
    """

    article: str
    number: int
    statement: str
    about: About = About.WORLD
    kind: Kind = Kind.FACT
    speaker: str | None = None
    made_on: date | None = None
    appeared_at: str = ""
    why_chosen: str = ""
    status: Status = Status.OPEN
    worthiness: float = 0.0
    reasons: tuple[Reason, ...] = ()
    remarks: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Note, ...] = ()
    verdict: Verdict | None = None
    earlier: tuple[Verdict, ...] = field(default=())
    waiting_for: str = ""
    waiting_since: datetime | None = None
    drop_reason: str = ""
    looked_again_at: datetime | None = None
    redraft: Redraft | None = None
    revision: int = 1

    @property
    def ref(self) -> Ref:
        """The claim's name."""
        return Ref(self.article, self.number)

    @property
    def orphan(self) -> bool:
        """Whether its words are gone from the draft, and nobody has confirmed that yet or found them a place."""
        gone = self.redraft is not None and self.redraft.fate is Fate.VANISHED
        return gone and not self.anchors and self.status is not Status.DROPPED

    @property
    def exact(self) -> str:
        """The exact words of the first place where the claim is made, or nothing for a claim without a place."""
        return self.anchors[0].exact if self.anchors else ""

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings nobody has accepted or dismissed."""
        return tuple(finding for finding in self.findings if finding.state is FindingState.OPEN)

    @property
    def should_be(self) -> str:
        """What the findings that were accepted say that it should be; a verdict is offered these words."""
        accepted = (one.suggestion for one in self.findings if one.state is FindingState.ACCEPTED)
        return ", ".join(dict.fromkeys(words for words in accepted if words))


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a list shows it: little enough to page through a million of them."""

    article: str
    number: int
    statement: str
    about: About
    kind: Kind
    status: Status
    worthiness: float
    rating: str | None
    findings: int
    start: int
    unsourced: bool = False

    @property
    def ref(self) -> Ref:
        """The claim's name."""
        return Ref(self.article, self.number)
