from collections.abc import Callable

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Kind, Ref, Status
from redpencil.domain.finding import FindingState
from redpencil.domain.note import Audience
from redpencil.errors import (
    NothingToRedo,
    NothingToUndo,
    ReasonNeeded,
    UnknownFinding,
    UnknownRating,
    UnknownReference,
)
from redpencil.storage.keeping import Examined

WORLD, TEXT = Ref("ferries", 1), Ref("ferries", 3)


def test_a_verdict_settles_the_claim_and_a_new_one_supersedes_it(desk: Desk) -> None:
    first = desk.reviewing.judge(WORLD, "confirmed", why="the census says so")
    again = desk.reviewing.judge(WORLD, "4", why="an older census", correction="2,900")
    assert first.status is again.status is Status.SETTLED
    assert again.verdict is not None
    assert (again.verdict.rating, again.verdict.correction, again.verdict.reviewer) == ("refuted", "2,900", "Ann")
    assert again.earlier == (first.verdict,)
    assert again == desk.browsing.claim(WORLD)


def test_an_unknown_rating_names_the_known_ones_and_changes_nothing(desk: Desk) -> None:
    before = desk.browsing.log()
    with pytest.raises(UnknownRating, match="confirmed, partly-right"):
        desk.reviewing.judge(WORLD, "true-ish")
    assert desk.browsing.log() == before


def test_an_unknown_claim_says_which_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownReference, match="ferries has claims 1 to 4"):
        desk.reviewing.judge(Ref("ferries", 12), "confirmed")
    with pytest.raises(UnknownReference, match="Did you mean ferries"):
        desk.reviewing.judge(Ref("feries", 1), "confirmed")


def test_accepting_a_claim_about_the_text_is_its_verdict_with_every_correction(desk: Desk) -> None:
    claim = desk.reviewing.accept(TEXT)
    assert claim.verdict is not None
    assert (claim.verdict.rating, claim.verdict.correction, claim.verdict.unsourced) == ("confirmed", "Bell", False)
    assert {finding.state for finding in claim.findings} == {FindingState.ACCEPTED}
    assert claim.status is Status.SETTLED
    assert [event.action for event in desk.browsing.log(TEXT)] == ["accept"]
    desk.reviewing.undo()
    undone = desk.browsing.claim(TEXT)
    assert (undone.status, undone.verdict, len(undone.open_findings)) == (Status.OPEN, None, 2)


def test_dismissing_a_claim_about_the_text_says_that_there_is_no_error(desk: Desk) -> None:
    claim = desk.reviewing.dismiss(TEXT)
    assert claim.verdict is not None
    assert (claim.verdict.rating, claim.verdict.correction) == ("refuted", "")
    assert {finding.state for finding in claim.findings} == {FindingState.DISMISSED}


@pytest.mark.parametrize(
    ("rating", "state"),
    [("confirmed", FindingState.ACCEPTED), ("1", FindingState.ACCEPTED), ("refuted", FindingState.DISMISSED), ("4", FindingState.DISMISSED)],
)  # fmt: skip
def test_judging_a_claim_about_the_text_decides_its_findings(desk: Desk, rating: str, state: FindingState) -> None:
    assert {finding.state for finding in desk.reviewing.judge(TEXT, rating).findings} == {state}


def test_a_claim_about_the_text_is_not_judged_on_the_house_scale(desk: Desk) -> None:
    with pytest.raises(UnknownRating):
        desk.reviewing.judge(TEXT, "misleading")


def test_one_finding_alone_is_decided_alone(desk: Desk) -> None:
    claim = desk.reviewing.dismiss(TEXT, 2)
    assert [finding.state for finding in claim.findings] == [FindingState.OPEN, FindingState.DISMISSED]
    assert claim.status is Status.OPEN
    assert [line.findings for line in desk.browsing.articles()] == [1]
    # What was decided one by one stays so when the rest is accepted.
    claim = desk.reviewing.accept(TEXT)
    assert [finding.state for finding in claim.findings] == [FindingState.ACCEPTED, FindingState.DISMISSED]


def test_an_unknown_finding_says_which_there_are(desk: Desk) -> None:
    with pytest.raises(UnknownFinding, match="it has 1 to 2"):
        desk.reviewing.accept(TEXT, 9)
    with pytest.raises(UnknownFinding, match="no findings"):
        desk.reviewing.accept(WORLD)


def test_waiting_dropping_taking_up_and_reopening_set_the_status(desk: Desk) -> None:
    waiting = desk.reviewing.wait(WORLD, "the town hall")
    assert (waiting.status, waiting.waiting_for) == (Status.WAITING, "the town hall")
    assert waiting.waiting_since is not None
    assert desk.reviewing.take_up(WORLD).waiting_for == ""
    dropped = desk.reviewing.drop(WORLD, "common knowledge")
    assert (dropped.status, dropped.drop_reason) == (Status.DROPPED, "common knowledge")
    assert desk.reviewing.reopen(WORLD).status is Status.OPEN


