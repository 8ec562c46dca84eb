"""A sitting is recorded as it is typed, and replayed on a copy it leads to the same claims."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.tui.conftest import Seat, Sit
from textual import events

from redpencil import config
from redpencil.cli import plain
from redpencil.desk.desk import Desk
from redpencil.desk.duplicating import duplicate
from redpencil.domain.query import ClaimQuery
from redpencil.errors import CannotReplay
from redpencil.locations import Workspace
from redpencil.tui import replaying
from redpencil.tui.recording import HEAD


def claims_of(desk: Desk) -> list[dict[str, Any]]:
    """Return all claims as JSON has them, without the times."""
    found = [dict(plain.claim(claim)) for claim in desk.browsing.claims(ClaimQuery())]
    for claim in found:
        if claim["verdict"]:
            claim["verdict"] = {key: value for key, value in claim["verdict"].items() if key != "decided_at"}
    return found


async def press(seat: Seat, *keys: str) -> None:
    await seat.press(*keys)


async def sit_down_and_work(seat: Seat) -> None:
    """Judge three claims, attach a source, take a step back, filter, and move on with the mouse."""
    await press(seat, "a", "1", "4")
    await press(seat, *"no such ship", "enter")
    seat.app.post_message(events.Paste("it should be “five” [sic]"))
    await seat.settle()
    await press(seat, "enter", "n", "s")
    seat.app.post_message(events.Paste("The register of 1999 says so."))
    await seat.settle()
    await press(seat, *["enter"] * 6, "escape", "escape")
    await press(seat, "d", "3", "u", "slash")
    seat.app.post_message(events.Paste("kind:quantity"))
    await seat.settle()
    await press(seat, "enter", "j", "1")


async def test_a_sitting_that_is_replayed_on_a_copy_gives_the_same_claims(
    sit: Sit, filled: Path, tmp_path: Path
) -> None:
    log = tmp_path / "sitting.jsonl"
    async with sit() as seat:
        await sit_down_and_work(seat)
        seat.app.recording.save(log)
        expected, steps = claims_of(seat.desk), [event.action for event in seat.desk.browsing.log()]
    assert {"verdict", "accept", "undo", "drop", "attach"} <= set(steps)
    fresh = Workspace(Path(shutil.copytree(filled, tmp_path / "fresh" / "claims")))
    sitting = replaying.read(log, config.load(fresh.config))
    await replaying.typed(fresh, sitting, "rita")
    with Desk.open(fresh) as desk:
        assert claims_of(desk) == expected
        assert [event.action for event in desk.browsing.log()] == steps


async def test_a_house_with_other_keys_replays_by_the_commands(sit: Sit, filled: Path, tmp_path: Path) -> None:
    log = tmp_path / "sitting.jsonl"
    async with sit() as seat:
        await press(seat, "a")
        seat.app.recording.save(log)
        expected = claims_of(seat.desk)
    fresh = Workspace(Path(shutil.copytree(filled, tmp_path / "fresh" / "claims")))
    fresh.config.write_text('[keys]\naccept = "f9"\n')
    await replaying.typed(fresh, replaying.read(log, config.load(fresh.config)), "rita")
    with Desk.open(fresh) as desk:
        assert claims_of(desk) == expected


async def test_the_palette_saves_a_sitting_without_its_own_keys(sit: Sit, tmp_path: Path) -> None:
    log = tmp_path / "kept" / "log.jsonl"
    async with sit() as seat:
        await press(seat, "j", "ctrl+p")
        await seat.press(*"save the commands")
        await seat.until("Save the commands of this sitting")
        await press(seat, "down", "enter")
        await press(seat, "ctrl+u")
        seat.app.post_message(events.Paste(str(log)))
        await seat.settle()
        await press(seat, "enter")
        assert "1 line saved" in seat.text
    assert [json.loads(line).get("command") for line in log.read_text().splitlines()] == [None, "down"]


def test_what_is_typed_into_a_field_is_kept_as_text(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text(json.dumps({HEAD: 1, "size": [80, 24], "article": None}) + '\n{"text": "ab"}\n')
    assert replaying.read(log, config.load(None)).lines == ((2, {"text": "ab"}),)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (['{"key": "a", "command": "accept"}', '{"key": "y", "command": "fly"}'], 'Line 3 .* calls "fly"'),
        (['{"sing": 1}'], "Line 2 .* says nothing"),
        (["no json"], "is no log of a sitting"),
    ],
)
def test_a_log_that_cannot_be_replayed_is_refused_with_the_line(tmp_path: Path, lines: list[str], said: str) -> None:
    log = tmp_path / "log"
    log.write_text("\n".join([json.dumps({HEAD: 1, "size": [80, 24], "article": None}), *lines]))
    with pytest.raises(CannotReplay, match=said):
        replaying.read(log, config.load(None))


def test_a_copy_is_no_way_into_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    copy = duplicate(workspace, tmp_path / "copy")
    with Desk.open(copy) as desk:
        assert [line.slug for line in desk.browsing.articles()] == ["cars", "bridge"]
    with pytest.raises(CannotReplay, match="is there already"):
        duplicate(workspace, copy.folder)
    workspace.config.write_text(f'[database]\nurl = "{workspace.database}"\n')
    with pytest.raises(CannotReplay, match="names a database elsewhere"):
        duplicate(workspace, tmp_path / "another")
