import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.clean import MARKS_IN_A_ROW, REPLACEMENT, clean, is_clean

EVERYTHING = [chr(code) for code in range(0x110000)]


def forbidden(code: int) -> bool:
    """The list as the threat model words it, written down a second time."""
    return (
        (code < 0x20 and code not in {0x09, 0x0A})
        or 0x7F <= code <= 0x9F
        or code in {0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB}
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code <= 0xDFFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        or 0xE0000 <= code <= 0xE007F
    )


def test_every_code_point_is_kept_letter_for_letter_or_replaced_as_the_list_says() -> None:
    for code, character in enumerate(EVERYTHING):
        assert clean(character) == (REPLACEMENT if forbidden(code) else character), hex(code)


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert is_clean(clean(text))


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Mn", "Me"))))
def test_text_without_controls_comes_out_letter_for_letter(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "He said it was [sic] a “fair” price [/] [@click=app.quit] [/foo]",
        "family 👨\u200d👩\u200d👧 and ❤\ufe0f",
        "انخفضت الجريمة، ירדה הפשיעה",
        "e\u0301 and é stay two spellings",
        "नमस्ते, ภาษาไทย, tiếng Việt",
    ],
)
def test_brackets_emoji_and_other_scripts_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


def test_a_pile_of_combining_marks_is_cut_to_eight() -> None:
    assert clean("a" + "\u0301" * 1200 + "b") == "a" + "\u0301" * MARKS_IN_A_ROW + "b"


@given(st.text(st.sampled_from("a \u0301\u0300\u20dd\ufe0f\u200d"), max_size=60))
def test_no_text_has_more_than_eight_marks_in_a_row_afterwards(text: str) -> None:
    pile = 0
    for character in clean(text):
        pile = pile + 1 if character in "\u0301\u0300\u20dd\ufe0f" else 0
        assert pile <= MARKS_IN_A_ROW


def test_an_escape_sequence_loses_its_escape_and_nothing_else() -> None:
    assert clean("a\x1b[31mRED\x07") == "a\ufffd[31mRED\ufffd"


def test_cleaning_plain_text_takes_next_to_no_time() -> None:
    text = "The mayor said that crime fell by 42 per cent. " * 40_000
    began = time.process_time()
    clean(text)
    assert time.process_time() - began < len(text) / 1e6 / 2
