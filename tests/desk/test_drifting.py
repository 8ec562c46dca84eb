"""The look-again queue: sources that changed, went or ran out under a verdict, fetched from a real server."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.drift import Cause, Drift
from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.source import Source, SourceKind
from redpencil.errors import UnknownReference, UnknownSource, WrongStatus
from redpencil.locations import Workspace
from redpencil.storage import drifting, trail
from redpencil.storage.drifting import Scope

PAGE = """<html><head><title>The ferry returns</title></head><body><article><h1>The ferry returns</h1>
<p>The ferry between Aldport and the island of Lesk returns on Monday, the council said.</p>
<p>It carries 300 passengers, and a ticket costs 12 pounds for all who live on the island.</p>
<p>The service had stopped in March, when the old ship was found to be unsafe.</p></article></body></html>"""
CARRIES, STOPPED = "It carries 300 passengers", "The service had stopped in March"
FEWER = PAGE.replace("300 passengers", "280 passengers")
ONE, TWO = Ref("ferries", 1), Ref("ferries", 2)
PLACE = "/ferry"


class Clock:
    """A clock that goes on by a second each time it is read, and by days when it is told to."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, examine: Any, clock: Clock) -> Iterator[Desk]:
    """A desk whose house allows this machine, with one article on it."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "redpencil.toml").write_text('[web]\nallow = ["127.0.0.1"]\n')
    with Desk.open(Workspace(folder), reviewer="Ann", create=True, clock=clock) as opened:
        opened.importing.keep(examine())
        yield opened


@pytest.fixture
def ferry(house: Desk, site: Any) -> Source:
    """A page that is attached to two claims with verdicts, each with a quote of its own."""
    source = house.fetching.add(site.serve(PLACE, PAGE.encode()))
    for ref, quote in ((ONE, STOPPED), (TWO, CARRIES)):
        house.attaching.attach(ref, source.id, quote=quote)
        house.reviewing.judge(ref, "confirmed")
    return source


def serve(house: Desk, site: Any, page: str, source: Source) -> None:
    site.serve(PLACE, page.encode())
    house.fetching.refetch(source.id)


def told(queue: tuple[Drift, ...]) -> list[tuple[int, Cause, bool | None]]:
    return [(one.claim.number, one.cause, one.stands) for one in queue]


def test_a_source_that_is_as_it_was_puts_nothing_in_the_queue(house: Desk, ferry: Source, site: Any) -> None:
    assert house.drifting.queue() == ()
    serve(house, site, PAGE.replace("<body>", "<body><!-- at noon -->"), ferry)
    assert house.drifting.queue() == ()
    assert dict(house.drifting.counts()) == {}


def test_a_change_puts_the_claims_that_rest_on_it_in_the_queue_those_whose_words_are_away_first(
    house: Desk, ferry: Source, site: Any
) -> None:
    before = [house.browsing.claim(ref) for ref in (ONE, TWO)]
    serve(house, site, FEWER, ferry)
    queue = house.drifting.queue("ferries")
    assert told(queue) == [(2, Cause.CHANGED, False), (1, Cause.CHANGED, True)]
    assert (queue[0].quote, queue[0].source, queue[0].number, queue[0].was) == (CARRIES, ferry, 1, ferry.sha256)
    assert queue[0].since == house.fetching.retrievals(ferry.id)[-1].at
    assert [house.browsing.claim(ref) for ref in (ONE, TWO)] == before
    passage = house.drifting.passage(queue[0])
    assert passage is not None
    assert (passage.before[:14], passage.now[:14]) == ("It carries 300", "It carries 280")
    assert dict(house.drifting.counts()) == {"ferries": 2}
    assert house.drifting.of(TWO) == queue[:1]
    assert house.drifting.causes("ferries") == {ONE: (Cause.CHANGED,), TWO: (Cause.CHANGED,)}


def test_a_source_that_is_gone_wants_a_look_whatever_it_said(house: Desk, ferry: Source, site: Any) -> None:
    del site.pages[PLACE]
    house.fetching.refetch(ferry.id)
    queue = house.drifting.queue()
    assert told(queue) == [(1, Cause.GONE, None), (2, Cause.GONE, None)]
    assert house.drifting.passage(queue[0]) is None
    house.fetching.refetch(ferry.id)
    assert [one.since for one in house.drifting.queue()] == [one.since for one in queue]


def test_what_is_as_it_was_again_leaves_the_queue(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    serve(house, site, PAGE, ferry)
    assert house.drifting.queue() == ()


def test_a_verdict_given_after_the_change_leaves_the_queue_until_it_changes_once_more(
    house: Desk, ferry: Source, site: Any
) -> None:
    serve(house, site, FEWER, ferry)
    house.reviewing.judge(TWO, "refuted", correction="280")
    assert told(house.drifting.queue()) == [(1, Cause.CHANGED, True)]
    serve(house, site, FEWER, ferry)
    assert [one.claim.number for one in house.drifting.queue()] == [1]
    serve(house, site, FEWER.replace("280", "260"), ferry)
    assert [one.claim.number for one in house.drifting.queue()] == [2, 1]


def test_a_claim_without_a_verdict_is_not_looked_at_again(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    house.reviewing.reopen(ONE)
    house.reviewing.drop(TWO, "not checkable")
    assert house.drifting.queue() == ()


def test_a_verdict_is_let_stand_and_that_is_taken_back_and_done_again(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    held = house.browsing.claim(TWO).verdict
    claim = house.drifting.stand(TWO, "the number is not what we say")
    assert claim.looked_again_at is not None
    assert (claim.verdict, claim.notes[-1].text) == (held, "the number is not what we say")
    assert [one.claim.number for one in house.drifting.queue()] == [1]
    house.reviewing.undo("ferries")
    assert [one.claim.number for one in house.drifting.queue()] == [2, 1]
    assert house.browsing.claim(TWO).notes == ()
    house.reviewing.redo("ferries")
    assert [one.claim.number for one in house.drifting.queue()] == [1]
    with pytest.raises(WrongStatus):
        house.drifting.stand(TWO)


def test_a_fetch_that_is_taken_back_tells_nothing(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    house.reviewing.undo()
    assert house.drifting.queue() == ()
    house.reviewing.redo()
    assert len(house.drifting.queue()) == 2


def test_a_source_whose_days_are_over_wants_a_look_once(house: Desk, clock: Clock) -> None:
    today = clock().date()
    wanted = Source(SourceKind.DATASET, "Fares", valid_to=today)
    fares = house.researching.add_source(wanted, b"A ticket costs 12 pounds.", text="A ticket costs 12 pounds.")
    house.attaching.attach(ONE, fares.id, quote="12 pounds")
    house.reviewing.judge(ONE, "confirmed")
    assert house.drifting.queue() == ()
    clock.ahead = timedelta(days=2)
    (drift,) = house.drifting.queue()
    assert (drift.cause, drift.since.date(), drift.stands) == (Cause.EXPIRED, today + timedelta(days=1), None)
    house.drifting.stand(ONE)
    assert house.drifting.queue() == ()
    house.reviewing.judge(ONE, "refuted", as_of=date(2020, 1, 1))
    assert house.drifting.queue() == ()


def test_an_old_day_of_a_verdict_is_no_drift(house: Desk, ferry: Source) -> None:
    house.reviewing.judge(ONE, "confirmed", as_of=date(2001, 1, 1))
    assert house.drifting.queue() == ()


def test_a_piece_of_evidence_comes_to_rest_on_the_newer_bytes(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    new = house.fetching.retrievals(ferry.id)[-1].sha256
    (evidence,) = house.drifting.look_up(ONE, 1).evidence
    assert (evidence.sha256, evidence.quote_check) == (new, QuoteCheck.FOUND)
    assert house.browsing.source(ferry.id).sha256 == new
    assert house.browsing.claim(TWO).evidence[0].sha256 == ferry.sha256
    assert [one.claim.number for one in house.drifting.queue()] == [2]
    with pytest.raises(WrongStatus, match="already"):
        house.drifting.look_up(ONE, 1)
    with pytest.raises(WrongStatus, match="no longer there"):
        house.drifting.look_up(TWO, 1)
    with pytest.raises(UnknownSource):
        house.drifting.look_up(TWO, 7)
    house.reviewing.undo("ferries")
    assert house.browsing.source(ferry.id) == ferry
    assert [one.claim.number for one in house.drifting.queue()] == [2, 1]
    house.reviewing.redo("ferries")
    assert [one.claim.number for one in house.drifting.queue()] == [2]


def test_a_source_comes_to_rest_on_the_newer_bytes_with_the_evidence_that_stands_there(
    house: Desk, ferry: Source, site: Any
) -> None:
    house.attaching.attach(ONE, ferry.id)
    with pytest.raises(WrongStatus, match="already"):
        house.drifting.repin(ferry.id)
    serve(house, site, FEWER, ferry)
    told = house.drifting.repin(ferry.id)
    assert (told.followed, told.left) == (((ONE, 1), (ONE, 2)), ((TWO, 1),))
    assert told.source.sha256 == house.fetching.retrievals(ferry.id)[-1].sha256 != ferry.sha256
    assert [one.claim.number for one in house.drifting.queue()] == [2]
    with house._database.reading() as connection:
        assert list(trail.faults(connection)) == []
    house.reviewing.undo()
    assert house.browsing.source(ferry.id) == ferry
    assert house.browsing.claim(ONE).evidence[1].sha256 == ""
    assert len(house.drifting.queue()) == 3


def test_what_is_gone_or_was_never_fetched_gives_nothing_to_rest_on(house: Desk, ferry: Source, site: Any) -> None:
    del site.pages[PLACE]
    house.fetching.refetch(ferry.id)
    with pytest.raises(WrongStatus, match="gone"):
        house.drifting.repin(ferry.id)
    noted = house.researching.add_address("https://gazette.example/a")
    with pytest.raises(WrongStatus, match="never fetched"):
        house.drifting.repin(noted.id)
    with pytest.raises(UnknownSource):
        house.drifting.repin(99)


def test_an_article_that_is_not_there_has_no_queue(house: Desk) -> None:
    with pytest.raises(UnknownReference):
        house.drifting.queue("ferris")
    with pytest.raises(UnknownReference):
        house.drifting.stand(Ref("ferries", 99))


def test_no_list_of_all_claims_is_read_for_the_queue(house: Desk, ferry: Source, site: Any) -> None:
    serve(house, site, FEWER, ferry)
    asked: list[str] = []
    with house._database.reading() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.set_trace_callback(asked.append)
        assert len(list(drifting.drifted(connection, date(2030, 1, 1), Scope()))) == 2
        raw.set_trace_callback(None)
        plans = [
            row[3]
            for statement in asked
            if statement.startswith("SELECT")
            for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert plans
    assert not [plan for plan in plans if plan.startswith(("SCAN claim", "SCAN evidence", "SCAN verdict"))]