def test_reopening_puts_the_verdict_aside_and_keeps_it_in_the_history(desk: Desk) -> None:
    judged = desk.reviewing.judge(WORLD, "confirmed", why="seen")
    again = desk.reviewing.reopen(WORLD)
    assert (again.verdict, again.earlier) == (None, (judged.verdict,))
    assert desk.reviewing.judge(WORLD, "refuted", why="looked closer").earlier == (judged.verdict,)


@pytest.mark.parametrize("words", ["", "  \n"])
def test_a_step_that_wants_words_says_so(desk: Desk, words: str) -> None:
    for step in (desk.reviewing.wait, desk.reviewing.drop, desk.reviewing.reword, desk.reviewing.note):
        with pytest.raises(ReasonNeeded):
            step(WORLD, words)


def test_a_new_claim_takes_a_number_that_was_never_used(desk: Desk) -> None:
    article = desk.browsing.article("ferries")
    made = desk.reviewing.new("ferries", " Ana Bell  was glad ", start=30, end=50, kind=Kind.QUOTATION)
    assert (made.number, made.statement, made.exact) == (5, "Ana Bell was glad", article.text[30:50])
    desk.reviewing.undo()
    with pytest.raises(UnknownReference):
        desk.browsing.claim(made.ref)
    assert desk.reviewing.new("ferries", "another").number == 6


def test_a_new_claim_is_tied_to_words_that_exist(desk: Desk) -> None:
    with pytest.raises(UnknownReference, match="characters"):
        desk.reviewing.new("ferries", "beyond the end", start=10, end=100_000)


def test_notes_keep_whom_they_are_for(desk: Desk) -> None:
    desk.reviewing.note(WORLD, "Which census?")
    claim = desk.reviewing.note(WORLD, "Ask Bo.", Audience.COLLEAGUES)
    assert [(note.text, note.audience) for note in claim.notes] == [
        ("Which census?", Audience.AUTHOR),
        ("Ask Bo.", Audience.COLLEAGUES),
    ]


def test_every_step_makes_one_event_and_one_revision(desk: Desk) -> None:
    count = len(desk.browsing.log())
    assert desk.reviewing.judge(WORLD, "confirmed").revision == 2
    assert desk.reviewing.reword(WORLD, "Aldport has 3,000 people").revision == 3
    assert len(desk.browsing.log()) == count + 2


def test_undo_walks_back_and_redo_forward_again(desk: Desk) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    judged = desk.browsing.claim(WORLD)
    desk.reviewing.reword(WORLD, "one")
    desk.reviewing.reword(WORLD, "two")
    assert desk.reviewing.undo().undoes == 4
    assert desk.reviewing.undo().undoes == 3
    assert desk.browsing.claim(WORLD).statement == judged.statement
    desk.reviewing.redo()
    assert desk.browsing.claim(WORLD).statement == "one"
    desk.reviewing.redo()
    assert desk.browsing.claim(WORLD).statement == "two"
    with pytest.raises(NothingToRedo):
        desk.reviewing.redo()


def test_what_is_done_after_an_undo_ends_the_redo(desk: Desk) -> None:
    desk.reviewing.reword(WORLD, "one")
    desk.reviewing.undo()
    desk.reviewing.reword(WORLD, "two")
    with pytest.raises(NothingToRedo):
        desk.reviewing.redo()


def test_reading_an_article_in_cannot_be_undone(desk: Desk) -> None:
    with pytest.raises(NothingToUndo, match="ferries"):
        desk.reviewing.undo()


def test_undo_survives_a_restart(desk: Desk) -> None:
    desk.reviewing.judge(WORLD, "confirmed")
    desk.close()
    with Desk.open(desk.workspace, reviewer="Bo") as again:
        assert again.reviewing.undo().reviewer == "Bo"
        assert again.browsing.claim(WORLD).verdict is None


def test_undo_of_one_article_leaves_the_other_alone(desk: Desk, examine: Callable[..., Examined]) -> None:
    desk.importing.keep(examine(slug="second"))
    desk.reviewing.judge(WORLD, "confirmed")
    desk.reviewing.judge(Ref("second", 1), "refuted")
    desk.reviewing.undo("ferries")
    assert desk.browsing.claim(WORLD).verdict is None
    assert desk.browsing.claim(Ref("second", 1)).verdict is not None
    # The workspace's own walk does not take the same step back twice.
    assert desk.reviewing.undo().subject == "second#1"


def test_the_history_of_a_claim_added_by_hand_begins_with_that(desk: Desk) -> None:
    claim = desk.reviewing.new("ferries", "Aldport has a harbour")
    assert [event.action for event in desk.browsing.log(claim.ref)] == ["new"]
    undone = desk.reviewing.undo()
    assert (undone.subject, desk.browsing.origin(undone).action) == (str(claim.ref), "new")
    redone = desk.reviewing.redo("ferries")
    assert desk.browsing.origin(redone) == desk.browsing.origin(undone)
