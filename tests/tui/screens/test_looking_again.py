"""Sources fetched again, and the claims that want another look, driven by keys."""

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import DataTable

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.locations import Workspace
from redpencil.tui.screens.main import Main

Sit = Any

PAGE = """<html><head><title>The fund is small</title></head><body><article><h1>The fund is small</h1>
<p>The fund for connected cars holds 150 million dollars and no more, the two companies said.</p>
<p>It was founded in Shanghai in 2015, and it has put money into the makers of ten car brands since.</p></article>"""
HOLDS, FOUNDED = "holds 150 million dollars", "It was founded in Shanghai in 2015"
LESS = PAGE.replace("150 million", "140 million")
SIZE = (160, 40)


@pytest.fixture
def refs(workspace: Workspace, site: Any) -> list[Ref]:
    """Two claims with verdicts that rest on a page of this machine, each with a quote of its own."""
    workspace.config.write_text('[web]\nallow = ["127.0.0.1"]\n')
    with Desk.open(workspace, reviewer="rita") as desk:
        source = desk.fetching.add(site.serve("/fund", PAGE.encode()))
        refs = [Ref("cars", 1), Ref("cars", 3)]
        for ref, quote in zip(refs, (FOUNDED, HOLDS), strict=True):
            desk.attaching.attach(ref, source.id, quote=quote)
            desk.reviewing.judge(ref, "confirmed" if desk.browsing.claim(ref).about == "world" else "refuted")
    return refs


@pytest.fixture
def changed(refs: list[Ref], workspace: Workspace, site: Any) -> list[Ref]:
    site.serve("/fund", LESS.encode())
    with Desk.open(workspace, reviewer="rita") as desk:
        desk.fetching.refetch(1)
    return refs


def lit(seat: Any) -> str:
    table = seat.app.screen.query_one(DataTable)
    return " ".join(str(cell).strip() for cell in table.get_row_at(table.cursor_row))


async def test_f_fetches_the_lit_source_again_and_shows_what_has_changed(sit: Sit, refs: list[Ref], site: Any) -> None:
    site.serve("/fund", LESS.encode())
    async with sit() as seat:
        await seat.press("v", "s", "f")
        await seat.until("Fetched again")
        await seat.calm()
        shown = " ".join(seat.text.split())
        assert f"“{HOLDS}” is no longer there." in shown
        assert f"“{FOUNDED}” still stands there." in shown
        assert "holds 140 million dollars" in shown
        await seat.press("escape", "escape")
        await seat.until("2 to look at again: vl")


async def test_f_says_that_a_source_has_not_changed_or_cannot_be_fetched(sit: Sit, refs: list[Ref]) -> None:
    async with sit() as seat:
        seat.desk.researching.add_person("Ana Bell")
        await seat.press("v", "s", "f")
        await seat.until("Source 1 has not changed.")
        await seat.press("j", "f")
        await seat.until("has no address")


async def test_a_source_that_hangs_is_stopped(sit: Sit, refs: list[Ref], site: Any) -> None:
    site.serve("/fund", raw=(60.0,))
    async with sit() as seat:
        await seat.press("v", "s")
        await seat.pilot.press("f")
        await seat.until("escape stops")
        await seat.pilot.press("escape")
        await seat.until("Stopped. Nothing of it was kept.")
        assert len(seat.desk.fetching.retrievals(1)) == 1


@pytest.mark.parametrize("size", [(80, 24), SIZE])
async def test_v_and_l_list_the_claims_to_look_at_again_the_gravest_first(
    sit: Sit, changed: list[Ref], size: tuple[int, int]
) -> None:
    async with sit(size=size) as seat:
        await seat.until("vl")
        assert "vl" in seat.text.splitlines()[0]
        await seat.press("v", "l")
        first, second = changed
        assert lit(seat).startswith(f"{second} ")
        assert " away 1 has changed" in lit(seat)
        await seat.press("j")
        assert lit(seat).startswith(f"{first} ")
        assert " still there 1 has changed" in lit(seat)


async def test_enter_goes_to_the_claim_that_is_to_be_judged_anew(sit: Sit, changed: list[Ref]) -> None:
    async with sit() as seat:
        await seat.press("v", "l", "enter")
        assert isinstance(seat.app.screen, Main)
        assert seat.ref == changed[1]
        shown = " ".join(seat.text.split())
        assert "Look again" in shown
        assert "Source 1 has changed since" in shown


async def test_a_lets_a_verdict_stand_and_u_takes_that_back(sit: Sit, changed: list[Ref]) -> None:
    async with sit() as seat:
        await seat.press("v", "l", "u")
        assert "Nothing was done here" in seat.text
        await seat.press("a")
        assert [one.claim.ref for one in seat.desk.drifting.queue()] == changed[:1]
        assert lit(seat).startswith(str(changed[0]))
        await seat.press("u")
        assert len(seat.desk.drifting.queue()) == 2
        await seat.press("a", "a", "a")
        assert "No claim wants another look." in seat.text
        await seat.press("escape")
        assert "look at again" not in seat.text


async def test_r_lets_evidence_rest_on_what_is_there_now_where_its_words_stand(sit: Sit, changed: list[Ref]) -> None:
    async with sit(size=SIZE) as seat:
        await seat.press("v", "l", "r")
        await seat.until("no longer there")
        await seat.press("j", "r")
        assert [one.claim.ref for one in seat.desk.drifting.queue()] == changed[1:]
        await seat.press("u")
        assert len(seat.desk.drifting.queue()) == 2


async def test_d_shows_the_passage_then_and_now_and_the_help_says_what_the_screen_is_for(
    sit: Sit, changed: list[Ref]
) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press("v", "l", "d")
        await seat.until("Then and now")
        await seat.calm()
        shown = " ".join(seat.text.split())
        assert "holds 150 million" in shown
        assert "holds 140 million" in shown
        await seat.press("escape", "question_mark")
        assert "Nothing is rewritten." in seat.text


async def test_a_source_that_is_gone_is_shown_without_a_passage(
    sit: Sit, refs: list[Ref], workspace: Workspace, site: Any
) -> None:
    site.pages.clear()
    with Desk.open(workspace, reviewer="rita") as desk:
        desk.fetching.refetch(1)
    async with sit() as seat:
        await seat.press("v", "l", "d")
        await seat.until("is gone since")
        assert f"Cited: “{FOUNDED}”" in seat.text


async def test_an_empty_queue_says_how_changes_are_noticed(sit: Sit, tmp_path: Path) -> None:
    async with sit() as seat:
        await seat.press("v", "l", "a", "r", "d")
        assert "No claim wants another look." in seat.text
