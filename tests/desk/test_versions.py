"""New drafts: what becomes of the claims, of what was agreed to skip, and of the names."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redpencil.desk import carrying, checking
from redpencil.desk.desk import Desk
from redpencil.desk.versions import succession
from redpencil.domain.claim import About, Claim, Ref, Status
from redpencil.domain.name import LedgerRow, NameKind
from redpencil.domain.query import ClaimQuery
from redpencil.domain.redraft import GONE, Fate, Redraft, Succession
from redpencil.domain.span import Anchor, Span
from redpencil.errors import WrongStatus
from redpencil.locations import Workspace

HEAD = "A harbour wakes\n\n"
CRANES = "The harbour of Aldport has 12 cranes."
HALL = "The mayor Ana Bell opened the hall in March 2018."
SAID = '"We will build 40 ships in 2020," said the mayor Ana Bell.'
SHIPS = "Aldport sold 30 ships to Norway in 2019."
OPINION = "It is a beautiful town, I think."


def draft(*sentences: str) -> bytes:
    return "\n\n".join((HEAD.strip(), *sentences, "")).encode()


def read_in(desk: Desk, *sentences: str) -> tuple[Claim, ...]:
    return desk.importing.add(draft(*sentences), slug="harbour").claims


def holding(desk: Desk, words: str, *statuses: Status) -> Claim:
    query = ClaimQuery("harbour", frozenset(statuses))
    return next(claim for claim in desk.browsing.claims(query) if words in claim.statement)


def test_the_summary_says_how_many_are_unchanged_changed_vanished_and_new(desk: Desk) -> None:
    before = read_in(desk, CRANES, HALL, SHIPS)
    added = desk.importing.add(draft(CRANES, HALL.replace("2018", "2017"), SAID), slug="harbour")
    assert added.succession is not None
    assert (added.succession.changed, added.succession.vanished) == (1, 1)
    assert added.succession.unchanged == len(before) - 2
    assert added.succession.new == len(added.claims) - len(before)
    assert desk.importing.add(draft(CRANES), slug="another").succession is None
    assert added.succession.words.startswith("1 unchanged, 1 changed and open again, 1 no longer in the draft")


def test_a_changed_number_opens_the_claim_again_and_keeps_the_words_as_they_were(desk: Desk) -> None:
    read_in(desk, CRANES, HALL)
    ref = holding(desk, "12 cranes").ref
    desk.reviewing.judge(ref, "confirmed", why="counted")
    read_in(desk, CRANES.replace("12", "14"), HALL)
    claim = desk.browsing.claim(ref)
    assert (claim.status, claim.verdict, len(claim.earlier), claim.exact) == (
        Status.OPEN,
        None,
        1,
        CRANES.replace("12", "14"),
    )
    assert claim.redraft == Redraft(Fate.CHANGED, 1, CRANES)


def test_a_changed_quotation_opens_the_claim_again(desk: Desk) -> None:
    read_in(desk, SAID)
    ref = holding(desk, "40 ships").ref
    desk.reviewing.judge(ref, "confirmed", why="heard")
    read_in(desk, SAID.replace("will", "may"))
    assert desk.browsing.claim(ref).status is Status.OPEN


def test_other_quotation_marks_and_blanks_change_nothing(desk: Desk) -> None:
    read_in(desk, SAID, CRANES)
    for ref in (holding(desk, "40 ships").ref, holding(desk, "12 cranes").ref):
        desk.reviewing.judge(ref, "confirmed", why="heard")
    typeset = SAID.replace('"We', "“We").replace('2020,"', "2020,”")
    added = desk.importing.add(draft(typeset, CRANES.replace("has 12", "has  12")), slug="harbour")
    assert added.succession == Succession(len(added.claims), 0, 0, 0)
    assert {claim.status for claim in added.claims} == {Status.SETTLED}


def test_words_that_change_twice_are_shown_as_they_were_when_they_were_judged(desk: Desk) -> None:
    read_in(desk, CRANES)
    ref = holding(desk, "12 cranes").ref
    desk.reviewing.judge(ref, "confirmed", why="counted")
    read_in(desk, CRANES.replace("12", "14"))
    read_in(desk, CRANES.replace("12", "15"))
    assert desk.browsing.claim(ref).redraft == Redraft(Fate.CHANGED, 1, CRANES)
    desk.reviewing.judge(ref, "confirmed", why="counted")
    read_in(desk, CRANES.replace("12", "16"))
    assert desk.browsing.claim(ref).redraft == Redraft(Fate.CHANGED, 3, CRANES.replace("12", "15"))


def test_a_change_that_is_taken_back_is_none(desk: Desk) -> None:
    read_in(desk, CRANES)
    ref = holding(desk, "12 cranes").ref
    read_in(desk, CRANES.replace("12", "14"))
    claims = read_in(desk, CRANES)
    claim = desk.browsing.claim(ref)
    assert (claim.redraft, claim.exact, claim.statement) == (None, CRANES, CRANES.rstrip("."))
    assert len(claims) == 1


def test_the_same_words_about_something_else_are_opened_again() -> None:
    text = "The company sold 5 ships."
    anchor = Anchor.at(text, Span(0, len(text)))
    article = replace(checking.check(text.encode()).article, version=2)
    old = Claim("a", 1, "Aldport Lines sold 5 ships", anchors=(anchor,), status=Status.SETTLED)
    new = replace(old, number=1, statement="Norway Ferries sold 5 ships", status=Status.OPEN)
    followed = succession([old], article, [new], 1)
    assert followed.reopened == {1}
    assert followed.claims[0].statement == "Norway Ferries sold 5 ships"
    assert followed.claims[0].redraft == Redraft(Fate.CONTEXT, 1, "Aldport Lines sold 5 ships")
    assert succession([old], article, [new], 1, own={1}).reopened == frozenset()


def test_a_claim_of_ones_own_keeps_its_words_and_its_place(desk: Desk) -> None:
    first = desk.importing.add(draft(CRANES, HALL), slug="harbour").article
    start = first.text.index("12 cranes")
    made = desk.reviewing.new("harbour", "There were ever 12 cranes", start=start, end=start + 9)
    desk.reviewing.judge(made.ref, "confirmed", why="counted")
    worded = desk.reviewing.reword(holding(desk, "hall").ref, "A hall was opened in March 2018 by Ana Bell")
    added = desk.importing.add(draft(SHIPS, CRANES, HALL), slug="harbour")
    kept = desk.browsing.claim(made.ref)
    assert (kept.statement, kept.exact, kept.status) == ("There were ever 12 cranes", "12 cranes", Status.SETTLED)
    assert desk.browsing.claim(worded.ref).statement == "A hall was opened in March 2018 by Ana Bell"
    assert added.succession is not None
    assert (added.succession.changed, added.succession.vanished) == (0, 0)


def test_an_error_that_was_corrected_is_no_longer_in_the_draft(desk: Desk) -> None:
    text = "Huawei sold 5 million phones. Then Huawei grew by 3 percent. In 2021 Huawei fell, and Huwaei said so."
    read_in(desk, text)
    wrong = next(claim for claim in desk.browsing.claims(ClaimQuery("harbour")) if claim.about is About.TEXT)
    desk.reviewing.accept(wrong.ref)
    read_in(desk, text.replace("Huwaei", "Huawei"))
    claim = desk.browsing.claim(wrong.ref)
    assert claim.orphan
    assert claim.verdict is not None
    assert claim.redraft == Redraft(Fate.VANISHED, 1, "Huwaei")


def test_evidence_and_notes_stay_with_their_claim(desk: Desk) -> None:
    read_in(desk, CRANES, HALL)
    ref = holding(desk, "12 cranes").ref
    source = desk.researching.add_words("The register lists 12 cranes.")
    desk.attaching.attach(ref, source.id, quote="12 cranes")
    desk.reviewing.note(ref, "Which harbour?")
    read_in(desk, SHIPS, CRANES)
    claim = desk.browsing.claim(ref)
    assert ([one.quote for one in claim.evidence], [note.text for note in claim.notes]) == (
        ["12 cranes"],
        ["Which harbour?"],
    )


def test_a_sentence_that_a_person_agreed_to_skip_stays_skipped(desk: Desk) -> None:
    read_in(desk, CRANES, OPINION)
    [opinion] = [one for one in desk.skipping.skipped("harbour") if "opinion" in one.disposition.value]
    desk.skipping.agree("harbour", [opinion.start])
    read_in(desk, HALL, CRANES, OPINION.replace("town, I", "town,  I"))
    assert [one.looked_at for one in desk.skipping.skipped("harbour") if one.disposition is opinion.disposition] == [
        True
    ]
    read_in(desk, HALL, CRANES, OPINION.replace("beautiful", "poor"))
    assert not any(one.looked_at for one in desk.skipping.skipped("harbour"))


def test_a_name_that_was_verified_stays_so() -> None:
    old = (LedgerRow("Ana Bell", NameKind.PERSON, "the town's register", (), ()),)
    new = (replace(old[0], verified=""), LedgerRow("Bo Lind", NameKind.PERSON, "", (), ()))
    assert [row.verified for row in carrying.verified(old, new)] == ["the town's register", ""]


def test_claims_that_vanished_are_found_and_confirmed_in_one_step(desk: Desk) -> None:
    read_in(desk, CRANES, HALL, SHIPS)
    read_in(desk, CRANES)
    gone = desk.redrafting.orphans("harbour")
    assert sorted(claim.redraft.before for claim in gone if claim.redraft) == sorted([HALL, SHIPS])
    desk.redrafting.confirm([claim.ref for claim in gone])
    assert {desk.browsing.claim(claim.ref).drop_reason for claim in gone} == {GONE}
    assert desk.redrafting.orphans("harbour") == ()
    desk.reviewing.undo("harbour")
    assert len(desk.redrafting.orphans("harbour")) == 2
    desk.reviewing.redo("harbour")
    assert desk.redrafting.orphans("harbour") == ()


def test_what_was_confirmed_as_gone_and_comes_back_is_opened_again(desk: Desk) -> None:
    read_in(desk, CRANES, HALL)
    ref = holding(desk, "hall").ref
    desk.reviewing.judge(ref, "confirmed", why="seen")
    read_in(desk, CRANES)
    desk.redrafting.confirm([ref])
    added = desk.importing.add(draft(CRANES, HALL), slug="harbour")
    claim = desk.browsing.claim(ref)
    assert (claim.status, claim.exact, len(claim.earlier), claim.drop_reason) == (Status.OPEN, HALL, 1, "")
    assert added.succession == Succession(1, 1, 0, 0)


def test_only_what_is_gone_can_be_confirmed_as_gone(desk: Desk) -> None:
    read_in(desk, CRANES)
    with pytest.raises(WrongStatus, match="is still in the draft"):
        desk.redrafting.confirm([holding(desk, "12 cranes").ref])


POOL = tuple(
    f"The harbour of {town} has {count} {thing} and was built in {year}."
    for count, (town, thing, year) in enumerate(
        (
            ("Aldport", "cranes", 1901),
            ("Bergen", "ships", 1910),
            ("Calais", "piers", 1920),
            ("Dover", "sheds", 1931),
            ("Emden", "locks", 1942),
            ("Faro", "boats", 1953),
            ("Genoa", "silos", 1964),
            ("Hull", "trains", 1975),
        ),
        11,
    )
)
DRAFTS = st.lists(st.lists(st.sampled_from(POOL), unique=True, min_size=1, max_size=6), min_size=2, max_size=4)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DRAFTS)
def test_whatever_is_edited_no_claim_is_lost_and_what_stands_keeps_its_verdict(
    tmp_path_factory: pytest.TempPathFactory, drafts: list[list[str]]
) -> None:
    place = Workspace(Path(tmp_path_factory.mktemp("edits")) / "claims")
    with Desk.open(place, reviewer="Ann", create=True) as desk:
        known: set[int] = set()
        for number, sentences in enumerate(drafts):
            added = desk.importing.add(draft(*sentences), slug="harbour")
            every = [claim.number for claim in desk.browsing.claims(ClaimQuery("harbour"))]
            assert len(every) == len(set(every))
            assert known <= set(every)
            for claim in added.claims:
                assert claim.orphan == (not claim.anchors)
                assert all(one.span.of(added.article.text) == one.exact for one in claim.anchors)
                assert number == 0 or claim.number not in known or claim.status in {Status.SETTLED, Status.OPEN}
                if number and claim.exact in drafts[number - 1] and claim.number in known:
                    assert claim.status is Status.SETTLED
            desk.reviewing.judge_all([claim.ref for claim in added.claims], "confirmed", why="seen")
            known = set(every)
            seen = len(desk.browsing.log())
            again = desk.importing.add(draft(*sentences), slug="harbour")
            assert (again.outcome, again.succession, len(desk.browsing.log())) == ("unchanged", None, seen)


def test_a_long_article_follows_in_time(desk: Desk) -> None:
    def sentence(number: int, year: int) -> str:
        return (
            f"In {year} the harbour number {number} of the long coast, which is old, sold {number + 20} wooden ships "
            f"to the {number + 1} towns beyond the sea for {number + 3} million dollars."
        )

    first = [sentence(number, 1900 + number % 90) for number in range(120)]
    second = [sentence(number, 1900 + (number + number % 3) % 90) for number in range(5, 118)]
    before = read_in(desk, *first)
    assert len(before) >= 120
    began = time.process_time()
    added = desk.importing.add(draft(*second), slug="harbour")
    assert time.process_time() - began < 10
    assert added.article.words > 2_900
    assert added.succession is not None
    gone, changed = added.succession.vanished, added.succession.changed
    assert gone + changed + added.succession.unchanged == len(before)
    assert gone >= 5
    assert changed >= 50


def test_a_reference_of_a_vanished_claim_is_still_known(desk: Desk) -> None:
    read_in(desk, CRANES, HALL)
    ref = holding(desk, "hall").ref
    read_in(desk, CRANES)
    assert desk.browsing.claim(Ref("harbour", ref.number)).orphan
