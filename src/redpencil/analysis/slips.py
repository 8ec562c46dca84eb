"""Slips: figures that lie outside what others make, rounding and looseness allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.figures import Figure

_LOOSE: Final = 0.15
"""How far off a number may be that the text calls approximate."""
_CLOSE: Final = 0.02
_NEAR_TOTAL: Final = 0.25
"""Parts that miss their total by more are parts of something else."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that does not follow from the others: what they make, in words, and how it would be written."""

    figure: Figure
    statement: str
    right: str


def added_up(parts: Sequence[Figure], said: Figure) -> Iterator[Slip]:
    """Hold a sum against its parts; what is nowhere near was never meant as their sum."""
    true = sum(part.value for part in parts)
    loose = said.loose or any(part.loose for part in parts)
    makes = sum(part.low for part in parts), sum(part.high for part in parts)
    if abs(true - said.value) <= _NEAR_TOTAL * true and is_off(said, makes, loose=loose, close=0):
        right = said.rewritten(true)
        yield Slip(
            said, f"{' and '.join(part.shown for part in parts)} make {said.sign}{right}, not {said.shown}", right
        )


def is_off(said: Figure, makes: tuple[float, float], *, loose: bool, least: float = 0.0, close: float = _CLOSE) -> bool:
    """Tell whether a number lies outside what the others make, rounding and looseness allowed."""
    low, high = makes
    slack = max(least, (_LOOSE if loose else close) * max(abs(high), abs(said.value)))
    return said.low > high + slack or (said.high < low - slack and not said.above)
