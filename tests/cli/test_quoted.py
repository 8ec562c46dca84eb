import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

TRANSCRIPT = """Richard Yu: Good evening to all of you.

Jane Roe: How many cars will it be?

Jane Roe: We will sell 60,000 cars in 2022, they say.
"""


def transcript(run: Run, workspace: Path) -> int:
    path = workspace.parent / "call.txt"
    path.write_text(TRANSCRIPT, encoding="utf-8")
    number = json.loads(run("source", "add", path, "--json").stdout)["id"]
    assert isinstance(number, int)
    return number


def test_quotations_are_listed_with_speaker_and_place(run: Run, workspace: Path) -> None:
    result = run("quotes", "draft")
    assert result.exit_code == 0
    assert "Richard Yu" in result.stdout
    assert "We will sell 50,000 cars in 2022" in result.stdout


def test_a_transcript_says_what_was_said_and_by_whom(run: Run, workspace: Path) -> None:
    result = run("quotes", "draft", "--transcript", transcript(run, workspace))
    assert result.exit_code == 0
    assert 'The source says "60,000", the quote "50,000"' in result.stdout
    assert "said by Jane Roe" in result.stdout
    assert result.stderr == "1 quotation: 1 not said so.\n"


def test_a_transcript_is_named_by_what_it_is_called(run: Run, workspace: Path) -> None:
    number = transcript(run, workspace)
    assert run("source", "set", number, "--title", "The call in March").exit_code == 0
    by_name = run("quotes", "draft", "--transcript", "call in march")
    assert by_name.stdout == run("quotes", "draft", "--transcript", number).stdout
    assert run("evidence", "draft#2", "--source", "the call in march").exit_code == 0
    assert run("quotes", "draft", "--transcript", "nobody").exit_code == 3


def test_quotations_have_the_promised_keys(run: Run, workspace: Path) -> None:
    (bare,) = json.loads(run("quotes", "draft", "--json").stdout)
    assert set(bare) == {"article", "text", "start", "end", "speaker", "heard"}
    assert bare["heard"] is None
    (row,) = json.loads(run("quotes", "draft", "--json", "--transcript", transcript(run, workspace)).stdout)
    assert set(row["heard"]) == {
        "source", "quote_check", "exact", "words", "start", "end", "locator", "differences", "caution", "speaker",
        "another_speaker",
    }  # fmt: skip
    assert row["heard"]["quote_check"] == "not-found"
    assert row["heard"]["another_speaker"] is True


def test_an_article_without_quotations_says_so(run: Run, workspace: Path) -> None:
    path = workspace.parent / "plain.txt"
    path.write_text("The ferry\n\nThe ferry sank off the pier, the harbour said.\n", encoding="utf-8")
    run("add", str(path))
    result = run("quotes", "plain")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No quotation was found.\n")
