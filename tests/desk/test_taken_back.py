"""What becomes of a claim with verdicts when the step that made it is taken back, and done again."""

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.source import Source
from redpencil.errors import UnknownReference
from redpencil.storage import trail

DRAFT = """Mayor opens the ferry

The mayor of Aldport, Jon Berk, opened the ferry on 3 May 2021. It carries 300 people. Later Berk left for Malmby.
"""
MINUTES = "The mayor, Jon Berg, opened the ferry in Aldport. Berg then took the train.\n"
FIRST = Ref("opening", 1)
EVERY = ClaimQuery(statuses=frozenset(Status))


@pytest.fixture
def draft(desk: Desk) -> Desk:
    desk.importing.add(DRAFT.encode(), name="opening.txt")
    return desk


@pytest.fixture
def minutes(draft: Desk) -> Source:
    return draft.researching.add_words(MINUTES, title="Minutes")


def seen(desk: Desk) -> tuple[object, ...]:
    return desk.browsing.lines(EVERY, 0, 99), desk.browsing.facets(EVERY), desk.browsing.articles()


def test_a_claim_that_a_source_brought_up_and_that_was_judged_is_taken_back_with_the_source(
    draft: Desk, minutes: Source
) -> None:
    before = seen(draft)
    (brought,) = draft.attaching.join(FIRST, minutes.id).found
    judged = draft.reviewing.accept(brought.ref)
    draft.reviewing.undo()
    draft.reviewing.undo()
    assert seen(draft) == before
    with pytest.raises(UnknownReference):
        draft.browsing.claim(brought.ref)
    draft.reviewing.redo()
    draft.reviewing.redo()
    again = draft.browsing.claim(brought.ref)
    assert (again.verdict, again.findings, again.status) == (judged.verdict, judged.findings, Status.SETTLED)


def test_the_verdict_on_a_claim_that_was_taken_back_stays_and_passes_to_no_other(draft: Desk, minutes: Source) -> None:
    (brought,) = draft.attaching.join(FIRST, minutes.id).found
    draft.reviewing.accept(brought.ref)
    draft.reviewing.undo()
    draft.reviewing.undo()
    other = draft.reviewing.new("opening", "Berk left for Malmby")
    assert other.number == brought.number + 1
    judged = draft.reviewing.judge(other.ref, "confirmed", why="asked")
    assert judged.earlier == ()
    (again,) = draft.attaching.join(FIRST, minutes.id).found
    assert (again.number, again.verdict, again.earlier) == (other.number + 1, None, ())
    with draft._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM verdict").scalar() == 2
        assert list(trail.faults(connection)) == []
    assert draft._database.damage() == ()


def test_a_claim_of_ones_own_that_was_judged_is_taken_back_and_made_again(desk: Desk) -> None:
    made = desk.reviewing.new("ferries", "the ferry is fast")
    desk.reviewing.judge(made.ref, "refuted", why="asked")
    judged = desk.reviewing.judge(made.ref, "confirmed", why="measured")
    for _ in range(3):
        desk.reviewing.undo("ferries")
    assert made.ref not in {claim.ref for claim in desk.browsing.claims(EVERY)}
    for _ in range(3):
        desk.reviewing.redo("ferries")
    again = desk.browsing.claim(made.ref)
    assert (again.verdict, again.earlier) == (judged.verdict, judged.earlier)
