from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from redpencil.tui.screens.main import Main

Sit = Callable[..., AbstractAsyncContextManager[Any]]

FILING = """Annual filing

The companies met in spring. In 2015 SAIC Motor and Alibaba put $150 million into a fund for connected cars. Nothing \
else was agreed.
"""


async def test_e_shows_the_passages_that_bear_on_a_claim_and_enter_attaches_one(sit: Sit) -> None:
    async with sit() as seat:
        source = seat.desk.researching.add_words(FILING)
        await seat.go_to("$160 million")
        await seat.press("e")
        assert "In 2015 SAIC Motor and Alibaba put $150 million" in seat.text
        assert "paragraph 2" in seat.text
        assert "shares cars, connected, fund and put" in seat.text
        assert "≠ The claim says $160 million, the source $150 million." in seat.text
        await seat.press("enter", "right", "ctrl+s")
        (evidence,) = seat.claim.evidence
        assert (evidence.source.id, str(evidence.stance), str(evidence.quote_check)) == (source.id, "refutes", "found")
        assert evidence.quote.startswith("In 2015 SAIC Motor and Alibaba")
        assert evidence.locator == "paragraph 2"


async def test_on_a_small_screen_with_many_passages_the_keys_are_still_told(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        seat.desk.researching.add_words("\n\n".join(f"SAIC put ${n} million into a fund in 2015." for n in range(20)))
        await seat.go_to("$160 million")
        await seat.press("e")
        assert "enter attaches · o reads it in its source · escape back" in seat.text


async def test_escape_leaves_the_passages_and_attaches_nothing(sit: Sit) -> None:
    async with sit() as seat:
        seat.desk.researching.add_words(FILING)
        await seat.go_to("$160 million")
        await seat.press("e", "escape")
        assert "Annual filing" not in seat.text
        assert seat.claim.evidence == ()


async def test_words_of_markup_in_a_passage_are_shown_as_they_are(sit: Sit) -> None:
    async with sit() as seat:
        seat.desk.researching.add_words("Alibaba [bold]put[/] $160 million into a [@click=app.quit]fund[/] in 2015.")
        await seat.go_to("$160 million")
        await seat.press("e")
        assert "[bold]put[/]" in seat.text
        assert "[@click=app.quit]fund[/]" in seat.text


async def test_without_sources_e_says_how_to_come_by_one(sit: Sit) -> None:
    async with sit() as seat:
        await seat.go_to("$160 million")
        await seat.press("e")
        await seat.until("No passage of a source speaks of this claim.")


async def test_escape_stops_a_search_and_what_it_has_found_by_then_opens_nothing(sit: Sit) -> None:
    async with sit() as seat:
        seat.desk.researching.add_words(FILING)
        await seat.go_to("$160 million")
        with seat.desk.seeking._filing:
            await seat.pilot.press("e")
            await seat.until("escape stops")
            await seat.pilot.press("escape")
            await seat.until("Stopping …")
        await seat.until("Stopped. Nothing of it was kept.")
        await seat.settle()
        assert isinstance(seat.app.screen, Main)
        await seat.press("e")
        assert "In 2015 SAIC Motor and Alibaba put $150 million" in seat.text
