"""One of a few, side by side on a line; the arrows or space go from one to the next."""

from collections.abc import Mapping
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from redpencil.tui import content

Value = TypeVar("Value")


class PickRow(Static, Generic[Value], can_focus=True):
    """Values by the words for them, with the picked one marked by a sign as well as by its weight."""

    DEFAULT_CSS = "PickRow { height: auto; padding: 0 1; &:focus { background: $accent 40%; } }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("enter", "go_on", show=False),
    ]

    def __init__(self, values: Mapping[str, Value], picked: Value) -> None:
        super().__init__()
        self._values = tuple(values.items())
        self._place = [value for _, value in self._values].index(picked)

    @property
    def picked(self) -> Value:
        """The value that is picked."""
        return self._values[self._place][1]

    def render(self) -> Content:
        """Draw the words with the picked ones marked."""
        parts = [
            content.plain(f"{'●' if here else '○'} {words}   ", "bold" if here else "")
            for place, (words, _) in enumerate(self._values)
            for here in (place == self._place,)
        ]
        return content.joined(*parts)

    def action_turn(self, by: int) -> None:
        """Pick the next, or the one before."""
        self._place = (self._place + by) % len(self._values)
        self.refresh()

    def action_go_on(self) -> None:
        """Go to the next field."""
        self.screen.focus_next()
