"""The screen of all sources: what is to be asked of each, its facts, and its text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from redpencil.tui.screens.reading import ReadSource
from redpencil.tui.screens.sources import Sources

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

FILING = "Annual filing\n\nIn 2015 SAIC Motor and Alibaba put $150 million into a fund for connected cars.\n"


async def _listed(seat: Seat) -> None:
    seat.desk.researching.add_words(FILING, title="The filing")
    seat.desk.researching.add_person("Ann Example")
    claim = await seat.go_to("$160 million")
    seat.desk.reviewing.wait(claim.ref, "Ann Example")
    seat.main.go_to(claim.ref)
    await seat.settle()
    await seat.press("v", "s")


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_the_claims_to_ask_of_a_source_stand_beside_it_and_below(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        await _listed(seat)
        assert "To ask" not in seat.text
        await seat.press("j")
        assert "To ask Ann Example:" in seat.text
        assert "cars#3 The two companies put $160 million" in seat.text


async def test_on_a_small_screen_what_a_checker_needs_stands_beside_the_title(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        title = "The annual filing of the two companies for the year that ended on 31 December 2015"
        seat.desk.researching.add_words(FILING, title=title, published=date(2016, 3, 1))
        await _listed(seat)
        head = seat.text.splitlines()[1]
        assert head.split()[:6] == ["no.", "source", "to", "ask", "hand", "published"]
        assert "second-hand  2016-03-01" in seat.text
        assert "The annual filing of the two compan" in seat.text


async def test_tab_scrolls_the_claims_to_ask_of_a_source(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        for claim in seat.desk.browsing.claims(seat.main.choice):
            seat.desk.reviewing.wait(claim.ref, "Ann Example")
        for number in range(12):
            new = seat.desk.reviewing.new("cars", f"The fund has paid {number + 1} times")
            seat.desk.reviewing.wait(new.ref, "Ann Example")
        await seat.press("v", "s")
        assert "17 claims, tab and the arrows scroll" in seat.text
        last = seat.desk.calling.sheets()[0].questions[-1].claim
        assert f"{last.ref} " not in seat.text
        await seat.press("tab", "end")
        await seat.calm()
        assert f"{last.ref} " in seat.text
        await seat.press("tab", "question_mark")
        assert "Go to what is to be asked" in seat.text


async def test_enter_reads_a_source_for_the_current_claim_and_escape_comes_back_to_the_list(sit: Sit) -> None:
    async with sit() as seat:
        await _listed(seat)
        await seat.press("enter")
        assert isinstance(seat.app.screen, ReadSource)
        assert "for cars#3:" in seat.text
        await seat.press("escape")
        assert isinstance(seat.app.screen, Sources)
        await seat.press("enter", "2")
        assert [str(one.stance) for one in seat.claim.evidence] == ["refutes"]


async def test_slash_leaves_the_sources_that_hold_some_words(sit: Sit) -> None:
    async with sit() as seat:
        await _listed(seat)
        await seat.press("slash")
        await seat.type("filing")
        await seat.press("enter")
        assert "Ann Example" not in seat.text
        await seat.press("escape")
        assert "Ann Example" in seat.text


async def test_r_corrects_the_facts_of_a_source(sit: Sit) -> None:
    async with sit(size=(100, 60)) as seat:
        await _listed(seat)
        await seat.press("j", "r", *["tab"] * 11)
        await seat.type("on background")
        await seat.press("tab")
        await seat.type("maybe")
        await seat.press("ctrl+s")
        assert '"maybe" is neither yes nor no.' in seat.text
        await seat.press("ctrl+u")
        await seat.type("yes")
        await seat.press("ctrl+s")
        source = seat.desk.browsing.source(2)
        assert source.confidential
        assert source.terms == "on-background"
        assert "Ann Example (confidential)" in seat.text
