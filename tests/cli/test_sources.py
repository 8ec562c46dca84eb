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
        "id", "kind", "title", "publisher", "url", "tier", "origin", "retrieved_at", "sha256",
    }  # fmt: skip
    assert (file["title"], file["tier"], len(file["sha256"])) == ("Release", "primary", 64)
    assert address["url"] == "https://example.org/release"
    assert person["kind"] == "person"
    assert "Grace Hopper" in run("sources").stdout


def test_the_same_file_again_is_the_same_source(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    assert added(run, "release.txt")["id"] == added(run, "release.txt")["id"]


def test_a_quote_is_checked_when_it_is_attached(run: Run, workspace: Path) -> None:
    Path("release.txt").write_text(RELEASE)
    source = added(run, "release.txt")["id"]
    words = ("--quote", "sold its brand Honor", "--stance", "refutes", "--locator", "line 1", "--json")
    claim = json.loads(run("attach", "draft#2", source, *words).stdout)
    (evidence,) = claim["evidence"]
    assert evidence == {
        "source": source, "stance": "refutes", "quote": "sold its brand Honor", "locator": "line 1",
        "quote_check": "found",
    }  # fmt: skip
    assert "sold its brand Honor" in run("show", "draft#2").stdout
    assert json.loads(run("detach", "draft#2", "1", "--json").stdout)["evidence"] == []


def test_what_an_attached_source_says_otherwise_is_told_and_offered_as_what_it_should_be(
    run: Run, workspace: Path
) -> None:
    claims = json.loads(run("claims", "--about", "world", "--json").stdout)
    ref = next(each["ref"] for each in claims if "50,000 cars" in each["statement"])
    Path("plan.txt").write_text("Richard Yu of Huawei said the group will sell 15,000 cars in 2022.\n")
    result = run("attach", ref, "plan.txt", "--quote", "will sell 15,000 cars")
    assert f"{ref}: The claim says 50,000 cars, the source 15,000." in result.stdout
    claim = json.loads(run("show", ref, "--json").stdout)
    (finding,) = claim["findings"]
    assert (finding["check"], finding["found"], finding["suggestion"]) == ("sources", "50,000", "15,000")
    accepted = run("accept", ref)
    assert "It should be 15,000." in accepted.stderr
    assert json.loads(run("show", ref, "--json").stdout)["verdict"] is None


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
    assert run("source", "add", "--person", "Grace", "--tier", "primary").exit_code == 2
    assert run("source").exit_code == 2


def test_adding_a_source_makes_a_workspace_that_is_named(run: Run) -> None:
    assert run("source", "add", "https://example.org/a", "--no-fetch", "--workspace", "made").exit_code == 0
    assert len(json.loads(run("sources", "--json", "--workspace", "made").stdout)) == 1


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
