from dataclasses import replace
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import Stance
from redpencil.domain.finding import Finding, FindingState, Severity
from redpencil.domain.query import ClaimQuery
from redpencil.locations import Workspace

INHABITANTS = Ref("ferries", 1)
OFFICE = Ref("ferries", 2)
NAME = Ref("ferries", 3)
CENSUS = "Table 1\n\nThe islands were counted in May. The town of Aldport has 3,412 inhabitants. Each house was seen twice.\n"


@pytest.fixture
def census(desk: Desk, tmp_path: Path) -> int:
    path = tmp_path / "Census of the islands.txt"
    path.write_text(CENSUS, encoding="utf-8")
    return desk.researching.add_file(path).id


def of_sources(claim: Claim) -> tuple[Finding, ...]:
    return tuple(one for one in claim.findings if one.check == "sources")


def listed(desk: Desk) -> int:
    """Return how many open findings the list of claims shows for the first claim."""
    return desk.browsing.lines(ClaimQuery(article="ferries"), 0, 1)[0].findings


def test_attached_evidence_that_says_another_number_brings_a_finding_on_the_articles_words(
    desk: Desk, census: int
) -> None:
    claim = desk.attaching.attach(INHABITANTS, census, quote="has 3,412 inhabitants")
    [one] = of_sources(claim)
    assert one.message == "The claim says 3,000 inhabitants, the source 3,412."
    assert (one.found, one.suggestion, one.severity) == ("3,000", "3,412", Severity.WARNING)
    assert one.span.of(desk.browsing.article("ferries").text) == "3,000"
    assert one.reasons[0].name.startswith("in the source Table 1")
    assert listed(desk) == 1


def test_the_whole_sentence_around_a_marked_number_is_looked_at(desk: Desk, census: int) -> None:
    assert of_sources(desk.attaching.attach(INHABITANTS, census, quote="3,412"))


def test_evidence_that_refutes_tells_the_difference_too(desk: Desk, census: int) -> None:
    assert of_sources(desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants", stance=Stance.REFUTES))


def test_evidence_without_a_quotation_or_with_one_that_agrees_brings_nothing(desk: Desk, census: int) -> None:
    assert not of_sources(desk.attaching.attach(INHABITANTS, census))
    assert not of_sources(desk.attaching.attach(OFFICE, census, quote="The islands were counted in May."))


def test_a_claim_about_the_text_is_left_alone(desk: Desk) -> None:
    notes = desk.researching.add_words("Bel is not misspelled as Bell.")
    assert not of_sources(desk.attaching.attach(NAME, notes.id, quote="Bel is not misspelled"))


def test_a_hint_is_a_note_and_suggests_nothing(desk: Desk) -> None:
    notes = desk.researching.add_words("She says that Aldport may have 3,000 inhabitants.")
    [one] = of_sources(desk.attaching.attach(INHABITANTS, notes.id, quote="Aldport may have 3,000 inhabitants"))
    assert (one.severity, one.suggestion) == (Severity.NOTE, "")
    assert one.message == 'The source says it "may have 3,000 inhabitants", the claim says so outright.'


def test_taking_the_evidence_off_takes_its_open_findings_back(desk: Desk, census: int) -> None:
    desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    assert not of_sources(desk.attaching.detach(INHABITANTS, 1))
    assert listed(desk) == 0


def test_another_quotation_takes_the_open_findings_of_the_first_back(desk: Desk, census: int) -> None:
    desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    assert not of_sources(desk.attaching.edit(INHABITANTS, 1, quote="Each house was seen twice."))
    desk.reviewing.undo()
    assert of_sources(desk.browsing.claim(INHABITANTS))


@pytest.mark.parametrize("accept", [True, False])
def test_what_a_person_decided_stays_and_comes_no_second_time(desk: Desk, census: int, accept: bool) -> None:
    claim = desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    [one] = of_sources(claim)
    decide = desk.reviewing.accept if accept else desk.reviewing.dismiss
    decided = decide(INHABITANTS, one.number)
    assert decided.verdict is None
    assert decided.should_be == ("3,412" if accept else "")
    state = FindingState.ACCEPTED if accept else FindingState.DISMISSED
    assert [each.state for each in of_sources(desk.attaching.detach(INHABITANTS, 1))] == [state]
    again = desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    assert [each.state for each in of_sources(again)] == [state]


def test_two_sources_that_say_the_same_make_one_finding_with_both_as_reasons(desk: Desk, census: int) -> None:
    desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    notes = desk.researching.add_words("The mayor says that Aldport has 3,412 inhabitants.", title="A call")
    [one] = of_sources(desk.attaching.attach(INHABITANTS, notes.id, quote="Aldport has 3,412 inhabitants"))
    assert any("A call" in reason.name for reason in one.reasons)
    [left] = of_sources(desk.attaching.detach(INHABITANTS, 1))
    assert left.reasons[0].name == "in the source A call"


def test_a_confidential_source_is_not_named(desk: Desk) -> None:
    person = desk.researching.add_person("Cy Dent", confidential=True)
    [one] = of_sources(desk.attaching.attach(INHABITANTS, person.id, quote="Aldport has 3,412 inhabitants"))
    assert not any("Dent" in reason.name for reason in one.reasons)


def test_undo_and_redo_take_the_findings_with_the_evidence(desk: Desk, census: int) -> None:
    before = desk.browsing.claim(INHABITANTS)
    attached = desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    assert desk.browsing.log()[0].action == "attach"
    desk.reviewing.undo()
    assert replace(desk.browsing.claim(INHABITANTS), revision=before.revision) == before
    desk.reviewing.redo()
    assert of_sources(desk.browsing.claim(INHABITANTS)) == of_sources(attached)
    desk.attaching.detach(INHABITANTS, 1)
    desk.reviewing.undo()
    assert of_sources(desk.browsing.claim(INHABITANTS)) == of_sources(attached)


def test_a_claim_in_other_words_is_held_against_its_evidence_again(desk: Desk, census: int) -> None:
    desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
    assert not of_sources(desk.reviewing.reword(INHABITANTS, "Aldport has 3,412 inhabitants"))
    [one] = of_sources(desk.reviewing.reword(INHABITANTS, "Aldport has 5,000 inhabitants"))
    text = desk.browsing.article("ferries").text
    assert (one.span.of(text), one.suggestion) == ("Aldport has 3,000 inhabitants", "")


def test_a_new_version_of_the_article_keeps_the_findings_and_what_was_said_of_them(desk: Desk, census: int) -> None:
    [one] = of_sources(desk.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants"))
    desk.reviewing.dismiss(INHABITANTS, one.number)
    text = desk.browsing.article("ferries").text.replace("Ana Bel was glad.", "She was glad of that.")
    desk.importing.add(text.encode(), name="ferries.txt", slug="ferries")
    assert [each.state for each in of_sources(desk.browsing.claim(INHABITANTS))] == [FindingState.DISMISSED]


@pytest.mark.parametrize(("wish", "severities"), [("off", []), ("error", [Severity.ERROR])])
def test_a_house_turns_the_check_off_or_gives_it_a_severity(
    desk: Desk, workspace: Workspace, census: int, wish: str, severities: list[Severity]
) -> None:
    workspace.config.write_text(f'[checks]\nsources = "{wish}"\n', encoding="utf-8")
    with Desk.open(workspace, reviewer="Ann") as strict:
        claim = strict.attaching.attach(INHABITANTS, census, quote="3,412 inhabitants")
        assert [one.severity for one in of_sources(claim)] == severities
    assert desk.browsing.claim(INHABITANTS) == claim
