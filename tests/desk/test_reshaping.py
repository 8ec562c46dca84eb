"""Claims by hand: split, joined, parted again, tied to other words."""

from dataclasses import replace

import pytest

from redpencil.desk import steps
from redpencil.desk.desk import Desk
from redpencil.desk.sharing import Part, at, likeliest, parts
from redpencil.domain.claim import About, Claim, Ref, Status
from redpencil.domain.note import Audience
from redpencil.domain.query import ClaimQuery
from redpencil.domain.span import Span
from redpencil.errors import ReasonNeeded, ReviewError, UnknownReference, WrongStatus
from redpencil.storage import trail

EVERY = ClaimQuery(article="opening", statuses=frozenset(Status))
DRAFT = """Mayor opens the ferry

The mayor Jon Berk opened the ferry on 3 May 2021 and named its captain. It carries 300 people and 40 cars. Later \
Berk, 51, left for Malmby. The ferry is 60 metres long. The ferry is 60 metres long.
"""


@pytest.fixture
def draft(desk: Desk) -> Desk:
    desk.importing.add(DRAFT.encode(), name="opening.txt")
    return desk


def claim(desk: Desk, words: str) -> Claim:
    return next(one for one in desk.browsing.claims(EVERY) if words in one.exact)


def now(desk: Desk, one: Claim) -> Claim:
    return desk.browsing.claim(one.ref)


def seen(desk: Desk) -> tuple[object, ...]:
    lines = desk.browsing.lines(EVERY, 0, 99)
    return lines, desk.browsing.marks("opening"), desk.browsing.coverage("opening")


def test_a_claim_is_split_where_its_conjunction_parts_it(draft: Desk) -> None:
    whole = claim(draft, "opened the ferry")
    first, second = draft.reshaping.split(whole.ref)
    assert first.number == whole.number
    assert second.number > max(line.number for line in draft.browsing.lines(EVERY, 0, 99) if line.ref != second.ref)
    assert first.exact == "The mayor Jon Berk opened the ferry on 3 May 2021"
    assert second.exact == "and named its captain."
    assert second.statement == "The mayor Jon Berk named its captain"
    assert second.why_chosen == f"split off #{whole.number}"
    assert [event.action for event in draft.browsing.log(second.ref)] == ["split"]
    assert draft.browsing.log(first.ref)[0].subject == f"{first.ref}, #{second.number}"


def test_a_split_is_one_step_that_is_taken_back_and_done_again(draft: Desk) -> None:
    whole, before = claim(draft, "opened the ferry"), seen(draft)
    first, second = draft.reshaping.split(whole.ref)
    after = seen(draft)
    assert draft.reviewing.undo("opening").subject == f"{first.ref}, #{second.number}"
    assert seen(draft) == before
    with pytest.raises(UnknownReference):
        draft.browsing.claim(second.ref)
    draft.reviewing.redo("opening")
    assert seen(draft) == after


def test_a_settled_claim_that_is_split_is_open_again_with_its_verdict_in_its_history(draft: Desk) -> None:
    whole = claim(draft, "opened the ferry")
    draft.reviewing.judge(whole.ref, "confirmed", why="seen")
    first, second = draft.reshaping.split(whole.ref)
    assert (first.status, first.verdict, first.earlier[0].rating) == (Status.OPEN, None, "confirmed")
    assert (second.status, second.earlier) == (Status.OPEN, ())
    draft.reviewing.undo()
    assert now(draft, whole).status is Status.SETTLED


def test_a_claim_that_waits_goes_on_waiting_when_it_is_split(draft: Desk) -> None:
    whole = claim(draft, "opened the ferry")
    draft.reviewing.wait(whole.ref, "the mayor")
    first, second = draft.reshaping.split(whole.ref)
    assert [(one.status, one.waiting_for) for one in (first, second)] == [
        (Status.WAITING, "the mayor"),
        (Status.OPEN, ""),
    ]


def test_evidence_and_notes_stay_with_the_first_part(draft: Desk) -> None:
    whole = claim(draft, "opened the ferry")
    source = draft.researching.add_words("The mayor opened the ferry on 4 May 2021.", title="Minutes")
    draft.attaching.attach(whole.ref, source.id, quote="opened the ferry on 4 May 2021")
    draft.reviewing.note(whole.ref, "which captain?")
    first, second = draft.reshaping.split(whole.ref)
    assert (len(first.evidence), len(first.notes)) == (1, 1)
    assert (second.evidence, second.notes) == ((), ())


def test_findings_go_where_their_letters_lie(desk: Desk) -> None:
    bell = next(one for one in desk.browsing.claims(ClaimQuery("ferries")) if one.about is About.TEXT)
    first, second = desk.reshaping.part(bell.ref)
    assert [len(one.findings) for one in (first, second)] == [1, 1]
    assert all(one.anchors[0].span.covers(one.findings[0].span) for one in (first, second))
    desk.reviewing.accept(second.ref)
    assert desk.browsing.claim(first.ref).status is Status.OPEN


