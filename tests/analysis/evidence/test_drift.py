from redpencil.analysis.evidence import drift
from redpencil.domain.drift import Changes

BEFORE = "The ferry returns.\n\nIt carries 300 passengers on every day of the week.\n\nThe old ship was sold in May."


def test_paragraphs_that_only_moved_or_were_spaced_anew_are_no_change() -> None:
    now = "The old ship  was sold in May.\nThe ferry returns.\n\n\nIt carries 300 passengers on every day of the week."
    assert drift.changes(BEFORE, now) == Changes((), ())


def test_a_quote_whose_words_have_changed_is_shown_with_its_new_wording() -> None:
    (passage,) = drift.passages(BEFORE, BEFORE.replace("300", "280"), ["carries 300 passengers"])
    assert not passage.found
    assert (passage.before[:14], passage.now[:14]) == ("It carries 300", "It carries 280")


def test_a_quote_that_stands_in_a_changed_paragraph_is_found_and_shown_with_it() -> None:
    (passage,) = drift.passages(BEFORE, BEFORE.replace("of the week", "but Sunday"), ["carries 300 passengers"])
    assert passage.found
    assert passage.now.endswith("on every day but Sunday.")


def test_a_quote_that_has_gone_with_its_paragraph_has_no_new_wording() -> None:
    (passage,) = drift.passages(BEFORE, "The ferry returns.\n\nTickets cost more.", ["sold in May"])
    assert (passage.found, passage.now) == (False, "")


def test_a_quote_that_was_never_there_is_left_out() -> None:
    assert drift.passages(BEFORE, "All is new.", ["never said", ""]) == ()


def test_a_quote_of_which_the_page_now_has_other_words_is_no_longer_there() -> None:
    before = "The ship came free on the afternoon of 29 March, six days after it had run aground."
    now = "The ship came free late on 29 March 2021, six days after it had run aground."
    quote = "The ship came free on the afternoon of 29 March"
    (passage,) = drift.passages(before, now, [quote])
    assert (passage.found, passage.found) == (drift.stands(quote, before, now), False)
    assert passage.now == now
