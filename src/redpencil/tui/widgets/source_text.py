"""The text of a source: what is evidence already and what bears on a claim are lit, and words are marked by keys."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message

from redpencil.domain.locator import Landmark
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.widgets import steps
from redpencil.tui.widgets.folded import NOTHING, Folded
from redpencil.tui.widgets.strokes import Stretch, strokes

_WIDEST = 10
"""Cells that the name of a place may take in the margin."""

_SIGNS = {"cited": "”", "lead": "·", "found": "/", "current": "▸"}
"""What stands in the margin where something is lit, so that nothing is told by its colour alone."""

_EDGE = 1_500
"""With fewer letters than this to the end of the stretch shown, the next one is shown."""


class SourceText(Folded):
    """A source to be read; words of it are marked."""

    DEFAULT_CSS = """
    SourceText {
        & .source--cited { color: $success; text-style: underline; }
        & .source--lead { text-style: underline; }
        & .source--match { text-style: bold underline; }
        & .source--found { color: $warning; text-style: bold reverse; }
        & .source--current { background: $accent 25%; }
        &:ansi .source--current { background: ansi_default; text-style: underline; }
        & .source--place { color: $foreground 66%; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"source--{name}" for name in ("cited", "lead", "match", "found", "current", "place")
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "step('next_word')", show=False),
        Binding("left", "step('previous_word')", show=False),
        Binding("down", "line(1)", show=False),
        Binding("up", "line(-1)", show=False),
    ]
    WINDOW = 60_000

    @dataclass
    class Moved(Message):
        """The cursor went elsewhere, or other words are marked."""

        def can_replace(self, message: Message) -> bool:
            """Let only the newest be heard."""
            return isinstance(message, SourceText.Moved)

    def __init__(self) -> None:
        # Textual asks for the margin while it makes the area.
        self._margin = self.MARGIN
        super().__init__()
        self._landmarks: Sequence[Landmark] = ()
        self._stretches: dict[str, tuple[Stretch, ...]] = {}
        self._begun: int | None = None

    def show(self, text: str, landmarks: Sequence[Landmark]) -> None:
        """Show a text with its places."""
        self._landmarks = landmarks
        widest = max((content.width(one.label) for one in landmarks), default=0)
        self._margin = min(widest, _WIDEST) + 1 + self.MARGIN if landmarks else self.MARGIN
        self.lay(text)

    def light(self, name: str, stretches: Iterable[Stretch]) -> None:
        """Draw stretches of the text under a name, in place of those that were drawn under it before."""
        self._stretches[name] = tuple(stretches)
        self.draw()

    def go(self, offset: int) -> None:
        """Bring a letter under the cursor; where marking has begun, mark as far as there."""
        offset = min(max(0, offset), len(self._text))
        self.reach(offset)
        where = self._fold.location(offset)
        if self._begun is not None:
            self.move_cursor(self._fold.location(self._begun))
        self.move_cursor(where, select=self._begun is not None)
        self.bring_into_view(offset)

    def mark(self, place: Span) -> None:
        """Mark a stretch; what is done next starts from its end."""
        self._begun = None
        self.reach(place.end)
        self.move_cursor(self._fold.location(place.start))
        self.move_cursor(self._fold.location(place.end), select=True)
        self.bring_into_view(place.start)

    def unmark(self) -> bool:
        """Mark nothing any more; tell whether anything was marked."""
        was = self._begun is not None or self.chosen is not None
        self._begun = None
        self.move_cursor(self.cursor_location)
        return was

    @property
    def marking(self) -> bool:
        """Whether marking has begun and not ended."""
        return self._begun is not None

    def action_mark(self) -> None:
        """Begin to mark at the word under the cursor, or end it behind that word."""
        if self._begun is None:
            here = self.pointed
            self._begun = here
            self.go(steps.word_end(self._text, here))
        else:
            self._begun = None
        self.post_message(self.Moved())

    def action_mark_sentence(self) -> None:
        """Mark the sentence under the cursor; again, mark one more."""
        marked = self.chosen
        if marked is None or self._begun is not None:
            self.mark(steps.sentence(self._text, self.pointed))
        else:
            after = steps.sentence(self._text, min(marked[1], max(0, len(self._text) - 1)))
            self.mark(Span(marked[0], max(marked[1], after.end)))

    def action_step(self, name: str) -> None:
        """Go to the next word or sentence, or the one before; while marking, mark up to its end."""
        here = self.pointed
        step: Callable[[str, int], int] = getattr(steps, name)
        if self._begun is not None and here >= self._begun and name == "next_word":
            step = steps.word_end
        elif self._begun is not None and here >= self._begun and name == "next_sentence":
            end = steps.sentence(self._text, here).end
            after = steps.sentence(self._text, min(end + 1, len(self._text))).end if end <= here else end
            self.go(after)
            return
        self.go(step(self._text, here))

    def action_line(self, by: int) -> None:
        """Go a line down or up; while marking, mark as far."""
        select = self._begun is not None
        self.action_cursor_down(select) if by > 0 else self.action_cursor_up(select)

    def on_text_area_selection_changed(self) -> None:
        """Show the next stretch where this one ends, and tell that something moved."""
        here, end = self.pointed, len(self._text)
        if (self._fold.end - here < _EDGE and self._fold.end < end) or (
            here - self._fold.start < _EDGE and self._fold.start > 0
        ):
            marked, above = self.chosen, self.row_of(here) - self.scroll_offset.y
            self.turn_to(here)
            self.draw()
            if marked is not None:
                self.move_cursor(self._fold.location(marked[0] if here != marked[0] else marked[1]))
            self.move_cursor(self._fold.location(here), select=marked is not None)
            self.scroll_to(y=max(0, self.row_of(here) - above), animate=False, force=True)
        self.post_message(self.Moved())

    @property
    def gutter_width(self) -> int:
        """The margin in which places and signs stand."""
        return self._margin

    def draw(self) -> None:
        """Work out what is drawn on the stretch that is shown."""
        inside = [
            one
            for name in ("lead", "match", "cited", "found")
            for one in self._stretches.get(name, ())
            if one[0] < self._fold.end and one[1] > self._fold.start
        ]
        self._strokes = strokes(inside, self._fold.starts) if inside else NOTHING
        self._lit = strokes(self._stretches.get("current", ()), self._fold.starts)
        self.notify_style_update()
        self.refresh()

    def margin(self, row: int) -> tuple[str, str]:
        """Return the place that begins in a row, and the sign of what is lit there."""
        if row >= self.virtual_size.height or not self._text:
            return "", ""
        first = self.row_start(row)
        after = self.row_start(row + 1) if row + 1 < self.virtual_size.height else self._fold.end + 1
        here = (
            _SIGNS[name]
            for name in ("current", "cited", "found", "lead")
            if any(start < after and end > first for start, end, _ in self._stretches.get(name, ()))
        )
        sign = next(here, " ")
        at = bisect_left(self._landmarks, first, key=lambda one: one.start)
        begins = at < len(self._landmarks) and self._landmarks[at].start < after
        label = content.cell(self._landmarks[at].label, self._margin - 3) if begins else " " * (self._margin - 3)
        return (f"{label} {sign}" if self._landmarks else sign), "place"

    def style_of(self, look: str) -> Style:
        """Return how a look is drawn: the current passage by its paper, all else by its pen."""
        return (content.paper if look == "current" else content.pen)(self, f"source--{look}")
