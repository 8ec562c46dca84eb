"""The draft: the article in its typography with every claim underlined, the current one lit, and a map at the edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.coverage import Standing
from redpencil.domain.scale import Scale
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.messages.work import ArticleView
from redpencil.tui.terrain import sentences_done
from redpencil.tui.widgets.drawn import Drawn
from redpencil.tui.widgets.hopping import hits, hop
from redpencil.tui.widgets.mapped import EDGE, Mapped
from redpencil.tui.widgets.setting import Row
from redpencil.tui.widgets.skips import skipped
from redpencil.tui.widgets.strokes import Stretch

_NUMBERS = 7
"""Cells for the numbers of the claims that begin in a row, where there is room for them."""

_ROOMY = 56
"""Cells from which there is."""


class Draft(Mapped):
    """The article, to be read and pointed at; it cannot be changed."""

    DEFAULT_CSS = """
    Draft {
        & .draft--furniture { color: $foreground 66%; text-style: italic; }
        & .draft--skipped, & .draft--done, & .draft--sign, & .draft--agreed { color: $foreground 66%; }
        & .draft--headline, & .draft--subhead { text-style: bold; }
        & .draft--dek, & .draft--caption { text-style: italic; }
        & .draft--quotation, & .draft--table { text-style: not italic; }
        & .draft--open { text-style: underline; }
        & .draft--good, & .draft--settled { color: $success; text-style: underline; }
        & .draft--mixed { color: $warning; text-style: underline italic; }
        & .draft--bad { color: $error; text-style: underline bold; }
        & .draft--unknown { color: $secondary; text-style: underline italic; }
        & .draft--correct, & .draft--finding { color: $error; text-style: uu bold; }
        & .draft--dropped { color: $foreground 66%; text-style: strike; }
        & .draft--current { background: $accent 30%; }
        &:ansi .draft--current { background: ansi_default; text-style: reverse; }
        & .draft--chosen { background: $accent 55%; }
        &:ansi .draft--chosen { background: ansi_default; text-style: reverse; }
        & .draft--found { text-style: reverse; }
        & .draft--settled, & .draft--waits, & .draft--untouched { text-style: not underline; }
        & .draft--untouched { color: $warning; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"draft--{name}"
        for name in (
            *("furniture", "skipped", "done", "headline", "subhead", "dek", "caption", "current", "finding", "sign"),
            *("open", "good", "mixed", "bad", "unknown", "correct", "dropped", "found", "chosen"),
            *("agreed", "settled", "untouched", "waits", "quotation", "table"),
        )
    }
    BORDER_TITLE = "Draft"
    HELP = (
        "The article with every claim underlined, the inner one where two overlap; at the left stands what was "
        "decided, at the right the numbers of the claims that begin there. Grey is what is settled, what was skipped, "
        "and what is no part of the article: below the draft stands why, and {skipped} lists them all. The column at "
        "the edge is a map of the whole draft, a click goes there: ! finding, ○ open, ┄ untouched, ● settled, ✓ agreed "
        "that it holds no claim. Move the cursor and press enter to go to the claim under it. {next-finding} goes to "
        "the next finding, {next-untouched} to the next sentence that nobody has looked at, {agree} agrees with what "
        "was skipped in its paragraph. {filter} finds words here, then {next-open} goes on, escape drops them. "
        "Select words with shift and the arrows, or press space and move: h and l go by words, ( and ) by sentences; "
        "then {new-claim} makes a claim of them."
    )

    @dataclass
    class Chosen(Message):
        """The reviewer pointed at a letter of the article."""

        offset: int

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._view: ArticleView | None = None
        self._drawn: Drawn | None = None
        self._claim: Claim | None = None
        self._words = ""
        self._hits: Sequence[Span] = ()
        self._said: tuple[str, str] = ("", "")

    def show(self, view: ArticleView) -> None:
        """Show an article, or the same one with its marks as they are now."""
        self._view = view
        self.chart(view.ground)
        self._drawn = Drawn(view, self._scale)
        if view.article.text != self._text:
            self._claim = None
            self._words, self._hits = "", ()
            self.lay(view.article.text, view.article.blocks)
        self.redraw()
        self.moved()

    def light(self, claim: Claim | None) -> None:
        """Light a claim's places and bring the first of them into view, unless the cursor stands in one."""
        another = claim is not None and claim.ref != self.lit
        self._claim = claim
        if another and claim is not None and claim.anchors:
            here = any(anchor.start <= self.pointed < anchor.end for anchor in claim.anchors)
            self.let_go()
            if not here:
                self.move(claim.anchors[0].start)
            self.call_after_refresh(self.bring_into_view, self.pointed)
        self.redraw()

    @property
    def lit(self) -> Ref | None:
        """The claim whose places are lit."""
        return self._claim.ref if self._claim is not None else None

    # Going somewhere

    def hop_finding(self, by: int) -> bool:
        """Go to the next open finding, or the one before; tell whether there is one."""
        return self._hop([slip.start for slip in self._view.slips] if self._view is not None else (), by)

    def hop_untouched(self, by: int) -> bool:
        """Go to the next sentence that nobody has looked at, or the one before; tell whether there is one."""
        sentences = self._view.ground.sentences if self._view is not None else ()
        return self._hop([one.start for one, standing in sentences if standing is Standing.UNTOUCHED], by)

    @property
    def sought(self) -> str:
        """The words that are sought."""
        return self._words

    def find(self, words: str) -> bool:
        """Light some words wherever they stand, and go to the next of them; tell whether they stand anywhere."""
        self._words = " ".join(words.split())
        self._hits = hits(self._text, words)
        here = any(hit.start == self.pointed for hit in self._hits)
        found = here or self.hop_hit(1)
        self.redraw()
        self.moved()
        return found

    def hop_hit(self, by: int) -> bool:
        """Go to the next of the sought words, or those before; tell whether there are any."""
        return self._hop([hit.start for hit in self._hits], by)

    def _hop(self, starts: Sequence[int], by: int) -> bool:
        place = hop(starts, self.pointed, by)
        if place is None:
            return False
        self.let_go()
        self.move(starts[place])
        self.bring_into_view(starts[place])
        return True

    def drop(self) -> bool:
        """Drop what is selected, else the sought words; tell whether there was either."""
        if self.let_go():
            return True
        had, self._hits, self._words = bool(self._hits), (), ""
        if had:
            self.redraw()
            self.moved()
        return had

    def on_click(self, event: events.Click) -> None:
        """Go to the claim that was clicked on, or to the stretch of the draft that was clicked on in the map."""
        if not self.go_by_map(event) and self.chosen is None:
            self.post_message(self.Chosen(self.pointed))

    # What is said and drawn

    def moved(self) -> None:
        """Say below the draft what is marked, sought or skipped under the cursor, and above it how much is done."""
        done = sentences_done(self._view.ground, self._area.width) if self._view is not None else ""
        said = f"Draft{done}", self._below()
        if said != self._said:
            self._said = said
            self.border_title = content.line(said[0])
            self.border_subtitle = content.line(said[1])

    def _below(self) -> str:
        if self.marking:
            return "marking: move on, space ends it, escape drops it"
        if self._hits:
            at = sum(hit.start <= self.pointed for hit in self._hits)
            return f"“{self._words}” {at} of {len(self._hits)}"
        return skipped(self._view.article, self.pointed) if self._view is not None else ""

    @property
    def right(self) -> int:
        """Cells right of the words: the numbers of claims, where there is room, and the map."""
        return EDGE + self._numbers

    @property
    def _numbers(self) -> int:
        return _NUMBERS if self._area.width >= _ROOMY else 0

    def drawn_on(self, row: Row) -> Sequence[Sequence[Stretch]]:
        """Return what is drawn on a row."""
        if self._drawn is None:
            return ()
        found = [(hit.start, hit.end, "found") for hit in self._hits if hit.start < row.end and hit.end > row.start]
        anchors = self._claim.anchors if self._claim is not None else ()
        lit = [(one.start, one.end, "current") for one in anchors if one.start < row.end and one.end > row.start]
        return *self._drawn.layers(row.start, row.end), lit, found

    def margins(self, row: Row) -> tuple[Sequence[Segment], Sequence[Segment]]:
        """Return the sign of what was decided on a row's claims, and their numbers."""
        if self._drawn is None:
            return [self.blank(self.LEFT)], [self.blank(self._numbers)]
        shown, look = self._drawn.decided(row.start, row.end)
        lit = self._claim.number if self._claim is not None else None
        numbers, room = [], self._numbers
        for one in dict.fromkeys(mark.number for mark in self._drawn.beginning(row.start, row.end)):
            words = content.cell(f" {one}", min(room, len(str(one)) + 1))
            numbers.append(Segment(words, self.inked("lit" if one == lit else "sign")))
            room -= len(words)
        return [self.cell(shown, look, self.LEFT)], [*numbers, self.blank(room)]

    def style_of(self, look: str) -> Style:
        """Return how a look is drawn: the current claim and what is selected by their paper, all else by its pen."""
        if look in {"lit", "loud", "quiet"}:
            return Style(bold=look != "quiet", underline=False, underline2=False, strike=False, italic=False)
        return (content.paper if look in {"current", "chosen"} else content.pen)(self, f"draft--{look}")
