import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil import config
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.query import ClaimQuery
from redpencil.tui.filtering import FilterNotUnderstood, parse, words_of

SCALE = config.load(None).scale
HERE = ClaimQuery(article="cars")


def test_every_part_of_a_filter_is_read() -> None:
    query = parse('status:open,waiting kind:quantity about:world worthiness>0.7 findings "Honor brand"', HERE, SCALE)
    assert query == ClaimQuery(
        article="cars",
        statuses=frozenset({Status.OPEN, Status.WAITING}),
        kinds=frozenset({Kind.QUANTITY}),
        about=About.WORLD,
        min_worthiness=0.7,
        search="Honor brand",
        findings_only=True,
    )


def test_bare_words_are_searched_for() -> None:
    assert parse("honor brand", HERE, SCALE).search == "honor brand"


def test_a_rating_goes_by_its_name_or_its_key() -> None:
    assert parse("rating:Refuted", HERE, SCALE) == parse("verdict:4", HERE, SCALE)


def test_every_article_is_shown_when_asked_for() -> None:
    assert parse("article:all", HERE, SCALE).article is None


def test_an_empty_filter_shows_everything() -> None:
    assert parse("  ", HERE, SCALE) == HERE


@pytest.mark.parametrize("words", ["status:opne", "kind:x", "worthiness>2", "worthiness>", 'say "this', "rating:huge"])
def test_what_means_nothing_is_named(words: str) -> None:
    with pytest.raises(FilterNotUnderstood):
        parse(words, HERE, SCALE)


@given(
    st.builds(
        ClaimQuery,
        article=st.just("cars"),
        statuses=st.frozensets(st.sampled_from(Status)),
        kinds=st.frozensets(st.sampled_from(Kind)),
        about=st.none() | st.sampled_from(About),
        min_worthiness=st.integers(0, 10).map(lambda tenth: tenth / 10),
        search=st.text("abc: ", max_size=9).map(str.strip),
        findings_only=st.booleans(),
    )
)
def test_a_filter_written_out_reads_as_itself(query: ClaimQuery) -> None:
    assert parse(words_of(query), HERE, SCALE) == query
