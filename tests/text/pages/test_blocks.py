import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.article import Role
from redpencil.text.pages.blocks import blocks

BODY = "The council voted on Tuesday to close the only library in the town. It had 4,200 visitors last year."
MORE = "The staff will be paid until the end of May, and the books will stay where they are for now."


def roles(*lines: str) -> list[Role]:
    return [block.role for block in blocks("\n\n".join(lines))]


def test_a_first_short_line_is_the_headline() -> None:
    assert roles("Council closes library", BODY, MORE) == [Role.HEADLINE, Role.BODY, Role.BODY]


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    assert roles(BODY, MORE) == [Role.BODY, Role.BODY]


def test_a_line_between_headline_and_subhead_or_byline_is_the_dek() -> None:
    dek = "The town will save money. It is not the only one."
    assert roles("Council closes library", dek, "A loss for the town", BODY) == [
        Role.HEADLINE,
        Role.DEK,
        Role.SUBHEAD,
        Role.BODY,
    ]
    assert roles("Council closes library", dek, "By Ann Lee", BODY)[:3] == [Role.HEADLINE, Role.DEK, Role.DEK]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("What comes next", Role.SUBHEAD),
        ("- The staff go", Role.LIST),
        ("• The staff go", Role.LIST),
        ("2) The staff go", Role.LIST),
        ("> It is a loss for us all.", Role.QUOTATION),
        ("Photo: Ann Lee / The Example", Role.CAPTION),
        ("The door of the library on Tuesday. (Reuters)", Role.CAPTION),
        ("The door of the library. Photo by Bo Marsh", Role.CAPTION),
        ("Year\tVisitors\tStaff", Role.TABLE),
        ("J. Edgar Marsh, who has run it since 1999, said that he would go.", Role.BODY),
        ("1.2K shares", Role.FURNITURE),
    ],
)
def test_a_block_has_the_role_that_its_form_says(line: str, role: Role) -> None:
    assert roles("Council closes library", BODY, line, MORE)[2] is role


def test_an_article_may_come_with_one_line_per_paragraph() -> None:
    text = f"Council closes library\n{BODY}\n{MORE}\nWhat comes next\n{MORE}\n"
    assert [block.role for block in blocks(text)] == [Role.HEADLINE, Role.BODY, Role.BODY, Role.SUBHEAD, Role.BODY]


def test_furniture_says_why() -> None:
    found = blocks(f"Council closes library\n\n{BODY}\n\n{MORE}\n\nMost Read\n\nMayor falls\n\n9 hours ago\n")
    assert [(block.role, block.why) for block in found[3:]] == [
        (Role.FURNITURE, "list of other stories"),
        (Role.FURNITURE, "list of other stories"),
        (Role.FURNITURE, "time stamp of the page"),
    ]


LINES = st.lists(
    st.sampled_from(
        ["Home", "Most Read", BODY, MORE, "- one", "> two", "Share", "9 hours ago", "", "  x", "By Ann Lee", "a\tb\tc"]
    ),
    max_size=40,
)


@given(LINES, st.sampled_from(["\n", "\n\n"]))
def test_blocks_cover_every_line_in_order_without_overlap(lines: list[str], between: str) -> None:
    text = between.join(lines)
    end = 0
    for block in blocks(text):
        assert not text[end : block.start].strip()
        assert block.span.of(text) == block.span.of(text).strip() != ""
        assert bool(block.why) == (block.role is Role.FURNITURE)
        end = block.end
    assert not text[end:].strip()


def test_a_long_text_takes_time_in_proportion_to_its_length() -> None:
    def spent(times: int) -> float:
        began = time.process_time()
        blocks("\n\n".join([BODY, MORE, "What comes next"] * times))
        return time.process_time() - began

    assert spent(2_400) < 4 * spent(1_200) + 2


@pytest.mark.parametrize(
    "text",
    [
        "x " * 150 + "y",
        "facebook  " * 30 + "?",
        " " * 200_000 + "\n" + "\t" * 200_000 + "\nx",
        "." * 200_000,
        "most " * 60,
        "share this " * 25 + "!",
        "[1]" * 60_000 + ".",
        "a\t" * 60_000,
        "\n".join("1. " * 20_000),
        ("more read " * 30 + "\n") * 200,
        "By " + "\u2014" * 200_000,
    ],
)
def test_no_text_makes_the_patterns_run_away(text: str) -> None:
    began = time.process_time()
    blocks(text)
    assert time.process_time() - began < 5
