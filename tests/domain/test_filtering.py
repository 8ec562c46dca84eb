import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil import config
from redpencil.domain.checks import CHECKS
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.filtering import parse, written
from redpencil.domain.query import ClaimQuery, Grouping, Part, Sort
from redpencil.errors import FilterNotUnderstood

SCALE = config.load(None).scale
HERE = ClaimQuery(article="cars")


def test_every_part_of_a_filter_is_read() -> None:
    words = 'status:open,waiting kind:quantity about:world worthiness>0.7 findings "Honor brand" source:3 has:evidence'
    query = parse(f"{words} no:verdict,notes finding:names look:again draft:gone sort:-changed group:kind", HERE, SCALE)
    assert query == ClaimQuery(
        article="cars",
        statuses=frozenset({Status.OPEN, Status.WAITING}),
        kinds=frozenset({Kind.QUANTITY}),
        about=About.WORLD,
        min_worthiness=0.7,
        search="Honor brand",
        findings_only=True,
        vanished=True,
        source=3,
        has=frozenset({Part.EVIDENCE}),
        lacks=frozenset({Part.VERDICT, Part.NOTES}),
        finding="names",
        again=True,
        sort=Sort.CHANGED,
        reverse=True,
        group=Grouping.KIND,
    )


def test_bare_words_are_searched_for() -> None:
    assert parse("honor brand", HERE, SCALE).search == "honor brand"


@pytest.mark.parametrize("words", ["https://honor.example/a", "10:30", '"status:open"'])
def test_addresses_times_and_quoted_words_are_searched_for(words: str) -> None:
    assert parse(words, HERE, SCALE).search == words.strip('"')


def test_a_rating_goes_by_its_name_or_its_key() -> None:
    assert parse("rating:Refuted", HERE, SCALE) == parse("verdict:4", HERE, SCALE)


def test_every_article_is_shown_when_asked_for() -> None:
    assert parse("article:all", HERE, SCALE).article is None
    assert parse("article:Ferries", HERE, SCALE).article == "ferries"


def test_an_empty_filter_shows_everything() -> None:
    assert parse("  ", HERE, SCALE) == HERE


def test_the_order_leaves_nothing_out() -> None:
    query = parse("sort:worthiness group:status", HERE, SCALE)
    assert (written(query), query.narrow) == ("sort:worthiness group:status", False)
    assert parse("findings sort:number", HERE, SCALE).open == parse("sort:number", HERE, SCALE)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("status:opne", 'did you mean "open"'),
        ("staus:open", 'did you mean "status"'),
        ("kind:x", "superlative"),
        ("worthiness>2", "0.7"),
        ("worthiness>", "0.7"),
        ('say "this', "quotation mark"),
        ("rating:huge", "confirmed"),
        ("source:ferry", "source:3"),
        ("has:evidense", 'did you mean "evidence"'),
        ("finding:spelling", "names"),
        ("look:here", "again"),
        ("sort:size", "worthiness"),
        ("colour:red", "quotation marks"),
    ],
)
def test_what_means_nothing_is_named_with_what_is_possible(words: str, named: str) -> None:
    with pytest.raises(FilterNotUnderstood) as refused:
        parse(words, HERE, SCALE)
    assert named in str(refused.value)


QUERIES = st.builds(
    ClaimQuery,
    article=st.just("cars"),
    statuses=st.frozensets(st.sampled_from(Status)),
    kinds=st.frozensets(st.sampled_from(Kind)),
    about=st.none() | st.sampled_from(About),
    min_worthiness=st.floats(0, 1),
    max_worthiness=st.floats(0, 1),
    search=st.text().map(str.strip),
    rating=st.none() | st.sampled_from([rating.id for rating in SCALE.ratings]),
    findings_only=st.booleans(),
    vanished=st.booleans(),
    again=st.booleans(),
    source=st.none() | st.integers(0, 10**15 - 1),
    has=st.frozensets(st.sampled_from(Part)),
    lacks=st.frozensets(st.sampled_from(Part)),
    finding=st.none() | st.sampled_from(sorted(CHECKS)),
    sort=st.sampled_from(Sort),
    reverse=st.booleans(),
    group=st.none() | st.sampled_from(Grouping),
)


@given(QUERIES)
def test_a_filter_written_out_reads_as_itself(query: ClaimQuery) -> None:
    assert parse(written(query), HERE, SCALE) == query


@given(st.text(st.sampled_from('status:open,kind"worthiness>0.7 -'), max_size=30) | st.text())
def test_whatever_is_typed_is_read_or_refused_and_reads_the_same_when_written(words: str) -> None:
    try:
        query = parse(words, HERE, SCALE)
    except FilterNotUnderstood:
        return
    assert parse(written(query), ClaimQuery(article=query.article), SCALE) == query
