"""Strokes: what is drawn on each line of a text, worked out once and not at every redraw."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
