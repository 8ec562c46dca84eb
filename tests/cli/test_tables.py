from hypothesis import given
from hypothesis import strategies as st

from redpencil.cli.tables import Column, cells, lines, one_line, wrapped

COLUMNS = (Column("#", right=True), Column("claim", wide=True), Column("n", right=True))


def test_columns_are_aligned_and_numbers_stand_to_the_right() -> None:
    assert list(lines(COLUMNS, [("#1", "short", "3"), ("#12", "a longer one", "")], None)) == [
        "  #  claim         n",
        " #1  short         3",
        "#12  a longer one",
    ]


def test_on_a_terminal_the_wide_column_is_wrapped_within_the_width() -> None:
    table = list(lines(COLUMNS, [("#1", "one two three four five six seven eight", "3")], 30))
    assert table[1:] == ["#1  one two three four five  3", "    six seven eight"]
    assert all(cells(line) <= 30 for line in table)


def test_what_does_not_fit_into_three_lines_is_cut_with_an_ellipsis() -> None:
    assert wrapped("aaaa bbbb cccc dddd", 4) == ["aaaa", "bbbb", "ccc…"]


def test_in_a_pipe_nothing_is_cut() -> None:
    long = "word " * 200
    assert long.strip() in "\n".join(lines(COLUMNS, [("#1", long, "")], None))


def test_wide_letters_take_two_cells_and_marks_none() -> None:
    assert cells("上汽") == 4
    assert cells("e\u0301") == 1


def test_a_cell_is_one_line_and_holds_no_escape() -> None:
    assert one_line("a\nb\x1b[31m [sic]") == "a b\ufffd[31m [sic]"


@given(st.text(alphabet=st.characters(codec="utf-8")).map(one_line), st.integers(2, 40))
def test_wrapping_keeps_every_word_and_never_exceeds_the_width(words: str, width: int) -> None:
    pieces = wrapped(words, width, most=len(words) + 1)
    assert all(cells(piece) <= width for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(words.split())
