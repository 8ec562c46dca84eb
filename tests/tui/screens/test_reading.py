"""The text of a source on the screen: what is lit, how words are marked by keys, and how they become evidence."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from redpencil.domain.evidence import Stance
from redpencil.domain.locator import Landmark
from redpencil.domain.source import Source, SourceKind
from redpencil.tui.screens.main import Main
from redpencil.tui.screens.reading import ReadSource
from redpencil.tui.widgets.source_text import SourceText

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Seat, Sit

    from redpencil.locations import Workspace

FILING = """Annual filing

The companies met in spring. In 2015 SAIC Motor and Alibaba put $150 million into a fund for connected cars. Nothing \
else was agreed.

The [bold]fund[/] of connected cars was closed in 2019.
"""
BOOK = "\n\n".join(f"Page {page} tells of many things. " + "It goes on and on. " * 150 for page in range(1, 201))


def _text(seat: Seat) -> SourceText:
    return seat.app.screen.query_one(SourceText)


def _marked(seat: Seat) -> str:
    text = _text(seat)
    return text._text[slice(*text.chosen)] if text.chosen else ""


async def _open(seat: Seat) -> None:
    seat.desk.researching.add_words(FILING)
    await seat.go_to("$160 million")
    await seat.press("e", "o")


async def test_o_in_the_list_of_passages_opens_the_source_there_and_says_for_which_claim(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await _open(seat)
        assert isinstance(seat.app.screen, ReadSource)
        assert f"for {seat.ref}:" in seat.text
        assert "passage 1 of" in seat.text
        assert "▸ The companies met in spring. In 2015 SAIC" in seat.text
        assert "notes · second-hand" in seat.text
        assert seat.text.endswith("s sentence  ⏎ attach  1 for  2 against  ? keys  esc back")
        assert "[bold]fund[/]" in seat.text
        assert "≠ The claim says $160" in seat.text


async def test_a_digit_attaches_the_lit_passage_at_once_and_undo_takes_it_back(sit: Sit) -> None:
    async with sit() as seat:
        await _open(seat)
        await seat.press("2")
        assert isinstance(seat.app.screen, Main)
        (piece,) = seat.claim.evidence
        assert piece.stance is Stance.REFUTES
        assert piece.quote.startswith("In 2015 SAIC Motor")
        assert piece.locator == "paragraph 2"
        await seat.press("u")
        assert seat.claim.evidence == ()


async def test_words_are_marked_from_space_to_space_and_enter_asks_what_they_do(sit: Sit) -> None:
    async with sit() as seat:
        await _open(seat)
        await seat.press("space", "right", "right", "right", "space")
        assert _marked(seat) == "In 2015 SAIC Motor"
        await seat.press("enter")
        assert "In 2015 SAIC Motor" in seat.text
        await seat.press("ctrl+s")
        assert seat.claim.evidence[0].quote == "In 2015 SAIC Motor"
        assert str(seat.claim.evidence[0].quote_check) == "found"


async def test_s_marks_a_sentence_and_one_more_and_escape_unmarks(sit: Sit) -> None:
    async with sit() as seat:
        await _open(seat)
        await seat.press("s")
        assert _marked(seat).endswith("connected cars.")
        await seat.press("s")
        assert _marked(seat).endswith("Nothing else was agreed.")
        await seat.press("escape")
        assert not _marked(seat)
        assert isinstance(seat.app.screen, ReadSource)
        await seat.press("escape")
        assert isinstance(seat.app.screen, Main)


async def test_marking_goes_by_sentence_and_line_too(sit: Sit) -> None:
    async with sit() as seat:
        await _open(seat)
        await seat.press("comma", "space", "full_stop", "full_stop", "space")
        assert _marked(seat).startswith("The companies met in spring. In 2015")
        assert _marked(seat).endswith("connected cars.")
        await seat.press("q")
        assert isinstance(seat.app.screen, Main)


async def test_n_goes_through_the_passages_and_after_a_search_through_what_was_sought(sit: Sit) -> None:
    async with sit() as seat:
        await _open(seat)
        await seat.press("n")
        assert "passage 2 of" in seat.text
        await seat.press("N")
        assert "passage 1 of" in seat.text
        await seat.press("slash")
        await seat.type("connected  CARS")
        await seat.press("enter")
        assert "“connected CARS” 1 of 2" in seat.text
        await seat.press("n")
        assert "“connected CARS” 2 of 2" in seat.text
        await seat.press("escape")
        assert "“connected CARS”" not in seat.text
        await seat.press("slash")
        await seat.type("nowhere at all")
        await seat.press("enter")
        await seat.until("does not stand in this text")


async def test_what_is_evidence_already_is_lit_and_said(sit: Sit) -> None:
    async with sit(size=(200, 50)) as seat:
        await _open(seat)
        await seat.press("1", "e", "o")
        assert f"evidence 1 of {seat.ref}" in seat.text
        seat.main.read_source(1, None)
        await seat.settle()
        assert "” The companies met" in seat.text


async def test_question_mark_shows_the_keys_of_a_source(sit: Sit) -> None:
    async with sit(size=(80, 50)) as seat:
        await _open(seat)
        await seat.press("question_mark")
        assert "Mark the sentence" not in seat.text
        assert "Mark it; again: one more." in seat.text


async def test_a_book_of_two_hundred_pages_opens_at_once_and_goes_to_a_page(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        starts = [BOOK.index(f"Page {page} tells") for page in range(1, 201)]
        marks = tuple(Landmark(start, f"p. {page}") for page, start in enumerate(starts, 1))
        source = seat.desk.researching.add_source(
            Source(SourceKind.DOCUMENT, "A book"), BOOK.encode(), text=BOOK, media_type="text/plain", landmarks=marks
        )
        begun = perf_counter()
        seat.main.read_source(source.id, None)
        await seat.settle()
        assert perf_counter() - begun < 2
        assert "p. 1" in seat.text
        await seat.press("g")
        await seat.type("150")
        await seat.press("enter")
        assert "Page 150 tells of many things." in seat.text
        assert " p. 150" in seat.text
        await seat.press(*["pagedown"] * 12)
        assert "p. 15" in seat.text
        assert "Page 150 tells" not in seat.text
        await seat.press("enter")
        await seat.until("Open the source for a claim")


async def test_a_house_changes_the_keys_of_a_source_and_its_help_says_so(sit: Sit, workspace: Workspace) -> None:
    workspace.config.write_text('[keys]\nreading-next = "%"\nreading-on = ","\nreading-before = "("\n')
    async with sit(size=(80, 60)) as seat:
        await _open(seat)
        await seat.press("percent_sign")
        assert "passage 2 of" in seat.text
        await seat.press("left_parenthesis", "space", "comma", "comma", "space")
        assert _marked(seat).endswith("The companies met in spring.")
        await seat.press("question_mark")
        assert "  %         Go to the next lit passage" in seat.text


async def test_r_corrects_the_facts_of_the_source_that_is_read(sit: Sit) -> None:
    async with sit(size=(100, 60)) as seat:
        await _open(seat)
        await seat.press("r", "ctrl+u")
        await seat.type("The filing")
        await seat.press("tab", "tab", "ctrl+u")
        await seat.type("first-hand")
        await seat.press("ctrl+s")
        assert isinstance(seat.app.screen, ReadSource)
        assert "The filing" in seat.text
        assert "notes · first-hand" in seat.text
        assert "passage 1 of" in seat.text


async def test_the_reason_why_a_file_has_no_text_is_told(sit: Sit, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    async with sit(size=(80, 24)) as seat:
        source = seat.desk.researching.add_file(broken)
        why = seat.desk.cataloguing.entry(source.id).unread
        seat.main.read_source(source.id, None)
        await seat.settle()
        said = " ".join(seat.text.split())
        assert why
        assert why in said
        assert "it stays unchecked" in said


@pytest.mark.parametrize("kind", ["person", "address"])
async def test_a_source_without_text_says_why_and_what_to_do(sit: Sit, kind: str) -> None:
    async with sit(size=(80, 24)) as seat:
        researching = seat.desk.researching
        source = (
            researching.add_person("Ann Example", note="on the phone")
            if kind == "person"
            else researching.add_address("https://example.org/a")
        )
        seat.main.read_source(source.id, None)
        await seat.settle()
        said = "This is a person" if kind == "person" else "Only the address was written down"
        assert said in seat.text
