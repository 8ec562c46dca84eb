from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.consistency import Comparison, Standing, consistency, unsupported

SOURCE = (
    "The ferry Alma",
    "5 June 2019",
    "The ferry Alma was built in Turku in 1964 and carried 300 cars on its first voyage.",
    "She left Turku on June 3, 2019, with 412 passengers, the harbour office said.",
    "Ticket prices rose by a fifth in the 1990s, when the line had 17 offices.",
    "About a dozen restaurants stand at the pier, and two of them are open.",
)


def only(claim: str, published: date | None = None) -> Comparison:
    [found] = consistency(claim, SOURCE, published)
    return found


@pytest.mark.parametrize(
    "claim",
    [
        "The ferry was built in 1964.",
        "The Alma carried three hundred cars.",
        "The ferry left Turku on 3 June 2019.",
        "The ferry left Turku on June 3.",
        "The ferry left Turku with about 410 passengers.",
        "Ticket prices rose in the 1990s.",
        "It was the first voyage of the ferry Alma.",
        "The ferry belongs to the 2019 season.",
    ],
)
def test_what_the_source_says_of_the_same_thing_is_supported(claim: str) -> None:
    assert unsupported(claim, SOURCE) == ()
    assert consistency(claim, SOURCE)


def test_another_day_of_the_same_event_is_said_otherwise_and_all_of_the_date_is_in_doubt() -> None:
    claim = "The ferry Alma left Turku on 14 May 2019."
    found = only(claim)
    assert found.standing is Standing.OTHERWISE
    assert found.message == 'The source says "June 3, 2019", not 14 May 2019.'
    assert [span.of(claim) for span in found.unsupported] == ["14", "May", "2019"]
    assert found.passage is not None
    assert found.place is not None
    assert found.place.of(SOURCE[found.passage]) == "June 3, 2019"


def test_a_day_that_the_source_does_not_give_leaves_its_month_and_year_supported() -> None:
    claim = "The line opened on 12 December 2013."
    [found] = unsupported(claim, ["The line opened in December.", "It is long."], date(2013, 12, 20))
    assert [span.of(claim) for span in found.unsupported] == ["12"]


def test_another_count_of_the_same_things_is_said_otherwise() -> None:
    found = only("The Alma left Turku with 214 passengers.")
    assert found.message == 'The source says "412 passengers", not 214.'


def test_a_number_that_stands_among_other_words_does_not_support_the_claim() -> None:
    found = only("The Alma was built in Turku by 17 men.")
    assert found.standing is Standing.ELSEWHERE
    assert found.message == "17 stands in the source, but of something else."


def test_a_rank_is_that_of_a_noun() -> None:
    assert only("The Alma was the first steamer built in Turku.").standing is Standing.ELSEWHERE


def test_a_number_that_the_source_has_nowhere_is_not_found() -> None:
    found = only("The cook sang in 1987.")
    assert (found.standing, found.message) == (Standing.ABSENT, "1987 is not in the source.")
    assert only("The cook sang for 31 guests.").message == "31 is not in the source."


def test_the_year_of_publication_supports_a_year_and_no_day() -> None:
    assert only("The harbour was dredged in 2021.", date(2021, 2, 3)).standing is Standing.SUPPORTED
    assert only("The harbour was dredged on 3 February 2021.", date(2021, 2, 3)).unsupported


def test_a_spelled_one_is_left_alone() -> None:
    assert consistency("It is the only one.", SOURCE) == ()


def test_every_comparison_says_what_it_rests_on() -> None:
    found = only("The Alma left Turku with 412 passengers.")
    assert [reason.name for reason in found.reasons] == [
        "supported",
        "shares the words left, passengers, Turku",
        "the same word follows",
    ]


@given(
    st.text(alphabet="0123456789 .,-$%MayJune onetwothird19 20th", max_size=80),
    st.lists(st.text(max_size=40), max_size=4),
)
def test_any_claim_can_be_held_against_anything(claim: str, passages: list[str]) -> None:
    for found in consistency(claim, passages):
        assert found.span.of(claim)
        assert all(found.span.covers(span) for span in found.unsupported)


def test_without_a_source_nothing_is_supported() -> None:
    assert [one.standing for one in consistency("In 1964 it carried 300 cars.", ())] == [Standing.ABSENT] * 2
