"""A yes or no in a dialog, told by a sign as well as by its weight."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from redpencil.tui import content


class Toggle(Static, can_focus=True):
    """One thing that is ticked or not; space changes it, enter goes on."""

    DEFAULT_CSS = "Toggle { height: auto; padding: 0 1; &:focus { background: $accent 40%; } }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,left,right", "turn", show=False),
        Binding("enter", "go_on", show=False),
    ]
    on: reactive[bool] = reactive(False)
    """Whether it is ticked."""

    def __init__(self, words: str, *, on: bool = False, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        super().__init__(id=id)
        self._words = words
        self.set_reactive(Toggle.on, on)

    def render(self) -> Content:
        """Draw the tick and what it is about."""
        return content.line(f"{'●' if self.on else '○'} {self._words}", "bold" if self.on else "")

    def action_turn(self) -> None:
        """Tick it, or take the tick away."""
        self.on = not self.on

    def action_go_on(self) -> None:
        """Go to the next field."""
        self.screen.focus_next()
