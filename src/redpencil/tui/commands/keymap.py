"""Which key calls which command, with the house's changes, and no two alike."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from redpencil.config import Config
from redpencil.errors import ConfigError
from redpencil.tui.commands.command import Command
from redpencil.tui.commands.table import COMMANDS

_TAKEN = {"ctrl+p": "palette", "ctrl+q": "quit", "ctrl+c": "quit"}
"""Keys that always mean the same, and the command they stand for."""


def named(commands: Iterable[Command]) -> Mapping[str, str]:
    """Return the key of each command by the command's id, with `ratings` for all the rating keys at once."""
    found = {command.id: command.key for command in commands}
    rates = [key for id_, key in found.items() if id_.startswith("rate-")]
    return found | {"ratings": f"{rates[0]}–{rates[-1]}"}


def keys(config: Config) -> tuple[Command, ...]:
    """Return every command with the key that calls it in this house.

    Raises:
        ConfigError: for an unknown command, a key that cannot be changed, or two commands on one key.
    """
    known = {command.id: command for command in COMMANDS}
    for name, key in config.keys.items():
        if name not in known:
            raise ConfigError(f"redpencil.toml: keys.{name}: is no command; there are {', '.join(known)}.")
        if known[name].fixed:
            raise ConfigError(f'redpencil.toml: keys.{name}: "{known[name].key}" is fixed. Take the line out.')
        if not key or not key.isprintable() or len(key.split()) != 1:
            raise ConfigError(f"redpencil.toml: keys.{name}: wants one key, such as x, S, f5 or ctrl+t.")
    mapped = tuple(replace(command, key=config.keys.get(command.id, command.key)) for command in COMMANDS)
    used = len(config.scale.ratings)
    alive = tuple(command for command in mapped if not _beyond(command, used) or command.id in config.keys)
    _refuse_clashes(alive)
    return alive


def _beyond(command: Command, ratings: int) -> bool:
    return command.id.startswith("rate-") and int(command.id.removeprefix("rate-")) > ratings


def _refuse_clashes(commands: Iterable[Command]) -> None:
    seen: dict[str, str] = dict(_TAKEN)
    for command in commands:
        if (other := seen.get(command.key)) is not None:
            raise ConfigError(
                f'redpencil.toml: the key "{command.key}" is given to both "{other}" and "{command.id}". '
                "Give one of them another key under [keys]."
            )
        seen[command.key] = command.id
    for chord in (command for command in commands if command.chord):
        if (other := seen.get(chord.key[0])) is not None:
            raise ConfigError(
                f'redpencil.toml: the key "{chord.key[0]}" is given to "{other}", but "{chord.id}" begins with it. '
                "Give one of them another key under [keys]."
            )
