"""The draft by its keys: jumps, search, marking, agreeing, and the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redpencil.domain.claim import About
from redpencil.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit


def draft(seat: Seat) -> Draft:
    return seat.main.query_one(Draft)


def words(seat: Seat, count: int = 12) -> str:
    """Return the words at the cursor."""
    view = seat.main.view
    assert view is not None
    return view.article.text[draft(seat).pointed :][:count]


async def test_f_goes_to_the_next_finding_and_makes_its_claim_current(sit: Sit) -> None:
    async with sit() as seat:
        await seat.go_to("Huawei")
        await seat.press("f")
        assert words(seat, 4) == "SIAC"
        assert seat.claim.about is About.TEXT
        first = draft(seat).pointed
        await seat.press("f")
        assert draft(seat).pointed != first
        assert words(seat, 4) == "SIAC"
        await seat.press("F")
        assert draft(seat).pointed == first


async def test_a_full_stop_goes_to_the_sentence_that_nobody_has_looked_at_and_y_agrees_with_it(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("full_stop")
        assert words(seat, 2) == "It"
        assert "Skipped:" in seat.text
        assert "untouched" in seat.text
        before = seat.desk.browsing.coverage("cars").done
        await seat.press("y")
        assert seat.desk.browsing.coverage("cars").done > before
        assert "holds no claim" in seat.text
        await seat.press("y")
        assert "Nothing in this paragraph" in seat.text
        await seat.press("u")
        assert seat.desk.browsing.coverage("cars").done == before
        await seat.press("U")
        assert seat.desk.browsing.coverage("cars").done > before


async def test_the_hyphen_goes_back_and_all_looked_at_is_said(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("minus")
        assert words(seat, 2) == "It"
        await seat.press("y", "full_stop")
        assert "Every sentence of this draft" in seat.text


async def test_y_outside_the_draft_says_where_to_go(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("y")
        assert "Go to the draft first: . shows what was skipped" in seat.text


async def test_slash_in_the_draft_finds_words_and_n_goes_on_until_escape(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("tab", "slash")
        await seat.type("and")
        await seat.press("enter")
        places = [draft(seat).pointed]
        assert "“and” 1 of 6" in seat.text
        await seat.press("n")
        places.append(draft(seat).pointed)
        await seat.press("N")
        assert draft(seat).pointed == places[0] != places[1]
        here = seat.ref
        await seat.press("escape", "n")
        assert seat.ref != here
        await seat.press("slash")
        await seat.type("zebra")
        await seat.press("enter")
        assert "does not stand in this draft" in seat.text


async def test_space_and_moves_by_words_mark_what_i_makes_a_claim_of(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("tab", "ctrl+home", "space", "l", "l", "i", "enter")
        assert seat.claim.exact == "SIAC and Alibaba"
        assert draft(seat).chosen is None


async def test_words_sentences_and_rows_are_marked_with_keys(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("tab", "ctrl+home", "l", "l")
        assert words(seat, 7) == "Alibaba"
        await seat.press("h", "right_parenthesis", "space", "right_parenthesis")
        chosen = draft(seat).chosen
        assert chosen is not None
        assert seat.main.view is not None
        assert seat.main.view.article.text[slice(*chosen)].startswith("SIAC Motor and Alibaba founded")
        assert seat.main.view.article.text[: chosen[1]].endswith("November 2020.")
        await seat.press("escape")
        assert draft(seat).chosen is None
        await seat.press("ctrl+end", "shift+home", "shift+up", "shift+left", "ctrl+shift+left")
        assert draft(seat).chosen is not None
        await seat.press("end", "left_parenthesis", "pageup", "pagedown", "home")
        assert draft(seat).chosen is None


async def test_a_click_on_the_map_goes_there_and_one_on_words_to_their_claim(sit: Sit) -> None:
    async with sit() as seat:
        pane = draft(seat)
        await seat.pilot.click(Draft, offset=(pane.region.width - 2, 1))
        await seat.settle()
        assert draft(seat).pointed == 0
        await seat.pilot.click(Draft, offset=(8, 3))
        await seat.settle()
        assert "founded" in seat.claim.exact


async def test_the_mouse_marks_words(sit: Sit) -> None:
    async with sit() as seat:
        await seat.pilot.mouse_down(Draft, offset=(3, 1))
        await seat.pilot.hover(Draft, offset=(7, 1))
        await seat.pilot.mouse_up(Draft, offset=(7, 1))
        await seat.settle()
        assert draft(seat).chosen == (0, 4)


async def test_the_numbers_of_both_claims_stand_beside_a_row_where_they_overlap(sit: Sit) -> None:
    async with sit() as seat:
        row = next(line for line in seat.text.splitlines() if "SIAC and Alibaba back" in line.split("││")[-1])
        assert sum(part.isdecimal() for part in row.split("back an electric car brand")[-1].split()) >= 1


async def test_every_kind_of_block_is_set_as_what_it_is(sit: Sit) -> None:
    words = (
        "# Ships\n\n> It was said in 2015.\n\n- one of 30\n- two of 30\n\n| Land | Ships |\n|---|---|\n"
        "| Norway | 12 |\n| Sweden | 3,000 |\n\n## Later\n\nAll 30 came in 2016.\n"
    )
    async with sit(size=(80, 24)) as seat:
        seat.desk.importing.add(words.encode(), name="ships.md")
        seat.main.open_article("ships")
        await seat.settle()
        await seat.press("tab")
        for row in ("│ It was said", "• one of 30", "• two of 30", "Norway |    12", "Sweden | 3,000", "Later"):
            assert row in seat.text


async def test_wide_letters_and_marks_do_not_push_the_map_aside(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        text = "漢字漢字 e\u0301tude ⚠️ 👩‍👩‍👧 in 2015 had 30 ships.\n\n" * 3
        seat.desk.importing.add(text.encode(), name="wide.txt")
        seat.main.open_article("wide")
        await seat.settle()
        await seat.press("tab", "right", "right", "right")
        widths = {strip.cell_length for strip in seat.app.screen._compositor.render_strips()}
        assert widths == {80}
