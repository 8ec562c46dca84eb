import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Start = Callable[..., "subprocess.CompletedProcess[bytes]"]

PAGE = """<html><head><title>Honor is sold</title></head><body><article><h1>Honor is sold</h1>
<p>Huawei today sold its brand Honor to a group of dealers, the company said in Shenzhen.</p>
<p>The brand has 50,000 employees, and its telephones are sold in 80 countries of the world.</p></article></body></html>"""


@pytest.fixture
def allowing(workspace: Path) -> Path:
    """The workspace of a house that allows this machine."""
    (workspace / "redpencil.toml").write_text('[web]\nallow = ["127.0.0.1"]\n')
    return workspace


def shown(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_an_address_is_fetched_when_it_is_added(run: Run, allowing: Path, site: Any) -> None:
    url = site.serve("/honor", PAGE.encode())
    source = shown(run("source", "add", url, "--publisher", "Example", "--json"))
    assert (source["title"], source["publisher"], source["url"]) == ("Honor is sold", "Example", url)
    assert len(source["sha256"]) == 64
    claim = shown(run("attach", "draft#2", source["id"], "--quote", "sold its brand Honor", "--json"))
    assert claim["evidence"][0]["quote_check"] == "found"


def test_an_address_is_fetched_when_it_is_attached(run: Run, allowing: Path, site: Any) -> None:
    url = site.serve("/honor", PAGE.encode())
    claim = shown(run("attach", "draft#2", url, "--quote", "sold its brand Honor", "--json"))
    assert claim["evidence"][0]["quote_check"] == "found"


def test_an_address_that_is_not_to_be_fetched_is_not(run: Run, allowing: Path, site: Any) -> None:
    url = site.serve("/honor", PAGE.encode()).replace("//", "//ann:secret@")
    source = shown(run("source", "add", url, "--no-fetch", "--json"))
    assert (source["sha256"], "secret" in source["url"], site.asked) == ("", False, [])


def test_a_fetch_that_fails_says_why_and_how_to_go_on(run: Run, allowing: Path, site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    for url in (site.serve("/gone", status=404), site.serve("/private", PAGE.encode()), "http://10.0.0.5/"):
        result = run("source", "add", url)
        assert (result.exit_code, result.stdout) == (3, "")
        assert "--no-fetch keeps the address" in result.stderr
    assert shown(run("sources", "--json")) == []
    assert run("source", "add", site.serve("/private", PAGE.encode()), "--ignore-robots").exit_code == 0


def test_no_house_that_does_not_say_so_fetches_from_this_machine(run: Run, workspace: Path, site: Any) -> None:
    url = site.serve("/honor", PAGE.encode())
    for words in (("source", "add"), ("add",), ("check",)):
        result = run(*words, url)
        assert result.exit_code == 3
        assert "redpencil.toml" in result.stderr
    assert site.asked == []


def test_a_source_that_is_fetched_again_says_what_became_of_it(run: Run, allowing: Path, site: Any) -> None:
    number = shown(run("source", "add", site.serve("/honor", PAGE.encode()), "--json"))["id"]
    assert run("source", "refetch", number).stdout == f"source {number}  unchanged  Honor is sold\n"
    run("attach", "draft#2", number, "--quote", "The brand has 50,000 employees")
    site.serve("/honor", PAGE.replace("50,000", "8,000").encode())
    told = run("source", "refetch", number).stdout
    assert f"source {number}  changed" in told
    assert "“The brand has 50,000 employees” is no longer there" in told
    assert "- The brand has 50,000 employees," in told
    assert "+ The brand has 8,000 employees," in told
    (document,) = shown(run("source", "refetch", number, "--json"))
    assert (document["id"], document["outcome"], document["passages"][0]["found"]) == (number, "changed", False)
    assert [len(document[key]) for key in ("gone", "new", "fetched_sha256")] == [1, 1, 64]
    site.pages.clear()
    gone = run("source", "refetch", number)
    assert (gone.exit_code, gone.stdout) == (0, f"source {number}  gone  Honor is sold\n")
    assert "404" in gone.stderr


def test_sources_that_cannot_be_fetched_again_do_not_keep_others_from_it(run: Run, allowing: Path, site: Any) -> None:
    number = shown(run("source", "add", site.serve("/honor", PAGE.encode()), "--json"))["id"]
    run("source", "add", "--person", "Grace Hopper")
    result = run("source", "refetch", 99, 2, number)
    assert (result.exit_code, "unchanged" in result.stdout) == (3, True)
    assert "no address" in result.stderr


def test_every_fetched_source_is_fetched_again_and_the_claims_that_want_a_look_are_told(
    run: Run, allowing: Path, site: Any
) -> None:
    number = shown(run("source", "add", site.serve("/honor", PAGE.encode()), "--json"))["id"]
    run("source", "add", site.serve("/other", PAGE.replace("50,000", "60,000").encode()))
    run("source", "add", "https://example.org/never-fetched", "--no-fetch")
    run("attach", "draft#2", number, "--quote", "The brand has 50,000 employees")
    run("verdict", "draft#2", "confirmed")
    assert shown(run("look-again", "--json")) == []
    site.serve("/honor", PAGE.replace("50,000", "8,000").encode())
    result = run("source", "refetch", "--all")
    assert result.exit_code == 0, result.stderr
    assert (result.stdout.count("  changed  "), result.stdout.count("  unchanged  ")) == (1, 1)
    assert "1 changed, 1 unchanged" in result.stderr
    assert "1 claim to look at again" in result.stderr
    assert shown(run("source", "refetch", "--article", "draft", "--json"))[0]["id"] == number
    for words in (("--all", number), ()):
        assert run("source", "refetch", *words).exit_code == 2
    assert run("source", "refetch", "--article", "nothing").exit_code == 3


def test_a_claim_that_wants_another_look_is_listed_shown_and_let_stand(run: Run, allowing: Path, site: Any) -> None:
    number = shown(run("source", "add", site.serve("/honor", PAGE.encode()), "--json"))["id"]
    run("attach", "draft#2", number, "--quote", "The brand has 50,000 employees")
    run("verdict", "draft#2", "confirmed")
    site.serve("/honor", PAGE.replace("50,000", "8,000").encode())
    run("source", "refetch", number)
    (drift,) = shown(run("look-again", "draft", "--json"))
    assert (drift["ref"], drift["source"], drift["cause"], drift["stands"]) == ("draft#2", number, "changed", False)
    told = run("look-again").stdout
    assert "draft#2  confirmed: " in told
    assert f"  evidence 1: source {number} has changed since " in told
    assert "“The brand has 50,000 employees” is no longer there" in told
    assert shown(run("show", "draft#2", "--json"))["look_again"] == ["changed"]
    assert "look again" in run("show", "draft#2").stdout
    listed = {claim["ref"]: claim["look_again"] for claim in shown(run("claims", "draft", "--json"))}
    assert (listed["draft#2"], listed["draft#1"]) == (["changed"], [])
    assert [each["look_again"] for each in shown(run("articles", "--json")) if each["slug"] == "draft"] == [1]
    assert "draft: 1 claim to look at again" in run("articles").stderr
    pinned = shown(run("source", "repin", number, "--json"))
    assert (pinned["sha256"], pinned["followed"]) == (drift["sha256_now"], [])
    assert pinned["left"] == [{"ref": "draft#2", "evidence": 1}]
    assert shown(run("stands", "draft#2", "--why", "a typing error of theirs", "--json"))["ref"] == "draft#2"
    assert "No claim wants another look" in run("look-again").stderr
    assert run("stands", "draft#2").exit_code == 3
    run("undo")
    assert len(shown(run("look-again", "--json"))) == 1


def test_a_source_and_its_evidence_rest_on_what_was_fetched_last(run: Run, allowing: Path, site: Any) -> None:
    number = shown(run("source", "add", site.serve("/honor", PAGE.encode()), "--json"))["id"]
    run("attach", "draft#2", number, "--quote", "The brand has 50,000 employees")
    site.serve("/honor", PAGE.replace("80 countries", "90 countries").encode())
    run("source", "refetch", number)
    told = run("source", "repin", number).stdout
    assert told == f"source {number} rests on what was fetched last: Honor is sold\n  draft#2 evidence 1 with it\n"
    assert run("source", "repin", number).exit_code == 3


def test_an_article_is_added_and_checked_by_its_address(run: Run, allowing: Path, site: Any) -> None:
    url = site.serve("/2020/honor.html", PAGE.encode())
    (checked,) = json.loads(run("check", url, "--json").stdout)
    assert (checked["path"], checked["title"]) == (url, "Honor is sold")
    (added,) = shown(run("add", url, "--date", "2020-11-17", "--json"))
    assert added["article"] == "honor-is-sold"
    listed = {each["slug"]: each for each in shown(run("articles", "--json"))}
    assert (listed["honor-is-sold"]["url"], listed["honor-is-sold"]["date"]) == (url, "2020-11-17")
    many = run("add", url, site.serve("/gone", status=404), "missing.txt")
    assert many.exit_code == 3
    assert "404" in many.stderr


def test_nothing_that_a_site_says_reaches_the_terminal_as_it_is(start: Start, allowing: Path, site: Any) -> None:
    evil = PAGE.replace("<title>Honor is sold", "<title>\x1b]0;PWN\x07 [/foo] ../../evil")
    url = site.serve("/evil", evil.encode(), headers={"Content-Disposition": "attachment; filename=../../evil.sh"})
    result = start("source", "add", url, env=dict(os.environ))
    assert result.returncode == 0, result.stderr
    bad = site.serve("/bad", status=429, headers={"Retry-After": "\x1b]0;PWN\x07"})
    told = start("source", "add", bad, env=dict(os.environ))
    assert told.returncode == 3
    for each in (result.stdout, result.stderr, told.stderr):
        assert not set(b"\x1b\x07") & set(each)
