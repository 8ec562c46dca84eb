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


@dataclass(frozen=True, slots=True)
class Drift:
    """One reason to look again at a claim: the source of its evidence `number`, what became of it and when.

    `quote` are the words that were cited, and `stands` tells whether they still stand there; it is empty where there is
    no quote or nothing to look it up in.
    """

    claim: ClaimLine
    number: int
    source: Source
    cause: Cause
    since: datetime
    quote: str = ""
    stands: bool | None = None
