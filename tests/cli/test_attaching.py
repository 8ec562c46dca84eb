import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

RELEASE = "Huawei today sold its brand Honor to a group of dealers. The price was not told.\n"


@pytest.fixture
def release(run: Run, workspace: Path) -> int:
    Path("release.txt").write_text(RELEASE)
    number = json.loads(run("source", "add", "release.txt", "--tier", "primary", "--json").stdout)["id"]
    assert isinstance(number, int)
    return number


def test_a_quote_is_checked_when_it_is_attached(run: Run, release: int) -> None:
    words = ("--quote", "sold its brand Honor", "--stance", "refutes", "--locator", "line 1", "--set", "2", "--json")
    claim = json.loads(run("attach", "draft#2", release, *words).stdout)
    (evidence,) = claim["evidence"]
    sha256 = json.loads(run("sources", "--json").stdout)[0]["sha256"]
    assert evidence == {
        "number": 1, "source": release, "stance": "refutes", "quote": "sold its brand Honor", "locator": "line 1",
        "quote_check": "found", "start": 13, "end": 33, "sha256": sha256, "differences": [], "caution": "", "set": 2,
        "kind": "document", "tier": "primary", "origin": "", "reprint_of": None, "confidential": False,
    }  # fmt: skip
    assert RELEASE[evidence["start"] : evidence["end"]] == evidence["quote"]
    assert "sold its brand Honor" in run("show", "draft#2").stdout
    assert json.loads(run("detach", "draft#2", "1", "--json").stdout)["evidence"] == []


def test_a_source_is_attached_by_what_it_is_called(run: Run, release: int) -> None:
    assert run("source", "add", "--person", "Grace Hopper").exit_code == 0
    claim = json.loads(run("attach", "draft#2", "grace hopper", "--json").stdout)
    assert claim["evidence"][0]["kind"] == "person"


def test_what_an_earlier_source_said_otherwise_is_not_told_again_of_the_next(run: Run, workspace: Path) -> None:
    Path("sale.txt").write_text("They will sell 60,000 cars in 2022.\n")
    assert run("source", "add", "sale.txt").exit_code == 0
    claim = json.loads(run("claims", "draft", "--search", "50,000", "--json").stdout)[0]["ref"]
    assert "the source 60,000" in run("attach", claim, 1, "--quote", "They will sell 60,000 cars in 2022").stdout
    assert run("source", "add", "--person", "Grace Hopper").exit_code == 0
    assert "60,000" not in run("attach", claim, "Grace Hopper").stdout


def test_a_quote_of_many_pages_is_kept_unchecked_and_that_is_said(run: Run, release: int) -> None:
    told = run("attach", "draft#2", release, "--quote", "Huawei today sold its brand. " * 2_000).stderr
    assert "longer than 50,000 letters" in told


def test_the_log_names_the_source_that_was_attached_or_taken_off(run: Run, release: int) -> None:
    run("attach", "draft#2", release, "--quote", "brand Honor")
    run("detach", "draft#2", "1")
    told = run("log", "--limit", "2").stdout
    assert f"source attached {release}" in told
    assert f"source taken away {release}" in told


def test_a_claim_is_shown_with_what_its_quotes_differ_in(run: Run, release: int) -> None:
    told = run("attach", "draft#2", release, "--quote", "sold its label Honor to a group of dealers").stderr
    assert 'The source says "brand", the quote "label"' in told
    assert 'The source says "brand", the quote "label"' in run("show", "draft#2").stdout


def test_the_same_source_with_the_same_quote_again_is_told_and_changes_nothing(run: Run, release: int) -> None:
    first = json.loads(run("attach", "draft#2", release, "--quote", "brand Honor", "--json").stdout)
    again = run("attach", "draft#2", release, "--quote", "brand Honor", "--json")
    assert json.loads(again.stdout)["evidence"] == first["evidence"]
    assert "redpencil reattach draft#2 1" in again.stderr


def test_evidence_is_changed_and_that_is_undone_and_redone(run: Run, release: int) -> None:
    run("attach", "draft#2", release, "--quote", "sold for a song")
    words = ("--quote", "sold its brand Honor", "--stance", "context", "--set", "1", "--json")
    (changed,) = json.loads(run("reattach", "draft#2", "1", *words).stdout)["evidence"]
    assert (changed["quote_check"], changed["stance"], changed["set"]) == ("found", "context", 1)
    assert run("undo").exit_code == 0
    assert json.loads(run("show", "draft#2", "--json").stdout)["evidence"][0]["quote"] == "sold for a song"
    assert run("redo").exit_code == 0
    assert json.loads(run("show", "draft#2", "--json").stdout)["evidence"] == [changed]
    assert "The quote stands in the source" in run("reattach", "draft#2", "1", "--quote", "brand Honor").stderr
    assert run("reattach", "draft#2", "1").exit_code == 2
    assert run("reattach", "draft#2", "7", "--set", "1").exit_code == 3


def test_why_a_quote_was_not_checked_is_said(run: Run, release: int) -> None:
    run("source", "add", "--person", "Grace Hopper")
    told = run("attach", "draft#2", "Grace Hopper", "--quote", "it was sold").stderr
    assert "What a person said is not kept here." in told
    told = run("attach", "draft#2", "https://example.org/a", "--no-fetch", "--quote", "it was sold").stderr
    assert "Only its address is kept" in told
    assert "was not found" in run("attach", "draft#2", release, "--quote", "a group of penguins flew").stderr
