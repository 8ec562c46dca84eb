import pytest

from redpencil.text.spellings.lookalikes import latin, outline


@pytest.mark.parametrize(
    ("written", "meant"), [("оbama", "obama"), ("0bama", "obama"), ("mi11er", "miller"), ("путин", "путин"), ("5", "5")]
)
def test_letters_of_another_alphabet_are_put_right_inside_a_latin_word(written: str, meant: str) -> None:
    assert latin(written) == meant


def test_a_word_that_is_read_as_another_has_its_outline() -> None:
    assert outline("rnodern") == outline("modem")
    assert outline("modem") != outline("model")
