"""Retrievals: each time that a source was fetched from its address, and what was there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What was found at a source's address."""

    KEPT = "kept"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Retrieval:
    """One fetch of a source.

    `asked` is the address that was asked for and `url` the one that answered; `sha256` and `warc` are the hashes of
    the snapshots that hold the page and the WARC records, and empty where the page was gone. The first fetch gives
    what the source rests on; later ones only say what became of it.
    """

    source: int
    at: datetime
    outcome: Outcome
    asked: str
    url: str
    sha256: str = ""
    warc: str = ""
