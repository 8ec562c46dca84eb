import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

CLAIM_KEYS = {
    "ref", "article", "number", "about", "kind", "statement", "speaker", "worthiness", "reasons", "status", "verdict",
    "anchors", "findings", "evidence", "origins", "remarks", "waiting_for", "drop_reason", "redraft",
}  # fmt: skip
FINDING_KEYS = {"number", "check", "message", "found", "suggestion", "severity", "state", "start", "end", "reasons"}

Run = Callable[..., Result]


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    result = run("claims", *words, "--json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def misspelling(run: Run) -> dict[str, Any]:
    (found,) = [claim for claim in listed(run, "--about", "text") if "SIAC" in claim["statement"]]
    return found


def test_claims_have_the_promised_keys(run: Run, workspace: Path) -> None:
    claims = listed(run)
    assert len(claims) >= 4
    for claim in claims:
        assert set(claim) == CLAIM_KEYS | {"look_again"}
        assert claim["ref"] == f"{claim['article']}#{claim['number']}"
        assert all(set(anchor) == {"start", "end", "exact", "prefix", "suffix"} for anchor in claim["anchors"])
        assert all(set(finding) == FINDING_KEYS for finding in claim["findings"])


def test_offsets_count_code_points_of_the_text_that_show_prints(run: Run, workspace: Path) -> None:
    text = run("show", "draft", "--text").stdout_bytes.decode()
    for claim in listed(run):
        for anchor in claim["anchors"]:
            assert text[anchor["start"] : anchor["end"]] == anchor["exact"]
        for finding in claim["findings"]:
            assert text[finding["start"] : finding["end"]] == finding["found"]


def test_the_table_shows_the_misspelled_name(run: Run, workspace: Path) -> None:
    shown = run("claims").stdout
    assert 'SAIC is misspelled as "SIAC"' in shown
    assert "draft" in shown.splitlines()[0]
    assert shown.splitlines()[1].split() == ["#", "status", "prio", "kind", "claim", "!"]


def test_the_program_alone_prints_the_claims_where_there_is_no_terminal(run: Run, workspace: Path) -> None:
    assert run().stdout == run("claims").stdout
    assert run("open", "draft").stdout == run("claims", "draft").stdout


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        (("--kind", "name"), lambda claim: claim["kind"] == "name"),
        (("--kind", "name", "--kind", "quotation"), lambda claim: claim["kind"] in {"name", "quotation"}),
        (("--about", "world"), lambda claim: claim["about"] == "world"),
        (("--status", "open"), lambda claim: claim["status"] == "open"),
        (("--search", "honor"), lambda claim: "honor" in claim["statement"].casefold()),
        (("--min-worthiness", "0.5"), lambda claim: claim["worthiness"] >= 0.5),
    ],
)
def test_filters_choose_and_every_chosen_claim_fits(
    run: Run, workspace: Path, words: tuple[str, ...], holds: Callable[[dict[str, Any]], bool]
) -> None:
    everything = listed(run)
    assert listed(run, *words) == [claim for claim in everything if holds(claim)] != []


def test_a_choice_that_is_empty_says_so_and_is_no_failure(run: Run, workspace: Path) -> None:
    result = run("claims", "--search", "nothing like it")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No claim is like that" in result.stderr


def test_skipped_sentences_come_with_their_reasons(run: Run, workspace: Path) -> None:
    skipped = listed(run, "--skipped")
    assert any(sentence["disposition"] == "question" for sentence in skipped)
    assert all({"start", "end", "disposition", "reason"} <= set(sentence) for sentence in skipped)
    assert "Will it work?" in run("claims", "--skipped").stdout


def test_agreeing_with_what_was_skipped_is_shown_and_can_be_taken_back(run: Run, workspace: Path) -> None:
    question = next(one for one in listed(run, "--skipped") if one["disposition"] == "question")
    place = str(question["start"] + 2)
    assert "(agreed): Will it work?" in run("agree", "draft", place).stdout
    assert "(agreed)" in run("claims", "--skipped").stdout
    assert json.loads(run("agree", "draft", place, "--take-back", "--json").stdout) == [question]
    result = run("agree", "draft", "99999")
    assert (result.exit_code, "redpencil claims draft --skipped" in result.stderr) == (3, True)


def test_an_article_that_is_not_there_is_named_with_those_near(run: Run, workspace: Path) -> None:
    result = run("claims", "drat")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "draft" in result.stderr


def test_text_errors_are_said_in_their_own_words(run: Run, workspace: Path) -> None:
    ref = misspelling(run)["ref"]
    assert "error, correct it" in run("accept", ref).stdout
    assert "error, correct it" in run("claims").stdout
    assert "Error, correct it" in run("show", ref).stdout
    run("undo")
    assert "no error" in run("dismiss", ref).stdout


def test_an_article_without_any_claim_says_what_to_do(run: Run, workspace: Path) -> None:
    Path("ask.txt").write_text("Will it work?\n\nDo you think so? What shall we do?\n")
    run("add", "ask.txt")
    result = run("claims", "ask")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "--skipped" in result.stderr
    assert run("claims", "draft", "--search", "nothing like it").stderr == "No claim is like that.\n"


def test_claims_are_chosen_by_a_filter_and_put_in_order(run: Run, workspace: Path) -> None:
    everything = listed(run)
    chosen = listed(run, "--where", "about:world worthiness>0.2", "--sort", "worthiness")
    assert {claim["ref"] for claim in chosen} == {
        claim["ref"] for claim in everything if claim["about"] == "world" and claim["worthiness"] >= 0.2
    }
    shares = [claim["worthiness"] for claim in chosen]
    assert shares == sorted(shares, reverse=True)
    turned = listed(run, "--where", "about:world worthiness>0.2", "--sort", "worthiness", "--reverse")
    assert [claim["ref"] for claim in turned] == [claim["ref"] for claim in chosen][::-1]


def test_a_filter_of_the_house_is_called_by_its_name(run: Run, workspace: Path) -> None:
    with (workspace / "redpencil.toml").open("a", encoding="utf-8") as file:
        file.write('\n[filters]\nspelling = "about:text sort:-number"\n')
    numbers = [claim["number"] for claim in listed(run, "--filter", "spelling")]
    assert numbers
    assert numbers == sorted(numbers, reverse=True)
    assert listed(run, "--filter", "spelling", "--where", '"no such words"') == []
    refused = run("claims", "--filter", "speling")
    assert (refused.exit_code, "spelling" in refused.stderr) == (2, True)


def test_a_filter_that_means_nothing_says_which_word_and_what_is_possible(run: Run, workspace: Path) -> None:
    refused = run("claims", "--where", "status:opne")
    assert refused.exit_code == 2
    assert 'did you mean "open"' in refused.stderr
    assert "Traceback" not in refused.stderr


def test_grouped_claims_stand_under_their_headings(run: Run, workspace: Path) -> None:
    shown = run("claims", "--where", "group:kind")
    assert shown.exit_code == 0
    assert "name (" in shown.stdout
