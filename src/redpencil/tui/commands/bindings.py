"""Commands as key bindings of Textual."""

from collections.abc import Iterable

from textual.binding import Binding

from redpencil.tui.commands.command import Command
from redpencil.tui.commands.table import COMMANDS

CHORDS = "chords"
"""The action that waits for the second key of a chord."""


def bindings(commands: Iterable[Command] = COMMANDS) -> list[Binding]:
    """Return one binding for each command and one for the first key of each chord."""
    commands = tuple(commands)
    single = [
        Binding(
            textual(command.key),
            command.action,
            command.footer or command.title,
            id=command.id,
            show=bool(command.footer),
            tooltip=command.help,
            priority=command.key in {"tab", "shift+tab"},
        )
        for command in commands
        if not command.chord
    ]
    first = sorted({command.key[0] for command in commands if command.chord})
    return single + [Binding(key, f"{CHORDS}('{key}')", "screens", show=False) for key in first]


def textual(key: str) -> str:
    """Return a key by the name that Textual has for it: `comma` for a comma."""
    return "comma" if key == "," else next(iter(Binding.make_bindings([Binding(key, "")]))).key
