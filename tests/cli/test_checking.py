import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from redpencil.domain.checks import OF_ARTICLES

Run = Callable[..., Result]

WRONG = """Huawei in Shenzhen

Huawei sold 5 million telephones in 2020. Huawei and Audi build cars. Huwaei hired 40 people.

The toll rose from 20 to 30, an increase of 40 percent.
"""


def findings(result: Result) -> list[dict[str, Any]]:
    return [one for article in json.loads(result.stdout) for claim in article["claims"] for one in claim["findings"]]


def checks(result: Result) -> list[str]:
    return [one["check"] for one in findings(result)]


@pytest.fixture
def wrong() -> Path:
    """An article with a misspelled name and a sum that does not come out."""
    path = Path("wrong.txt")
    path.write_text(WRONG)
    return path


@pytest.fixture
def house() -> Callable[[str], None]:
    """Writes the rules of a house, in ./claims."""

    def lay_down(rules: str) -> None:
        Path("claims").mkdir(exist_ok=True)
        Path("claims/redpencil.toml").write_text(rules)

    return lay_down


def test_it_needs_no_workspace_and_ends_with_1_when_it_finds_something(run: Run, wrong: Path) -> None:
    result = run("check", wrong, "--json")
    assert result.exit_code == 1
    (article,) = json.loads(result.stdout)
    assert set(article) == {"article", "path", "title", "words", "claims", "findings", "skipped", "coverage"}
    assert any("Huwaei" in claim["statement"] and claim["about"] == "text" for claim in article["claims"])
    shown = run("check", wrong)
    assert "Huwaei" in shown.stdout
    assert shown.stdout.startswith("wrong.txt: ")
    assert [path.name for path in Path().iterdir()] == ["wrong.txt"]


def test_a_clean_text_ends_with_0(run: Run) -> None:
    result = run("check", "-", stdin="Rain fell on Monday, 4 March 2019.\n")
    assert result.exit_code == 0, result.stdout
    assert "no finding" in result.stdout


def test_every_finding_gives_its_reasons(run: Run, wrong: Path) -> None:
    found = findings(run("check", wrong, "--json"))
    assert found
    assert all(set(reason) == {"name", "weight"} for one in found for reason in one["reasons"])
    assert all(one["reasons"] for one in found)


def test_only_the_named_checks_run(run: Run, wrong: Path) -> None:
    assert checks(run("check", wrong, "--json")) == ["names", "numbers"]
    assert checks(run("check", wrong, "--json", "--only", "numbers")) == ["numbers"]
    assert checks(run("check", wrong, "--json", "--only", " names , numbers")) == ["names", "numbers"]
    Path("name.txt").write_text(WRONG.partition("The toll")[0])
    assert run("check", "name.txt", "--only", "numbers").exit_code == 0


def test_the_check_of_evidence_has_nothing_to_run_on_an_article_alone(run: Run, wrong: Path) -> None:
    result = run("check", wrong, "--only", "names,sources")
    assert result.exit_code == 2
    assert '"sources" runs when a source is attached' in " ".join(result.stderr.split())
    assert "Names, numbers and dates that a quotation" not in run("check", "--help").stdout


@pytest.mark.parametrize("only", ["nmaes", "names,sums", "", ","])
def test_a_check_that_is_none_is_wrong_usage_and_answered_with_those_there_are(
    run: Run, wrong: Path, only: str
) -> None:
    result = run("check", wrong, "--only", only)
    assert (result.exit_code, result.stdout) == (2, "")
    assert ", ".join(OF_ARTICLES) in result.stderr


def test_the_help_says_what_each_check_looks_for(run: Run) -> None:
    shown = " ".join(run("check", "--help").stdout.split())
    assert all(f"{check} " in shown and words in shown for check, words in OF_ARTICLES.items())


def test_a_house_turns_checks_off_and_says_how_much_they_matter(
    run: Run, wrong: Path, house: Callable[[str], None]
) -> None:
    house('[checks]\nnames = "error"\nnumbers = "off"\n')
    result = run("check", wrong, "--json")
    assert [(one["check"], one["severity"]) for one in findings(result)] == [("names", "error")]
    assert checks(run("check", wrong, "--json", "--only", "numbers")) == ["numbers"]
    assert sorted(path.name for path in Path("claims").iterdir()) == ["redpencil.toml"]


def test_a_house_that_is_named_is_heard_and_one_that_is_not_there_is_refused(
    run: Run, wrong: Path, house: Callable[[str], None]
) -> None:
    house('[checks]\nnumbers = "off"\n')
    Path("claims").rename("elsewhere")
    assert checks(run("check", wrong, "--json")) == ["names", "numbers"]
    assert checks(run("check", wrong, "--json", "--workspace", "elsewhere")) == ["names"]
    missing = run("check", wrong, "--workspace", "nowhere")
    assert (missing.exit_code, missing.stdout) == (3, "")
    assert "nowhere" in missing.stderr
    assert not Path("nowhere").exists()


