"""A list of rows of which one is current: moved through by keys and mouse, the current row always in view."""

from textual import events
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from redpencil.tui import content
from redpencil.tui.widgets.spacing import Spacing


class CursorRows(ScrollView, can_focus=True):
    """Rows with a current one; what they say is drawn by whoever derives from this."""

    row: reactive[int] = reactive(0)
    """The current row."""

    def __init__(self) -> None:
        super().__init__()
        self._total = 0
        self._spacing = Spacing()

    @property
    def total(self) -> int:
        """How many rows the list holds."""
        return self._total

    def move(self, by: int) -> None:
        """Make the row `by` further on current."""
        self.row = self.row + by

    def validate_row(self, row: int) -> int:
        """Keep the current row within the list."""
        return max(0, min(row, self._total - 1))

    def space(self, spacing: Spacing) -> None:
        """Put the rows on other lines."""
        self._spacing = spacing
        self.virtual_size = Size(0, spacing.height)

    def refresh_row(self, row: int) -> None:
        """Draw a row anew."""
        for line in self._spacing.lines(row):
            self.refresh_line(line)

    def show_row(self) -> None:
        """Bring the current row into view, and say which it is."""
        self.border_subtitle = content.line(f"{self.row + 1} of {self._total:,}") if self._total else ""
        if self.size.height:
            lines = self._spacing.lines(self.row) if self._total else range(1)
            place = Region(0, lines.start, 1, len(lines))
            self.scroll_to_region(place, animate=False, force=True, y_axis=True, x_axis=False)

    def on_resize(self) -> None:
        """Keep the current row in view."""
        self.show_row()

    def on_click(self, event: events.Click) -> None:
        """Make the row that was clicked on current."""
        if (offset := event.get_content_offset(self)) is not None:
            row, _ = self._spacing.at(offset.y + self.scroll_offset.y)
            if row < self._total:
                self.row = row

    def key_down(self) -> None:
        """Move down."""
        self.move(1)

    def key_up(self) -> None:
        """Move up."""
        self.move(-1)

    def key_pagedown(self) -> None:
        """Move down a screenful, the rows with it."""
        self._page(1)

    def key_pageup(self) -> None:
        """Move up a screenful, the rows with it."""
        self._page(-1)

    def _page(self, by: int) -> None:
        step = by * max(1, self.scrollable_content_region.height - 1)
        self.scroll_to(y=self.scroll_offset.y + step, animate=False, force=True)
        row, _ = self._spacing.at(max(0, self._spacing.begin(self.row) + step))
        self.row = row

    def key_home(self) -> None:
        """Go to the first row."""
        self.row = 0

    def key_end(self) -> None:
        """Go to the last row."""
        self.row = self._total - 1
