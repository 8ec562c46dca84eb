"""The screens of names, numbers and skipped sentences, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.widgets import DataTable

from redpencil.domain.article import Disposition
from redpencil.locations import Workspace
from redpencil.tui.screens.main import Main
from redpencil.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Seat, Sit

SIZE = (160, 40)


def _here(seat: Seat) -> str:
    table = seat.app.screen.query_one(DataTable)
    return " ".join(str(cell).strip() for cell in table.get_row_at(table.cursor_row)).strip()


def _selected(seat: Seat) -> str:
    assert seat.main.view is not None
    place = seat.main.query_one(Draft).chosen
    assert place is not None
    return seat.main.view.article.text[slice(*place)]


async def test_v_and_u_show_every_number_with_its_value_unit_and_day(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "u")
        for row in seat.desk.browsing.numbers("cars"):
            assert row.text in seat.text
        shown = " ".join(seat.text.split())
        assert all(words in shown for words in ("160,000,000", "USD", "at least 30", "2020-11-17", "agents"))


@pytest.mark.parametrize(("size", "shown"), [((80, 24), "160,000,000"), ((200, 50), "companies put $160 million into")])
async def test_the_numbers_fit_small_and_large_terminals(sit: Sit, size: tuple[int, int], shown: str) -> None:
    async with sit(size=size) as seat:
        await seat.press("v", "u")
        assert shown in seat.text


@pytest.mark.parametrize("keys", [("v", "u"), ("v", "n"), ("v", "k")])
async def test_enter_shows_the_place_of_a_row_in_the_draft_with_its_words_selected(
    sit: Sit, keys: tuple[str, ...]
) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press(*keys, "j")
        words = _here(seat)
        await seat.press("enter")
        assert isinstance(seat.app.screen, Main)
        assert seat.main.at == "draft"
        assert _selected(seat) in " ".join(words.split())
        await seat.press("escape", *keys)
        assert seat.app.screen.query_one(DataTable).row_count


async def test_the_second_key_of_a_chord_counts_even_if_both_come_at_once(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        assert seat.app._driver is not None
        for key in "vu":
            seat.app._driver.process_message(events.Key(key, key))
        await seat.until("Numbers and dates")
        assert not seat.desk.browsing.log(seat.ref)


async def test_slash_leaves_the_rows_that_hold_some_words_and_escape_drops_that(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "u")
        table = seat.app.screen.query_one(DataTable)
        every = table.row_count
        await seat.press("slash")
        await seat.type("USD")
        await seat.press("enter")
        assert table.row_count == 1
        assert "shows the place / USD" in seat.text
        await seat.press("slash", "ctrl+end", *["backspace"] * 3)
        await seat.type("zebra")
        await seat.press("enter")
        assert "Nothing here holds these words." in seat.text
        await seat.press("escape")
        assert table.row_count == every
        await seat.press("escape")
        assert isinstance(seat.app.screen, Main)


async def test_the_ledgers_stand_in_the_palette(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("colon", *"numb")
        await seat.until("Numbers  vu")


async def test_without_an_article_there_is_no_ledger_to_show(sit: Sit, tmp_path: Path) -> None:
    async with sit(size=(80, 24), place=Workspace(tmp_path / "new"), article=None) as seat:
        await seat.press("1", "enter", "v")
        assert "Articles" in seat.text
        assert "Numbers" not in seat.text
        await seat.press("u", "v", "a")
        assert "No article is here yet" in seat.text


async def test_v_and_k_show_what_was_skipped_and_why(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "k")
        for one in seat.desk.skipping.skipped("cars"):
            assert (one.reason or one.disposition.words)[:40] in seat.text
        assert "It remains to be seen whether buyers will follow." in seat.text


async def test_a_agrees_that_a_sentence_was_rightly_skipped_and_undo_takes_it_back(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        forecast = next(
            place
            for place, one in enumerate(seat.desk.skipping.skipped("cars"))
            if one.disposition is not Disposition.FURNITURE
        )
        await seat.press("v", "k", *["j"] * forecast, "a")
        assert seat.desk.skipping.skipped("cars")[forecast].looked_at
        await seat.press("k")
        assert _here(seat).startswith("✓")
        await seat.until("✓")
        await seat.press("escape")
        assert "0% done" not in seat.text
        await seat.press("u")
        assert not seat.desk.skipping.skipped("cars")[forecast].looked_at
        assert "0% done" in seat.text
        await seat.press("v", "k", *["j"] * forecast)
        assert not _here(seat).startswith("✓")


async def test_agreeing_again_takes_it_back(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "k", "space")
        assert seat.desk.skipping.skipped("cars")[0].looked_at
        if len(seat.desk.skipping.skipped("cars")) > 1:
            await seat.press("k")
        await seat.press("space")
        assert not seat.desk.skipping.skipped("cars")[0].looked_at


async def test_a_skipped_sentence_becomes_a_claim_by_enter_and_i(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "k", "enter", "i", "enter")
        first = seat.desk.skipping.skipped("cars")[0]
        assert seat.main.view is not None
        assert seat.claim.exact == first.span.of(seat.main.view.article.text)


async def test_the_draft_says_why_the_sentence_under_the_cursor_was_skipped(sit: Sit) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "k", "j", "enter")
        second = seat.desk.skipping.skipped("cars")[1]
        assert f"Skipped: {second.reason or second.disposition.words}" in seat.text
        await seat.press("enter")
        await seat.until("i makes a claim.")
