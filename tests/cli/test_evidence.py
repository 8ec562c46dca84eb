import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

REPORT = """Yearly report

In 2015 Alibaba and SAIC announced that they would invest $180 million in connected cars. The first was sold in 2016.
"""


def prepared(run: Run) -> str:
    """Keep a source, and return the reference of the claim on which it bears."""
    Path("report.txt").write_text(REPORT)
    assert run("source", "add", "report.txt").exit_code == 0
    claims = json.loads(run("claims", "--json").stdout)
    return str(next(claim["ref"] for claim in claims if "$160 million" in claim["statement"]))


def test_evidence_prints_the_passages_that_bear_on_a_claim(run: Run, workspace: Path) -> None:
    result = run("evidence", prepared(run))
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1. ")
    assert "source 1, Yearly report, paragraph 2" in lines[0]
    assert lines[1].startswith("   In 2015 Alibaba and SAIC announced")
    assert "names Alibaba" in lines[2]


def test_a_passage_of_a_recording_is_cited_by_its_time(run: Run, workspace: Path) -> None:
    Path("interview.srt").write_text(
        "1\n00:00:01,000 --> 00:00:03,000\nWelcome.\n\n"
        "2\n00:03:10,000 --> 00:03:14,000\nAlibaba and SAIC said they would invest $180 million in connected cars.\n"
    )
    assert run("source", "add", "interview.srt").exit_code == 0
    claims = json.loads(run("claims", "--json").stdout)
    ref = next(claim["ref"] for claim in claims if "$160 million" in claim["statement"])
    assert run("evidence", ref).stdout.splitlines()[0].endswith(", 00:03:10")
    attached = json.loads(run("attach", ref, "1", "--quote", "would invest $180 million", "--json").stdout)
    assert attached["evidence"][0]["locator"] == "00:03:10"


def test_evidence_as_json_has_the_promised_keys(run: Run, workspace: Path) -> None:
    first = json.loads(run("evidence", prepared(run), "--limit", 1, "--json").stdout)[0]
    assert set(first) == {
        "source", "locator", "start", "end", "passage", "score", "reasons", "matches", "differences",
    }  # fmt: skip
    assert first["source"] == 1
    assert set(first["reasons"][0]) == {"name", "weight"}


def test_without_any_passage_it_says_what_to_do(run: Run, workspace: Path) -> None:
    claims = json.loads(run("claims", "--json").stdout)
    result = run("evidence", claims[0]["ref"], "--library")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "redpencil source add" in result.stderr


def test_a_claim_that_is_not_there_is_refused(run: Run, workspace: Path) -> None:
    assert run("evidence", "nothing#1").exit_code == 3
