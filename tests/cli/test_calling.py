import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_one_sheet_holds_all_that_is_to_be_asked_of_somebody(run: Run, workspace: Path) -> None:
    assert "Nothing is left to ask" in run("calls").stderr
    number = json.loads(run("source", "add", "--person", "Richard Yu", "--json").stdout)["id"]
    run("attach", "draft#2", number)
    run("waiting", "draft#3", "--for", "richard yu")
    run("waiting", "draft#4", "--for", "The press office")
    mine, other = json.loads(run("calls", "--json").stdout)
    assert (mine["name"], mine["source"]) == ("Richard Yu", number)
    assert [(one["claim"], one["waiting"]) for one in mine["to_ask"]] == [("draft#3", True), ("draft#2", False)]
    assert (other["name"], other["source"]) == ("The press office", None)
    assert all(one["context"] and one["statement"] for one in mine["to_ask"])
    printed = run("calls", "Richard Yu").stdout
    assert "draft#2" in printed
    assert "draft#4" not in printed
    assert run("calls", "Nobody").exit_code == 3


def test_what_a_claim_may_want_is_offered(run: Run, workspace: Path) -> None:
    assert "no source" in run("offers", "draft#2").stderr
    number = json.loads(run("source", "add", "--person", "Richard Yu", "--json").stdout)["id"]
    run("attach", "draft#3", number)
    (offer,) = json.loads(run("offers", "draft#2", "--json").stdout)
    assert offer == {"words": "Richard Yu", "where": "attached to this article", "source": number}
    assert "Richard Yu" in run("offers", "draft#2").stdout
