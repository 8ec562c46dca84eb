from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.corpus import Corpus
from redpencil.analysis.evidence.passage import Ranked, listed, passages
from redpencil.analysis.evidence.ranking import rank

REPORT = """The harbour company of Vellmark has published its yearly report.

Vellmark Ferries sold the Aurora to Baltic Lines in May 2019 for 160 million kroner. The ship had carried 2,400 \
passengers a day since 1998. Its crew was kept on.

The new terminal opened in 2021. It was built by Nordbygg, and it cost twice as much as had been planned.

Baltic Lines paid nothing for the berth."""


def ranked(claim: str, text: str = REPORT, *, context: str = "", limit: int = 10) -> tuple[Ranked, ...]:
    return rank(claim, Corpus(passages(text)), context, limit)


def texts(found: tuple[Ranked, ...]) -> list[str]:
    return [one.passage.text for one in found]


def test_the_passage_that_says_it_stands_first() -> None:
    first = ranked("Baltic Lines bought the Aurora from Vellmark Ferries for 160 million kroner.")[0]
    assert first.passage.text.startswith("Vellmark Ferries sold the Aurora")


def test_a_passage_knows_where_it_stands_in_its_text() -> None:
    assert all(one.span.of(REPORT) == one.text for one in passages(REPORT))
    assert [one.paragraph for one in passages(REPORT)] == [0, 1, 1, 1, 2, 2, 3]


def test_what_the_first_passage_leaves_open_comes_behind_it() -> None:
    lines = [
        "Anna Holm won the yearly prize for her book.",
        "Anna Holm won the prize for her book.",
        "Nobody else was there.",
        "She studied law in Bergen.",
    ]
    found = rank("Anna Holm, who studied law in Bergen, won the yearly prize for her book.", Corpus(listed(lines)))
    assert texts(found)[:2] == [lines[0], lines[3]]


def test_an_amount_written_otherwise_is_the_same_amount() -> None:
    lines = ["The bridge cost $2.5 million.", "The bridge cost $2.9 million.", "The bridge cost a lot."]
    found = rank("They paid $2,500,000 for the bridge.", Corpus(listed(lines)))
    assert found[0].passage.text == lines[0]
    assert "has the same numbers: 2.5 million" in {reason.name for reason in found[0].reasons}


def test_reasons_name_what_is_shared() -> None:
    first = ranked("Nordbygg built the terminal.")[0]
    names = [reason.name for reason in first.reasons]
    assert "names Nordbygg" in names
    assert any(name.startswith("shares ") and "built" in name for name in names)


def test_the_weights_of_the_reasons_sum_to_the_score() -> None:
    for one in ranked("Vellmark Ferries sold the Aurora in 2019 and opened a terminal in 2021."):
        assert abs(sum(reason.weight for reason in one.reasons) - one.score) < 0.001


def test_the_words_and_numbers_that_match_are_marked() -> None:
    first = ranked("The Aurora was sold for 160 million kroner.")[0]
    assert [span.of(first.passage.text) for span in first.matches] == ["sold", "Aurora", "160 million", "kroner"]


def test_what_stands_around_a_claim_tells_whom_it_means() -> None:
    lines = ["Peter Lund was born in Oslo.", "Mia Berg was born in Oslo.", "Oslo lies in Norway."]
    claim = "She was born in Oslo."
    assert rank(claim, Corpus(listed(lines)), "Mia Berg has written three plays.")[0].passage.text == lines[1]


def test_a_passage_without_any_word_of_the_claim_is_left_out() -> None:
    assert ranked("Whales sing.") == ()
    assert rank("Whales sing.", Corpus(())) == ()
    assert ranked("") == ()


def test_no_more_passages_are_given_than_were_wanted() -> None:
    assert len(ranked("Baltic Lines and Vellmark Ferries", limit=2)) == 2


def test_passages_of_several_sources_are_told_apart() -> None:
    one, other = passages("The Aurora was sold.", 1), passages("The Aurora was not sold. It sank.", 2)
    assert {found.passage.source for found in rank("The Aurora was sold.", Corpus((*one, *other)))} == {1, 2}


@given(st.text(), st.text())
def test_any_text_can_be_ranked_for_any_claim(claim: str, text: str) -> None:
    found = ranked(claim, text)
    assert len({one.passage.span for one in found}) == len(found)
    for one in found:
        assert all(one.passage.text[span.start : span.end] for span in one.matches)


def test_equal_passages_keep_the_order_of_the_text() -> None:
    lines = ["The ferry sank.", "The ferry sank.", "The ferry sank."]
    places = [one.passage.number for one in rank("The ferry sank.", Corpus(listed(lines)))]
    assert places[0] == 0
    assert sorted(places) == [0, 1, 2]


def test_listed_lines_are_passages_of_the_lines_joined() -> None:
    lines = ("One.", "", "Three.")
    whole = "\n".join(lines)
    assert [one.span.of(whole) for one in listed(lines)] == list(lines)
