import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import Status
from redpencil.domain.coverage import NOTHING, Standing, coverage, standings
from redpencil.domain.span import Span

TEXT = "One two three four. Five six seven eight.\n\nMost Read"
BODY = Span(0, 41)
FIRST, SECOND = Span(0, 19), Span(20, 41)


def article(*, looked_at: bool = False) -> Article:
    return Article(
        slug="story",
        metadata=Metadata(),
        text=TEXT,
        sha256="",
        blocks=(Block(0, 41, Role.BODY), Block(43, 52, Role.FURNITURE, "list of other stories")),
        sentences=(
            Sentence(0, 19, Disposition.CLAIM),
            Sentence(20, 41, Disposition.OPINION, "an opinion", looked_at=looked_at),
        ),
    )


def test_coverage_starts_at_zero_done() -> None:
    measured = coverage(article(), [(FIRST, Status.OPEN)])
    assert (measured.words, measured.done) == (8, 0.0)
    assert (measured.open, measured.skipped) == (0.5, 0.5)


def test_a_settled_claim_and_a_skip_a_person_agreed_to_count_as_done() -> None:
    measured = coverage(article(looked_at=True), [(FIRST, Status.SETTLED)])
    assert (measured.settled, measured.dismissed, measured.done) == (0.5, 0.5, 1.0)


def test_a_claim_off_the_list_counts_as_skipped_by_a_person() -> None:
    assert coverage(article(), [(FIRST, Status.DROPPED)]).dismissed == 0.5


def test_a_word_is_open_while_any_claim_over_it_is() -> None:
    measured = coverage(article(), [(FIRST, Status.SETTLED), (Span(4, 7), Status.WAITING)])
    assert measured.open == pytest.approx(1 / 8)
    assert measured.settled == pytest.approx(3 / 8)


def test_furniture_is_outside_and_an_article_of_furniture_has_no_words() -> None:
    furniture = Article("x", Metadata(), "Most Read", "", (Block(0, 9, Role.FURNITURE),))
    assert coverage(furniture, []) == NOTHING


@given(
    st.lists(
        st.tuples(st.integers(0, 41), st.integers(0, 41), st.sampled_from(Status)).map(
            lambda drawn: (Span(min(drawn[:2]), max(drawn[:2])), drawn[2])
        )
    )
)
def test_the_four_shares_always_sum_to_one(claimed: list[tuple[Span, Status]]) -> None:
    measured = coverage(article(), claimed)
    assert measured.settled + measured.open + measured.skipped + measured.dismissed == pytest.approx(1.0)


def test_every_sentence_but_furniture_stands_somewhere() -> None:
    stood = standings(article(), [(FIRST, Status.OPEN)])
    assert [(one.start, standing) for one, standing in stood] == [(0, Standing.OPEN), (20, Standing.UNTOUCHED)]
    stood = standings(article(looked_at=True), [(Span(4, 7), Status.SETTLED)])
    assert [standing for _, standing in stood] == [Standing.SETTLED, Standing.DISMISSED]


def test_a_sentence_with_two_claims_is_open_until_both_are_settled() -> None:
    stood = standings(article(), [(Span(0, 3), Status.SETTLED), (Span(4, 7), Status.OPEN)])
    assert stood[0][1] is Standing.OPEN
