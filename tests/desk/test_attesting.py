from collections.abc import Callable
from pathlib import Path

import pytest

from redpencil.desk.attaching import Joined
from redpencil.desk.desk import Desk
from redpencil.domain.claim import About, Claim, Kind, Ref, Status
from redpencil.domain.finding import FindingState, Severity
from redpencil.domain.query import ClaimQuery
from redpencil.domain.source import Source, SourceKind
from redpencil.locations import Workspace

DRAFT = """Mayor opens the ferry

The mayor of Aldport, Jon Berk, opened the ferry on 3 May 2021. It carries 300 people. Later Berk left for Malmby.
"""
MINUTES = "The mayor, Jon Berg, opened the ferry in Aldport. Berg then took the train.\n"
OTHER = "Nothing was told of Mr Berk by the office in Aldport.\n"
FIRST = Ref("opening", 1)


@pytest.fixture
def draft(desk: Desk) -> Desk:
    desk.importing.add(DRAFT.encode(), name="opening.txt")
    return desk


@pytest.fixture
def minutes(draft: Desk) -> Source:
    return draft.researching.add_words(MINUTES, title="Minutes")


def about_text(desk: Desk) -> list[Claim]:
    every = ClaimQuery(article="opening", statuses=frozenset(Status))
    return [claim for claim in desk.browsing.claims(every) if claim.about is About.TEXT]


def highest(desk: Desk) -> int:
    return max(claim.number for claim in desk.browsing.claims(ClaimQuery(article="opening")))


def test_a_misspelling_that_only_the_source_tells_becomes_a_claim_in_the_same_step(
    draft: Desk, minutes: Source
) -> None:
    assert about_text(draft) == []
    steps, last = len(draft.browsing.log()), highest(draft)
    joined = draft.attaching.join(FIRST, minutes.id)
    (claim,) = joined.found
    assert (claim.number, claim.kind, claim.statement) == (last + 1, Kind.NAME, 'Berg is misspelled as "Berk"')
    assert [place.exact for place in claim.anchors] == ["Berk", "Berk"]
    assert [(one.number, one.found, one.suggestion) for one in claim.findings] == [
        (1, "Berk", "Berg"), (2, "Berk", "Berg"),
    ]  # fmt: skip
    assert '"Jon Berg" stands in the source Minutes.' in claim.findings[0].message
    assert claim.findings[0].reasons
    assert len(draft.browsing.log()) == steps + 1
    assert about_text(draft) == [draft.browsing.claim(claim.ref)]
    assert joined.claim.evidence[0].source == minutes


def test_undo_takes_the_claim_away_with_the_source_and_redo_brings_both_back(draft: Desk, minutes: Source) -> None:
    (claim,) = draft.attaching.join(FIRST, minutes.id).found
    draft.reviewing.undo()
    assert about_text(draft) == []
    assert draft.browsing.claim(FIRST).evidence == ()
    draft.reviewing.redo()
    (again,) = about_text(draft)
    assert (again.number, again.anchors, again.findings) == (claim.number, claim.anchors, claim.findings)
    assert draft.browsing.claim(FIRST).evidence[0].source == minutes


def test_a_number_that_was_undone_is_not_given_again(draft: Desk, minutes: Source) -> None:
    (claim,) = draft.attaching.join(FIRST, minutes.id).found
    draft.reviewing.undo()
    (again,) = draft.attaching.join(FIRST, minutes.id).found
    assert again.number == claim.number + 1


@pytest.mark.parametrize("decide", [lambda desk, ref: desk.reviewing.dismiss(ref), lambda desk, ref: None])
def test_the_same_misspelling_is_told_once(draft: Desk, minutes: Source, decide: Callable[[Desk, Ref], object]) -> None:
    (claim,) = draft.attaching.join(FIRST, minutes.id).found
    decide(draft, claim.ref)
    decided = draft.browsing.claim(claim.ref)
    assert draft.attaching.join(Ref("opening", 2), minutes.id).found == ()
    letter = draft.researching.add_words("Jon Berg wrote from Aldport. Jon Berg was glad.", title="Letter")
    assert draft.attaching.join(FIRST, letter.id).found == ()
    draft.attaching.detach(FIRST, 1)
    assert draft.attaching.join(FIRST, minutes.id).found == ()
    assert about_text(draft) == [draft.browsing.claim(decided.ref)]
    assert draft.browsing.claim(decided.ref).findings == decided.findings


