"""The dialog that writes reports: confidential sources only when they are asked for, and what must be known told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Seat, Sit


async def _write(seat: Seat, out: Path, *keys: str) -> str:
    person = seat.desk.researching.add_person("Ann Example", confidential=True)
    claim = await seat.go_to("$160 million")
    seat.desk.attaching.attach(claim.ref, person.id, quote="It was a lot.")
    seat.desk.reviewing.judge(claim.ref, "confirmed")
    await seat.press("p", "tab", "ctrl+end", *["shift+home", "backspace"])
    await seat.type(str(out))
    await seat.press(*keys, "enter")
    return _only(out, "confidential" if keys else "")


def _only(folder: Path, mark: str) -> str:
    (written,) = folder.iterdir()
    assert written.name == f"cars{'.' if mark else ''}{mark}.html"
    return written.read_text(encoding="utf-8")


async def test_confidential_sources_are_left_out_unless_they_are_ticked(sit: Sit, tmp_path: Path) -> None:
    async with sit() as seat:
        assert "Ann Example" not in await _write(seat, tmp_path / "out")


async def test_a_report_with_confidential_sources_is_asked_for_and_told(sit: Sit, tmp_path: Path) -> None:
    async with sit(size=(80, 24)) as seat:
        assert "Ann Example" in await _write(seat, tmp_path / "out", "tab", "space")
        assert "It must not" in seat.text
