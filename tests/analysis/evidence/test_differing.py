from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.differing import differences
from redpencil.domain.difference import DifferenceKind


def told(claim: str, passage: str, published: date | None = None) -> tuple[str, ...]:
    return tuple(one.message for one in differences(claim, passage, published))


@pytest.mark.parametrize(
    ("claim", "passage", "message"),
    [
        (
            "The yard was sold for 160 million dollars.",
            "The yard was sold in May for $160 billion.",
            "The claim says 160 million dollars, the source $160 billion.",
        ),
        (
            "The yard has 300 workers.",
            "In spring the yard had 420 workers.",
            "The claim says 300 workers, the source 420.",
        ),
        (
            "More than 160 people work at the yard.",
            "At the yard 158 people work.",
            "The claim says more than 160 people, the source 158 people.",
        ),
        (
            "Fewer than 150 people work at the yard.",
            "At the yard 158 people work.",
            "The claim says fewer than 150 people, the source 158 people.",
        ),
        (
            "Up to 150 people work at the yard.",
            "158 people work at the yard.",
            "The claim says up to 150 people, the source 158 people.",
        ),
        (
            "Between 5 and 7 people work at the yard.",
            "9 people work at the yard.",
            "The claim says between 5 and 7 people, the source 9 people.",
        ),
        (
            "Unemployment rose by 5 percent in March.",
            "Unemployment rose by 5 percentage points in March.",
            "The claim says 5 percent, the source 5 percentage points.",
        ),
        (
            "The fine was 5 million euros.",
            "The fine was 5 million dollars.",
            "The claim says 5 million euros, the source 5 million dollars.",
        ),
        (
            "The road is 160 miles long.",
            "The road is 160 kilometres long.",
            "The claim says 160 miles, the source 160 kilometres.",
        ),
    ],
)
def test_another_quantity_of_the_same_thing_is_a_difference(claim: str, passage: str, message: str) -> None:
    [one] = differences(claim, passage)
    assert (one.message, one.kind, one.hint) == (message, DifferenceKind.QUANTITY, False)
    assert one.claim.of(claim).lower() in message.lower()
    assert one.passage.of(passage).lower() in message.lower()
    assert one.reasons[0].name.startswith("shares the words ")


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("About 160 people work at the yard.", "158 people work at the yard."),
        ("Nearly 160 people work at the yard.", "158 people work at the yard."),
        ("At least 150 people work at the yard.", "158 people work at the yard."),
        ("Between 5 and 7 people work at the yard.", "6 people work at the yard."),
        ("The yard was sold for $4.8 billion.", "The yard was sold for around $5 billion."),
        ("The yard was sold for $160 million.", "The yard was sold for $158.3 million."),
        ("The road is 100 miles long.", "The road is 161 kilometres long."),
        ("One in five people has a boat.", "Twenty percent of the people have a boat."),
        ("The yard has 300 workers.", "The yard was sold."),
        ("The number of workers rose to 300.", "The number of workers rose from 200."),
    ],
)
def test_a_quantity_that_may_be_the_same_or_is_of_something_else_is_none(claim: str, passage: str) -> None:
    assert told(claim, passage) == ()


def test_of_another_year_only_the_year_is_told() -> None:
    claim, passage = "The yard had 300 workers in 2019.", "The yard had 420 workers in 2021."
    assert told(claim, passage) == ("The claim says 2019, the source 2021.",)


def test_nearly_is_not_more_than() -> None:
    assert told("Nearly 160 people work at the yard.", "163 people work at the yard.")


@pytest.mark.parametrize(
    ("claim", "passage", "message"),
    [
        (
            "The yard was sold on 12 March.",
            "The yard was sold in March 2020.",
            "The claim says 12 March, the source only March 2020: the day is not borne out.",
        ),
        (
            "The yard was sold in March 2020.",
            "The yard was sold in 2020.",
            "The claim says March 2020, the source only 2020: the month is not borne out.",
        ),
        (
            "The yard was sold on 12 March 2020.",
            "The yard was sold on 13 March.",
            "The claim says 12 March 2020, the source 13 March.",
        ),
        ("The bridge opened in 2015.", "The bridge opened in 2016.", "The claim says 2015, the source 2016."),
        (
            "The yard was sold on Thursday.",
            "The yard was sold on Friday.",
            "The claim says Thursday, the source Friday.",
        ),
        (
            "The yard was sold on Thursday.",
            "The yard was sold on 13 March 2020.",
            "The claim says Thursday, the source 13 March 2020, which was a Friday.",
        ),
    ],
)
def test_another_or_a_less_exact_date_is_a_difference(claim: str, passage: str, message: str) -> None:
    [one] = differences(claim, passage)
    assert (one.message, one.kind, one.hint) == (message, DifferenceKind.DATE, False)


@pytest.mark.parametrize(
    ("claim", "passage", "published"),
    [
        ("The yard was sold in March 2020.", "The yard was sold on 12 March 2020.", None),
        ("The yard was sold in the 1990s.", "The yard was sold in 1994.", None),
        ("The yard was sold last week.", "The yard was sold on 13 March 2020.", None),
        ("The yard was sold on 12 March 2020.", "The yard was sold on Thursday.", date(2020, 3, 14)),
        ("The yard was sold on 12 March 2020.", "The yard was sold last week.", None),
        ("The yard was sold on 12 March 2020.", "The yard, which opened in March 1980, was sold this week.", None),
        ("The festival ran on May 19, 2016.", "The festival runs May 11-22.", date(2016, 4, 1)),
        (
            "They agreed on the price in 2015, and the ferry went into service in July 2016.",
            "The ferry went into service in July 2016.",
            None,
        ),
    ],
)
def test_a_date_that_agrees_or_cannot_be_told_is_none(claim: str, passage: str, published: date | None) -> None:
    assert told(claim, passage, published) == ()


