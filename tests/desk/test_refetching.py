import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from redpencil.desk.desk import Desk
from redpencil.desk.fetching import Refetched
from redpencil.desk.progress import Cancelled
from redpencil.desk.refetching import Refetching
from redpencil.domain.claim import Ref
from redpencil.domain.retrieval import Outcome
from redpencil.errors import RedpencilError, UnknownReference
from redpencil.locations import Workspace

PAGE = (
    b"<html><body><p>The ferry between Aldport and the island of Lesk returns on Monday, it was said.</p></body></html>"
)
PAUSE = 0.4


@pytest.fixture
def house(tmp_path: Path, examine: Any) -> Iterator[Desk]:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "redpencil.toml").write_text('[web]\nallow = ["127.0.0.1", "localhost"]\n')
    with Desk.open(Workspace(folder), reviewer="Ann", create=True) as opened:
        opened.importing.keep(examine())
        yield opened


@pytest.fixture
def unhurried(house: Desk) -> Refetching:
    return Refetching(house._bench, PAUSE)


def pages(house: Desk, site: Any, count: int) -> list[int]:
    return [house.fetching.add(site.serve(f"/{n}", PAGE.replace(b"Monday", b"Monday %d" % n))).id for n in range(count)]


def test_what_was_fetched_is_known_for_everything_and_for_an_article(house: Desk, site: Any) -> None:
    first, second = pages(house, site, 2)
    house.researching.add_address("https://example.org/noted")
    house.attaching.attach(Ref("ferries", 1), second)
    assert house.refetching.fetched() == (first, second)
    assert house.refetching.fetched("ferries") == (second,)
    with pytest.raises(UnknownReference):
        house.refetching.fetched("nothing")


def test_a_failure_holds_up_no_other_and_is_given_in_its_place(house: Desk, site: Any, unhurried: Refetching) -> None:
    first, second = pages(house, site, 2)
    site.serve("/0", b"", status=500)
    failed, told = unhurried.refetch((first, second))
    assert isinstance(failed, RedpencilError)
    assert isinstance(told, Refetched)
    assert told.retrieval.outcome is Outcome.UNCHANGED


def test_a_host_is_asked_again_only_after_a_pause(house: Desk, site: Any, unhurried: Refetching) -> None:
    numbers = pages(house, site, 3)
    shares: list[tuple[str, float]] = []
    began = time.monotonic()
    assert len(list(unhurried.refetch(numbers, lambda what, share: shares.append((what, share))))) == 3
    assert time.monotonic() - began >= 2 * PAUSE
    assert [share for _, share in shares] == sorted(share for _, share in shares)
    assert any(what.startswith("Waiting") for what, _ in shares)


def test_hosts_do_not_wait_for_each_other(house: Desk, site: Any) -> None:
    here = house.fetching.add(site.serve("/a", PAGE)).id
    there = house.fetching.add(site.serve("/b", PAGE + b" ").replace("127.0.0.1", "localhost")).id
    began = time.monotonic()
    assert len(list(Refetching(house._bench, 20.0).refetch((here, there)))) == 2
    assert time.monotonic() - began < 10


def test_a_pause_is_stopped_and_keeps_what_came_before_it(house: Desk, site: Any) -> None:
    first, second = pages(house, site, 2)

    def stop(what: str, _share: float) -> None:
        if what.startswith("Waiting"):
            raise Cancelled

    results = Refetching(house._bench, 60.0).refetch((first, second), stop)
    assert isinstance(next(results), Refetched)
    with pytest.raises(Cancelled):
        next(results)
    assert len(house.fetching.retrievals(first)) == 2
