"""Pointing at words of a sheet: by letters, words, sentences, rows and pages, with keys and with the mouse."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from redpencil.tui.widgets.sheet import Sheet


class Pointing(Sheet):
    """A sheet whose cursor moves; with shift, or after `space`, moving selects."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "row(-1)", show=False),
        Binding("down", "row(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("left", "letter(-1)", show=False),
        Binding("right", "letter(1)", show=False),
        Binding("h,ctrl+left", "step('previous_word')", show=False),
        Binding("l,ctrl+right", "step('next_word')", show=False),
        Binding("left_parenthesis", "step('previous_sentence')", show=False),
        Binding("right_parenthesis", "step('next_sentence')", show=False),
        Binding("home", "brink(-1)", show=False),
        Binding("end", "brink(1)", show=False),
        Binding("ctrl+home", "end_of_text(-1)", show=False),
        Binding("ctrl+end", "end_of_text(1)", show=False),
        Binding("space", "mark", show=False),
        Binding("shift+up", "row(-1, 1)", show=False),
        Binding("shift+down", "row(1, 1)", show=False),
        Binding("shift+left", "letter(-1, 1)", show=False),
        Binding("shift+right", "letter(1, 1)", show=False),
        Binding("ctrl+shift+left", "step('previous_word', 1)", show=False),
        Binding("ctrl+shift+right", "step('next_word', 1)", show=False),
        Binding("shift+home", "brink(-1, 1)", show=False),
        Binding("shift+end", "brink(1, 1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._column: int | None = None
        self._marking = self._held = False

    @property
    def marking(self) -> bool:
        """Whether moving selects until it is ended."""
        return self._marking

    def move(self, offset: int, *, select: bool = False) -> None:
        """Bring a letter under the cursor as a key does: where marking has begun, select as far as there."""
        self._column = None
        self.go(offset, select=select or self._marking)

    def let_go(self) -> bool:
        """Select nothing any more; tell whether anything was selected."""
        was = self._marking or self.chosen is not None
        self._marking = False
        self.go(self.pointed)
        return was

    def action_mark(self) -> None:
        """Begin to select at the word under the cursor, or end it."""
        from redpencil.tui.widgets import steps

        self._marking = not self._marking
        if self._marking and self.chosen is None:
            here = self.pointed
            begin = steps.previous_word(self._text, here + 1)
            end = steps.word_end(self._text, here)
            self.go(begin if steps.word_end(self._text, begin) == end else here)
            self.go(end, select=True)
        self.moved()

    def action_row(self, by: int, select: int = 0) -> None:
        """Go down or up by so many rows, past blank ones."""
        rows = self._set.rows
        column = self._column if self._column is not None else self._set.column(self.pointed)
        here = self._set.row_of(self.pointed)
        to = min(max(0, here + by), len(rows) - 1)
        step = 1 if by > 0 else -1
        while 0 < to < len(rows) - 1 and self._text[rows[to].start : rows[to].end].isspace():
            to += step
        if rows and to != here:
            self.move(self._set.letter(to, column), select=bool(select))
            self._column = column
        elif rows:
            self.move(self._set.end if by > 0 else self._set.start - 1, select=bool(select))

    def action_page(self, by: int) -> None:
        """Go down or up by a page."""
        self.action_row(by * max(1, self._area.height - 2))

    def action_letter(self, by: int, select: int = 0) -> None:
        """Go to the next letter or the one before, with the marks that stand over it."""
        from redpencil.tui.widgets.wrapping import cells

        to = self.pointed + by
        while 0 < to < len(self._text) and (cells(self._text[to]) == 0 or self._text[to] == "\n"):
            to += by
        self.move(to, select=bool(select))

    def action_step(self, name: str, select: int = 0) -> None:
        """Go to the next word or sentence, or the one before; where that selects, to its end."""
        from redpencil.tui.widgets import steps

        here, selects = self.pointed, bool(select) or self._marking
        forward = selects and here >= self._from
        if name == "next_word" and forward:
            to = steps.word_end(self._text, here)
        elif name == "next_sentence" and forward:
            end = steps.sentence(self._text, here).end
            to = end if end > here else steps.sentence(self._text, min(end + 1, len(self._text))).end
        else:
            to = getattr(steps, name)(self._text, here)
        self.move(to, select=selects)

    def action_brink(self, by: int, select: int = 0) -> None:
        """Go to the beginning or the end of the row."""
        self.move(self._set.letter(self._set.row_of(self.pointed), 0 if by < 0 else 10_000), select=bool(select))

    def action_end_of_text(self, by: int) -> None:
        """Go to the beginning or the end of the text."""
        self.move(0 if by < 0 else len(self._text))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        if (place := self.letter_at(event)) is not None and event.button == 1:
            self._held, self._marking = True, False
            self.capture_mouse()
            self.move(place, select=event.shift)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse."""
        if self._held and (place := self.letter_at(event)) is not None:
            self.move(place, select=True)

    def on_mouse_up(self) -> None:
        """End selecting."""
        self._held = False
        self.release_mouse()