def test_a_dismissed_name_stays_dismissed_in_a_new_version(draft: Desk, minutes: Source) -> None:
    (claim,) = draft.attaching.join(FIRST, minutes.id).found
    draft.reviewing.dismiss(claim.ref)
    draft.importing.add((DRAFT + "\nHe was tired.\n").encode(), name="opening.txt")
    (kept,) = about_text(draft)
    assert (kept.number, kept.status) == (claim.number, Status.SETTLED)
    assert {one.state for one in kept.findings} == {FindingState.DISMISSED}


def test_a_new_version_is_held_against_the_sources_of_the_earlier_ones(draft: Desk, minutes: Source) -> None:
    right = DRAFT.replace("Berk", "Berg")
    draft.importing.add(right.encode(), name="opening.txt")
    assert draft.attaching.join(FIRST, minutes.id).found == ()
    draft.importing.add(DRAFT.encode(), name="opening.txt")
    (claim,) = about_text(draft)
    assert claim.statement == 'Berg is misspelled as "Berk"'
    assert len(claim.findings) == 2


def test_a_source_that_was_attached_before_speaks_for_its_spelling(draft: Desk, minutes: Source) -> None:
    other = draft.researching.add_words(OTHER, title="Letter")
    assert draft.attaching.join(FIRST, other.id).found == ()
    assert draft.attaching.join(FIRST, minutes.id).found == ()


def test_a_confidential_source_is_not_named(draft: Desk, tmp_path: Path) -> None:
    path = tmp_path / "leaked.txt"
    path.write_text(MINUTES)
    source = draft.researching.add_file(path, title="What Eve passed on", confidential=True)
    (claim,) = draft.attaching.join(FIRST, source.id).found
    assert '"Jon Berg" stands in a source.' in claim.findings[0].message
    assert "Eve" not in claim.findings[0].message


def test_an_attached_person_or_picture_tells_nothing(draft: Desk) -> None:
    person = draft.researching.add_person("Jon Berg")
    bare = draft.researching.add_source(Source(SourceKind.DOCUMENT, "chart"), b"\x89PNG")
    assert draft.attaching.join(FIRST, person.id) == Joined(draft.browsing.claim(FIRST), number=1)
    assert draft.attaching.join(FIRST, bare.id).found == ()


@pytest.mark.parametrize(
    ("wish", "severities"), [("off", []), ("error", [Severity.ERROR] * 2), ("on", [Severity.WARNING] * 2)]
)
def test_the_house_says_whether_and_how_names_are_checked(
    tmp_path: Path, wish: str, severities: list[Severity]
) -> None:
    folder = tmp_path / "house"
    with Desk.open(Workspace(folder), create=True, reviewer="Ann"):
        pass
    (folder / "redpencil.toml").write_text(f'[checks]\nnames = "{wish}"\n')
    with Desk.open(Workspace(folder), reviewer="Ann") as desk:
        desk.importing.add(DRAFT.encode(), name="opening.txt")
        found = desk.attaching.join(FIRST, desk.researching.add_words(MINUTES, title="Minutes").id).found
        assert [one.severity for claim in found for one in claim.findings] == severities
        version = desk.importing.add((DRAFT + "\nHe slept.\n").encode(), name="opening.txt")
        assert [one.severity for claim in version.claims for one in claim.findings] == severities


def test_a_name_that_the_house_verified_is_left_alone(draft: Desk, minutes: Source) -> None:
    names = "canonical,kind,aliases,about,verified\nJon Berk,person,,mayor,the register\n"
    draft.workspace.names.write_text(names)
    assert draft.attaching.join(FIRST, minutes.id).found == ()
