import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def world(run: Run) -> str:
    claims = json.loads(run("claims", "--about", "world", "--json").stdout)
    return str(claims[0]["ref"])


def changed(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_a_verdict_is_kept_with_all_its_parts(run: Run, workspace: Path) -> None:
    words = ("--why", "Sold later.", "--correction", "2020", "--confidence", "0.9", "--as-of", "2021-02-25")
    claim = changed(run("verdict", world(run), "refuted", *words, "--json"))
    verdict = claim["verdict"]
    assert claim["status"] == "settled"
    assert verdict.pop("decided_at").startswith("20")
    assert verdict == {
        "rating": "refuted", "rationale": "Sold later.", "correction": "2020", "confidence": 0.9,
        "as_of": "2021-02-25", "reviewer": "Ada", "unsourced": False, "override": "",
    }  # fmt: skip


def test_a_rating_may_be_given_by_its_key(run: Run, workspace: Path) -> None:
    assert changed(run("verdict", world(run), "5", "--json"))["verdict"]["rating"] == "unproven"


def test_a_decisive_verdict_without_grounds_is_marked(run: Run, workspace: Path) -> None:
    ref = world(run)
    assert "no source" in run("verdict", ref, "confirmed").stdout
    assert "confirmed, no source" in run("claims").stdout
    assert "no source" in run("show", ref).stdout


def test_a_house_may_demand_more_and_be_overridden(run: Run, workspace: Path) -> None:
    (workspace / "redpencil.toml").write_text('[evidence]\ndemand = "quote"\n')
    ref = world(run)
    refused = run("verdict", ref, "confirmed", "--why", "I know.")
    assert refused.exit_code == 1
    assert "demands" in refused.stderr
    assert run("verdict", ref, "confirmed", "--override", "deadline").exit_code == 0


def test_waiting_dropping_and_reopening_change_the_status(run: Run, workspace: Path) -> None:
    ref = world(run)
    assert changed(run("waiting", ref, "--for", "press office", "--json"))["status"] == "waiting"
    assert "waiting for press office" in run("show", ref).stdout
    assert changed(run("drop", ref, "--why", "trivial", "--json"))["status"] == "dropped"
    assert ref not in {claim["ref"] for claim in json.loads(run("claims", "--json").stdout)}
    assert changed(run("reopen", ref, "--json"))["status"] == "open"


def test_one_finding_can_be_accepted_and_another_dismissed(run: Run, workspace: Path) -> None:
    (claim,) = [c for c in json.loads(run("claims", "--about", "text", "--json").stdout) if "SIAC" in c["statement"]]
    assert len(claim["findings"]) == 2
    assert run("show", claim["ref"]).stdout.count(claim["findings"][0]["message"]) == 1
    after = changed(run("accept", claim["ref"], "--json"))
    assert after["verdict"]["rating"] == "confirmed"
    assert {finding["state"] for finding in after["findings"]} == {"accepted"}
    assert run("accept", claim["ref"], "--finding", "9").exit_code == 3


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("verdict", "draft#2", "nonsense"), 3, "refuted"),
        (("verdict", "draft#999", "refuted"), 3, "draft#999"),
        (("verdict", "no reference", "refuted"), 3, "alibaba-ev#12"),
        (("verdict", "draft#2", "refuted", "--confidence", "2"), 2, "confidence"),
        (("verdict", "draft#2", "refuted", "--as-of", "yesterday"), 2, "as-of"),
        (("verdict", "draft#2"), 2, "RATING"),
        (("drop", "draft#2"), 2, "--why"),
        (("drop", "draft#2", "--why", " "), 3, ""),
        (("new", "draft", "Words.", "--start", "5"), 2, "--end"),
        (("claims", "--nonsense"), 2, "--nonsense"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_bad_words_are_refused_with_the_right_code_and_change_nothing(
    run: Run, workspace: Path, words: tuple[str, ...], code: int, message: str
) -> None:
    before = run("log", "--json").stdout
    result = run(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
    assert 1 <= len(result.stderr.splitlines()) <= 3
    assert run("log", "--json").stdout == before


def test_a_claim_of_ones_own_is_tied_to_its_words(run: Run, workspace: Path) -> None:
    text = run("show", "draft", "--text").stdout_bytes.decode()
    start = text.index("Will it work?")
    words = ("It will work.", "--start", start, "--end", start + 13, "--kind", "fact", "--json")
    claim = changed(run("new", "draft", *words))
    assert claim["anchors"][0]["exact"] == "Will it work?"
    assert changed(run("reword", claim["ref"], "It works.", "--json"))["statement"] == "It works."


def test_notes_to_the_author_and_to_colleagues_are_shown(run: Run, workspace: Path) -> None:
    ref = world(run)
    run("note", ref, "Please send the release.")
    run("comment", ref, "He is slow.")
    shown = run("show", ref).stdout
    lines = [line.split() for line in shown.splitlines()]
    assert ["to", "the", "author", "Please", "send", "the", "release.", "(Ada)"] in lines
    assert ["to", "colleagues", "He", "is", "slow.", "(Ada)"] in lines


def test_undo_and_redo_take_back_and_do_again(run: Run, workspace: Path) -> None:
    ref = world(run)
    run("verdict", ref, "refuted", "--why", "x")
    undone = changed(run("undo", "--json"))
    assert set(undone) == {"seq", "at", "reviewer", "action", "subject", "before", "after", "hash", "undoes"}
    assert changed(run("show", ref, "--json"))["verdict"] is None
    assert run("redo").stdout == f"Done again: verdict refuted, on {ref} (step 2).\n"
    assert changed(run("show", ref, "--json"))["verdict"]["rating"] == "refuted"


def test_undoing_with_nothing_done_says_so(run: Run, workspace: Path) -> None:
    result = run("undo")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr


def test_the_log_says_what_was_done_and_by_whom(run: Run, workspace: Path) -> None:
    ref = world(run)
    run("verdict", ref, "refuted", "--why", "x", "--reviewer", "Grace")
    events = json.loads(run("log", ref, "--json").stdout)
    assert events[0]["reviewer"] == "Grace"
    assert events[0]["subject"] == ref
    shown = run("log").stdout
    assert "Grace" in shown
    assert ref in shown


def test_a_verdict_says_in_json_whether_it_has_no_source_and_what_it_overrode(run: Run, workspace: Path) -> None:
    ref = world(run)
    assert changed(run("verdict", ref, "refuted", "--json"))["verdict"]["unsourced"] is True
    told = changed(run("verdict", ref, "refuted", "--why", "x", "--json"))["verdict"]
    assert (told["unsourced"], told["override"]) == (False, "")


def test_the_log_of_an_article_holds_what_was_done_to_its_claims(run: Run, workspace: Path) -> None:
    ref = world(run)
    run("verdict", ref, "refuted", "--why", "x")
    events = json.loads(run("log", ref.partition("#")[0], "--json").stdout)
    assert [event["action"] for event in events] == ["verdict", "add"]
    assert "verdict refuted" in run("log").stdout
    assert run("log", "nowhere").exit_code == 3


def test_undo_says_what_it_took_back_however_often_it_went_to_and_fro(run: Run, workspace: Path) -> None:
    ref = world(run)
    run("drop", ref, "--why", "trivial")
    for _ in range(2):
        assert run("undo").stdout == f"Taken back: off the list, on {ref} (step 2).\n"
        assert run("redo").stdout == f"Done again: off the list, on {ref} (step 2).\n"
