"""A long text to be read and pointed at: folded to the stretch around the cursor, with strokes drawn on its lines."""

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea

from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.widgets.folding import WINDOW, Fold, fold
from redpencil.tui.widgets.strokes import Strokes

NOTHING = Strokes({})
"""Nothing drawn."""


class Folded(TextArea):
    """A text that cannot be changed; offsets count in the whole of it, whatever stretch is shown."""

    DEFAULT_CSS = """
    Folded {
        border: none; padding: 0; scrollbar-gutter: stable; background: $background;
        &:focus { border: none; }
        & .text-area--cursor-line { background: $background 0%; }
    }
    """
    WINDOW = WINDOW
    """Letters shown at once."""

    MARGIN = 2
    """Cells left of the text, for the signs."""

    def __init__(self) -> None:
        super().__init__("", read_only=True, soft_wrap=True, show_line_numbers=False, show_cursor=True)
        self.highlight_cursor_line = False
        self._text = ""
        self._fold = Fold("", 0, 0, (0,))
        self._strokes = NOTHING
        self._lit = NOTHING

    def lay(self, text: str) -> None:
        """Lay out another text, from its beginning."""
        self._text = text
        self.turn_to(0)

    def turn_to(self, offset: int) -> None:
        """Show the stretch of the text that surrounds a letter."""
        self._fold = fold(self._text, offset, self.WINDOW)
        self.load_text(self._fold.text)

    def draw(self) -> None:
        """Work out what is drawn on the stretch that is shown."""

    def point(self, place: Span) -> None:
        """Select a stretch of the text and bring it into view."""
        self.reach(place.start)
        self.move_cursor(self._fold.location(place.end))
        self.move_cursor(self._fold.location(place.start), select=True)
        self.call_after_refresh(self.bring_into_view, place.start)

    def reach(self, offset: int) -> None:
        """Have a letter of the text in the stretch that is shown."""
        if offset not in self._fold:
            self.turn_to(offset)
            self.draw()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The stretch of the text that is selected, as offsets into it."""
        start, end = sorted(self.selection)
        if start == end:
            return None
        return self._fold.offset(start), self._fold.offset(end)

    @property
    def pointed(self) -> int:
        """The letter of the text under the cursor."""
        return self._fold.offset(self.cursor_location)

    @property
    def gutter_width(self) -> int:
        """The margin in which the signs stand."""
        return self.MARGIN

    def get_line(self, line_index: int) -> Text:
        """Return a line of the text with everything that is drawn on it."""
        line = content.text(self.document.get_line(line_index))
        for start, end, look in (*self._strokes.of(line_index), *self._lit.of(line_index)):
            line.stylize(self.style_of(look), start, end)
        return line

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen: the margin, then the text."""
        strip = super().render_line(y)
        margin, look = self.margin(y + self.scroll_offset.y)
        style = self.rich_style + (self.style_of(look) if look else Style.null())
        plain = Style(color=style.color, bgcolor=style.bgcolor, bold=True)
        return Strip.join([Strip([Segment(content.cell(margin, self.gutter_width), plain)], self.gutter_width), strip])

    def margin(self, row: int) -> tuple[str, str]:
        """Return what stands left of a row, and the name of its look."""
        raise NotImplementedError

    def style_of(self, look: str) -> Style:
        """Return how a look is drawn."""
        raise NotImplementedError

    def row_start(self, row: int) -> int:
        """Return the first letter of a row, as an offset into the text."""
        return self._fold.offset(self.wrapped_document.offset_to_location(Offset(0, row)))

    def row_of(self, offset: int) -> int:
        """Return the row in which a letter of the stretch that is shown stands."""
        return int(self.wrapped_document.location_to_offset(self._fold.location(offset)).y)

    def bring_into_view(self, offset: int) -> None:
        """Scroll so far that a letter can be seen with some lines around it."""
        if offset in self._fold:
            row = self.row_of(offset)
            height = self.scrollable_content_region.height
            top = self.scroll_offset.y
            if not top + 1 <= row < top + height - 2:
                self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)
