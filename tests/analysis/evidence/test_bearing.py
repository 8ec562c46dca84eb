from redpencil.analysis.evidence.bearing import Bearing, following, stems
from redpencil.domain.span import Span

CLAIM = "The ferry Alma was launched in Turku"


def test_the_passage_with_the_rarest_words_of_the_claim_bears_on_it_most() -> None:
    found = Bearing(CLAIM, ["The ferry is old.", "The weather.", "The launch of the Alma at Turku", "A ferry"])
    assert max(found.shares) == found.shares[2] == 1
    assert found.shares[0] < 1


def test_words_count_as_one_by_their_beginnings_and_are_shown_as_the_claim_has_them() -> None:
    assert Bearing(CLAIM, ["launching"]).shared(0) == ("launched",)
    assert stems("The retired and the retirement") == {"retir"}


def test_a_passage_lends_some_of_its_weight_to_its_neighbours() -> None:
    shares = Bearing(CLAIM, ["Alma of Turku", "It is old.", "Nothing.", "Nothing."]).shares
    assert shares[0] > shares[1] > shares[2] == 0


def test_no_passage_bears_on_a_claim_without_words() -> None:
    assert Bearing("", []).shares == []
    assert Bearing("12", ["12"]).shares == [0]


def test_what_is_counted_follows_within_the_clause() -> None:
    assert following("17 long hours. Later it sank", Span(0, 2)) == {"long", "hours"}
