"""Limits: how much a file may ask of the machine before reading it is given up."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes (`characters` in code points), times in seconds; proved on a battery of hostile files."""

    size: int = 20_000_000
    characters: int = 20_000_000
    memory: int = 800 * MIB
    processor: int = 5
    wall: float = 7.0
    written: int = 16 * MIB


DEFAULT = Limits()
"""What holds unless a test asks for less."""
