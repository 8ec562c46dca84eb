"""Limits: how much a file may ask of the machine before reading it is given up."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes (`characters` in code points), times in seconds; proved on a battery of hostile files.

    `processor` counts the work done. `wall` only ends what stands still, so it leaves the work time enough on a busy
    machine too, and all is over within ten seconds.
    """

    size: int = 20_000_000
    characters: int = 20_000_000
    memory: int = 800 * MIB
    processor: int = 5
    wall: float = 8.5
    written: int = 16 * MIB


DEFAULT = Limits()
"""What holds unless a test asks for less."""


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What a document made of zipped parts may ask: how many, how large unpacked, and how well packed.

    Text packs to a tenth and tables of numbers to a fiftieth; a `small` part may pack better.
    """

    parts: int = 5_000
    part: int = 64 * MIB
    total: int = 160 * MIB
    ratio: int = 150
    small: int = 8 * MIB


ARCHIVE = ArchiveLimits()
"""What holds for every zipped document."""

CELLS = 200_000
"""So many cells of a table are read; more is a database and no source that a person reads."""
