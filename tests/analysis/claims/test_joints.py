import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.claims.joints import joint, joints, parted

FOUNDED = "SIAC Motor and Alibaba founded the car brand Zhiji and sold its first car in 2021."


def test_a_verb_behind_the_conjunction_makes_it_likelier_than_two_names() -> None:
    place = joint(FOUNDED)
    assert place is not None
    assert FOUNDED[place:].startswith("and sold")


def test_every_conjunction_is_proposed() -> None:
    assert [FOUNDED[place:].split()[:2] for place in joints(FOUNDED)] == [["and", "Alibaba"], ["and", "sold"]]


def test_a_part_without_a_subject_takes_that_of_the_first() -> None:
    first, second = parted(FOUNDED, FOUNDED, [FOUNDED.index("and sold")])
    assert first.statement == "SIAC Motor and Alibaba founded the car brand Zhiji."
    assert second.statement == "SIAC Motor and Alibaba sold its first car in 2021."
    assert second.span.of(FOUNDED) == "and sold its first car in 2021."


def test_what_the_statement_says_more_than_the_text_stays_in_it() -> None:
    words = "It opened in 1999; it is 312 metres long."
    first, second = parted(words, "The bridge opened in 1999; it is 312 metres long.", [words.index("it is")])
    assert (first.statement, second.statement) == ("The bridge opened in 1999.", "It is 312 metres long.")


@pytest.mark.parametrize("words", ["", "Zhiji", "and", "Zhiji and", ", ; .", "The bridge opened in 1999."])
def test_where_no_conjunction_parts_anything_none_is_proposed(words: str) -> None:
    assert joint(words) is None


@given(st.text(alphabet="aZ9 ,;.and“”\n", max_size=80))
def test_places_are_inside_and_parts_keep_every_word(words: str) -> None:
    found = joints(words)
    assert all(0 < place < len(words) and words[:place].strip() for place in found)
    parts = parted(words, words, found)
    kept = "".join(part.span.of(words) for part in parts)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in words if sign.isalnum()]
