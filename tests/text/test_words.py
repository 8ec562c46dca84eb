import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.words import Word, parts, words


def of(text: str) -> tuple[Word, ...]:
    return words(text, Span(0, len(text)))


def test_a_word_stands_without_its_possessive_ending() -> None:
    assert [word.text for word in of("Huawei’s plan and partners' cars")] == [
        "Huawei",
        "plan",
        "and",
        "partners",
        "cars",
    ]


def test_initials_with_full_stops_are_one_word() -> None:
    assert "U.S." in [word.text for word in of("After the U.S. sanctions")]


def test_addresses_handles_and_tags_are_no_words() -> None:
    text = "See https://example.com/Path, www.example.org, example.com/X, me@example.com, @Handle and #Tag"
    assert [word.text for word in of(text)] == ["See", "and"]


def test_the_first_word_of_a_sentence_a_quotation_or_a_clause_after_a_colon_is_opening() -> None:
    found = of("He said “We won” but: Nothing changed for Alibaba")
    assert [word.text for word in found if word.opening] == ["He", "We", "Nothing"]


def test_a_full_stop_after_an_initial_or_a_title_opens_nothing() -> None:
    assert [word.text for word in of("We met George W. Bush and Mr. Wu") if word.opening] == ["We"]


def test_a_line_of_capitalised_words_is_a_heading_and_a_sentence_is_none() -> None:
    assert all(word.heading for word in of("Alibaba Wants a Piece of the Booming Market"))
    assert not any(word.heading for word in of("It met Richard Yu, Jack Ma and Ren Zhengfei."))


def test_capitals_in_a_line_of_capitals_make_no_acronym() -> None:
    assert not any(word.acronym for word in of("TALKS WITH CHINA FAIL AGAIN"))
    assert [word.text for word in of("It makes ICT for cars") if word.acronym] == ["ICT"]


def test_the_parts_of_a_hyphenated_word_keep_their_places() -> None:
    text = "Smog over Delhi-Agra"
    assert [(part.text, part.span.of(text)) for part in parts(of(text)[-1])] == [("Delhi", "Delhi"), ("Agra", "Agra")]
    assert parts(of(text)[0]) == (of(text)[0],)


@given(st.text(max_size=200))
def test_every_word_of_any_text_stands_where_it_says(text: str) -> None:
    for word in of(text):
        assert word.span.of(text) == word.text != ""
        assert all(part.span.of(text) == part.text for part in parts(word))


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "a.b" * 20_000, "www." * 10_000, "@a" * 20_000, "A-" * 20_000, "’s" * 20_000, "( " * 20_000]
)
def test_odd_text_takes_no_long_time(text: str) -> None:
    began = time.process_time()
    words(text, Span(0, len(text)))
    assert time.process_time() - began < 10
