from redpencil.analysis.repeats import cross_referenced, merged
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
