import time

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from redpencil.domain.article import Block, Role
from redpencil.tui.signs import STATES
from redpencil.tui.terrain import SIGNS
from redpencil.tui.widgets import setting
from redpencil.tui.widgets.draft import Draft
from redpencil.tui.widgets.setting import Setting, set_type

LETTERS = st.text(st.sampled_from("ab cdé漢字\u0301\u200d👩️\n\t|—“”."), max_size=120)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Block, ...]]:
    """Draw a text with blocks of any kind, parted by one newline or several, with words between some of them."""
    text, blocks = draw(st.sampled_from(("", "\n", "x ")), label="before"), []
    for part in draw(st.lists(LETTERS, max_size=6)):
        blocks.append(Block(len(text), len(text) + len(part), draw(st.sampled_from(list(Role)))))
        text += part + draw(st.sampled_from(("", "\n", "\n\n", "\nover\n")))
    return text, tuple(blocks)


def shown(made: Setting) -> list[str]:
    return [" " * row.indent + made.text[row.start : row.end].rstrip() for row in made.rows]


def of(*parts: tuple[str, Role], between: str = "\n\n", width: int = 40) -> Setting:
    text, blocks = "", []
    for words, role in parts:
        text += between if text else ""
        blocks.append(Block(len(text), len(text) + len(words), role))
        text += words
    return set_type(text, blocks, width)


@given(articles(), st.integers(1, 50))
def test_every_letter_is_shown_once_and_in_order(article: tuple[str, tuple[Block, ...]], width: int) -> None:
    text, blocks = article
    rows = set_type(text, blocks, width).rows
    assert "".join(text[row.start : row.end] for row in rows) == text
    assert all(row.end > row.start for row in rows)


@given(articles(), st.integers(12, 50))
def test_no_row_is_wider_than_the_sheet(article: tuple[str, tuple[Block, ...]], width: int) -> None:
    text, blocks = article
    made = set_type(text, blocks, width)
    for row in made.rows:
        if not row.stops:
            assert row.indent + cell_len(text[row.start : row.end].rstrip().replace("\t", " ")) <= width


@given(articles(), st.data())
def test_a_letter_is_found_at_its_column(article: tuple[str, tuple[Block, ...]], data: st.DataObject) -> None:
    text = "".join(letter for letter in article[0] if cell_len(letter) == 1)
    made = set_type(text, [Block(0, len(text), Role.LIST)], 20)
    for row in made.rows:
        words = text[row.start : row.end].rstrip()
        if words:
            offset = data.draw(st.integers(row.start, row.start + len(words) - 1))
            assert made.letter(made.row_of(offset), made.column(offset)) == offset


def test_every_look_of_a_block_has_a_style_in_the_draft() -> None:
    made = of(*((role.value, role) for role in Role))
    assert {f"draft--{row.look}" for row in made.rows if row.look} <= Draft.COMPONENT_CLASSES
    assert {f"draft--{look}" for look in (*STATES, *(look for _, look in SIGNS if look))} <= Draft.COMPONENT_CLASSES


def test_quotations_and_items_are_indented_under_their_sign() -> None:
    made = of(("one " * 15, Role.QUOTATION), ("two " * 15, Role.LIST), ("- three", Role.LIST), width=30)
    assert [row.sign for row in made.rows if row.look == "quotation"] == ["│", "│", "│"]
    assert [row.sign for row in made.rows if made.text[row.start] == "t"] == ["•", "", ""]
    assert [row.indent for row in made.rows if made.text[row.start] == "-"] == [0]


def test_the_cells_of_a_table_stand_under_each_other_and_numbers_at_their_right() -> None:
    rows = [("Country | Ships", Role.TABLE), ("Norway | 12", Role.TABLE), ("漢字 | 4,500", Role.TABLE)]
    made = of(*rows, between="\n")
    assert [made.column(made.text.index(words)) for words in ("Ships", "12", "4,500")] == [10, 13, 10]
    assert [made.column(at) for at, letter in enumerate(made.text) if letter == "|"] == [8, 8, 8]


def test_a_table_that_is_too_wide_is_set_as_words() -> None:
    made = of((f"{'long ' * 12}| 2", Role.TABLE), ("a | 3", Role.TABLE), between="\n", width=30)
    assert all(not row.stops for row in made.rows)


def test_wide_letters_take_two_cells_and_marks_none() -> None:
    made = of(("漢字漢字漢字漢字漢字", Role.BODY), width=10)
    assert shown(made) == ["漢字漢字漢", "字漢字漢字"]
    made = of(("e\u0301" * 12, Role.BODY), width=10)
    assert [cell_len(row) for row in shown(made)] == [10, 2]


def test_a_hundred_thousand_words_are_set_in_an_instant_and_ten_million_letters_in_part() -> None:
    words = "Seven words make a line of it. " * 14_000
    before = time.process_time()
    assert len(set_type(words, [Block(0, len(words), Role.BODY)], 60).rows) > 7_000
    assert time.process_time() - before < 0.5
    endless = "x" * 10_000_000
    before = time.process_time()
    made = set_type(endless, [Block(0, len(endless), Role.BODY)], 60, 5_000_000)
    assert time.process_time() - before < 2
    assert made.end - made.start == setting.LONGEST
    assert made.start < 5_000_000 < made.end
