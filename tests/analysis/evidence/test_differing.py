from redpencil.analysis.evidence.differing import differences


def test_another_amount_of_the_same_thing_is_a_difference() -> None:
    assert differences("The yard has 300 workers.", "In spring the yard had 420 workers.") == (
        'The source says "420 workers", not 300.',
    )


def test_another_year_is_a_difference() -> None:
    assert differences("The bridge opened in 2015.", "The bridge opened in 2016.") == (
        'The source says "2016", not 2015.',
    )


def test_what_a_passage_leaves_out_is_no_difference() -> None:
    assert differences("The yard has 300 workers.", "The yard was sold.") == ()


def test_another_of_the_claims_own_dates_is_no_difference() -> None:
    claim = "They agreed on the price in 2015, and the ferry went into service in July 2016."
    assert differences(claim, "The ferry went into service in July 2016.") == ()
