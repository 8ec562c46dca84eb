import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.worddiff import Change, correction_diff, word_diff

SENTENCES = st.lists(
    st.sampled_from(["the", "mayor", "has", "12", "13", "cranes", ",", ".", "$160", "3,000", "“", "”", "don't"]),
    max_size=14,
).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("Aldport has 3,000 inhabitants.", "Aldport has 3,100 inhabitants.", "Aldport has [-3,000-] {+3,100+} inhabitants."),
        ("It has 12 cranes now", "It has 14 ships now", "It has [-12 cranes-] {+14 ships+} now"),
        ("a $160 million fund", "a $150 million fund", "a [-$160-] {+$150+} million fund"),
        ("He won.", "He won!", "He won[-.-]{+!+}"),
        ("He won.", "He never won.", "He {+never+} won."),
        ("“We won’t”", '"We won\'t"', '"We won\'t"'),
        ("Norway sold it", "Aldport sold it", "[-Norway-] {+Aldport+} sold it"),
        ("Then he won", "he won", "[-Then-] he won"),
        ("", "New", "{+New+}"),
        ("Old", "", "[-Old-]"),
    ],
)  # fmt: skip
def test_a_line_shows_which_words_are_gone_and_which_are_new(before: str, after: str, line: str) -> None:
    assert word_diff(before, after).line == line


@given(SENTENCES, SENTENCES)
def test_without_the_gone_words_it_is_the_new_wording_and_without_the_new_ones_the_old(before: str, after: str) -> None:
    stretches = word_diff(before, after).stretches
    assert " ".join(one.words for one in stretches if one.change is not Change.GONE).split() == after.split()
    old = " ".join(one.words for one in stretches if one.change is not Change.NEW).split()
    assert len(old) == len(before.split())


@given(SENTENCES)
def test_the_same_words_are_no_change(words: str) -> None:
    found = word_diff(words, words)
    assert not found.changed
    assert found.alike == 1


@given(SENTENCES, SENTENCES)
def test_what_is_the_same_does_not_depend_on_the_side(one: str, other: str) -> None:
    assert word_diff(one, other).alike == word_diff(other, one).alike


def test_a_correction_of_a_part_is_shown_as_it_is() -> None:
    exact = "The two companies put $160 million into a fund in 2015"
    assert correction_diff(exact, "$150 million") is None
    assert correction_diff(exact, exact) is None
    found = correction_diff(exact, exact.replace("160", "150"))
    assert found is not None
    assert "[-$160-] {+$150+}" in found.line


def test_long_texts_do_not_take_long() -> None:
    chosen = random.Random(1)
    words = [chosen.choice("abcdefghijklmnopqrstuvwxyz") * chosen.randint(1, 4) for _ in range(100_000)]
    other = [word if chosen.random() < 0.9 else "other" for word in words]
    began = time.process_time()
    word_diff(" ".join(words[:5_000]), " ".join(other[:5_000]))
    word_diff(" ".join(words), " ".join(other))
    assert time.process_time() - began < 2
