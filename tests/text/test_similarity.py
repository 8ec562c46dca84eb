from hypothesis import given
from hypothesis import strategies as st

from redpencil.text import similarity
from redpencil.text.similarity import Near

words = st.text(alphabet="abcd", min_size=1, max_size=12)


def test_a_swapped_pair_of_letters_is_one_edit() -> None:
    assert similarity.osa("SIAC", "SAIC") == 1


def test_beyond_the_cutoff_the_distance_is_no_longer_counted() -> None:
    assert similarity.osa("Alibaba", "Huawei", 1) == 2


def test_folding_takes_away_case_and_diacritics() -> None:
    assert [similarity.fold(word) for word in ("Müller", "XPeng", "Łódź", "Straße")] == [
        "muller",
        "xpeng",
        "lodz",
        "strasse",
    ]


def test_transliterations_of_one_name_sound_alike() -> None:
    assert len({similarity.metaphone(name) for name in ("Zelensky", "Zelenskyy", "Zelenskiy")}) == 1


def test_near_words_come_nearest_first() -> None:
    assert Near(["siac", "saic", "audi"]).within("saic") == (("saic", 0), ("siac", 1))


def test_a_set_of_near_words_knows_its_size_and_members() -> None:
    near = Near(["audi", "bmw", "audi"])
    assert len(near) == 2
    assert "bmw" in near


@given(st.lists(words, max_size=40), words, st.integers(1, 2))
def test_the_filed_words_miss_none_that_a_full_search_finds(choices: list[str], word: str, distance: int) -> None:
    expected = {(choice, edits) for choice in choices if (edits := similarity.osa(choice, word)) <= distance}
    assert set(Near(choices).within(word, distance)) == expected
