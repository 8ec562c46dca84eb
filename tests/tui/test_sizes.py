"""Every screen at four sizes: its heading and its keys can be seen, whatever has room between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from redpencil.desk.desk import Desk
from redpencil.locations import Workspace
from redpencil.tui.commands import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Sit

SIZES = [(80, 24), (100, 30), (120, 40), (200, 50)]
SCREENS = sorted(command.key for command in COMMANDS if command.chord and command.action.startswith("show("))


@pytest.mark.parametrize("size", SIZES)
async def test_every_screen_shows_its_heading_and_its_keys(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        for chord in SCREENS:
            await seat.press(*chord)
            await seat.calm()
            lines = seat.text.splitlines()
            assert lines[0].strip(), chord
            assert "back" in lines[-1] or "back" in lines[-2], (chord, seat.text)
            assert max(cell_len(line) for line in lines) <= size[0]
            assert len(lines) == size[1]
            await seat.press("escape")
        assert "Claims" in seat.text


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_every_screen_without_anything_says_what_to_do(sit: Sit, size: tuple[int, int], tmp_path: Path) -> None:
    place = Workspace(tmp_path / "empty")
    Desk.open(place, create=True, reviewer="rita").close()
    async with sit(size=size, place=place, article=None) as seat:
        assert "Nothing to check yet. + adds an article" in seat.text
        for key in ("va", "vs", "vl"):
            await seat.press(*key)
            await seat.calm()
            assert any(word in seat.text for word in ("Press ", "press ", "asks ")), seat.text
            await seat.press("escape")
        await seat.press("v")
        assert "Articles" in seat.text
        assert "Names" not in seat.text