def test_a_claim_is_parted_before_a_word_that_the_checker_names(draft: Desk) -> None:
    whole = claim(draft, "left for Malmby")
    assert whole.exact == "Later Berk, 51, left for Malmby."
    first, second = draft.reshaping.split(whole.ref, parts(whole, [at(whole, "left")]))
    assert (first.exact, second.exact) == ("Later Berk, 51", "left for Malmby.")
    with pytest.raises(UnknownReference, match="does not say"):
        at(whole, "Copenhagen")


def test_statements_alone_share_the_words_where_nothing_parts_them(draft: Desk) -> None:
    whole = claim(draft, "60 metres")
    first, second = draft.reshaping.split(whole.ref, [Part("It is a ferry."), Part("It is 60 m long.")])
    assert [one.statement for one in (first, second)] == ["It is a ferry.", "It is 60 m long."]
    assert first.anchors == second.anchors == whole.anchors


def test_a_claim_that_says_one_thing_is_not_split_without_a_word(draft: Desk) -> None:
    whole = claim(draft, "60 metres")
    assert likeliest(whole) is None
    with pytest.raises(ReasonNeeded, match="No conjunction"):
        draft.reshaping.split(whole.ref)
    with pytest.raises(ReasonNeeded, match="some words"):
        draft.reshaping.split(whole.ref, [Part("one"), Part("  ")])
    with pytest.raises(UnknownReference, match="does not stand"):
        draft.reshaping.split(whole.ref, [Part("one", Span(0, 4)), Part("two", Span(5, 9))])


def test_a_repeated_claim_is_split_at_all_its_places(draft: Desk) -> None:
    whole = claim(draft, "60 metres")
    assert len(whole.anchors) == 2
    first, second = draft.reshaping.split(whole.ref, parts(whole, [at(whole, "60")]))
    assert [anchor.exact for anchor in first.anchors] == ["The ferry is"] * 2
    assert [anchor.exact for anchor in second.anchors] == ["60 metres long."] * 2


def test_a_claim_without_a_place_is_split_by_its_words(draft: Desk) -> None:
    whole = draft.reviewing.new("opening", "Berk is mayor and owns the ferry.")
    first, second = draft.reshaping.split(whole.ref)
    assert [one.statement for one in (first, second)] == ["Berk is mayor.", "Berk owns the ferry."]
    assert first.anchors == second.anchors == ()


def test_joined_claims_are_one_with_all_that_hung_on_them(draft: Desk) -> None:
    one, other = claim(draft, "opened the ferry"), claim(draft, "300 people")
    source = draft.researching.add_words("The ferry carries 300 people.", title="Minutes")
    for each in (one, other):
        draft.attaching.attach(each.ref, source.id, quote=f"carries {each.number}")
    draft.attaching.attach(other.ref, source.id, quote=f"carries {one.number}")
    draft.reviewing.note(other.ref, "who counted?", Audience.COLLEAGUES)
    before = seen(draft)
    first, second = draft.reshaping.join(one.ref, [other.ref])
    assert [anchor.exact for anchor in first.anchors] == [one.exact, other.exact]
    assert [piece.number for piece in first.evidence] == [1, 2]
    assert [note.text for note in first.notes] == ["who counted?"]
    assert (second.status, second.drop_reason) == (Status.DROPPED, f"joined with #{one.number}")
    assert (second.anchors, second.notes) == ((), ())
    draft.reviewing.undo()
    assert seen(draft) == before
    assert len(now(draft, other).evidence) == 2
    draft.reviewing.redo()
    assert replace(now(draft, first), revision=first.revision) == first


def test_a_verdict_stands_when_an_open_claim_joins_and_falls_when_another_one_says_otherwise(draft: Desk) -> None:
    one, other, third = (claim(draft, words) for words in ("opened the ferry", "300 people", "60 metres"))
    draft.reviewing.judge(one.ref, "confirmed", why="seen")
    draft.reviewing.judge(third.ref, "refuted", why="measured")
    (first, *_) = draft.reshaping.join(one.ref, [other.ref])
    assert first.status is Status.SETTLED
    (first, *_) = draft.reshaping.join(one.ref, [third.ref])
    assert (first.status, first.earlier[0].rating) == (Status.OPEN, "confirmed")
    assert now(draft, third).earlier[0].rating == "refuted"


def test_what_cannot_be_one_is_not_joined(draft: Desk) -> None:
    ferry = claim(draft, "opened the ferry")
    bell = next(one for one in draft.browsing.claims(ClaimQuery("ferries")) if one.about is About.TEXT)
    world = next(one for one in draft.browsing.claims(ClaimQuery("ferries")) if one.about is About.WORLD)
    with pytest.raises(WrongStatus, match="two articles"):
        draft.reshaping.join(ferry.ref, [bell.ref])
    with pytest.raises(WrongStatus, match="about the text"):
        draft.reshaping.join(world.ref, [bell.ref])
    with pytest.raises(ReasonNeeded, match="at least one other"):
        draft.reshaping.join(world.ref, [world.ref])
    draft.reviewing.drop(world.ref, "trivial")
    for step in (draft.reshaping.split, draft.reshaping.part):
        with pytest.raises(WrongStatus, match="off the list"):
            step(world.ref)


