"""The draft: the article's text with every claim underlined, and the current one lit."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from rich.style import Style
from textual.message import Message

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.scale import Scale
from redpencil.tui import content
from redpencil.tui.messages.work import ArticleView, Mark
from redpencil.tui.signs import sign, state
from redpencil.tui.widgets.folded import NOTHING, Folded
from redpencil.tui.widgets.skips import skipped
from redpencil.tui.widgets.strokes import stretches, strokes


class Draft(Folded):
    """The article, to be read and pointed at; it cannot be changed."""

    DEFAULT_CSS = """
    Draft {
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
        super().__init__()
        self._scale = scale
        self._view: ArticleView | None = None
        self._marks: Sequence[Mark] = ()
        self._mark_starts: list[int] = []
        self._claim: Claim | None = None

    def show(self, view: ArticleView) -> None:
        """Show an article, or the same one with its marks as they are now."""
        self._view = view
        self._marks = sorted(view.marks, key=lambda mark: (mark.start, -mark.end))
        self._mark_starts = [mark.start for mark in self._marks]
        if view.article.text != self._text:
            self._claim = None
            self.lay(view.article.text)
        self.draw()
        self._say_why()

    def light(self, claim: Claim | None) -> None:
        """Light a claim's places and bring the first of them into view."""
        self._claim = claim
        if claim is not None and claim.anchors:
            first = claim.anchors[0]
            self.reach(first.start)
            self.move_cursor(self._fold.location(first.start))
            self.call_after_refresh(self.bring_into_view, first.start)
        self._draw_lit()

    @property
    def lit(self) -> Ref | None:
        """The claim whose places are lit."""
        return self._claim.ref if self._claim is not None else None

    def on_text_area_selection_changed(self) -> None:
        """Say below the draft why the sentence under the cursor was skipped, if it was."""
        self._say_why()

    def on_click(self) -> None:
        """Go to the claim that was clicked on."""
        if self.chosen is None:
            self.post_message(self.Chosen(self.pointed))

    def draw(self) -> None:
        """Work out what is drawn on the stretch that is shown."""
        if self._view is not None:
            inside = [mark for mark in self._marks if mark.start < self._fold.end and mark.end > self._fold.start]
            slips = ((slip.start, slip.end, "finding") for slip in self._view.slips)
            drawn = chain(stretches(self._view.article, inside, self._scale), slips)
            self._strokes = strokes(drawn, self._fold.starts)
        self._draw_lit()

    def _draw_lit(self) -> None:
        claim = self._claim
        if claim is None:
            self._lit = NOTHING
        else:
            self._lit = strokes(((anchor.start, anchor.end, "current") for anchor in claim.anchors), self._fold.starts)
        self.notify_style_update()
        self.refresh()

    def _say_why(self) -> None:
        why = skipped(self._view.article, self.pointed) if self._view is not None else ""
        self.border_subtitle = content.line(why)

    def margin(self, row: int) -> tuple[str, str]:
        """Return the sign of what was decided on a row's claims, and its look."""
        height = self.virtual_size.height
        if not self._marks or row >= height:
            return "", ""
        first = self.row_start(row)
        after = self.row_start(row + 1) if row + 1 < height else self._fold.end + 1
        marks = self._marks[bisect_left(self._mark_starts, first) : bisect_right(self._mark_starts, after - 1)]
        looks: dict[str, str] = {}
        for mark in marks:
            shown = sign(mark.status, mark.about, mark.rating, self._scale).strip()
            if shown:
                looks.setdefault(state(mark.status, mark.about, mark.rating, self._scale), shown)
        if "correct" in looks:
            return looks["correct"], "correct"
        return next(((shown, look) for look, shown in looks.items()), ("", ""))

    def style_of(self, look: str) -> Style:
        """Return how a look is drawn: the current claim by its paper, all else by its pen."""
        return (content.paper if look == "current" else content.pen)(self, f"draft--{look}")
