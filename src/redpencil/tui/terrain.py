"""The map of a draft: what became of each stretch of it, one sign to a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from redpencil.domain.article import Article, Sentence
from redpencil.domain.claim import Status
from redpencil.domain.coverage import Standing, standings
from redpencil.domain.span import Span
from redpencil.tui.signs import FINDING, STATUS_SIGNS

_NONE, _AGREED, _SETTLED, _UNTOUCHED, _OPEN, _FINDING = range(6)

_LEVELS: Final[Mapping[Standing, int]] = {
    Standing.DISMISSED: _AGREED,
    Standing.SETTLED: _SETTLED,
    Standing.UNTOUCHED: _UNTOUCHED,
    Standing.OPEN: _OPEN,
}

_SHORT, _LONG = 48, 72
"""Cells that the share of sentences takes, in short and with all that there is to say."""

UNTOUCHED: Final = "┄"
"""Nobody has looked at it, as in the meter."""

SIGNS: Final = ((" ", ""), ("✓", "agreed"), (STATUS_SIGNS[Status.SETTLED], "settled"), (UNTOUCHED, "untouched"),
    (STATUS_SIGNS[Status.OPEN], "waits"), (FINDING, "finding"))  # fmt: skip
"""The sign of each level and its look; what wants most work is told first."""


@dataclass(frozen=True, slots=True)
class Terrain:
    """What became of every letter of a draft, and of every sentence of the article proper."""

    levels: bytes = b""
    sentences: tuple[tuple[Sentence, Standing], ...] = ()

    def at(self, start: int, end: int) -> int:
        """Return the level of a stretch: of all that stands in it, what wants most work."""
        return next((level for level in range(_FINDING, 0, -1) if self.levels.find(level, start, end) >= 0), _NONE)

    def share(self, standing: Standing) -> float:
        """Return the share of sentences that stand so, from 0 to 1."""
        return sum(one is standing for _, one in self.sentences) / max(1, len(self.sentences))


NOTHING: Final = Terrain()
"""The terrain of no draft."""


def terrain(article: Article, claimed: Iterable[tuple[Span, Status]], slips: Iterable[Span]) -> Terrain:
    """Say what became of every letter of an article, given the places of its claims and of its open findings."""
    sentences = standings(article, claimed)
    levels = bytearray(len(article.text))
    for one, standing in sentences:
        levels[one.start : one.end] = bytes([_LEVELS[standing]]) * len(one.span)
    for slip in slips:
        levels[slip.start : slip.end] = bytes([_FINDING]) * len(slip)
    return Terrain(bytes(levels), sentences)


def sentences_done(ground: Terrain, width: int) -> str:
    """Say for a line of `width` cells how many of the sentences are accounted for."""
    if not ground.sentences or width < _SHORT:
        return ""
    settled, agreed, waiting, untouched = (
        f"{ground.share(one):.0%}" for one in (Standing.SETTLED, Standing.DISMISSED, Standing.OPEN, Standing.UNTOUCHED)
    )
    if width < _LONG:
        return f" · sentences: {settled} settled · {untouched} untouched"
    return f" · sentences: {settled} settled · {agreed} agreed · {waiting} open · {untouched} untouched"


def chart(ground: Terrain, starts: Sequence[int], end: int, height: int) -> tuple[int, ...]:
    """Return the level of each of the `height` rows of a map, given where the rows of the draft start.

    A short draft has a row of the map for each of its own; in a long one each stands for several.
    """
    count = len(starts)
    bounds = [*starts, end]
    if count <= height:
        return tuple(ground.at(bounds[row], bounds[row + 1]) for row in range(count))
    cuts = [row * count // max(1, height) for row in range(height + 1)]
    return tuple(ground.at(bounds[first], bounds[last]) for first, last in pairwise(cuts))
