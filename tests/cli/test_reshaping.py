"""Claims by hand, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def done(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def claims(run: Run, workspace: Path) -> list[dict[str, Any]]:
    return list(done(run("claims", "--about", "world", "--json")))


@pytest.fixture
def announced(claims: list[dict[str, Any]]) -> str:
    return next(str(one["ref"]) for one in claims if "announced" in one["anchors"][0]["exact"])


def test_a_claim_is_split_before_the_words_that_are_named(run: Run, announced: str) -> None:
    first, second = done(run("split", announced, "--at", "in connected cars", "--json"))
    assert first["ref"] == announced
    assert first["anchors"][0]["exact"].endswith("a $160 million investment")
    assert second["anchors"][0]["exact"].startswith("in connected cars")
    told = run("log", announced).stdout
    assert "split" in told
    assert f"{announced}, #{second['number']}" in told
    assert run("log", second["ref"]).stdout == told
    assert "Taken back: split" in run("undo").stdout
    assert "Done again: split" in run("redo").stdout
    assert done(run("show", second["ref"], "--json"))["status"] == "open"


def test_a_claim_is_split_into_what_is_said(run: Run, announced: str) -> None:
    words = ("--statement", "They put in $160 million.", "--statement", "They did so in 2015.")
    split = done(run("split", announced, *words, "--json"))
    assert [one["statement"] for one in split] == ["They put in $160 million.", "They did so in 2015."]
    assert split[0]["anchors"] == split[1]["anchors"]
    again = done(run("split", announced, *words, "--at", "in 2015", "--json"))
    assert [one["anchors"][0]["exact"][-8:] for one in again] == ["ted cars", "in 2015."]


@pytest.mark.parametrize("words", [("--statement", "one"), ("--at", "in", "--statement", "a", "--statement", "b", "--statement", "c")])  # fmt: skip
def test_a_part_without_a_statement_is_refused(run: Run, announced: str, words: tuple[str, ...]) -> None:
    refused = run("split", announced, *words)
    assert refused.exit_code == 2
    assert "one --statement for each part" in refused.stderr


def test_words_that_a_claim_does_not_say_are_named(run: Run, announced: str) -> None:
    refused = run("split", announced, "--at", "Copenhagen")
    assert refused.exit_code == 3
    assert 'does not say "Copenhagen"' in refused.stderr


def test_claims_are_joined_and_parted_again(run: Run, claims: list[dict[str, Any]]) -> None:
    one, other = claims[0], claims[1]
    first, second = done(run("join", one["ref"], other["ref"], "--json"))
    assert [place["exact"] for place in first["anchors"]] == [each["anchors"][0]["exact"] for each in (one, other)]
    assert (second["status"], second["anchors"]) == ("dropped", [])
    shown = run("show", one["ref"]).stdout
    kept, new = done(run("part", one["ref"], "--json"))
    assert (kept["anchors"], new["anchors"]) == (one["anchors"], other["anchors"])
    assert new["number"] > max(each["number"] for each in claims)
    assert run("part", one["ref"]).exit_code == 3
    assert shown


def test_a_claim_is_tied_to_other_words(run: Run, claims: list[dict[str, Any]]) -> None:
    ref = claims[0]["ref"]
    (moved,) = done(run("anchor", ref, "--words", "connected cars", "--json"))
    assert [place["exact"] for place in moved["anchors"]] == ["connected cars"]
    place = moved["anchors"][0]
    (also,) = done(run("anchor", ref, place["start"] - 3, place["start"] - 1, "--also", "--json"))
    assert [each["exact"] for each in also["anchors"]] == ["in", "connected cars"]
    assert run("anchor", ref).exit_code == 2
    assert run("anchor", ref, 9, 3).exit_code == 2
    assert run("anchor", ref, 9, 3, "--words", "in").exit_code == 2
    missing = run("anchor", ref, "--words", "connected carts")
    assert missing.exit_code == 3
    assert "letter for letter" in missing.stderr


@pytest.mark.parametrize(
    ("words", "status"), [(("drop", "--why", "trivial"), "dropped"), (("waiting", "--for", "Bo"), "waiting")]
)
def test_several_claims_are_one_step(
    run: Run, claims: list[dict[str, Any]], words: tuple[str, ...], status: str
) -> None:
    refs = [one["ref"] for one in claims[:3]]
    changed = done(run(words[0], *refs, *words[1:], "--json"))
    assert [(one["ref"], one["status"]) for one in changed] == [(ref, status) for ref in refs]
    assert len(done(run("log", "--json"))) == 2
    assert f"{refs[0]}, #" in run("log").stdout
    assert len(run("reopen", *refs).stdout.splitlines()) == 3
    run("undo")
    run("undo")
    assert {one["status"] for one in done(run("claims", "--about", "world", "--json"))} == {"open"}


def test_a_verdict_is_told_once_in_the_log(run: Run, claims: list[dict[str, Any]]) -> None:
    run("verdict", claims[0]["ref"], "confirmed", "--why", "seen")
    assert run("log").stdout.count("verdict confirmed") == 1
