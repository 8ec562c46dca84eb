"""The evidence on the card: what each piece says, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redpencil.domain.evidence import Stance
from redpencil.tui.screens.reading import ReadSource

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

FILING = "Annual filing\n\nIn 2015 SAIC Motor and Alibaba put $150 million into a fund for connected cars.\n"


async def _with_evidence(seat: Seat) -> None:
    claim = await seat.go_to("$160 million")
    filing = seat.desk.researching.add_words(FILING, title="The filing")
    person = seat.desk.researching.add_person("Ann Example")
    attach = seat.desk.attaching.attach
    attach(claim.ref, filing.id, stance=Stance.REFUTES, quote="put $150 million into a fund")
    attach(claim.ref, filing.id, quote="put $160 million into a fund", evidence_set=1)
    attach(claim.ref, person.id, quote="It was a lot.", evidence_set=1)
    seat.main.claim = None
    seat.main.go_to(claim.ref)
    await seat.settle()
    await seat.press("enter")


async def test_a_piece_says_what_it_does_whose_word_it_is_and_whether_the_quote_stands(sit: Sit) -> None:
    async with sit(size=(120, 90)) as seat:
        await _with_evidence(seat)
        shown = " ".join(seat.text.replace("│", " ").split())
        assert "− 1. The filing speaks against it · second-hand · paragraph 2 · same source as 2" in shown
        assert "✓ quote found" in shown
        assert "✗ quote not found in the source; the nearest words differ" in shown
        assert '≠ The source says "150", the quote "160"' in shown
        assert "? not checked: a person's word has no text" in shown
        assert "+ 2. The filing supports it · second-hand · same source as 1 · only together with 3" in shown
        assert "Evidence · 1 independent origin of 2 sources" in shown


async def test_j_picks_a_piece_enter_reads_it_in_its_source_and_escape_comes_back(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await _with_evidence(seat)
        while "▸−" not in seat.text:
            await seat.press("j")
        await seat.press("enter")
        assert isinstance(seat.app.screen, ReadSource)
        assert "▸ In 2015 SAIC Motor" in seat.text
        assert "evidence 1 of cars#3" in " ".join(seat.text.split())
        await seat.press("escape")
        assert "▸−" in seat.text


async def test_x_takes_the_picked_piece_off_and_undo_brings_it_back(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await _with_evidence(seat)
        while "▸−" not in seat.text:
            await seat.press("j")
        await seat.press("x")
        assert [one.number for one in seat.claim.evidence] == [2, 3]
        await seat.press("u")
        assert [one.number for one in seat.claim.evidence] == [1, 2, 3]


async def test_r_changes_the_picked_piece(sit: Sit) -> None:
    async with sit(size=(80, 40)) as seat:
        await _with_evidence(seat)
        while "▸−" not in seat.text:
            await seat.press("j")
        await seat.press("r", "right", "ctrl+s")
        assert str(seat.claim.evidence[0].stance) == "context"
        assert seat.claim.evidence[0].quote == "put $150 million into a fund"
        await seat.press("u")
        assert str(seat.claim.evidence[0].stance) == "refutes"


async def test_a_long_quote_is_folded_until_its_piece_is_picked(sit: Sit) -> None:
    async with sit(size=(80, 60)) as seat:
        claim = await seat.go_to("$160 million")
        source = seat.desk.researching.add_words("Words. " * 100 + "The very end [sic].")
        seat.desk.attaching.attach(claim.ref, source.id, quote="Words. " * 100 + "The very end [sic].")
        seat.main.claim = None
        seat.main.go_to(claim.ref)
        await seat.settle()
        await seat.press("enter")
        assert "letters more" in seat.text
        while "▸+" not in seat.text:
            await seat.press("j")
        assert "The very end [sic]." in " ".join(seat.text.replace("│", " ").split())
