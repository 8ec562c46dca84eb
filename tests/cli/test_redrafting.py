"""New drafts on the command line: the summary, what vanished, and the word diffs."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import DRAFT, Run

HONOR = "The company sold its brand Honor in November 2020."


@pytest.fixture
def redrafted(workspace: Path, run: Run) -> Run:
    """Read in a second version: one number is another, one sentence is gone."""
    del workspace
    run("verdict", "draft#1", "confirmed", "--why", "seen")
    path = Path("draft.txt")
    path.write_text(DRAFT.replace("$160", "$150").replace(f" {HONOR}", ""), encoding="utf-8")
    run("add", path)
    return run


def number(run: Run, *words: str) -> str:
    return str(json.loads(run("claims", "draft", *words, "--json").stdout)[0]["ref"])


def test_add_says_what_became_of_the_claims(workspace: Path, run: Run) -> None:
    del workspace
    Path("draft.txt").write_text(DRAFT.replace("$160", "$150").replace(f" {HONOR}", ""), encoding="utf-8")
    result = run("add", "draft.txt")
    assert "1 changed and open again, 1 no longer in the draft, 0 new" in result.stdout
    assert "`redpencil gone draft` confirms it" in result.stderr
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    [added] = json.loads(run("add", "draft.txt", "--json").stdout)
    assert list(added["succession"]) == ["unchanged", "changed", "vanished", "new"]
    assert sum(added["succession"].values()) == len(added["claims"])
    [again] = json.loads(run("add", "draft.txt", "--json").stdout)
    assert again["succession"] is None


def test_show_has_the_word_diff_of_a_changed_claim(redrafted: Run) -> None:
    ref = number(redrafted, "--search", "150 million")
    assert "[-$160-] {+$150+}" in redrafted("show", ref).stdout
    shown = json.loads(redrafted("show", ref, "--json").stdout)["redraft"]
    assert (shown["fate"], shown["version"], shown["orphan"]) == ("changed", 1, False)


def test_show_has_the_correction_of_a_verdict_as_a_word_diff(redrafted: Run) -> None:
    ref = number(redrafted, "--search", "150 million")
    exact = json.loads(redrafted("show", ref, "--json").stdout)["anchors"][0]["exact"]
    redrafted("verdict", ref, "refuted", "--why", "the filing", "--correction", exact.replace("150", "160"))
    assert "[-$150-] {+$160+}" in redrafted("show", ref).stdout


def test_what_vanished_is_listed_and_confirmed_in_one_step(redrafted: Run) -> None:
    [gone] = json.loads(redrafted("claims", "draft", "--vanished", "--json").stdout)
    assert (gone["redraft"]["before"], gone["anchors"]) == (HONOR, [])
    assert f"[-{HONOR}-]" in redrafted("show", gone["ref"]).stdout
    assert "off the list" in redrafted("gone", "draft").stdout
    assert redrafted("claims", "draft", "--vanished").stdout == ""
    assert "has its place" in redrafted("gone", "draft").stderr
    assert "gone" in redrafted("log", gone["ref"]).stdout
    redrafted("undo")
    assert len(json.loads(redrafted("claims", "--vanished", "--json").stdout)) == 1
    [dropped] = json.loads(redrafted("gone", gone["ref"], "--json").stdout)
    assert dropped["drop_reason"] == "gone from the draft"


def test_a_claim_that_stands_is_not_gone(redrafted: Run) -> None:
    result = redrafted("gone", number(redrafted, "--search", "150 million"))
    assert result.exit_code == 3
    assert "is still in the draft" in result.stderr