def test_a_place_of_a_repeated_claim_becomes_a_claim_of_its_own(draft: Desk) -> None:
    whole, before = claim(draft, "60 metres"), seen(draft)
    draft.reviewing.judge(whole.ref, "confirmed", why="measured")
    first, second = draft.reshaping.part(whole.ref, 1)
    assert first.anchors == whole.anchors[1:]
    assert second.anchors == whole.anchors[:1]
    assert (first.status, second.status) == (Status.SETTLED, Status.OPEN)
    with pytest.raises(UnknownReference, match="nothing to part"):
        draft.reshaping.part(whole.ref)
    joined, _ = draft.reshaping.join(whole.ref, [second.ref])
    assert joined.anchors == whole.anchors
    for _ in range(3):
        draft.reviewing.undo()
    assert seen(draft) == before


def test_a_place_that_is_not_there_is_not_parted(draft: Desk) -> None:
    with pytest.raises(UnknownReference, match="has no place 3; it has 1 to 2"):
        draft.reshaping.part(claim(draft, "60 metres").ref, 3)


def test_a_claim_is_tied_to_other_words_and_to_further_ones(draft: Desk) -> None:
    whole, before = claim(draft, "left for Malmby"), seen(draft)
    place = draft.reshaping.find("opening", "left for Malmby")
    (moved,) = draft.reshaping.anchor(whole.ref, place)
    assert moved.exact == "left for Malmby"
    (further,) = draft.reshaping.anchor(whole.ref, Span(0, 6), also=True)
    assert [anchor.exact for anchor in further.anchors] == ["Mayor", "left for Malmby"]
    assert draft.browsing.lines(EVERY, 0, 9)[0].ref == whole.ref
    draft.reviewing.undo()
    draft.reviewing.undo()
    assert seen(draft) == before


def test_words_that_do_not_stand_there_are_refused(draft: Desk) -> None:
    whole = claim(draft, "left for Malmby")
    for span in (Span(0, 9_999), Span(21, 23)):
        with pytest.raises(UnknownReference):
            draft.reshaping.anchor(whole.ref, span)
    with pytest.raises(UnknownReference, match="letter for letter"):
        draft.reshaping.find("opening", "left for Malmö")
    with pytest.raises(UnknownReference, match="2 times"):
        draft.reshaping.find("opening", "60 metres", 3)


def test_the_same_step_on_many_claims_is_one_step(draft: Desk) -> None:
    refs = [line.ref for line in draft.browsing.lines(EVERY, 0, 99)]
    before, done = seen(draft), len(draft.browsing.log())
    judged = draft.reviewing.judge_all(refs, "confirmed", why="seen")
    assert {one.status for one in judged} == {Status.SETTLED}
    assert len(draft.browsing.log()) == done + 1
    assert all(draft.browsing.log(ref)[0].action == "verdict" for ref in refs)
    draft.reviewing.undo("opening")
    assert seen(draft) == before
    draft.reviewing.redo("opening")
    assert {now(draft, one).status for one in judged} == {Status.SETTLED}


def test_if_a_step_fails_at_one_claim_none_is_changed(draft: Desk) -> None:
    refs = [line.ref for line in draft.browsing.lines(EVERY, 0, 99)]
    before = seen(draft)
    with pytest.raises(ReviewError):
        draft.reviewing.many([*refs, Ref("opening", 99)], steps.drop("trivial"))
    with pytest.raises(ReasonNeeded):
        draft.reviewing.many([], steps.drop("trivial"))
    assert seen(draft) == before


def test_a_step_on_claims_of_several_articles_belongs_to_none_and_is_in_the_history_of_each(draft: Desk) -> None:
    refs = [Ref("opening", 1), Ref("ferries", 2)]
    draft.reviewing.many(refs, steps.wait("the press office"))
    assert [draft.browsing.log(ref)[0].action for ref in refs] == ["waiting"] * 2
    draft.reviewing.undo()
    assert {draft.browsing.claim(ref).status for ref in refs} == {Status.OPEN}
    with draft._database.reading() as connection:
        assert list(trail.faults(connection)) == []


def test_the_history_of_a_claim_tells_of_a_step_on_more_claims_than_are_named(draft: Desk) -> None:
    made = [draft.reviewing.new("opening", f"claim {number}").ref for number in range(20)]
    draft.reviewing.many(made, steps.drop("trivial"))
    assert draft.browsing.log(made[-1])[0].subject.endswith("and 8 more")
    assert [event.action for event in draft.browsing.log(Ref("opening", 1))] == []
