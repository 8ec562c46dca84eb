import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.stems import stem, stemmed, stems


@pytest.mark.parametrize(
    "forms",
    [
        ("acquire", "acquired", "acquires", "acquiring"),
        ("city", "cities", "Cities"),
        ("supply", "supplied", "supplies"),
        ("plan", "planned", "planning", "plans"),
        ("minister", "minister's", "ministers", "minister’s"),
        ("Müller", "MULLER"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_short_words_and_numbers_are_their_own_stems() -> None:
    assert [stem(word) for word in ("gas", "less", "2,500", "160m")] == ["gas", "less", "2,500", "160m"]


def test_articles_and_pronouns_have_no_stem() -> None:
    assert stems("He said that the ferry was sold.") == ["said", "ferri", "sold"]


@given(st.text())
def test_every_stem_stands_where_it_says(text: str) -> None:
    found = stemmed(text)
    assert [told for told, _ in found] == stems(text)
    assert all(span.of(text) for _, span in found)
    assert [span for _, span in found] == sorted(span for _, span in found)