def test_the_names_of_a_house_are_known(run: Run, house: Callable[[str], None]) -> None:
    Path("car.txt").write_text("The plant of Lidnholm Motors in Aldport closed in 2021 after 40 years.\n")
    assert run("check", "car.txt").exit_code == 0
    house("")
    Path("claims/names.csv").write_text(
        "canonical,kind,aliases,about,verified\nLindholm Motors,organisation,,,register\n"
    )
    result = run("check", "car.txt", "--json")
    assert [(one["found"], one["severity"]) for one in findings(result)] == [("Lidnholm", "error")]


def test_a_note_is_a_finding_too(run: Run, wrong: Path, house: Callable[[str], None]) -> None:
    house('[checks]\nnames = "note"\nnumbers = "note"\n')
    assert run("check", wrong).exit_code == 1
    house('[checks]\nnames = "off"\nnumbers = "off"\n')
    assert run("check", wrong).exit_code == 0


@pytest.mark.parametrize(
    ("rules", "words"),
    [("[checks]\nnmaes = 'off'", "checks.nmaes"), ("[checks]\nnames = 1", "checks.names"), ("[", "TOML")],
)
def test_rules_that_are_broken_are_a_failure_that_names_file_and_key(
    run: Run, wrong: Path, house: Callable[[str], None], rules: str, words: str
) -> None:
    house(rules)
    result = run("check", wrong)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "redpencil.toml" in result.stderr
    assert words in result.stderr


def test_json_is_a_format_like_any_other(run: Run, wrong: Path) -> None:
    assert run("check", wrong, "--format", "json").stdout == run("check", wrong, "--json").stdout
    assert run("check", wrong, "--format", "text").stdout == run("check", wrong).stdout
    assert run("check", wrong, "--json", "--format", "sarif").exit_code == 2
    assert run("check", wrong, "--format", "xml").exit_code == 2


def test_workflow_commands_point_at_the_lines_of_the_file(run: Run, wrong: Path) -> None:
    wrong.write_bytes(wrong.read_bytes().replace(b"\n", b"\r\n"))
    result = run("check", wrong, "--format", "github")
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert first.startswith("::warning file=wrong.txt,line=3,endLine=3,col=71,endColumn=76,title=redpencil names::")
    assert ",line=5,endLine=5,col=45,endColumn=46," in second


def test_sarif_points_into_markdown_and_names_only_the_file_of_a_page(run: Run) -> None:
    body = WRONG.splitlines()[2]
    Path("a.md").write_text(f"---\ntitle: T\n---\n# Huawei\n\n{body.replace('Huwaei', '**Huwaei**')}\n")
    Path("b.html").write_text(f"<html><body><article><h1>Huawei</h1><p>{body}</p></article></body></html>")
    result = run("check", "a.md", "b.html", "--format", "sarif")
    assert result.exit_code == 1
    (ran,) = json.loads(result.stdout)["runs"]
    first, second = (one["locations"][0]["physicalLocation"] for one in ran["results"])
    assert first["artifactLocation"]["uri"] == "a.md"
    assert (first["region"]["startLine"], first["region"]["startColumn"]) == (6, 73)
    assert second == {"artifactLocation": {"uri": "b.html"}}


def test_every_format_gives_the_place_in_the_file(run: Run) -> None:
    Path("a.md").write_text(f"---\ntitle: T\n---\n{WRONG}")
    assert "\n 6:71  names " in run("check", "a.md", "--only", "names").stdout
    Path("b.html").write_text(f"<html><body><article><p>{WRONG.splitlines()[2]}</p></article></body></html>")
    shown = " ".join(run("check", "b.html", "--only", "names").stdout.split())
    assert "It stands here: “" in shown
    assert "Huwaei hired 40 people" in shown


def test_a_file_name_gives_the_workflow_no_command(run: Run) -> None:
    Path("in").mkdir()
    Path("in/##[add-mask]x\n::add-mask::y.txt").write_bytes(b"")
    result = run("check", "in", "--format", "github")
    assert result.exit_code == 3
    assert result.stderr == ""
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith("::error title=redpencil::")


def test_what_could_not_be_read_is_said_in_sarif_too(run: Run, wrong: Path) -> None:
    result = run("check", wrong, "missing.txt", "--format", "sarif")
    assert result.exit_code == 3
    (ran,) = json.loads(result.stdout)["runs"]
    assert ran["results"]
    assert ran["invocations"][0]["executionSuccessful"] is False
