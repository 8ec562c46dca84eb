"""What is drawn near a place of a text, found without looking through all that is drawn."""

from collections.abc import Iterable, Sequence

from redpencil.tui.widgets.strokes import Stretch

_SHELF = 512
"""Letters to a shelf: a few rows, so that what lies on it is little."""


class Nearby:
    """Stretches of a text, each on every shelf that it touches."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self._shelves: dict[int, list[Stretch]] = {}
        for one in stretches:
            if one[1] > one[0]:
                for shelf in range(one[0] // _SHELF, (one[1] - 1) // _SHELF + 1):
                    self._shelves.setdefault(shelf, []).append(one)

    def of(self, start: int, end: int) -> Sequence[Stretch]:
        """Return what touches the letters from `start` to before `end`, the longest first, so that the inner wins."""
        found = {
            one
            for shelf in range(start // _SHELF, max(start, end - 1) // _SHELF + 1)
            for one in self._shelves.get(shelf, ())
            if one[0] < end and one[1] > start
        }
        return sorted(found, key=lambda one: (one[0] - one[1], one[0], one[2]))
