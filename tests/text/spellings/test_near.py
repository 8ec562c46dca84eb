import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.similarity import osa, within
from redpencil.text.spellings.near import Near
from redpencil.text.spellings.shelves import Shelves

words = st.text(alphabet="abcd", max_size=14)


def test_near_words_come_nearest_first() -> None:
    assert Near(["siac", "saic", "audi"]).within("saic") == (("saic", 0), ("siac", 1))


def test_a_set_of_near_words_knows_its_size_and_members() -> None:
    near = Near(["audi", "bmw", "audi"])
    assert len(near) == 2
    assert "bmw" in near


def test_nothing_is_near_in_an_empty_set() -> None:
    assert Near([]).within("saic", 2) == ()


@given(st.lists(words, max_size=40), words, st.integers(0, 3))
def test_the_filed_words_miss_none_that_a_full_search_finds(choices: list[str], word: str, distance: int) -> None:
    expected = {(choice, edits) for choice in choices if (edits := osa(choice, word)) <= distance}
    assert set(Near(choices).within(word, distance)) == expected


@given(st.lists(words, min_size=1, max_size=40), words, st.integers(0, 3))
def test_the_sorted_words_miss_none_that_a_full_search_finds(choices: list[str], word: str, distance: int) -> None:
    found = within(word, Shelves(choices, distance).sharing(word), distance)
    assert set(found) == set(within(word, choices, distance))


@pytest.mark.parametrize("distance", [1, 2])
def test_among_tens_of_thousands_all_is_found_that_comparing_each_finds(distance: int) -> None:
    chance = random.Random(distance)
    names = ["".join(chance.choices("aeinrst", k=chance.randint(3, 16))) for _ in range(30_000)]
    near = Near(names)
    for name in [*chance.sample(names, 20), "", "x", "müller", "\ud800"]:
        assert set(near.within(name[1:], distance)) == set(within(name[1:], list(dict.fromkeys(names)), distance))
