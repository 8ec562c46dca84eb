import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

TEXT = "Huawei in Shenzhen\n\nHuawei sold its brand Honor in November 2020. It has 194,000 employees.\n"
WRONG = "Huawei in Shenzhen\n\nHuawei sold 5 million telephones in 2020. Huawei and Audi build cars. Huwaei hired 40 people.\n"
KEYS = {"article", "path", "title", "words", "claims", "findings", "skipped", "coverage", "succession"}


def read_in(result: Result) -> list[dict[str, Any]]:
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def test_add_prints_one_object_for_each_article(run: Run, workspace: Path) -> None:
    Path("one.txt").write_text(TEXT)
    Path("two.txt").write_text(WRONG)
    result = run("add", "one.txt", "two.txt", "--json")
    assert result.exit_code == 0
    articles = read_in(result)
    assert len(articles) == 2
    for article in articles:
        assert set(article) == KEYS
        assert set(article["coverage"]) == {"settled", "open", "skipped", "dismissed"}
        assert sum(article["coverage"].values()) == pytest.approx(1)


def test_add_takes_what_is_said_of_the_article(run: Run, workspace: Path) -> None:
    Path("one.txt").write_text(TEXT)
    words = ("--slug", "honor", "--title", "Sold", "--author", "A. B.", "--publisher", "P", "--url", "https://e.org/x")
    assert run("add", "one.txt", *words, "--date", "2021-02-25").exit_code == 0
    article = read_in(run("articles", "--json"))[-1]
    known = ("slug", "title", "author", "publisher", "url", "date")
    assert [article[key] for key in known] == ["honor", "Sold", "A. B.", "P", "https://e.org/x", "2021-02-25"]


def test_the_same_text_again_changes_nothing_and_a_changed_one_is_a_new_version(run: Run, workspace: Path) -> None:
    Path("one.txt").write_text(TEXT)
    assert "new" in run("add", "one.txt", "--slug", "honor").stdout
    assert "unchanged" in run("add", "one.txt", "--slug", "honor").stdout
    Path("one.txt").write_text(TEXT + "\nIt has a new owner in Shenzhen.\n")
    assert "version 2" in run("add", "one.txt", "--slug", "honor").stdout


def test_a_folder_and_standard_input_are_read(run: Run, workspace: Path) -> None:
    Path("in").mkdir()
    Path("in/one.txt").write_text(TEXT)
    Path("in/two.md").write_text(WRONG)
    assert len(read_in(run("add", "in", "--json"))) == 2
    assert len(read_in(run("add", "-", "--slug", "piped", "--json", stdin="Words from a pipe in 1999.\n"))) == 1


def test_what_could_be_read_is_kept_and_what_could_not_is_said(run: Run, workspace: Path) -> None:
    Path("one.txt").write_text(TEXT)
    result = run("add", "one.txt", "missing.txt")
    assert result.exit_code == 3
    assert "missing.txt" in result.stderr
    assert "one" in result.stdout


def test_add_makes_a_workspace_only_when_it_is_named(run: Run) -> None:
    Path("one.txt").write_text(TEXT)
    refused = run("add", "one.txt")
    assert refused.exit_code == 3
    assert "redpencil init" in refused.stderr
    assert sorted(path.name for path in Path().iterdir()) == ["one.txt"]
    assert run("add", "one.txt", "--workspace", "made").exit_code == 0
    assert run("--workspace", "made", "articles").stdout


def test_a_file_that_is_not_there_makes_no_workspace(run: Run) -> None:
    assert run("add", "missing.txt", "--workspace", "made").exit_code == 3
    assert not Path("made").exists()


def test_facts_about_one_article_do_not_go_with_several(run: Run, workspace: Path) -> None:
    Path("one.txt").write_text(TEXT)
    assert run("add", "one.txt", "one.txt", "--title", "Sold").exit_code == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("binary.bin", bytes(range(256)) * 20), ("large.txt", b"word " * 10_000_000)],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(run: Run, workspace: Path, name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    for command in ("check", "add"):
        result = run(command, name)
        assert (result.exit_code, result.stdout) == (3, "")
        assert 1 <= len(result.stderr.splitlines()) <= 2
    assert len(json.loads(run("articles", "--json").stdout)) == 1


def test_a_folder_without_articles_is_refused(run: Run, workspace: Path) -> None:
    Path("nothing").mkdir()
    assert run("check", "nothing").exit_code == 3
    assert run("add", "nothing").exit_code == 3


def test_hostile_text_is_inert_in_tables_and_json(run: Run, workspace: Path) -> None:
    evil = "\x1b]0;x\x07Huawei [red]sold[/] [@click=app.quit]Honor \u202ein 2020 for <script>$5 million</script>. [sic]\x00"
    Path("evil.txt").write_text(f"Huawei\n\n{evil}\n")
    run("add", "evil.txt", "--slug", "evil")
    commands = (("claims", "evil"), ("claims", "evil", "--json"), ("show", "evil"), ("claims", "--skipped"), ("log",))
    for words in commands:
        assert not set("\x1b\x07\x00\u202e\x9b") & set(run(*words).stdout)
    assert "[red]sold[/] [@click=app.quit]Honor" in run("claims", "evil").stdout
    assert "</script>. [sic]" in run("show", "evil", "--text").stdout


def test_that_an_article_is_undated_is_said_once(run: Run, workspace: Path) -> None:
    Path("story.txt").write_text("Yard closes\n\nThe yard in Bremen closed this week after 40 years.\n")
    assert run("add", "story.txt").stderr.count("undated") == 1
    assert run("show", "story").stdout.count("undated") == 1
    assert run("add", "story.txt", "--date", "2021-02-25").stderr == ""
    assert "undated" not in run("show", "story").stdout
    assert "undated" not in run("show", "story#1").stdout
