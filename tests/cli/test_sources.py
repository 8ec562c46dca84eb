import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]

RELEASE = "Huawei today sold its brand Honor to a group of dealers. The price was not told.\n"


def added(run: Run, *words: object, stdin: str | None = None) -> dict[str, Any]:
    result = run("source", "add", *words, "--json", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_sources_of_every_kind_are_added_and_listed(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    file = added(run, "release.txt", "--title", "Release", "--tier", "primary")
    address = added(run, "https://example.org/release", "--no-fetch", "--publisher", "Example")
    person = added(run, "--person", "Grace Hopper", "--note", "by telephone")
    words = added(run, "-", "--title", "Notes", stdin="Asked the press office.")
    listed = json.loads(run("sources", "--json").stdout)
    assert [source["id"] for source in listed] == [file["id"], address["id"], person["id"], words["id"]]
    assert set(file) == {
        "id", "kind", "title", "creator", "publisher", "url", "archive_url", "tier", "origin", "reprint_of",
        "published", "retrieved_at", "valid_from", "valid_to", "licence", "contact", "contacted_on", "terms",
        "confidential", "note", "sha256", "unread",
    }  # fmt: skip
    assert (file["title"], file["tier"], len(file["sha256"])) == ("Release", "primary", 64)
    assert address["url"] == "https://example.org/release"
    assert person["kind"] == "person"
    assert "Grace Hopper" in run("sources").stdout


def test_the_same_file_again_is_the_same_source(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    assert added(run, "release.txt")["id"] == added(run, "release.txt")["id"]


def test_an_address_can_be_attached_at_once(run: Run, workspace: Path) -> None:
    claim = json.loads(run("attach", "draft#2", "https://example.org/a", "--no-fetch", "--json").stdout)
    assert claim["evidence"][0]["source"] == json.loads(run("sources", "draft", "--json").stdout)[0]["id"]


def test_a_source_that_is_not_there_is_refused(run: Run, workspace: Path) -> None:
    assert run("attach", "draft#2", "99").exit_code == 3
    assert "redpencil sources" in run("attach", "draft#2", "nonsense").stderr
    missing = run("source", "add", "missing.txt")
    assert missing.exit_code == 3
    assert "missing.txt" in missing.stderr


def test_a_claim_that_is_not_there_leaves_no_source_behind(run: Run, workspace: Path) -> None:
    assert run("attach", "draft#99", "https://example.org/a").exit_code == 3
    assert json.loads(run("sources", "--json").stdout) == []


def test_wrong_usage_of_source_add_is_refused(run: Run, workspace: Path) -> None:
    assert run("source", "add").exit_code == 2
    assert run("source", "add", "https://example.org", "--person", "Grace").exit_code == 2
    assert run("source", "add", "--person", "Grace", "--title", "Admiral").exit_code == 2
    assert run("source", "add", "--person", "Grace", "--calculation", "1 + 1 = 2").exit_code == 2
    assert run("source").exit_code == 2


def test_adding_a_source_makes_a_workspace_that_is_named(run: Run) -> None:
    assert run("source", "add", "https://example.org/a", "--no-fetch", "--workspace", "made").exit_code == 0
    assert len(json.loads(run("sources", "--json", "--workspace", "made").stdout)) == 1


def test_a_workspace_that_is_named_is_not_left_behind_when_nothing_was_kept(run: Run) -> None:
    for words in (("source", "add"), ("add",)):
        result = run(*words, "http://127.0.0.1:9/nothing", "--workspace", "made")
        assert result.exit_code != 0
        assert not Path("made").exists()
    Path("there").mkdir()
    Path("there/mine.txt").write_text("mine")
    assert run("source", "add", "http://127.0.0.1:9/nothing", "--workspace", "there").exit_code != 0
    assert [path.name for path in Path("there").iterdir()] == ["mine.txt"]


def test_a_name_that_only_the_source_tells_is_printed_with_the_claim_that_it_became(run: Run, workspace: Path) -> None:
    Path("opening.txt").write_text("The mayor of Aldport, Jon Berk, opened the ferry in 2021. It carries 300 people.\n")
    Path("minutes.txt").write_text("The mayor, Jon Berg, opened the ferry in Aldport.\n")
    assert run("add", "opening.txt").exit_code == 0
    lines = run("attach", "opening#1", "minutes.txt").stdout.splitlines()
    (told,) = (line for line in lines if '"Berk" should probably be "Berg": one letter differs.' in line)
    ref = told.partition(":")[0]
    assert '"Jon Berg" stands in the source minutes.' in told
    assert json.loads(run("show", ref, "--json").stdout)["statement"] == 'Berg is misspelled as "Berk"'
    assert run("undo").exit_code == 0
    assert run("show", ref).exit_code == 3
    again = json.loads(run("attach", "opening#1", "minutes.txt", "--json").stdout)
    assert [claim["kind"] for claim in again["new_claims"]] == ["name"]
    assert again["ref"] == "opening#1"


FACTS = {
    "kind": "data-set", "title": "Census", "creator": "A. Clerk", "publisher": "The Office",
    "published": "2021-05-03", "valid_from": "2021-01-01", "valid_to": "2030-12-31", "url": "https://census.example/",
    "archive_url": "https://archive.example/1", "tier": "primary", "origin": "the register", "licence": "CC BY 4.0",
    "contact": "mail", "contacted_on": "2026-02-01", "terms": "on-background", "note": "by hand", "confidential": True,
}  # fmt: skip


def options(facts: dict[str, Any]) -> list[str]:
    words = []
    for name, value in facts.items():
        flag = "--on" if name == "contacted_on" else f"--{name.replace('_', '-')}"
        words += [flag] if value is True else [flag, str(value)]
    return words


def test_every_fact_can_be_said_when_a_source_is_added_and_corrected_later(run: Run, workspace: Path) -> None:
    Path("census.txt").write_text(RELEASE)
    first = added(run, "census.txt", *options(FACTS))
    assert {name: first[name] for name in FACTS} == FACTS
    second = added(run, "-", stdin="Asked the press office.")
    now = json.loads(run("source", "set", second["id"], *options(FACTS), "--json").stdout)
    assert {name: now[name] for name in FACTS} == FACTS
    assert run("undo").exit_code == 0
    assert json.loads(run("source", "show", second["id"], "--json").stdout)["title"] == second["title"]


def test_empty_words_take_a_fact_away(run: Run, workspace: Path) -> None:
    number = added(run, "--person", "Grace", "--contact", "call", "--on", "2026-02-01", "--note", "twice")["id"]
    words = ("--contact", "", "--on", "", "--note", "", "--no-confidential", "--json")
    now = json.loads(run("source", "set", number, *words).stdout)
    assert (now["contact"], now["contacted_on"], now["note"], now["title"]) == ("", None, "", "Grace")
    assert run("source", "set", number).exit_code == 2
    assert run("source", "set", "99", "--note", "x").exit_code == 3


def test_a_day_that_is_none_is_refused_with_how_to_write_one(run: Run, workspace: Path) -> None:
    for day in ("3.5.2021", "2021", "20210503", "yesterday"):
        result = run("source", "add", "--person", "Grace", "--on", day)
        assert result.exit_code == 2
        assert "such as 2026-05-31" in result.stderr
    assert "no day of the calendar" in run("source", "add", "--person", "Grace", "--on", "2021-02-30").stderr


def test_a_calculation_is_a_source(run: Run, workspace: Path) -> None:
    source = added(run, "--calculation", "158 / 160 = 0.9875")
    assert source["kind"] == "calculation"
    assert run("source", "show", source["id"], "--text").stdout == "158 / 160 = 0.9875"


def test_a_source_that_was_here_before_stays_as_it_was_and_that_is_said(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    added(run, "release.txt")
    again = run("source", "add", "release.txt", "--tier", "primary")
    assert again.exit_code == 0
    assert "redpencil source set 1" in again.stderr
    assert run("source", "add", "release.txt").stderr == ""


def test_a_file_whose_text_cannot_be_read_is_kept_and_says_why(run: Run, workspace: Path) -> None:
    Path("report.pdf").write_bytes(b"%PDF-1.7\nthis is no report\n")
    Path("chart.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0")
    result = run("source", "add", "report.pdf")
    assert result.exit_code == 0
    assert "report.pdf" in result.stderr
    assert "no quote can be looked up" in result.stderr
    assert "report.pdf" in added(run, "report.pdf")["unread"]
    assert run("source", "add", "chart.png").stderr == ""
    assert "no text" in run("source", "show", "1").stdout
    quoted = run("attach", "draft#2", "report.pdf", "--quote", "anything")
    assert "could not be checked" in quoted.stderr
    assert "cannot be read" in quoted.stderr


def test_everything_about_a_source_is_shown(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    number = added(run, "release.txt", "--tier", "primary", "--valid-from", "2020-11-01")["id"]
    assert run("attach", "draft#2", number, "--quote", "sold its brand Honor").exit_code == 0
    assert run("attach", "draft#3", number).exit_code == 0
    shown = run("source", "show", "release").stdout
    for words in ("first-hand", "from 2020-11-01", "sha256", "redpencil", "draft#2, supports", "to ask        draft#3"):
        assert words in shown
    known = json.loads(run("source", "show", number, "--json").stdout)
    assert known["method"].endswith("plain")
    assert [piece["claim"] for piece in known["evidence"]] == ["draft#2", "draft#3"]
    assert [one["claim"] for one in known["to_ask"]] == ["draft#3"]
    assert run("source", "show", number, "--text").stdout == RELEASE
    assert run("source", "show", "99").exit_code == 3


def test_the_bytes_of_a_source_are_written_as_they_came(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    number = added(run, "release.txt", "--title", "The release")["id"]
    assert run("source", "save", number).stdout == "the-release.txt\n"
    assert Path("the-release.txt").read_text() == RELEASE
    assert run("source", "save", number, "-o", "-").stdout_bytes == RELEASE.encode()
    assert json.loads(run("source", "save", number, "-o", "copy", "--json").stdout) == {"path": "copy"}
    assert run("source", "save", number, "--warc").exit_code == 3
