"""Drift: evidence that has changed under a verdict, so that somebody should look again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from redpencil.domain.claim import ClaimLine
from redpencil.domain.source import Source


class Cause(StrEnum):
    """What has become of a source since the verdict."""

    CHANGED = "changed"
    GONE = "gone"
    EXPIRED = "expired"

    @property
    def words(self) -> str:
        """The cause as it is said on screen."""
        return {"changed": "has changed", "gone": "is gone", "expired": "no longer holds"}[self.value]


@dataclass(frozen=True, slots=True)
class Drift:
    """One reason to look again at a claim: the source of its evidence `number`, what became of it and when.

    `quote` are the words that were cited, and `stands` tells whether they still stand there; it is empty where there is
    no quote or nothing to look it up in. `was` is the hash of the snapshot that the evidence rests on, and `now` of the
    one that was fetched last, where there is one.
    """

    claim: ClaimLine
    number: int
    source: Source
    cause: Cause
    since: datetime
    quote: str = ""
    stands: bool | None = None
    was: str = ""
    now: str = ""

    @property
    def sentence(self) -> str:
        """What has become of the source, and of the words that were cited."""
        words = {True: " The cited words still stand there.", False: " The cited words are no longer there.", None: ""}
        return f"Source {self.source.id} {self.cause.words} since {self.since:%Y-%m-%d}.{words[self.stands]}"

    @property
    def gravity(self) -> int:
        """How much it matters, 0 the most: the words are away, the source no longer holds, the words may stand."""
        if self.cause is Cause.GONE or self.stands is False:
            return 0
        return 1 if self.cause is Cause.EXPIRED else 2 if self.stands is None else 3


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """A quoted passage: whether its words still stand in the source, and its paragraph before and now.

    `now` is empty where no paragraph is like the one before.
    """

    quote: str
    found: bool
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The paragraphs that are there no longer, and those that are new."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
