import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Anchor, Span
from redpencil.text.anchoring import reanchor

DRAFT = (
    "The council voted on Tuesday to close the library. It had 4,200 visitors last year, down from 5,100. "
    "The mayor, Ann Lee, said that the city would save $160 million. The mayor said it again on Friday."
)


def anchored(words: str, text: str = DRAFT, nth: int = 0) -> Anchor:
    place = -1
    for _ in range(nth + 1):
        place = text.index(words, place + 1)
    return Anchor.at(text, Span(place, place + len(words)))


def test_an_unchanged_text_gives_the_same_anchor() -> None:
    anchor = anchored("4,200 visitors")
    assert reanchor(anchor, DRAFT) == anchor


def test_words_that_moved_are_found_where_they_are_now() -> None:
    found = reanchor(anchored("4,200 visitors"), "A new first paragraph.\n\n" + DRAFT)
    assert found
    assert found.exact == "4,200 visitors"
    assert found.start == DRAFT.index("4,200") + 24


def test_of_several_occurrences_the_one_with_the_same_surroundings_is_meant() -> None:
    anchor = anchored("The mayor", nth=1)
    changed = "The mayor spoke. " + DRAFT
    found = reanchor(anchor, changed)
    assert found
    assert changed[found.start :].startswith("The mayor said it again")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("save $160 million", "save $210 million"),
        ("It had 4,200 visitors last year, down from 5,100.", "It had 3,900 visitors in 2019, down from 5,100."),
        ("The council voted on Tuesday to close the library.", "On Tuesday the council voted to close the library."),
    ],
)
def test_changed_words_are_found_as_what_they_became(before: str, after: str) -> None:
    found = reanchor(anchored(before), DRAFT.replace(before, after))
    assert found
    assert found.exact.rstrip(".") in after
    assert len(found.exact) > len(after) * 0.6


def test_words_that_are_gone_are_not_found() -> None:
    anchor = anchored("It had 4,200 visitors last year, down from 5,100.")
    assert reanchor(anchor, "The council will meet again in May, when a new budget is due.") is None
    assert reanchor(anchor, "") is None


def test_blanks_are_no_anchor() -> None:
    assert reanchor(Anchor(0, 2, "  "), DRAFT) is None


@given(st.integers(0, len(DRAFT) - 1), st.integers(1, 60), st.text(max_size=80), st.text(max_size=80))
def test_words_are_found_again_whatever_is_written_before_and_after(
    start: int, length: int, before: str, after: str
) -> None:
    span = Span(start, min(len(DRAFT), start + length))
    if not span.of(DRAFT).strip():
        return
    found = reanchor(Anchor.at(DRAFT, span), before + DRAFT + after)
    assert found
    assert found.exact == span.of(DRAFT)


@given(st.text(max_size=60), st.text(max_size=200))
def test_what_is_found_is_always_a_stretch_of_the_text(exact: str, text: str) -> None:
    found = reanchor(Anchor(3, 3 + len(exact), exact, "ab", "cd"), text)
    if found:
        assert text[found.start : found.end] == found.exact != ""


def test_a_changed_claim_is_found_in_a_long_text_without_delay() -> None:
    filler = "The river rose by two metres in the night and the mayor said that nobody was hurt. "
    text = filler * 600 + DRAFT.replace("$160 million", "$210 million") + filler * 600
    anchor = anchored("said that the city would save $160 million")
    began = time.process_time()
    found = reanchor(anchor, text)
    assert time.process_time() - began < 5
    assert found
    assert found.exact == "said that the city would save $210 million"


def test_a_word_that_stands_everywhere_is_found_in_its_place_without_delay() -> None:
    text = "the cat and the dog and " * 10_000
    anchor = Anchor.at(text, Span(24 * 500, 24 * 500 + 3))
    began = time.process_time()
    found = reanchor(anchor, "A word before. " + text)
    assert time.process_time() - began < 5
    assert found
    assert found.exact == "the"
