"""Damage: kept bytes that are no longer what they were when they were pinned."""

from dataclasses import dataclass
from enum import StrEnum


class Harm(StrEnum):
    """What has happened to a snapshot."""

    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Damage:
    """A snapshot of the source of that number whose bytes are gone, or no longer give their hash."""

    source: int
    sha256: str
    harm: Harm
