import time

from hypothesis import given
from hypothesis import strategies as st

from redpencil.tui.widgets.folding import LONGEST_LINE, WINDOW, fold


def test_a_short_text_is_shown_as_it_is() -> None:
    assert fold("one\ntwo").text == "one\ntwo"


@given(st.text("ab \n", max_size=300), st.integers(0, 300))
def test_a_place_and_its_offset_are_each_others_way_back(text: str, offset: int) -> None:
    folded = fold(text)
    offset = min(offset, len(text))
    line, column = folded.location(offset)
    assert folded.offset((line, column)) == offset
    assert folded.text.split("\n")[line][column : column + 1] == text[offset : offset + 1].replace("\n", "")


def test_long_lines_are_broken_at_blanks_and_every_letter_is_still_found() -> None:
    text = "word " * 3_000
    folded = fold(text)
    assert max(map(len, folded.text.split("\n"))) <= LONGEST_LINE
    for offset in range(0, len(text), 997):
        line, column = folded.location(offset)
        assert folded.text.split("\n")[line][column] == text[offset]


def test_ten_million_letters_in_one_line_are_folded_in_an_instant() -> None:
    text = "x" * 10_000_000
    before = time.perf_counter()
    folded = fold(text, 5_000_000)
    assert time.perf_counter() - before < 0.5
    assert 5_000_000 in folded
    assert len(folded.text) < WINDOW * 1.01
