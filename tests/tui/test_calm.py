"""Bad input at the desk: no room, storms of sizes and keys, long pastes; nothing breaks and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Status
from redpencil.tui.dialogs.words import Words
from redpencil.tui.widgets.claim_list import ClaimList

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

    from redpencil.locations import Workspace

TOO_SMALL = "This terminal is too small: make it 40 wide and 10 high."
LONG = "The quick fact [sic] jumps. " * 187_250


def _said(seat: Seat) -> str:
    return " ".join(seat.text.split())


@pytest.mark.parametrize("size", [(20, 5), (39, 24), (120, 9), (12, 8)])
async def test_a_terminal_too_small_says_so_in_one_sentence(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        assert _said(seat) == TOO_SMALL


@pytest.mark.parametrize("size", [(1, 1), (2, 40), (200, 1)])
async def test_no_size_at_all_brings_it_down(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        await seat.pilot.resize_terminal(80, 24)
        await seat.until("Claims")


async def test_what_was_typed_is_still_there_when_the_terminal_has_room_again(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press("w")
        await seat.type("the fund")
        await seat.pilot.resize_terminal(20, 5)
        await seat.settle()
        assert _said(seat) == TOO_SMALL
        await seat.press("x", "enter", "escape", "4")
        await seat.pilot.resize_terminal(80, 24)
        await seat.calm()
        assert "Waiting for" in seat.text
        assert "the fund" in seat.text
        assert "too small" not in seat.text
        await seat.press("enter")
        assert any(claim.waiting_for == "the fund" for claim in seat.desk.browsing.claims(seat.main.choice))


async def test_nothing_is_decided_where_nothing_can_be_seen(sit: Sit) -> None:
    async with sit(size=(20, 5)) as seat:
        await seat.press("1", "a", "x", "d", "1")
        assert all(claim.status is Status.OPEN for claim in seat.desk.browsing.claims(seat.main.choice))
        await seat.pilot.press("ctrl+q")
        assert seat.app.return_code == 0


@pytest.mark.parametrize("keys", [(), ("enter",), ("tab",), ("question_mark",), ("w",), ("v", "n")])
async def test_a_storm_of_sizes_ends_with_everything_in_its_place(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit(size=(120, 40)) as seat:
        await seat.press(*keys)
        await seat.calm()
        before = seat.text
        for step in range(60):
            await seat.pilot.resize_terminal(10 + step * 37 % 190, 3 + step * 13 % 50)
        await seat.pilot.resize_terminal(120, 40)
        await seat.calm()
        assert seat.text == before


async def test_a_key_held_down_moves_as_often_as_it_says(sit: Sit) -> None:
    async with sit() as seat:
        seat.main.query_one(ClaimList).row = 0
        await seat.settle()
        await seat.pilot.press(*["j"] * 400)
        await seat.settle()
        assert seat.main.query_one(ClaimList).row == seat.main.query_one(ClaimList).total - 1
        await seat.pilot.press(*["k"] * 400)
        await seat.settle()
        assert seat.main.query_one(ClaimList).row == 0
        assert seat.ref == seat.main.query_one(ClaimList).current.ref  # type: ignore[union-attr]  # it has been read


async def test_a_rating_held_down_judges_each_claim_once(sit: Sit) -> None:
    async with sit() as seat:
        await seat.pilot.press(*["1"] * 30)
        await seat.settle()
        claims = tuple(seat.desk.browsing.claims(seat.main.choice))
        assert not any(claim.status is Status.OPEN for claim in claims)
        events_of = [len(seat.desk.browsing.log(claim.ref, 50)) for claim in claims]
        assert max(events_of) < 30
        await seat.press(*["u"] * len(claims))
        assert seat.app.is_running


async def test_five_million_letters_are_kept_to_the_last(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("m")
        await seat.type("Look: ")
        await seat.type(LONG)
        assert f"{len(LONG):,} letters pasted" in " ".join(seat.text.split())
        await seat.type("That is all.")
        await seat.press("enter")
        (note,) = seat.claim.notes
        assert note.text == f"Look: {LONG}That is all."


async def test_a_second_long_paste_comes_behind_the_first(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("m")
        await seat.type("a" * 30_000)
        await seat.type("b" * 30_000)
        field = seat.app.focused
        assert isinstance(field, Words)
        assert field.value == "a" * 30_000 + "b" * 30_000


async def test_pasting_where_there_is_no_field_does_nothing(sit: Sit) -> None:
    async with sit() as seat:
        seat.app.screen.post_message(events.Paste("1axdq" * 1_000))
        await seat.settle()
        assert all(claim.status is Status.OPEN for claim in seat.desk.browsing.claims(seat.main.choice))
        assert seat.app.is_running


async def test_keys_that_mean_nothing_now_are_in_neither_footer_nor_help_nor_palette(sit: Sit) -> None:
    async with sit() as seat:
        assert " s source" in seat.text.splitlines()[-1]
        await seat.press("slash")
        await seat.type("no such words")
        await seat.press("enter")
        footer = seat.text.splitlines()[-1]
        assert " s source" not in footer
        assert " / filter" in footer
        await seat.press("question_mark")
        assert "Attach a source to the claim." not in seat.text
        assert "Show some of the claims" in seat.text
        await seat.press("escape", "s")
        assert "There is no claim here." in seat.text
        await seat.press("escape")
        assert " s source" in seat.text.splitlines()[-1]


async def test_help_speaks_of_findings_only_where_one_can_be_answered(sit: Sit) -> None:
    async with sit(size=(120, 60)) as seat:
        assert "accept" in {command.id for command in seat.main.possible()}
        await seat.go_to("$160 million")
        offered = {command.id for command in seat.main.possible()}
        assert not {"accept", "dismiss"} & offered
        assert {"source", "rate-1", "correction"} <= offered


async def test_a_database_that_disappears_is_said_and_can_be_put_back(sit: Sit, workspace: Workspace) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        away = workspace.database.rename(workspace.folder / "away.db")
        await seat.press("w")
        await seat.type("the fund")
        await seat.press("enter")
        assert "was taken away" in seat.text
        assert "the fund" in seat.text
        assert not workspace.database.exists()
        away.rename(workspace.database)
        await seat.press("enter")
        assert seat.desk.browsing.claim(claim.ref).waiting_for == "the fund"


async def test_a_full_disk_is_said_and_the_typed_words_stay(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        database = seat.desk.reviewing._bench.database
        with database.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        await seat.press("m")
        await seat.type("too long " * 200_000)
        await seat.type(" for this disk")
        await seat.press("enter")
        assert "free some space" in " ".join(seat.text.split())
        assert "letters pasted" in seat.text
        with database.reading() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        await seat.press("enter")
        (note,) = seat.desk.browsing.claim(claim.ref).notes
        assert note.text.endswith("for this disk")


async def test_a_second_desk_on_the_same_file_is_seen_and_nothing_of_either_is_lost(
    sit: Sit, workspace: Workspace
) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        with Desk.open(workspace, reviewer="otto") as other:
            other.reviewing.judge(claim.ref, "refuted", why="the register")
        await seat.press("w")
        await seat.type("the fund")
        await seat.press("enter")
        assert "Somebody else has just changed" in " ".join(seat.text.split())
        assert "the fund" in seat.text
        kept = seat.desk.browsing.claim(claim.ref)
        assert kept.verdict is not None
        assert kept.verdict.rationale == "the register"
