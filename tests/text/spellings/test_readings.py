import pytest

from redpencil.text.spellings.readings import readings, romanised, strangers


@pytest.mark.parametrize(("word", "meant"), [("amheim", "arnheim"), ("renda1", "rendal"), ("vvalter", "walter")])
def test_a_word_is_read_as_what_it_looks_like(word: str, meant: str) -> None:
    assert meant in readings(word)


def test_a_cyrillic_letter_among_latin_ones_is_put_right_in_its_case() -> None:
    assert strangers("\u041eslo") == "\u041e"
    assert romanised("\u041eslo") == "Oslo"


@pytest.mark.parametrize("word", ["Oslo", "\u041c\u043e\u0441\u043a\u0432\u0430", "TNF\u03b1", "Zürich"])
def test_words_of_one_alphabet_and_greek_letters_are_left_alone(word: str) -> None:
    assert romanised(word) == ""
