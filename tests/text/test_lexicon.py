import pytest

from redpencil.text import lexicon


@pytest.mark.parametrize(
    "word", ["However", "Workers", "Moreover", "Companies", "Running", "Stopped", "Biggest", "Makers"]
)
def test_common_words_and_their_inflections_are_known_whatever_their_case(word: str) -> None:
    assert lexicon.common(word)


@pytest.mark.parametrize("word", ["Alibaba", "Huawei", "Zhiji", "Banma", "Audi", "Nio", "Shanghai"])
def test_names_are_no_common_words(word: str) -> None:
    assert not lexicon.common(word)


@pytest.mark.parametrize("word", ["Monday", "July", "Chinese", "Muslims", "Americans"])
def test_days_months_and_peoples_are_not_checked(word: str) -> None:
    assert lexicon.unchecked(word)


def test_titles_particles_and_function_words_are_told_apart() -> None:
    assert lexicon.title("President")
    assert lexicon.particle("von")
    assert not lexicon.particle("Von")
    assert lexicon.function_word("The")
    assert not lexicon.function_word("Market")


def test_a_word_may_lead_a_name() -> None:
    assert lexicon.leading("North")
    assert not lexicon.leading("However")


@pytest.mark.parametrize("word", ["Statees", "Weest", "Willd", "Thater"])
def test_what_no_inflection_makes_is_no_common_word(word: str) -> None:
    assert not lexicon.common(word)


def test_given_names_are_known_whatever_their_case() -> None:
    assert lexicon.given("Bryan")
    assert not lexicon.given("Trosvik")
