import pytest

from redpencil.analysis.checkworthiness.worthiness import worthiness
from redpencil.analysis.claims.cues import cues
from redpencil.analysis.claims.thinness import Setting, thin
from redpencil.domain.article import Role
from redpencil.domain.span import Span


def why(text: str, role: Role = Role.BODY, *, named: bool = False, pointing: str = "") -> str:
    seen = cues(text, Span(0, len(text)))
    return thin(seen, worthiness(seen).score, Setting(role, named, pointing))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The new boats are a big step.", "no name, number or date to check"),
        ("That hunch, sadly, turned out to be right.", "no name, number or date to check"),
        ("There are several other factors at play.", "it announces what follows"),
        ("If you like the ferry, bring a friend from Elbe Yards.", "it advises the reader"),
        ("This is the idea behind Elbe Yards.", "no number, date, event or comparison to check"),
        ("The river and the yard of Elbe Hall", "a fragment that states nothing"),
    ],
)
def test_what_cannot_be_looked_up_is_skipped_with_its_reason(text: str, reason: str) -> None:
    assert why(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "The new boats cost $3 million.",
        "The ferry opened in 1990.",
        "The yard of Elbe Hall sold its boats.",
        "Elbe Yards is not the owner of Elbe Hall.",
        "The ferry is longer than the bridge and carries more people.",
    ],
)
def test_what_can_be_looked_up_is_left(text: str) -> None:
    assert why(text, named="Elbe" in text) == ""


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.SUBHEAD])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Elbe Yards wants a piece of the river", "a heading that tells of a wish or an intention"),
        ("Elbe Yards wants to row, too", "a heading that tells of a wish or an intention"),
        ("Why the ferry of Elbe Yards is late", "a heading that only announces an answer"),
        ("A long way out", "a heading without anything to look up"),
    ],
)
def test_a_heading_that_states_no_fact_is_skipped(text: str, reason: str, role: Role) -> None:
    assert why(text, role, named=True) == reason


@pytest.mark.parametrize("text", ["Elbe Yards sold its last ferry", "Ferry carries 40,000 people", "Yard sued by bank"])
def test_a_heading_that_states_a_fact_is_left(text: str) -> None:
    assert why(text, Role.HEADLINE, named=True) == ""


def test_a_sentence_about_something_unnamed_is_skipped_unless_there_is_something_to_look_up() -> None:
    reason = "“That” points back, and the rest cannot be looked up without it"
    assert why("That is not the case with boats.", pointing="That") == reason
    assert why("That cost the yard $3 million in 2019.", pointing="That") == ""


def test_a_heading_that_is_only_a_subject_states_nothing() -> None:
    assert (
        why("The bridge that’s dividing a town", Role.HEADLINE) == "a heading that names its subject and states nothing"
    )


def test_what_they_did_can_be_looked_up() -> None:
    assert "points back" not in why("They also have invested in better boats.", pointing="They")
    assert "points back" in why("They are in better shape.", pointing="They")
