"""Claims by hand, by key: selected, split, joined, parted, tied to other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.scale import ERROR
from redpencil.tui.dialogs.split import Parting
from redpencil.tui.widgets.claim_list import ClaimList

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

    from redpencil.locations import Workspace

EVERY = ClaimQuery(article="cars", statuses=frozenset(Status))


def statuses(seat: Seat, *refs: Ref) -> list[Status]:
    return [seat.desk.browsing.claim(ref).status for ref in refs]


async def select_two(seat: Seat) -> tuple[Ref, Ref]:
    """Select the claim of the founding and the one behind it."""
    first = await seat.go_to("founded the car brand")
    await seat.press("space")
    second = seat.ref
    await seat.press("space")
    return first.ref, second


async def test_space_selects_and_goes_on_and_the_headline_counts(sit: Sit) -> None:
    async with sit() as seat:
        first, second = await select_two(seat)
        assert first != second
        assert "■ 2 selected" in seat.text
        assert sum("│■○" in line for line in seat.text.splitlines()) == 2
        await seat.press("k", "space")
        assert "■ 1 selected" in seat.text
        await seat.press("escape")
        assert "■" not in seat.text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_selected_is_judged_at_once_and_taken_back_at_once(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        refs = await select_two(seat)
        await seat.press("1")
        assert statuses(seat, *refs) == [Status.SETTLED] * 2
        assert "■" not in seat.text
        await seat.press("u")
        assert statuses(seat, *refs) == [Status.OPEN] * 2
        await seat.press("U")
        assert statuses(seat, *refs) == [Status.SETTLED] * 2


async def test_another_rating_asks_once_why_for_all(sit: Sit) -> None:
    async with sit() as seat:
        refs = await select_two(seat)
        await seat.press("4")
        assert "Refuted: 2 claims" in seat.text
        await seat.type("nobody says so")
        await seat.press("enter")
        verdicts = [seat.desk.browsing.claim(ref).verdict for ref in refs]
        assert [(one.rating, one.rationale) for one in verdicts if one] == [("refuted", "nobody says so")] * 2


async def test_a_claim_about_the_text_among_them_is_an_error_to_correct(sit: Sit) -> None:
    async with sit() as seat:
        slip = seat.ref
        seat.main.query_one(ClaimList).focus()
        await seat.press("space")
        await seat.go_to("founded the car brand")
        await seat.press("space", "1")
        verdict = seat.desk.browsing.claim(slip).verdict
        assert verdict is not None
        assert verdict.rating == ERROR


async def test_a_rating_that_says_nothing_of_a_text_is_refused_for_all(sit: Sit) -> None:
    async with sit() as seat:
        slip = seat.ref
        await seat.press("space")
        other = await seat.go_to("founded the car brand")
        await seat.press("space", "2", "enter")
        assert "is about the text" in seat.text
        assert statuses(seat, slip, other.ref) == [Status.OPEN] * 2


async def test_o_w_and_d_are_about_all_that_is_selected(sit: Sit) -> None:
    async with sit() as seat:
        refs = await select_two(seat)
        await seat.press("o")
        assert statuses(seat, *refs) == [Status.IN_WORK] * 2
        await select_two(seat)
        await seat.press("o")
        assert statuses(seat, *refs) == [Status.OPEN] * 2
        await select_two(seat)
        await seat.press("w")
        assert "Waiting for: 2 claims" in seat.text
        await seat.type("SAIC's press office")
        await seat.press("enter")
        assert statuses(seat, *refs) == [Status.WAITING] * 2
        await select_two(seat)
        await seat.press("d")
        assert "2 claims off the list" in seat.text
        await seat.press("6")
        assert statuses(seat, *refs) == [Status.DROPPED] * 2
        await seat.press("u")
        assert statuses(seat, *refs) == [Status.WAITING] * 2
        assert len(seat.desk.browsing.log(refs[1])) == 5


async def test_what_somebody_else_changed_since_it_was_selected_is_told(sit: Sit, workspace: Workspace) -> None:
    async with sit() as seat:
        first, second = await select_two(seat)
        with Desk.open(workspace, reviewer="bob") as other:
            other.reviewing.judge(first, "refuted", why="seen")
        await seat.press("d", "1")
        await seat.until("was changed since")
        assert statuses(seat, second) == [Status.OPEN]


async def test_t_splits_a_claim_where_the_arrows_say(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("founded the car brand")
        await seat.press("t")
        assert f"Split #{claim.number}" in seat.text
        assert "┃" in seat.text
        parting = seat.app.screen.query_one(Parting)
        parting.place = claim.exact.index("founded")
        for _ in range(5):
            await seat.press("right")
        await seat.press("left")
        assert claim.exact[parting.place :].startswith("Zhiji")
        await seat.press("right", "enter", "enter", "enter")
        kept = seat.claim
        assert kept.ref == claim.ref
        assert kept.exact.endswith("Zhiji")
        assert len(list(seat.desk.browsing.claims(EVERY))) == 6
        await seat.press("u")
        assert seat.claim.anchors == claim.anchors


async def test_what_was_typed_stays_when_the_line_is_moved(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        claim = await seat.go_to("founded the car brand")
        await seat.press("t", "enter")
        await seat.press("f7", "delete")
        await seat.type("They made a brand.")
        await seat.press("shift+tab", "right", "right", "enter", "enter", "f7", "delete")
        await seat.type("It is in Shanghai.")
        await seat.press("enter")
        assert seat.claim.statement == "They made a brand."
        new = max(seat.desk.browsing.claims(EVERY), key=lambda one: one.number)
        assert (new.statement, new.why_chosen) == ("It is in Shanghai.", f"split off #{claim.number}")


async def test_a_split_without_words_is_asked_again(sit: Sit) -> None:
    async with sit() as seat:
        await seat.go_to("founded the car brand")
        await seat.press("t", "enter", "f7", "delete", "enter", "enter")
        await seat.until("Give each part some")
        await seat.press("escape")
        assert len(list(seat.desk.browsing.claims(EVERY))) == 5


async def test_b_joins_what_is_selected_and_u_parts_it_again(sit: Sit) -> None:
    async with sit() as seat:
        first, second = await select_two(seat)
        await seat.press("b")
        assert seat.ref == first
        assert len(seat.claim.anchors) == 2
        assert statuses(seat, second) == [Status.DROPPED]
        assert "joined with" in seat.text
        await seat.press("u")
        assert statuses(seat, first, second) == [Status.OPEN] * 2


async def test_b_alone_asks_which_claim_beside_it(sit: Sit) -> None:
    async with sit() as seat:
        first = await seat.go_to("founded the car brand")
        following = seat.main.query_one(ClaimList).line_at(seat.main.query_one(ClaimList).row + 1)
        assert following is not None
        await seat.press("b")
        assert f"Join #{first.number} with" in seat.text
        await seat.press("1")
        assert statuses(seat, following.ref) == [Status.DROPPED]


async def test_shift_b_makes_a_place_of_a_repeated_claim_a_claim_of_its_own(sit: Sit) -> None:
    async with sit() as seat:
        first, _ = await select_two(seat)
        await seat.press("b", "enter")
        assert "at 1 more place · B parts one" in seat.text
        await seat.press("B")
        assert "Which place" in seat.text
        await seat.press("2")
        assert seat.ref != first
        assert seat.claim.why_chosen == f"parted from #{first.number}"
        await seat.press("B")
        assert "at one place only" in seat.text


async def test_shift_i_ties_a_claim_to_the_words_selected_in_the_draft(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("founded the car brand")
        await seat.press("I")
        assert "Select words in the draft" in seat.text
        await seat.press("tab", *["shift+right"] * 10, "I")
        assert "Tie #" in seat.text
        await seat.press("2")
        assert [anchor.exact for anchor in seat.desk.browsing.claim(claim.ref).anchors] == [claim.exact, "SIAC Motor"]


async def test_what_was_split_is_taken_back_by_another_desk(sit: Sit, workspace: Workspace) -> None:
    async with sit() as seat:
        claim = await seat.go_to("founded the car brand")
        await seat.press("t", "enter", "enter", "enter")
        assert seat.claim.exact != claim.exact
    async with sit() as seat:
        await seat.press("u")
        assert seat.ref == claim.ref
        assert seat.claim.exact == claim.exact
