"""The draft: the article's text with every claim underlined, and the current one lit."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.scale import Scale
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.messages.work import ArticleView, Mark
from redpencil.tui.signs import sign, state
from redpencil.tui.widgets.folding import Fold, fold
from redpencil.tui.widgets.skips import skipped
from redpencil.tui.widgets.strokes import Strokes, stretches, strokes

_MARGIN = 2
"""Cells left of the text, for the signs."""

_NOTHING = Strokes({})


class Draft(TextArea):
    """The article, to be read and pointed at; it cannot be changed."""

    DEFAULT_CSS = """
    Draft {
        border: none; padding: 0; scrollbar-gutter: stable; background: $background;
        &:focus { border: none; }
        & .text-area--cursor-line { background: $background 0%; }
        & .draft--furniture { color: $foreground 66%; text-style: italic; }
        & .draft--skipped { color: $foreground 66%; }
        & .draft--headline { text-style: bold; }
        & .draft--open { text-style: underline; }
        & .draft--good { color: $success; text-style: underline; }
        & .draft--mixed { color: $warning; text-style: underline italic; }
        & .draft--bad { color: $error; text-style: underline bold; }
        & .draft--unknown { color: $secondary; text-style: underline italic; }
        & .draft--correct { color: $error; text-style: uu bold; }
        & .draft--dropped { color: $foreground 66%; text-style: strike; }
        & .draft--current { background: $accent 30%; }
        &:ansi .draft--current { background: ansi_default; text-style: reverse; }
        & .draft--finding { color: $error; text-style: uu bold; }
        & .draft--sign { color: $foreground 66%; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"draft--{name}"
        for name in (
            *("furniture", "skipped", "headline", "current", "finding", "sign"),
            *("open", "good", "mixed", "bad", "unknown", "correct", "dropped"),
        )
    }
    BORDER_TITLE = "Draft"
    HELP = (
        "The article with every claim underlined; grey is what was skipped, and what is no part of the article: below "
        "the draft stands why the sentence under the cursor was, and {skipped} lists them all. "
        "Signs in the margin say what was decided. Move the cursor and press enter to go to the claim under it; select "
        "words with shift and the arrows, then {new-claim} makes a claim of them."
    )

    @dataclass
    class Chosen(Message):
        """The reviewer pointed at a letter of the article."""

        offset: int

    def __init__(self, scale: Scale) -> None:
        super().__init__("", read_only=True, soft_wrap=True, show_line_numbers=False, show_cursor=True)
        self.highlight_cursor_line = False
        self._scale = scale
        self._text = ""
        self._fold = Fold("", 0, 0, (0,))
        self._view: ArticleView | None = None
        self._marks: Sequence[Mark] = ()
        self._mark_starts: list[int] = []
        self._strokes = _NOTHING
        self._lit = _NOTHING
        self._claim: Claim | None = None

    def show(self, view: ArticleView) -> None:
        """Show an article, or the same one with its marks as they are now."""
        self._view = view
        self._marks = sorted(view.marks, key=lambda mark: (mark.start, -mark.end))
        self._mark_starts = [mark.start for mark in self._marks]
        if view.article.text != self._text:
            self._text = view.article.text
            self._claim = None
            self._turn_to(0)
        self._draw()
        self._say_why()

    def light(self, claim: Claim | None) -> None:
        """Light a claim's places and bring the first of them into view."""
        self._claim = claim
        if claim is not None and claim.anchors:
            first = claim.anchors[0]
            if first.start not in self._fold:
                self._turn_to(first.start)
                self._draw()
            self.move_cursor(self._fold.location(first.start))
            self.call_after_refresh(self._bring_into_view, first.start)
        self._draw_lit()

    @property
    def lit(self) -> Ref | None:
        """The claim whose places are lit."""
        return self._claim.ref if self._claim is not None else None

    def point(self, place: Span) -> None:
        """Select a stretch of the article and bring it into view."""
        if place.start not in self._fold:
            self._turn_to(place.start)
            self._draw()
        self.move_cursor(self._fold.location(place.end))
        self.move_cursor(self._fold.location(place.start), select=True)
        self.call_after_refresh(self._bring_into_view, place.start)

    def on_text_area_selection_changed(self) -> None:
        """Say below the draft why the sentence under the cursor was skipped, if it was."""
        self._say_why()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The stretch of the article that is selected, as offsets into its text."""
        start, end = sorted(self.selection)
        if start == end:
            return None
        return self._fold.offset(start), self._fold.offset(end)

    @property
    def pointed(self) -> int:
        """The letter of the article under the cursor."""
        return self._fold.offset(self.cursor_location)

    @property
    def gutter_width(self) -> int:
        """The margin in which the signs stand."""
        return _MARGIN

    def get_line(self, line_index: int) -> Text:
        """Return a line of the text with everything that is drawn on it."""
        line = content.text(self.document.get_line(line_index))
        for start, end, look in (*self._strokes.of(line_index), *self._lit.of(line_index)):
            line.stylize(self._style(look), start, end)
        return line

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen: the margin, then the text."""
        strip = super().render_line(y)
        margin, look = self._sign(y + self.scroll_offset.y)
        style = self.rich_style + (self._style(look) if look else Style.null())
        plain = Style(color=style.color, bgcolor=style.bgcolor, bold=True)
        return Strip.join([Strip([Segment(f"{margin:<{_MARGIN}}", plain)], _MARGIN), strip])

    def on_click(self) -> None:
        """Go to the claim that was clicked on."""
        if self.chosen is None:
            self.post_message(self.Chosen(self.pointed))

    def _turn_to(self, offset: int) -> None:
        self._fold = fold(self._text, offset)
        self.load_text(self._fold.text)

    def _bring_into_view(self, offset: int) -> None:
        if offset in self._fold:
            row = self.wrapped_document.location_to_offset(self._fold.location(offset)).y
            height = self.scrollable_content_region.height
            top = self.scroll_offset.y
            if not top + 1 <= row < top + height - 2:
                self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)

    def _draw(self) -> None:
        if self._view is not None:
            inside = [mark for mark in self._marks if mark.start < self._fold.end and mark.end > self._fold.start]
            slips = ((slip.start, slip.end, "finding") for slip in self._view.slips)
            drawn = chain(stretches(self._view.article, inside, self._scale), slips)
            self._strokes = strokes(drawn, self._fold.starts)
        self._draw_lit()

    def _draw_lit(self) -> None:
        claim = self._claim
        if claim is None:
            self._lit = _NOTHING
        else:
            self._lit = strokes(((anchor.start, anchor.end, "current") for anchor in claim.anchors), self._fold.starts)
        self.notify_style_update()
        self.refresh()

    def _say_why(self) -> None:
        why = skipped(self._view.article, self.pointed) if self._view is not None else ""
        self.border_subtitle = content.line(why)

    def _sign(self, row: int) -> tuple[str, str]:
        height = self.virtual_size.height
        if not self._marks or row >= height:
            return "", ""
        first = self._row_start(row)
        after = self._row_start(row + 1) if row + 1 < height else self._fold.end + 1
        marks = self._marks[bisect_left(self._mark_starts, first) : bisect_right(self._mark_starts, after - 1)]
        looks: dict[str, str] = {}
        for mark in marks:
            shown = sign(mark.status, mark.about, mark.rating, self._scale).strip()
            if shown:
                looks.setdefault(state(mark.status, mark.about, mark.rating, self._scale), shown)
        if "correct" in looks:
            return looks["correct"], "correct"
        return next(((shown, look) for look, shown in looks.items()), ("", ""))

    def _row_start(self, row: int) -> int:
        return self._fold.offset(self.wrapped_document.offset_to_location(Offset(0, row)))

    def _style(self, look: str) -> Style:
        return (content.paper if look == "current" else content.pen)(self, f"draft--{look}")