@pytest.mark.parametrize(
    ("claim", "passage", "message"),
    [
        (
            "SIAC shipped chips to Turku.",
            "SAIC shipped chips to Turku in 2020.",
            "The claim says SIAC, the source SAIC: two letters swapped.",
        ),
        (
            "Mayor Ana Bel said the ferry is fast.",
            "Mayor Ana Bell said so.",
            "The claim says Ana Bel, the source Ana Bell: one letter apart.",
        ),
        (
            "Huawei sold Honor in November.",
            "ZTE sold Honor in November 2020, the company said.",
            "The claim says Huawei, the source ZTE.",
        ),
    ],
)
def test_a_name_with_a_slip_or_another_in_its_place_is_a_difference(claim: str, passage: str, message: str) -> None:
    [one] = differences(claim, passage)
    assert (one.message, one.kind, one.hint) == (message, DifferenceKind.NAME, False)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Huawei sold Honor in November.", "ZTE bought a yard in November."),
        ("Huawei sold Honor in November.", "ZTE said that Huawei sold Honor in November."),
        ("Honor was sold by Huawei Technologies.", "Honor was sold by Huawei."),
        ("The WTC opened in May.", "The World Trade Centre opened in May."),
        ("America sold the yard.", "The American firm sold the yard."),
        ("Ronnie O'Sullivan played well.", "Ronnie O’Sullivan played well."),
    ],
)
def test_a_name_that_is_there_in_another_form_is_none(claim: str, passage: str) -> None:
    assert told(claim, passage) == ()


@pytest.mark.parametrize(
    ("claim", "passage", "message", "kind"),
    [
        (
            "The yard was sold.",
            "The yard was not sold.",
            "The claim says it was sold, the source that it was not.",
            DifferenceKind.NEGATION,
        ),
        (
            "The yard was not sold.",
            "The yard was sold.",
            "The claim says it was not sold, the source that it was.",
            DifferenceKind.NEGATION,
        ),
        (
            "The firm closed the yard in Turku.",
            "The firm never closed the yard in Turku.",
            'The claim says "closed", the source "never closed".',
            DifferenceKind.NEGATION,
        ),
        (
            "The firm will build a yard in Turku.",
            "The firm may build a yard in Turku.",
            'The source says it "may build", the claim says so outright.',
            DifferenceKind.HEDGE,
        ),
        (
            "The firm will build a yard in Turku.",
            "The firm plans to build a yard in Turku.",
            'The source says it "plans to build", the claim says so outright.',
            DifferenceKind.HEDGE,
        ),
    ],
)
def test_a_small_word_that_only_one_side_has_is_a_hint(
    claim: str, passage: str, message: str, kind: DifferenceKind
) -> None:
    [one] = differences(claim, passage)
    assert (one.message, one.kind, one.hint) == (message, kind, True)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The firm may build a yard.", "The firm might build a yard."),
        ("The mayor said the yard will close.", "The yard may close, the mayor said."),
        ("The yard was sold.", "The yard was not only sold but closed."),
        ("The yard was not sold.", "The yard was never sold."),
    ],
)
def test_small_words_that_say_no_less_are_no_hint(claim: str, passage: str) -> None:
    assert told(claim, passage) == ()


def test_differences_come_in_the_order_of_the_claim_and_hints_last() -> None:
    claim = "In 2019 Huawei sold 300 boats to Turku."
    found = differences(claim, "In 2018 Huawei may have sold 500 boats to Turku.")
    assert [one.kind.value for one in found] == ["date", "hedge"]


_WORDS = (
    *("the", "yard", "sold", "not", "may", "never", "about", "between", "and", "people", "workers", ".", ","),
    *("Huawei", "ZTE", "SIAC", "SAIC", "160", "million", "dollars", "$4 bn", "5", "7", "percent"),
    *("12", "March", "2020", "May", "Thursday"),
)
_SENTENCES = st.lists(st.sampled_from(_WORDS), max_size=24).map(" ".join)


@given(_SENTENCES)
def test_a_claim_never_differs_from_itself(claim: str) -> None:
    assert differences(claim, claim) == ()


@given(_SENTENCES, _SENTENCES)
def test_what_differs_stands_on_both_sides(claim: str, passage: str) -> None:
    for one in differences(claim, passage):
        assert one.claim.of(claim)
        assert one.passage.of(passage)
        assert one.message.endswith(".")


@pytest.mark.parametrize(
    ("claim", "passage", "message"),
    [
        (
            "The ferry Alma left the yard on 24 December 2021.",
            "Alma was launched on 25 December 2021.",
            "The claim says 24 December 2021, the source 25 December 2021.",
        ),
        (
            "The ship came free on the afternoon of 31 March.",
            "It was afloat again on the afternoon of 29 March 2021.",
            "The claim says 31 March, the source 29 March 2021.",
        ),
    ],
)
def test_of_a_passage_that_a_person_has_picked_less_has_to_be_shared(claim: str, passage: str, message: str) -> None:
    assert told(claim, passage) == ()
    assert [one.message for one in differences(claim, passage, picked=True)] == [message]
