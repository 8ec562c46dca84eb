"""Strokes: what is drawn on each line of the draft, worked out once and not at every redraw."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from redpencil.domain.article import Article, Disposition, Role
from redpencil.domain.scale import Scale
from redpencil.tui.messages.work import Mark
from redpencil.tui.signs import state

Stretch = tuple[int, int, str]
"""First letter, the one behind the last, and the name of the look."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """For every line that has any: its stretches in columns of the line, the later ones drawn over the earlier."""

    lines: Mapping[int, tuple[Stretch, ...]]

    def of(self, line: int) -> tuple[Stretch, ...]:
        """Return the stretches of a line."""
        return self.lines.get(line, ())


def strokes(stretches: Iterable[Stretch], starts: Sequence[int]) -> Strokes:
    """Lay stretches of a text out on its lines, given the offset at which each line starts."""
    lines: dict[int, list[Stretch]] = {}
    for start, end, look in stretches:
        line = max(0, bisect_right(starts, start) - 1)
        while line < len(starts) and starts[line] < end:
            after = starts[line + 1] if line + 1 < len(starts) else end
            first, last = max(start, starts[line]) - starts[line], min(end, after) - starts[line]
            if last > first >= 0:
                lines.setdefault(line, []).append((first, last, look))
            line += 1
    return Strokes({line: tuple(found) for line, found in lines.items()})


def stretches(article: Article, marks: Iterable[Mark], scale: Scale) -> Iterator[Stretch]:
    """Say how each part of an article looks: what is no part of it, what was skipped, and every claim."""
    for block in article.blocks:
        if block.role is Role.FURNITURE:
            yield block.start, block.end, "furniture"
        elif block.role in {Role.HEADLINE, Role.SUBHEAD}:
            yield block.start, block.end, "headline"
    for sentence in article.sentences:
        if sentence.disposition is not Disposition.CLAIM:
            yield sentence.start, sentence.end, "skipped"
    for mark in marks:
        yield mark.start, mark.end, state(mark.status, mark.about, mark.rating, scale)
