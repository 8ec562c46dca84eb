"""Long work: how far it has come, and escape to stop it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from redpencil.tui import content


class Progress(ModalScreen[None]):
    """Shows a bar while something long goes on."""

    DEFAULT_CSS = """
    Progress {
        align: center middle; background: $background 55%;
        & > Vertical {
            width: 60; max-width: 96%; height: auto; border: round $frame; background: $panel; padding: 0 1;
        }
        & ProgressBar { width: 1fr; & Bar { width: 1fr; } & Bar > .bar--bar { color: $foreground; } }
        & .hint { color: $foreground 66%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop", show=False)]

    def __init__(self, what: str, stop: Callable[[], None]) -> None:
        super().__init__()
        self._what, self._stop = what, stop
        self.stopping = False

    def compose(self) -> ComposeResult:
        """Lay out the bar."""
        with Vertical():
            yield Static(content.line(self._what), id="what")
            yield ProgressBar(total=1.0, show_eta=False)
            yield Static(content.plain("escape stops"), classes="hint")

    def advance(self, what: str, share: float) -> None:
        """Show how far the work has come."""
        if self.is_mounted and not self.stopping:
            self.query_one("#what", Static).update(content.line(what))
            self.query_one(ProgressBar).update(progress=share)

    def action_stop(self) -> None:
        """Ask the work to stop; it does so at its next step."""
        self.stopping = True
        self.query_one("#what", Static).update(content.plain("Stopping …"))
        self._stop()
