"""Help: what the pane is for, and every key that means something now."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from redpencil.tui import content
from redpencil.tui.commands import Command, Group
from redpencil.tui.dialogs.dialog import Dialog


class Keys(Dialog[bool]):
    """Shows the help of the focused pane and all keys."""

    DEFAULT_CSS = "Keys > .box { width: 90; }"

    def __init__(self, pane: str, help_: str, commands: Sequence[Command], ratings: Sequence[str]) -> None:
        super().__init__()
        self._pane, self._help, self._commands, self._ratings = pane, help_, tuple(commands), tuple(ratings)

    def compose(self) -> ComposeResult:
        """Lay out the help."""
        with VerticalScroll(classes="box") as box:
            box.border_title = content.plain("Help")
            yield Static(
                content.joined(content.line(self._pane, "bold"), content.plain("\n" + self._help)), classes="pane"
            )
            for group in Group:
                rows = [self._row(command) for command in self._commands if command.group is group]
                if rows:
                    yield Static(Content("\n").join([content.plain(f"\n{group}", "bold"), *rows]))
            yield Static(
                content.plain("Keys that mean nothing here and now are left out · arrows scroll · escape back"),
                classes="hint",
            )

    def _row(self, command: Command) -> Content:
        help_ = command.help
        if command.id.startswith("rate-") and (place := int(command.id.removeprefix("rate-"))) <= len(self._ratings):
            help_ = f"{self._ratings[place - 1]}."
        return content.joined(content.plain(f"  {command.key:<10}"), content.line(help_, "$foreground 75%"))
