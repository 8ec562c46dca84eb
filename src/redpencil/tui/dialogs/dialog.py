"""What all dialogs share: a calm box in the middle, and escape to leave without an answer."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from redpencil.tui import content

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None]):
    """A question in a box over the desk."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 55%;
        & > .box {
            width: 76; max-width: 96%; height: auto; max-height: 94%;
            border: round $accent; border-title-color: $foreground; border-title-style: bold;
            background: $panel; padding: 0 1;
            scrollbar-size-vertical: 1; scrollbar-color: $foreground 25%; scrollbar-background: $panel;
            scrollbar-color-hover: $foreground 40%; scrollbar-background-hover: $panel;
            scrollbar-color-active: $foreground 40%; scrollbar-background-active: $panel;
        }
        & .about { color: $foreground 70%; height: auto; max-height: 4; margin-bottom: 1; }
        & .about.whole { max-height: 100%; }
        & .label { color: $foreground 70%; height: 1; }
        & .wrong { color: $error; height: auto; }
        & .hint { color: $foreground 66%; height: auto; margin-top: 1; }
        & OptionList {
            border: none; padding: 0; background: $panel; height: auto; max-height: 12;
            &:focus { border: none; }
            & > .option-list--option-highlighted { background: $foreground 12%; color: $foreground; }
            &:focus > .option-list--option-highlighted { background: $accent 40%; color: $foreground; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]

    wrong: str = ""
    """Why the answer given before was refused, where the question is asked again."""

    def on_mount(self) -> None:
        """Say what was wrong, once there is a place to say it."""
        if self.wrong:
            self.call_after_refresh(content.say, self, self.wrong, "error")

    def take_early(self, character: str | None) -> None:
        """Take a key that was typed before the dialog had come up."""

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
