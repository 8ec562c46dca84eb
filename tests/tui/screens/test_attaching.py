"""The dialog that attaches a source: what it offers, and the quote looked up while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

FILING = "Annual filing\n\nIn 2015 SAIC Motor and Alibaba put $150 million into a fund for connected cars.\n"


async def _asked(seat: Seat) -> OptionList:
    seat.desk.researching.add_words(FILING, title="The filing")
    seat.desk.researching.add_person("Ann Example")
    await seat.go_to("$160 million")
    await seat.press("s")
    return seat.app.screen.query_one(OptionList)


async def test_typed_words_leave_the_sources_that_hold_them(sit: Sit) -> None:
    async with sit() as seat:
        offers = await _asked(seat)
        assert offers.option_count == 2
        await seat.type("ann exa")
        await seat.settle()
        assert offers.option_count == 1
        await seat.press("tab", "enter", "ctrl+s")
        assert [one.source.title for one in seat.claim.evidence] == ["Ann Example"]


async def test_a_quote_is_looked_up_while_it_is_typed_and_before_it_is_attached(sit: Sit) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type("filing")
        await seat.press("tab", "enter", "tab")
        await seat.type("put $150 million into a fund")
        await seat.until("✓ quote found")
        await seat.type(" for elephants and giraffes of no kind at all")
        await seat.until("✗ quote not found")
        assert seat.claim.evidence == ()


async def test_pieces_with_one_number_count_only_together(sit: Sit) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type("filing")
        await seat.press("tab", "enter", "tab", "tab", "tab")
        await seat.type("1")
        await seat.press("enter")
        assert seat.claim.evidence[0].evidence_set == 1


async def test_for_a_person_the_dialog_asks_how_when_and_on_what_terms(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await _asked(seat)
        assert "this is a person" not in seat.text
        await seat.type("Bea Example")
        await seat.settle()
        assert "this is a person, spoken to by" in seat.text
        await seat.press("enter", "space", "space", "enter")
        await seat.type("yesterday")
        await seat.press("enter", "right", "right", "enter", "space", "ctrl+s")
        assert '"yesterday" is no date.' in seat.text
        await seat.press("ctrl+u")
        await seat.type("2026-01-01")
        await seat.press("ctrl+s")
        person = seat.claim.evidence[0].source
        assert (person.title, person.kind, person.contact) == ("Bea Example", "person", "call")
        assert (str(person.contacted_on), person.terms, person.confidential) == ("2026-01-01", "on-background", True)
        await seat.go_to("Huawei")
        await seat.press("S")
        assert seat.claim.evidence[0].source == person


@pytest.mark.parametrize(
    "words", ["https://example.org/a", "./notes.txt", "The mayor of the town said no.", "two\nlines", "The filing"]
)
async def test_nothing_is_asked_of_persons_where_an_address_a_path_or_words_are_typed(sit: Sit, words: str) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type(words)
        await seat.settle()
        if words == "The filing":
            await seat.press("tab", "enter")
        assert "this is a person" not in seat.text


async def test_the_arrow_leads_from_the_field_to_what_is_offered(sit: Sit) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type("filing")
        await seat.press("down", "enter", "ctrl+s")
        assert [one.source.title for one in seat.claim.evidence] == ["The filing"]


async def test_what_the_source_says_otherwise_is_told_once_it_is_attached(sit: Sit) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type("filing")
        await seat.press("tab", "enter", "tab")
        await seat.type("put $150 million into a fund")
        await seat.press("ctrl+s")
        await seat.until("Attached: 1. The filing; it supports it. The claim says")


async def test_a_name_that_no_source_has_is_told_to_be_a_new_source(sit: Sit) -> None:
    async with sit() as seat:
        await _asked(seat)
        await seat.type("Bob Nobody")
        await seat.press("ctrl+s")
        await seat.until("a new source (person)")
