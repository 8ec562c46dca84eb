"""The name of a confidential source stays in the house, however the desk wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.source import Source, SourceKind, Terms
from redpencil.export.concealing import Concealment
from redpencil.export.secrets import secrets, withheld

VANCE = Source(SourceKind.PERSON, "Ottoline Vance, clerk", id=1, url="https://vance.example/", confidential=True)
LEAK = Source(SourceKind.DOCUMENT, "Minutes of the board of 3 May", id=2, creator="Zoë O'Brien", confidential=True)
MAY = Source(SourceKind.PERSON, "Theresa May", id=3, terms=Terms.BACKGROUND)
LI = Source(SourceKind.PERSON, "李小明", id=4, terms=Terms.OFF_RECORD)
HIDE = Concealment(secrets((VANCE, LEAK, MAY, LI), ["The pier was never inspected"]))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ottoline Vance told us.", "A confidential source told us."),
        ("We asked OTTOLINE  VANCE twice.", "We asked a confidential source twice."),
        ("as ottoline\u00a0vance says", "as a confidential source says"),
        ("call Vance's office", "call a confidential source's office"),
        ("He said no. Vance said yes.", "He said no. A confidential source said yes."),
        ("Vance, Ottoline: notes", "A confidential source: notes"),
        ("by Ms. Vance and O. Vance", "by a confidential source and a confidential source"),
        ("mail ottoline.vance@example.com", "mail a confidential source@example.com"),
        ("Otto\u00adline Va\u200bnce", "A confidential source"),
        ("see https://vance.example/", "see a confidential source"),
        ("in the Minutes of the board of 3 May", "in the a confidential source"),
        ("in the source Minutes of the board of…", "in the source a confidential source…"),
        ("zoe o’brien wrote; Brien wrote", "a confidential source wrote; a confidential source wrote"),
        ("On 3 May 2020 and in May 2021", "On 3 May 2020 and in May 2021"),
        ("we asked May about it", "we asked a confidential source about it"),
        ("李小明说", "a confidential source说"),
        ("she said “the pier was never\n inspected”", "she said “(words withheld)”"),
        ("advance, Ottolines, vancery, a vance", "advance, Ottolines, vancery, a vance"),
    ],
)
def test_a_name_is_found_however_it_is_written(said: str, told: str) -> None:
    assert HIDE.told(said).casefold() == told.casefold()


def test_a_name_that_is_to_stay_stays() -> None:
    printed = HIDE.names_in("Ottoline Vance spoke.")
    assert HIDE.told("Ottoline Vance spoke, Vance said", printed) == "Ottoline Vance spoke, a confidential source said"


def test_who_did_not_speak_on_the_record_is_withheld() -> None:
    assert withheld(MAY)
    assert withheld(LI)
    assert not withheld(Source(SourceKind.PERSON, "Ann", terms=Terms.ON_RECORD))
    assert not withheld(Source(SourceKind.PERSON, "Ann"))


@given(
    st.lists(st.sampled_from(["Ottoline", "Vance", "VANCE", "ottoline vance", "May", "3", ".", "“", "the", "\n", "O."]))
)
def test_what_was_told_once_can_be_told_again(words: list[str]) -> None:
    once = HIDE.told(" ".join(words))
    assert HIDE.told(once) == once
    assert "vance" not in once.lower()


@given(st.text(max_size=60))
def test_a_text_without_names_stays_letter_for_letter(text: str) -> None:
    if not any(name in text for name in ("Ottoline", "Vance", "May", "Brien", "Theresa", "Zo", "李")):
        assert Concealment(secrets((VANCE,))).told(text) == text
