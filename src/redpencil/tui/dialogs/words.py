"""A field for words: enter goes on, and what is pasted comes in whole, line breaks and all."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from redpencil.text.clean import clean

_LONG_PASTE = 20_000
"""A longer text is kept beside the field and only told of in it: wrapping it would freeze the field."""


class Words(TextArea):
    """A field that grows with its words."""

    DEFAULT_CSS = """
    Words {
        height: auto; min-height: 1; max-height: 6; border: none; padding: 0 1; background: $background;
        &:focus { border: none; }
        & .text-area--cursor-line { background: $background 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Go on", show=False, priority=True),
        Binding("ctrl+j,shift+enter", "break_line", "New line", show=False),
    ]

    @dataclass
    class GoneOn(Message):
        """The reviewer is done with this field."""

        field: "Words"

    def __init__(self, value: str = "", *, id: str | None = None) -> None:  # noqa: A002  (Textual's own name for it)
        self._pasted = value if len(value) > _LONG_PASTE else ""
        shown = _told(value) if self._pasted else clean(value)
        super().__init__(shown, soft_wrap=True, tab_behavior="focus", id=id)
        self.highlight_cursor_line = False

    @property
    def value(self) -> str:
        """The words, without blanks around them."""
        words = self.text.replace(_told(self._pasted), self._pasted, 1) if self._pasted else self.text
        return words.strip()

    def on_mount(self) -> None:
        """Begin behind the last letter."""
        self.move_cursor(self.document.end)

    def on_paste(self, event: events.Paste) -> None:
        """Take in pasted words: at the cursor, or beside the field where they are very long."""
        event.prevent_default()
        event.stop()
        if len(event.text) <= _LONG_PASTE:
            self.insert(clean(event.text))
        elif self._pasted and _told(self._pasted) in self.text:
            self._take_in(self.value + event.text)
        else:
            self._pasted = event.text
            self.insert(_told(event.text))

    def _take_in(self, words: str) -> None:
        """Keep words that are too long to be shown, and tell of them."""
        self._pasted = words
        self.load_text(_told(words))
        self.move_cursor(self.document.end)

    def action_go_on(self) -> None:
        """Tell that this field is done."""
        self.post_message(self.GoneOn(self))

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down, and from the end of the words to what stands below the field."""
        if self.cursor_at_end_of_text and not select:
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_break_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")


def _told(words: str) -> str:
    return f"({len(words):,} letters pasted, beginning: {' '.join(clean(words[:60]).split())} …)"
