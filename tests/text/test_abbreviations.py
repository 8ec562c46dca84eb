from redpencil.text.abbreviations import closing, only_shortens


def test_initials_end_a_sentence_when_a_word_that_is_no_name_follows() -> None:
    assert list(closing("in the U.S. While he was away", ())) == [len("in the U.S.")]
    assert list(closing("in the U.S. Army", ())) == []


def test_what_is_known_already_is_not_said_again() -> None:
    assert list(closing("in the U.S. While he was away", {len("in the U.S.")})) == []


def test_the_full_stop_of_a_title_or_before_a_small_letter_only_shortens() -> None:
    assert only_shortens("said Gov.", "Lee")
    assert only_shortens("at max.", "speed")
    assert not only_shortens("at once.", "Lee")
