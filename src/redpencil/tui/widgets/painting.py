"""Painting a row: where its looks change, given what is drawn on it layer over layer."""

from collections.abc import Iterator, Sequence

from redpencil.tui.widgets.setting import Row
from redpencil.tui.widgets.strokes import Stretch

Run = tuple[int, int, tuple[str, ...]]
"""The first letter, the one behind the last, and the looks of all between, the lowest layer first."""


def runs(row: Row, length: int, layers: Sequence[Sequence[Stretch]]) -> Iterator[Run]:
    """Part the first `length` letters of a row where their looks change, and at its stops.

    Within a layer the later stretch takes the place of the earlier.
    """
    painted = [[row.look] * length]
    for layer in layers:
        if layer:
            letters = [""] * length
            for start, end, look in layer:
                first, last = max(0, start - row.start), min(length, end - row.start)
                if last > first:
                    letters[first:last] = [look] * (last - first)
            painted.append(letters)
    looks = list(zip(*painted, strict=True))
    stops = {at - row.start for at, _ in row.stops}
    first = 0
    for place in range(1, length + 1):
        if place == length or looks[place] != looks[first] or place in stops:
            yield row.start + first, row.start + place, looks[first]
            first = place
