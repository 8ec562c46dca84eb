"""Replaying: the log of a sitting is read, and typed into a desk that nobody sees."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot

from redpencil import config
from redpencil.errors import CannotReplay
from redpencil.locations import Workspace
from redpencil.tui.app import Redpencil
from redpencil.tui.commands import every, keys
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.recording import HEAD, MOUSE, PALETTE
from redpencil.tui.screens.opening import Opening
from redpencil.tui.screens.workbench import Workbench

_KINDS: Final = ("key", "text", "paste", "mouse", "size")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A log: how large the terminal was, which article was open, and what was done, with the number of each line."""

    size: tuple[int, int]
    article: str | None
    lines: tuple[tuple[int, dict[str, Any]], ...]


def read(path: Path, house: config.Config) -> Sitting:
    """Read a log, and refuse it before anything is done where it calls a command that there is not.

    Raises:
        CannotReplay: naming the line.
    """
    try:
        found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except OSError as error:
        raise CannotReplay(f"{path} could not be read: {error.strerror}.") from None
    except ValueError:
        raise CannotReplay(f"{path} is no log of a sitting. `redpencil open --record FILE` writes one.") from None
    if not found or not isinstance(found[0], dict) or found[0].get(HEAD) != 1:
        raise CannotReplay(f"{path} is no log of a sitting. `redpencil open --record FILE` writes one.")
    known = {command.id for command in chain.from_iterable(every(house).values())}
    for number, line in enumerate(found[1:], 2):
        if not isinstance(line, dict) or not any(kind in line for kind in _KINDS):
            raise CannotReplay(f"Line {number} of {path} says nothing that can be replayed.")
        if (called := line.get("command")) is not None and called not in known:
            raise CannotReplay(f'Line {number} of {path} calls "{called}", which is no command of this desk.')
    head = found[0]
    return Sitting((head["size"][0], head["size"][1]), head.get("article"), tuple(enumerate(found[1:], 2)))


def replay(sitting: Sitting, workspace: Workspace, reviewer: str | None = None) -> None:
    """Do again in a workspace what was done in a sitting, without a terminal.

    Raises:
        CannotReplay: naming the line at which a command could not be given.
    """
    asyncio.run(typed(workspace, sitting, reviewer))


async def typed(workspace: Workspace, sitting: Sitting, reviewer: str | None) -> None:
    """Replay as `replay` does, where an event loop runs already."""
    app = Redpencil(workspace, sitting.article, reviewer, keys(config.load(workspace.config)))
    try:
        async with app.run_test(size=sitting.size, notifications=True) as pilot:
            await _type(pilot, app, sitting)
    finally:
        if app.desk is not None:
            app.desk.close()
    if app.crash is not None:
        raise app.crash


async def _type(pilot: Pilot[int], app: Redpencil, sitting: Sitting) -> None:
    while app.is_running and isinstance(app.screen, Opening):
        await pilot.pause(0.01)
    await _settle(pilot)
    for number, line in sitting.lines:
        for event in _events(app, number, line):
            app.post_message(event)
            await pilot.pause(0)
        await _settle(pilot)
        if not app.is_running:
            return


def _events(app: Redpencil, number: int, line: dict[str, Any]) -> Iterable[events.Event]:
    """Return what the program is to receive for a line."""
    if "text" in line:
        return [events.Key(_character_to_key(letter), letter) for letter in line["text"]]
    if "paste" in line:
        return [events.Paste(line["paste"])]
    if "size" in line:
        size = Size(*line["size"])
        return [events.Resize(size, size)]
    if "mouse" in line:
        x, y = line["at"]
        return [MOUSE[line["mouse"]](None, x, y, 0, 0, line.get("button", 1), False, False, False, x, y)]
    called = line.get("command")
    key = line["key"] if called is None else _key_of(app, number, called, line["key"])
    character = line.get("character") or (key if len(key) == 1 else None)
    return [events.Key(key, character)]


def _key_of(app: Redpencil, number: int, called: str, key: str) -> str:
    """Return the key that calls a command on the screen as it is; the one that did, if it still does."""
    if called == PALETTE:
        return "ctrl+p"
    active = app.screen.active_bindings
    calling: Sequence[str] = [known for known, one in active.items() if one.binding.id == called]
    if not calling and not isinstance(app.screen, Dialog):
        raise CannotReplay(f'Line {number} calls "{called}", which cannot be called where the desk is then.')
    return key if key in calling or not calling else calling[0]


async def _settle(pilot: Pilot[int]) -> None:
    """Wait until all is read and drawn: thrice, as what was read may ask for more."""
    for _ in range(3):
        await pilot.pause(0)
        while _busy(pilot):
            await pilot.pause(0.002)


def _busy(pilot: Pilot[int]) -> bool:
    stepping = any(isinstance(screen, Workbench) and screen.stepping for screen in pilot.app.screen_stack)
    return stepping or any(not worker.is_finished for worker in pilot.app.workers)
