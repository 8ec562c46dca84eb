"""A sheet: an article set in type, to be read, searched and pointed at; only the rows that are seen are drawn."""

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from redpencil.domain.article import Block
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.widgets.painting import runs
from redpencil.tui.widgets.setting import Row, Setting, set_type
from redpencil.tui.widgets.strokes import Stretch

_WIDEST = 92
"""Cells that a row of words takes at most: longer ones are hard to read."""

_UNSET = Setting("", (), ())
"""Nothing set."""


class Sheet(ScrollView, can_focus=True):
    """A text that cannot be changed, with a cursor and a selection; offsets count in the whole of it."""

    DEFAULT_CSS = "Sheet { background: $background; overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0; }"

    LEFT = 2
    """Cells left of the words, for the signs."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._blocks: Sequence[Block] = ()
        self._set = _UNSET
        self._area = Size(0, 0)
        self._at, self._from = 0, 0
        self._drawn_rows: dict[int, tuple[Segment, ...]] = {}
        self._styles: dict[tuple[str, ...], Style] = {}

    def lay(self, text: str, blocks: Sequence[Block]) -> None:
        """Lay out another text, from its beginning."""
        self._text, self._blocks = text, blocks
        self._at = self._from = 0
        self.set_rows()
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def right(self) -> int:
        """Cells right of the words, for what stands in the margin and at the edge."""
        return 0

    def set_rows(self) -> None:
        """Set the text in rows for the width there is."""
        self._area = self.scrollable_content_region.size
        width = self._area.width
        if width:
            self._set = set_type(self._text, self._blocks, min(_WIDEST, width - self.LEFT - self.right), self._at)
            self.virtual_size = Size(width, len(self._set.rows))
        else:
            self._set = _UNSET  # it is not shown
        self.redraw()

    def redraw(self) -> None:
        """Draw everything that is seen anew."""
        self._drawn_rows.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget how looks were drawn, as the theme may be another."""
        super().notify_style_update()
        self._styles.clear()
        self._drawn_rows.clear()

    def on_resize(self) -> None:
        """Set the text anew for the width there is, with the row on top still on top."""
        before, top = self._set, self.top
        self.set_rows()
        if before is _UNSET:
            self.call_after_refresh(self.bring_into_view, self._at)
        else:
            self.scroll_to(y=self._set.row_of(top), animate=False, force=True)
        self.moved()

    @property
    def top(self) -> int:
        """The first letter that is seen."""
        rows = self._set.rows
        return rows[min(self.scroll_offset.y, len(rows) - 1)].start if rows else 0

    @property
    def seen(self) -> Span:
        """The letters that are seen."""
        rows = self._set.rows
        last = min(self.scroll_offset.y + self._area.height, len(rows)) - 1
        return Span(self.top, max(self.top, rows[last].end)) if rows else Span(0, 0)

    @property
    def pointed(self) -> int:
        """The letter of the text under the cursor."""
        return self._at

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The stretch of the text that is selected, as offsets into it."""
        return (min(self._at, self._from), max(self._at, self._from)) if self._at != self._from else None

    def go(self, offset: int, *, select: bool = False) -> None:
        """Bring a letter under the cursor and into view; `select` selects all from where the cursor was."""
        touched = {self._at, self._from} if self.chosen else {self._at}
        self._at = min(max(0, offset), len(self._text))
        if not select:
            self._from = self._at
        if self._at < self._set.start or len(self._text) > self._set.end <= self._at:
            self.set_rows()
        self._touch(touched | {self._at, self._from})
        self._show_row(self._set.row_of(self._at))
        self.moved()

    def _touch(self, offsets: set[int]) -> None:
        """Draw the rows anew between letters that the cursor or the selection came from or went to."""
        rows = [self._set.row_of(offset) for offset in offsets]
        first, last = min(rows), max(rows)
        if last - first > self._area.height:
            self.redraw()
            return
        for row in range(first, last + 1):
            self._drawn_rows.pop(row, None)
        self.refresh_lines(first, last - first + 1)

    def point(self, place: Span) -> None:
        """Select a stretch of the text and bring it into view."""
        self.go(place.end)
        self.go(place.start, select=True)
        self.call_after_refresh(self.bring_into_view, place.start)

    def _show_row(self, row: int) -> None:
        """Scroll as little as shows a row."""
        top, height = self.scroll_offset.y, self._area.height
        if row < top:
            self.scroll_to(y=row, animate=False, force=True)
        elif height and row >= top + height:
            self.scroll_to(y=row - height + 1, animate=False, force=True)

    def bring_into_view(self, offset: int) -> None:
        """Scroll so far that a letter can be seen with some rows around it."""
        row, height, top = self._set.row_of(offset), self._area.height, self.scroll_offset.y
        if not top + 1 <= row < top + height - 2:
            self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)

    def moved(self) -> None:
        """Say what is under the cursor, if there is something to say."""

    def drawn_on(self, row: Row) -> Sequence[Sequence[Stretch]]:
        """Return what is drawn on a row, layer over layer; within one the later is drawn instead of the earlier."""
        raise NotImplementedError

    def style_of(self, look: str) -> Style:
        """Return how a look is drawn."""
        raise NotImplementedError

    def margins(self, row: Row) -> tuple[Sequence[Segment], Sequence[Segment]]:
        """Return what stands left and right of a row's words."""
        raise NotImplementedError

    def edge(self, y: int) -> Sequence[Segment]:
        """Return what stands at the right edge of a line of the screen, whatever row is shown on it."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width, number = self._area.width, y + self.scroll_offset.y
        edge = self.edge(y)
        room = width - sum(len(one.text) for one in edge)
        if number >= len(self._set.rows):
            return Strip([self.blank(room), *edge], width)
        segments = self._drawn_rows.get(number)
        if segments is None:
            segments = self._drawn_rows[number] = self._row(number, room)
        strip = Strip([*segments, *edge], width)
        if self.has_focus and number == self._set.row_of(self._at):
            return self._with_cursor(strip, self.LEFT + self._set.column(self._at), room)
        return strip

    def _with_cursor(self, strip: Strip, column: int, room: int) -> Strip:
        column = min(column, room - 1)
        after = max(column + 1, column + content.cells(self._text[self._at : self._at + 1]))
        cell = strip.crop(column, after).apply_style(Style(reverse=True))
        return Strip.join([strip.crop(0, column), cell, strip.crop(after)])

    def _row(self, number: int, room: int) -> tuple[Segment, ...]:
        row = self._set.rows[number]
        left, right = self.margins(row)
        words = tuple(self._segments(row))
        gap = room - self.LEFT - sum(one.cell_length for one in (*words, *right))
        if gap < 0:  # a sign that terminals draw wider than its letters say
            cut = Strip(words).crop(0, room - self.LEFT - sum(len(one.text) for one in right))
            words, gap = tuple(cut), 0
        return *left, *words, self.blank(gap), *right

    def _segments(self, row: Row) -> Iterator[Segment]:
        if row.indent:
            yield Segment(content.cell(row.sign, row.indent), self.inked(row.look or "sign"))
        shown = content.letters(self._text[row.start : row.end].rstrip())
        layers = [*self.drawn_on(row), [(*self.chosen, "chosen")] if self.chosen else []]
        column, stops = row.indent, dict(row.stops)
        for first, last, looks in runs(row, len(shown), layers):
            piece = shown[first - row.start : last - row.start]
            if gap := max(0, stops.get(first, column) - column):
                yield Segment(" " * gap, self.inked(row.look))
            yield Segment(piece, self.inked(*looks))
            column += gap + content.cells(piece)

    def blank(self, width: int) -> Segment:
        """Return so many cells with nothing on them."""
        return Segment(" " * width, self.inked())

    def inked(self, *looks: str) -> Style:
        """Return how looks are drawn one over the other; what was worked out once is kept."""
        found = self._styles.get(looks)
        if found is None:
            found = self.rich_style
            for look in filter(None, looks):
                found += self.style_of(look)
            self._styles[looks] = found
        return found

    def letter_at(self, event: events.MouseEvent) -> int | None:
        """Return the letter that the mouse points at, if it points at words."""
        place = event.get_content_offset(self)
        if place is None or not self._set.rows:
            return None
        return self._set.letter(place.y + self.scroll_offset.y, max(0, place.x - self.LEFT))
