from redpencil.text import similarity


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


def test_the_choices_within_a_distance_are_given_with_it() -> None:
    assert set(similarity.within("saic", ["siac", "saic", "audi"], 1)) == {("saic", 0), ("siac", 1)}
