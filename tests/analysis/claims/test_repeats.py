from dataclasses import replace

import pytest

from redpencil.analysis.claims.repeats import cross_referenced, merged
from redpencil.domain.claim import About, Claim
from redpencil.domain.span import Anchor


def claim(exact: str, start: int = 0, *, about: About = About.WORLD, remarks: tuple[str, ...] = ()) -> Claim:
    return Claim("a", 0, exact, about=about, remarks=remarks, anchors=(Anchor(start, start + len(exact), exact),))


def test_equal_wording_is_one_claim_with_all_its_places() -> None:
    [one] = merged([claim("The yard was sold."), claim("THE YARD was sold", 50)])
    assert [anchor.start for anchor in one.anchors] == [0, 50]


def test_a_sign_that_changes_the_meaning_keeps_two_claims_apart() -> None:
    assert len(merged([claim("It paid $5."), claim("It paid £5.", 20), claim("It paid 5%.", 40)])) == 3


def test_the_same_words_about_another_company_are_another_claim() -> None:
    one = Claim("a", 0, "Nord sank", anchors=(Anchor(0, 7, "It sank"),))
    other = Claim("a", 0, "Elbe sank", anchors=(Anchor(9, 16, "It sank"),))
    assert len(merged([one, other])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nord Bank sold the Internet-connected ferry.", "Nord Bank sold an internet connected ferry"),
        ("On Monday the yard sold 40 boats to Nord Bank.", "The yard sold 40 boats to Nord Bank on Monday."),
    ],
)
def test_what_differs_in_an_article_a_hyphen_or_the_place_of_a_date_is_one_claim(one: str, other: str) -> None:
    [joined] = merged([claim(one), claim(other, 90)])
    assert [anchor.start for anchor in joined.anchors] == [0, 90]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The yard sold 40 boats to Nord Bank in May.", "The yard sold 41 boats to Nord Bank in May."),
        ("The yard sold 4 million boats in May.", "The yard sold 4 billion boats in May."),
        ("The yard has sold its boats to Nord Bank.", "The yard has not sold its boats to Nord Bank."),
        ("The yard sold its boats to Nord Bank.", "The yard sold its boats to Elbe Bank."),
        ("In May Nord sued Elbe.", "In May Elbe sued Nord."),
        ("Prices at the yard rose.", "Prices at the yard fell."),
        ("The dog bit the man.", "The man bit the dog."),
    ],
)
def test_another_number_name_order_or_a_not_keeps_two_claims_apart(one: str, other: str) -> None:
    assert len(merged([claim(one), claim(other, 90)])) == 2


def test_what_two_speakers_say_stays_apart() -> None:
    one, other = claim("Boats sank, it was said."), claim("The boats sank, it was said.", 90)
    assert len(merged([replace(one, speaker="Ada"), replace(other, speaker="Ben")])) == 2
    assert len(merged([one, other])) == 1


def test_near_wording_says_where_it_also_stands_with_the_words() -> None:
    dek, body = (
        claim("Yard invests $160 million in river ferries"),
        claim("They put $160 million in new river ferries.", 90),
    )
    first, second = cross_referenced([dek, body])
    assert first.remarks == ("also at “They put $160 million in new river ferries.”",)
    assert second.remarks == ("also at “Yard invests $160 million in river ferries”",)


def test_claims_that_share_little_stay_silent() -> None:
    assert all(not one.remarks for one in cross_referenced([claim("The yard was sold."), claim("The ferry was sold.")]))


def test_claims_about_the_text_repeat_nothing() -> None:
    same = "Elbe Yards ferry builder company harbour"
    assert all(not one.remarks for one in cross_referenced([claim(same, about=About.TEXT), claim(same, 90)]))
