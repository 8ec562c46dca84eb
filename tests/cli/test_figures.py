import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from redpencil.cli.figures import COLUMNS

Run = Callable[..., Result]


def test_numbers_have_the_promised_keys_and_their_places(run: Run, workspace: Path) -> None:
    text = run("show", "draft", "--text").stdout_bytes.decode()
    rows = json.loads(run("numbers", "draft", "--json").stdout)
    assert rows
    assert set(rows[0]) == {
        "article", "text", "start", "end", "kind", "low", "high", "unit", "dimension", "per", "approximation", "first",
        "last",
    }  # fmt: skip
    assert all(row["text"] == text[row["start"] : row["end"]] for row in rows)


def test_numbers_are_a_table_of_one_article_or_of_all(run: Run, workspace: Path) -> None:
    one, every = run("numbers", "draft").stdout, run("numbers").stdout
    assert one.split()[:6] == [column.heading for column in COLUMNS[1:]]
    assert every.split()[:7] == [column.heading for column in COLUMNS]
    assert every.count("\n") == one.count("\n")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It cost $14 million to $15 million a day.", "14,000,000 to 15,000,000"),
        ("It cost more than $2.5 a day.", "at least 2.5"),
        ("It sank at 5pm.", "17:00"),
        ("It sank in March 2019.", "2019-03"),
        ("It sank around 1990.", "about 1990"),
        ("It sank in the 1980s.", "1980 to 1989"),
        ("It sank from May 16-18, 2001.", "2001-05-16 to 2001-05-18"),
        ("It sank recently.", "not told"),
    ],
)
def test_values_and_days_are_written_for_readers(run: Run, workspace: Path, words: str, shown: str) -> None:
    path = workspace.parent / "ferry.txt"
    path.write_text(f"The ferry\n\n{words} The harbour said so.\n", encoding="utf-8")
    run("add", str(path))
    assert shown in run("numbers", "ferry").stdout


def test_an_article_without_numbers_says_so(run: Run, workspace: Path) -> None:
    path = workspace.parent / "plain.txt"
    path.write_text("The ferry\n\nThe ferry sank off the pier, the harbour said.\n", encoding="utf-8")
    run("add", str(path))
    result = run("numbers", "plain")
    assert result.stdout == ""
    assert result.stderr == "No number was found.\n"
