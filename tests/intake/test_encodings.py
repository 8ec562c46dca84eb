import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.intake.encodings import decode

TEXT = "“The café” paid £3bn — it’s a naïve façade."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (TEXT, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_known_by_their_zeros(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text


def test_a_declared_charset_counts_only_where_a_format_can_declare_one() -> None:
    page = b"<meta charset=windows-1250>" + "Łódź".encode("cp1250")
    decoded = decode(page, declares=True)
    assert decoded.text.endswith("Łódź")
    assert decoded.encoding == "windows-1250"


@pytest.mark.parametrize("name", ["utf-7", "no-such-charset", "rot13", "base64", "utf-16"])
def test_a_declared_charset_that_hides_things_or_is_none_is_passed_over(name: str) -> None:
    page = f"<meta charset={name}>+ADw-script+AD4-".encode() + "é".encode("cp1252") * 20
    assert "<script>" not in decode(page, declares=True).text


def test_strict_utf_8_goes_before_what_a_page_declares() -> None:
    assert decode("<meta charset=latin-1>café".encode(), declares=True).text.endswith("café")


def test_utf_8_with_a_few_wrong_bytes_stays_utf_8_and_says_so() -> None:
    decoded = decode(TEXT.encode() + b"\xff" + TEXT.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text == TEXT + "\ufffd" + TEXT
    assert "1 byte is" in decoded.warnings[0]


def test_text_cut_within_a_character_is_not_taken_for_another_encoding() -> None:
    decoded = decode(b"The mayor said that it was a caf\xc3")
    assert decoded.text == "The mayor said that it was a caf\ufffd"
    assert decoded.encoding == "utf-8"


def test_an_unstated_encoding_is_guessed_aloud() -> None:
    decoded = decode((TEXT * 5).encode("cp1252"))
    assert decoded.text == TEXT * 5
    assert "guess" in decoded.warnings[0]


@given(st.binary())
def test_any_bytes_become_some_text(data: bytes) -> None:
    assert isinstance(decode(data, declares=True).text, str)
