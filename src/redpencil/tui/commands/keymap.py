"""Which key calls which command, with the house's changes, and no two alike on one screen."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from redpencil.config import Config
from redpencil.errors import ConfigError
from redpencil.tui.commands import lists
from redpencil.tui.commands.arriving import wrong_with
from redpencil.tui.commands.command import Command
from redpencil.tui.commands.reading import READING
from redpencil.tui.commands.table import COMMANDS

DESK = "desk"
"""The main screen."""

SCREENS: Mapping[str, tuple[Command, ...]] = {
    DESK: COMMANDS,
    "a source": READING,
    "passages": lists.PASSAGES,
    "articles": (*lists.TABLE, *lists.ARTICLES),
    "sources": (*lists.TABLE, *lists.SIFTING, *lists.REFETCHING, *lists.SOURCES),
    "names, numbers, quotations": (*lists.TABLE, *lists.SIFTING),
    "skipped sentences": (*lists.TABLE, *lists.SIFTING, *lists.SKIPPED),
    "look again": (*lists.TABLE, *lists.LOOKING),
}
"""Every command by the screen on which its key works; one that several screens share has the same key on all."""

_TAKEN = {"ctrl+p": "palette", "ctrl+q": "quit", "ctrl+c": "quit"}
"""Keys that always mean the same, and the command they stand for."""


def named(commands: Iterable[Command]) -> Mapping[str, str]:
    """Return the key of each command by the command's id, with `ratings` for all the rating keys at once."""
    found = {command.id: command.key for command in commands}
    rates = [key for id_, key in found.items() if id_.startswith("rate-")]
    return found | ({"ratings": f"{rates[0]}–{rates[-1]}"} if rates else {})


def keys(config: Config) -> tuple[Command, ...]:
    """Return every command of the desk with the key that calls it in this house.

    Raises:
        ConfigError: as `every` does.
    """
    return every(config)[DESK]


def every(config: Config) -> Mapping[str, tuple[Command, ...]]:
    """Return the commands of every screen with the keys that call them in this house.

    Raises:
        ConfigError: for an unknown command, a key that cannot be changed, or two commands on one key of a screen.
    """
    _refuse_unknown(config)
    used = len(config.scale.ratings)
    found = {}
    for screen, commands in SCREENS.items():
        mapped = in_house(commands, config)
        found[screen] = tuple(one for one in mapped if not _beyond(one, used) or one.id in config.keys)
        _refuse_clashes(found[screen])
    return found


def keys_by_id(config: Config) -> Mapping[str, str]:
    """Return the key of every command of every screen in this house, by the command's id."""
    return named(in_house(chain.from_iterable(SCREENS.values()), config))


def in_house(commands: Iterable[Command], config: Config) -> tuple[Command, ...]:
    """Return commands with the keys that the house has given them."""
    return tuple(replace(command, key=config.keys.get(command.id, command.key)) for command in commands)


def _refuse_unknown(config: Config) -> None:
    known = {command.id: command for command in chain.from_iterable(SCREENS.values())}
    for name, key in config.keys.items():
        if name not in known:
            raise ConfigError(f"redpencil.toml: keys.{name}: is no command; there are {', '.join(known)}.")
        if known[name].fixed:
            raise ConfigError(f'redpencil.toml: keys.{name}: "{known[name].key}" is fixed. Take the line out.')
        if wrong := wrong_with(key):
            raise ConfigError(f"redpencil.toml: keys.{name}: {wrong}")


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
