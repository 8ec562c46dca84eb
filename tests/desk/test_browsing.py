from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import About, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.errors import UnknownReference, UnknownSource
from redpencil.storage.keeping import Examined

WORLD = Ref("ferries", 1)


def test_the_list_is_in_the_order_of_the_text(desk: Desk) -> None:
    lines = desk.browsing.lines(ClaimQuery(), 0, 100)
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert [line.start for line in lines] == sorted(line.start for line in lines)
    assert desk.browsing.lines(ClaimQuery(), 1, 2) == lines[1:3]
    assert [desk.browsing.position(ClaimQuery(), line.ref) for line in lines] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (ClaimQuery(article="ferries"), [1, 2, 3, 4]),
        (ClaimQuery(article="nowhere"), []),
        (ClaimQuery(kinds=frozenset({Kind.DATE, Kind.NAME})), [2, 3]),
        (ClaimQuery(about=About.TEXT), [3]),
        (ClaimQuery(min_worthiness=0.6), [3]),
        (ClaimQuery(search="INHABITANTS"), [1]),
        (ClaimQuery(search='"Bel'), [3]),
        (ClaimQuery(search="20"), [2]),
        (ClaimQuery(search="%"), []),
        (ClaimQuery(search="' OR 1=1 --"), []),
        (ClaimQuery(findings_only=True), [3]),
        (ClaimQuery(statuses=frozenset({Status.SETTLED})), [1]),
        (ClaimQuery(rating="confirmed"), [1]),
        (ClaimQuery(statuses=frozenset({Status.DROPPED})), []),
    ],
)
def test_a_query_chooses_claims(desk: Desk, query: ClaimQuery, numbers: list[int]) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    assert [line.number for line in desk.browsing.lines(query, 0, 10)] == numbers
    assert desk.browsing.facets(query).total == len(numbers)
    assert [claim.number for claim in desk.browsing.claims(query)] == numbers


def test_claims_off_the_list_are_left_out_unless_asked_for(desk: Desk) -> None:
    desk.reviewing.drop(WORLD, "trivial")
    assert desk.browsing.position(ClaimQuery(), WORLD) is None
    assert desk.browsing.facets(ClaimQuery()).total == 3
    assert desk.browsing.position(ClaimQuery(statuses=frozenset({Status.DROPPED})), WORLD) == 0


def test_reworded_claims_are_found_by_their_new_words(desk: Desk) -> None:
    desk.reviewing.reword(WORLD, "Aldport counts 3,000 heads")
    assert desk.browsing.facets(ClaimQuery(search="heads")).total == 1
    assert desk.browsing.facets(ClaimQuery(search="inhabitants")).total == 0


def test_the_next_open_claim_skips_the_settled_and_begins_again(desk: Desk) -> None:
    browsing, query = desk.browsing, ClaimQuery()
    desk.reviewing.judge(Ref("ferries", 2), "confirmed")
    assert browsing.next_open(query, None) == WORLD
    assert browsing.next_open(query, WORLD) == Ref("ferries", 3)
    assert browsing.next_open(query, Ref("ferries", 4)) == WORLD
    assert browsing.next_open(query, Ref("ferries", 3), backwards=True) == WORLD
    assert browsing.next_open(ClaimQuery(statuses=frozenset({Status.SETTLED})), WORLD) is None


def test_facets_count_by_status_and_kind(desk: Desk) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    facets = desk.browsing.facets(ClaimQuery())
    assert (facets.total, facets.findings) == (4, 1)
    assert (facets.by_status[Status.SETTLED], facets.by_status[Status.OPEN]) == (1, 3)
    assert facets.by_kind[Kind.QUANTITY] == 1


def test_a_verdict_without_a_source_is_marked_until_there_is_one(desk: Desk) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    assert desk.browsing.lines(ClaimQuery(), 0, 1)[0].unsourced
    desk.attaching.attach(WORLD, desk.researching.add_person("Ana Bell").id)
    assert not desk.browsing.lines(ClaimQuery(), 0, 1)[0].unsourced


def test_an_article_comes_back_as_it_was_kept(desk: Desk, examine: Callable[..., Examined]) -> None:
    kept = examine()
    article = desk.browsing.article("ferries")
    assert article == kept.article
    claims = tuple(desk.browsing.claims(ClaimQuery(article="ferries")))
    assert [claim.anchors for claim in claims] == [claim.anchors for claim in kept.claims]
    assert all(one.span.of(article.text) == one.exact for claim in claims for one in claim.anchors)
    assert [len(claim.findings) for claim in claims] == [0, 0, 2, 0]


def test_marks_and_coverage_follow_the_claims(desk: Desk) -> None:
    assert len(desk.browsing.marks("ferries")) == 5
    assert desk.browsing.coverage("ferries").done == 0
    desk.reviewing.judge(WORLD, "confirmed")
    assert desk.browsing.marks("ferries")[0].rating == "confirmed"
    assert desk.browsing.coverage("ferries").settled > 0


def test_unknown_names_say_what_there_is(desk: Desk) -> None:
    for lookup in (
        desk.browsing.article,
        desk.browsing.coverage,
        desk.browsing.links,
        desk.browsing.names,
        desk.browsing.sources,
    ):
        with pytest.raises(UnknownReference, match="There are: ferries"):
            lookup("xyz")
    with pytest.raises(UnknownSource):
        desk.browsing.source(7)


def test_the_history_of_a_claim_is_its_own(desk: Desk) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    desk.reviewing.judge(Ref("ferries", 2), "confirmed")
    assert [event.subject for event in desk.browsing.log(WORLD)] == ["ferries#1"]
    assert [event.action for event in desk.browsing.log(limit=2)] == ["verdict", "verdict"]


def test_reading_and_writing_from_many_threads_loses_nothing(desk: Desk) -> None:
    def work(number: int) -> None:
        desk.reviewing.note(Ref("ferries", number % 4 + 1), f"note {number}")
        desk.browsing.lines(ClaimQuery(), 0, 10)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(40)))
    notes = [note.text for claim in desk.browsing.claims(ClaimQuery()) for note in claim.notes]
    assert sorted(notes) == sorted(f"note {number}" for number in range(40))


def test_the_article_to_open_is_the_first_that_wants_work_else_the_first(
    desk: Desk, examine: Callable[..., Examined]
) -> None:
    desk.importing.keep(examine(slug="harbours"))
    assert desk.browsing.article_to_open() == "ferries"
    for line in desk.browsing.lines(ClaimQuery(article="ferries"), 0, 10):
        desk.reviewing.drop(line.ref, "trivial")
    assert desk.browsing.article_to_open() == "harbours"
    for line in desk.browsing.lines(ClaimQuery(article="harbours"), 0, 10):
        desk.reviewing.drop(line.ref, "trivial")
    assert desk.browsing.article_to_open() == "ferries"


def test_an_article_that_is_expected_has_to_be_there(desk: Desk) -> None:
    desk.browsing.expect("ferries")
    with pytest.raises(UnknownReference, match="Did you mean ferries"):
        desk.browsing.expect("feries")
