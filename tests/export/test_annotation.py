"""Findings at places of files, as GitHub and SARIF have them; the sentences are ours."""

import json
import os
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from redpencil import __version__
from redpencil.domain.checks import CHECKS
from redpencil.domain.finding import Finding, Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.export import github, sarif
from redpencil.export.annotation import Annotation, Lines

FILE = "Zhiji 智己 and 🚗 SIAC\r\nbuild cars for SIAC\nMotors.\n"
GOLDEN = Path(__file__).parents[1] / "golden"
EVIL = "50%, a: b\r\n::add-mask::x ]( {0} [link](https://evil.example) ##[group]"


def annotation(words: str, *, path: str = "in/a story, 1:2 50%.md", nth: int = 0, **finding: Any) -> Annotation:
    start = -1
    for _ in range(nth + 1):
        start = FILE.index(words, start + 1)
    facts: dict[str, Any] = {"check": "names", "message": f"“{words}” is odd.", "found": words} | finding
    found = Finding(**facts, start=0, end=len(words))
    return Annotation(path, found, words, Lines(FILE).place(Span(start, start + len(words))))


ANNOTATIONS = (
    annotation("SIAC", suggestion="SAIC", reasons=(Reason("a name is misspelled", 0.7), Reason("a twin", -0.2))),
    annotation("SIAC\nMotors", suggestion="SAIC Motor", severity=Severity.ERROR),
    annotation("cars", check="numbers", message=EVIL, severity=Severity.NOTE, found="cards", suggestion="a card"),
    Annotation("page.html", Finding("names", "Odd.", 0, 3, "Ann"), "Ann wept"),
    annotation("Zhiji", path=""),
)
FAILURES = ("There is no file ::x::%.\n",)


TABLE = {"names": "Misspelled [names](1)", "numbers": "Sums {0} that do not come out"}


@pytest.mark.parametrize(
    ("name", "render"),
    [("findings.github.txt", github.render), ("findings.sarif", partial(sarif.render, checks=TABLE))],
)
def test_findings_are_written_as_they_were(name: str, render: Any) -> None:
    text = render(ANNOTATIONS, FAILURES).replace(f'"{__version__}"', '"VERSION"')
    if os.environ.get("REDPENCIL_GOLDEN") == "write":
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="")
    assert text == (GOLDEN / name).read_bytes().decode()


def test_places_count_lines_and_code_points_from_one_and_end_behind_the_last() -> None:
    place = ANNOTATIONS[0].place
    assert place
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 16, 1, 20)
    assert FILE[place.offset : place.offset + 4] == "SIAC"
    across = ANNOTATIONS[1].place
    assert across
    assert (across.line, across.column, across.end_line, across.end_column) == (2, 16, 3, 7)


def test_every_command_stands_on_one_line_and_only_commands_of_ours_do() -> None:
    lines = github.render(ANNOTATIONS, FAILURES).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(ANNOTATIONS) + len(FAILURES)
    assert [line.split()[0] for line in lines] == [
        "::error",
        "::warning",
        "::error",
        "::notice",
        "::warning",
        "::warning",
    ]
    assert not any("\r" in line for line in lines)


def test_what_a_file_is_called_ends_no_property() -> None:
    line = github.render(ANNOTATIONS[:1])
    assert line.startswith("::warning file=in/a story%2C 1%3A2 50%25.md,line=1,endLine=1,col=16,endColumn=19,title=")


def test_github_shows_no_columns_across_lines() -> None:
    assert ",line=2,endLine=3,title=redpencil names::" in github.render(ANNOTATIONS[1:2])


def results(*annotations: Annotation) -> list[dict[str, Any]]:
    (run,) = json.loads(sarif.render(annotations))["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def test_the_rules_are_the_table_of_checks() -> None:
    (run,) = json.loads(sarif.render(()))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CHECKS)
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"


def test_every_result_names_its_rule_and_how_much_it_matters() -> None:
    found = [(result["ruleId"], result["level"]) for result in results(*ANNOTATIONS[:3])]
    assert found == [("names", "warning"), ("names", "error"), ("numbers", "note")]


def test_a_region_is_told_in_lines_and_in_code_points() -> None:
    (result,) = results(ANNOTATIONS[0])
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 1, "startColumn": 16, "endLine": 1, "endColumn": 20, "charOffset": FILE.index("SIAC"), "charLength": 4,
        "snippet": {"text": "SIAC"},
    }  # fmt: skip
    assert result["properties"]["reasons"][1] == {"name": "a twin", "weight": -0.2}


def test_a_fix_is_offered_only_for_exactly_what_was_found() -> None:
    fixed = [bool(result.get("fixes")) for result in results(*ANNOTATIONS)]
    assert fixed == [True, True, False, False, False]


def test_paths_are_addresses() -> None:
    paths = ["a b/ü%.md", "/a b/c.md", "", "1:2.md"]
    found = results(*(annotation("cars", path=path) for path in paths))
    addresses = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found]
    assert addresses == ["a%20b/%C3%BC%25.md", "file:///a%20b/c.md", "stdin", "1%3A2.md"]


def test_no_words_of_an_article_are_a_link_or_a_placeholder() -> None:
    (result,) = results(ANNOTATIONS[2])
    assert "](" not in result["message"]["text"]
    assert "{{0}}" in result["message"]["text"]


def test_where_no_line_can_be_given_the_words_say_where() -> None:
    (result,) = results(ANNOTATIONS[3])
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["message"]["text"] == "Odd. It stands here: “Ann wept”"


def test_what_could_not_be_read_is_said_in_the_run() -> None:
    (run,) = json.loads(sarif.render((), FAILURES))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == FAILURES[0]
