"""Slips: figures and dates that lie outside what others make, rounding and looseness allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Final

from redpencil.analysis.arithmetic.figures import Figure
from redpencil.domain.finding import Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

MADE: Final = Reason("the text's own numbers make something else", 0.5)
HERE: Final = Reason("the parts stand in the same sentence", 0.4)
BEFORE: Final = Reason("a part stands in the sentence before", 0.3)
DATED: Final = Reason("counted from the date of the article", 0.3)
_APPROXIMATE: Final = Reason("a number is called approximate", -0.1)

_LOOSE: Final = 0.15
"""How far off a number may be that the text calls approximate."""
_CLOSE: Final = 0.02
_NEAR_TOTAL: Final = 0.25
"""Parts that miss their total by more are parts of something else."""
_THOUSAND: Final = 1000
_AS_GOOD_AS: Final = 0.03
"""How near to a thousandfold a total has to be for its million to be a slip for billion."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What does not follow from the rest: the words at `span`, what is true in words, and how they would be written.

    `right` is empty where nothing safe can be written; `others` are the places it is held against. `lead` are the words
    to begin with where those of its check do not fit, and `ask` says what the reviewer is to do.
    """

    span: Span
    statement: str
    right: str = ""
    reasons: tuple[Reason, ...] = (MADE, HERE)
    severity: Severity = Severity.WARNING
    others: tuple[Span, ...] = ()
    lead: str = ""
    ask: str = "Check which of them is wrong."


def wrong(
    said: Figure,
    statement: str,
    right: str,
    *parts: Figure,
    place: Reason = HERE,
    severity: Severity = Severity.WARNING,
) -> Slip:
    """Return the slip of a figure that does not follow from `parts`; `place` says where those stand."""
    loose = (_APPROXIMATE,) if any(one.loose for one in (said, *parts)) else ()
    others = tuple(part.span for part in parts)
    return Slip(said.span, statement, right, (MADE, place, *loose), severity, others)


def added_up(parts: Sequence[Figure], said: Figure, *, place: Reason = HERE) -> Iterator[Slip]:
    """Hold a sum against its parts; what is nowhere near was never meant as their sum, but a thousandfold was."""
    true = sum(part.value for part in parts)
    loose = said.loose or any(part.loose for part in parts)
    spread = _spread(parts, said)
    if not is_off(said, (true - spread, true + spread), loose=loose, close=0):
        return
    named = listed([part.shown for part in parts])
    if abs(true - said.value) <= _NEAR_TOTAL * true:
        right = said.rewritten(true)
        yield wrong(said, f"{named} make {said.sign}{right}, not {said.shown}", right, *parts, place=place)
    elif said.scale > 1 and (right := _other_scale(true, parts, said)):
        yield wrong(said, f"{named} make {said.sign}{right}, not {said.shown}", right, *parts, place=place)


def _spread(parts: Sequence[Figure], said: Figure) -> float:
    """Return how far roundings may move a sum: three standard deviations, as they do not all go the same way."""
    halves = [part.half for part in parts]
    return min(sum(halves), max(0.0, sqrt(3) * hypot(*halves, said.half) - said.half))


def is_off(said: Figure, makes: tuple[float, float], *, loose: bool, least: float = 0.0, close: float = _CLOSE) -> bool:
    """Tell whether a number lies outside what the others make, rounding and looseness allowed."""
    low, high = makes
    slack = max(least, (_LOOSE if loose else close) * max(abs(high), abs(said.value)))
    return said.low > high + slack or (said.high < low - slack and not said.above)


def _other_scale(true: float, parts: Sequence[Figure], said: Figure) -> str:
    """Return the total in the scale of its parts, where it is out by a thousand: billion for million."""
    if true <= 0 or not any(abs(said.value / true / off - 1) <= _AS_GOOD_AS for off in (_THOUSAND, 1 / _THOUSAND)):
        return ""
    scales = {part.scale for part in parts}
    return max(parts, key=lambda part: part.value).rewritten(true) if len(scales) == 1 and scales != {1} else ""


def listed(words: Sequence[str]) -> str:
    """List words as people do: "12, 30 and 45"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
