"""A sheet with a map of itself at its right edge, which says what became of each stretch and goes there by a click."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events

from redpencil.tui import content
from redpencil.tui.terrain import NOTHING, SIGNS, Terrain, chart
from redpencil.tui.widgets.pointing import Pointing

EDGE = 2
"""Cells of the map: where the screen stands in it, and the sign."""

_QUIET = frozenset({"sign", "agreed", "untouched"})
"""Looks of signs that are not bold."""


class Mapped(Pointing):
    """A sheet with a map."""

    def __init__(self) -> None:
        super().__init__()
        self._ground = NOTHING
        self._levels: tuple[int, ...] | None = None

    def chart(self, ground: Terrain) -> None:
        """Show what became of every letter."""
        self._ground, self._levels = ground, None

    def set_rows(self) -> None:
        """Set the text in rows, which are not those of the map any more."""
        self._levels = None
        super().set_rows()

    def edge(self, y: int) -> Sequence[Segment]:
        """Return a row of the map, with a bar beside what is seen."""
        count, height = len(self._set.rows), self._area.height
        if not self._text:
            return [self.blank(EDGE)]
        if self._levels is None or len(self._levels) != min(height, count):
            self._levels = chart(self._ground, self._set.starts, self._set.end, height)
        shown, look = SIGNS[self._levels[y]] if y < len(self._levels) else SIGNS[0]
        return [self.cell(self._bar(y, count, height), "sign", 1), self.cell(shown, look, 1)]

    def _bar(self, y: int, count: int, height: int) -> str:
        top = self.scroll_offset.y
        seen = count > height and top * height // count <= y <= (top + height - 1) * height // count
        return "▐" if seen else ""

    def cell(self, shown: str, look: str, width: int) -> Segment:
        """Return a sign of the margin in its look, `width` cells wide."""
        return Segment(content.cell(shown, width), self.inked(look, "quiet" if look in _QUIET else "loud"))

    def go_by_map(self, event: events.MouseEvent) -> bool:
        """Go to the stretch that was clicked on in the map; tell whether it was."""
        place = event.get_content_offset(self)
        if place is None or place.x < self._area.width - EDGE:
            return False
        count, height = len(self._set.rows), self._area.height
        row = place.y if count <= height else place.y * count // height
        if row < count:
            self.move(self._set.starts[row])
            self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)
        return True
