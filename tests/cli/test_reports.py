import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_formats_are_listed_without_a_workspace(run: Run) -> None:
    formats = json.loads(run("formats", "--json").stdout)
    assert {"markdown", "html", "json", "memo", "memo-html"} <= {each["id"] for each in formats}
    assert all(set(each) == {"id", "suffix", "description"} for each in formats)
    assert "markdown" in run("formats").stdout


def test_a_report_in_several_formats_goes_into_a_folder(run: Run, workspace: Path) -> None:
    result = run("report", "draft", "--to", "html,memo", "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in Path("out").iterdir()) == ["draft.html", "draft.memo.md"]
    assert [Path(line).name for line in result.stdout.splitlines()] == ["draft.html", "draft.memo.md"]


def test_all_writes_every_format_of_every_article(run: Run, workspace: Path) -> None:
    written = json.loads(run("report", "--all", "--to", "all", "-o", "out", "--json").stdout)
    formats = json.loads(run("formats", "--json").stdout)
    assert {Path(each["path"]).name for each in written} == {f"draft{each['suffix']}" for each in formats}


def test_a_report_can_go_to_the_output_byte_for_byte(run: Run, workspace: Path) -> None:
    run("report", "draft", "--to", "memo", "-o", "memo.md")
    printed = run("report", "draft", "--to", "memo", "-o", "-").stdout_bytes
    assert printed.splitlines()[:1] == Path("memo.md").read_bytes().splitlines()[:1]


def test_a_report_on_one_claim_is_made(run: Run, workspace: Path) -> None:
    shown = run("report", "draft#2", "-o", "-")
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout


def test_wrong_usage_of_report_is_refused(run: Run, workspace: Path) -> None:
    assert run("report").exit_code == 2
    assert run("report", "draft", "--all").exit_code == 2
    assert run("report", "draft", "--to", "html,memo", "-o", "-").exit_code == 2
    assert run("report", "draft", "--to", "html,,").exit_code == 2


def test_an_unknown_format_is_refused_with_those_there_are(run: Run, workspace: Path) -> None:
    result = run("report", "draft", "--to", "nonsense")
    assert result.exit_code == 3
    assert "memo-html" in result.stderr
    assert [path.name for path in Path().iterdir()] == ["claims"]


def test_a_place_that_cannot_be_written_is_refused(run: Run, workspace: Path) -> None:
    Path("file").touch()
    result = run("report", "draft", "--to", "html,memo", "-o", "file")
    assert result.exit_code == 3
    assert "file" in result.stderr
