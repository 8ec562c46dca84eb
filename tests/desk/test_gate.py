from dataclasses import replace

import pytest

from redpencil.config import Demand
from redpencil.desk.bench import Bench
from redpencil.desk.desk import Desk
from redpencil.desk.reviewing import Reviewing
from redpencil.domain.claim import Ref
from redpencil.domain.source import Source, SourceKind, Tier
from redpencil.errors import NoSource

WORLD, TEXT = Ref("ferries", 1), Ref("ferries", 3)


def strict(desk: Desk, demand: Demand) -> Reviewing:
    """The same desk in a house that demands more."""
    config = replace(desk.config, demands=(demand,))
    return Reviewing(Bench(desk.workspace, config, desk.reviewer, desk._database))


@pytest.mark.parametrize(("rating", "why", "unsourced"), [("confirmed", "", True), ("confirmed", "seen", False), ("unproven", "", False)])  # fmt: skip
def test_a_decisive_verdict_wants_evidence_or_a_reason(desk: Desk, rating: str, why: str, unsourced: bool) -> None:
    verdict = desk.reviewing.judge(WORLD, rating, why=why).verdict
    assert verdict is not None
    assert verdict.unsourced is unsourced


@pytest.mark.parametrize("demand", [Demand.QUOTE, Demand.TWO_ORIGINS])
def test_a_stricter_house_refuses_and_says_what_it_wants(desk: Desk, demand: Demand) -> None:
    reviewing = strict(desk, demand)
    with pytest.raises(NoSource, match="this house demands"):
        reviewing.judge(WORLD, "confirmed", why="seen")
    assert reviewing.judge(WORLD, "unproven").verdict is not None
    assert reviewing.accept(TEXT).verdict is not None
    verdict = reviewing.judge(WORLD, "confirmed", override="the census is closed").verdict
    assert verdict is not None
    assert verdict.override == "the census is closed"


def test_ten_reprints_of_one_story_are_one_origin(desk: Desk) -> None:
    reviewing = strict(desk, Demand.TWO_ORIGINS)
    for number in range(3):
        reprint = Source(SourceKind.PAGE, f"reprint {number}", url=f"https://{number}.example/", origin="the wire")
        desk.attaching.attach(WORLD, desk.researching.add_source(reprint).id)
    with pytest.raises(NoSource):
        reviewing.judge(WORLD, "confirmed")
    witness = Source(SourceKind.PERSON, "a witness", tier=Tier.PRIMARY)
    desk.attaching.attach(WORLD, desk.researching.add_source(witness).id)
    assert reviewing.judge(WORLD, "confirmed").verdict is not None


def test_a_found_quote_is_enough_where_a_quote_is_demanded(desk: Desk) -> None:
    reviewing = strict(desk, Demand.QUOTE)
    notes = desk.researching.add_words("The census counted 3,000 inhabitants.")
    desk.attaching.attach(WORLD, notes.id, quote="it counted none")
    with pytest.raises(NoSource):
        reviewing.judge(WORLD, "confirmed")
    desk.attaching.attach(WORLD, notes.id, quote="counted 3,000 inhabitants")
    assert reviewing.judge(WORLD, "confirmed").verdict is not None
