"""The desk line by line: printed, asked, and never painted."""

from __future__ import annotations

import os
import pty
import select
import sys
import time
from typing import TYPE_CHECKING

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref, Status
from redpencil.domain.evidence import Stance
from redpencil.locations import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

    from redpencil.domain.claim import Claim

ARTICLE = b"The bridge at Port Anders opened in 1999. It is 312 metres long. The ferry carried 81,000 people in 2018.\n"


@pytest.fixture
def place(workspace: Path) -> Workspace:
    found = Workspace(workspace)
    with Desk.open(found) as desk:
        desk.importing.add(ARTICLE, name="bridge.txt")
    return found


def _sit(run: Run, place: Workspace, *lines: str) -> str:
    told = run("--workspace", place.folder, "open", "bridge", "--plain", stdin="".join(f"{line}\n" for line in lines))
    assert told.exit_code == 0, told.output
    return str(told.stdout)


def _claim(place: Workspace, number: int) -> Claim:
    with Desk.open(place) as desk:
        return desk.browsing.claim(Ref("bridge", number))


def test_the_claims_are_printed_in_order_and_an_empty_line_shows_the_current_one(run: Run, place: Workspace) -> None:
    told = _sit(run, place, "", "q")
    assert told.index("bridge#1, open: ") < told.index("bridge#2, open: ") < told.index("bridge#1> ")
    assert "in the text" in told
    assert "? lists them" in told


def test_a_key_and_a_name_call_the_same_command(run: Run, place: Workspace) -> None:
    assert "bridge#2> " in _sit(run, place, "j", "q")
    assert "bridge#2> " in _sit(run, place, "down", "quit")
    assert "bridge#3> " in _sit(run, place, "g 3")


def test_a_claim_is_judged_sourced_and_noted_and_steps_are_taken_back(run: Run, place: Workspace) -> None:
    told = _sit(
        run, place, "4", "the register says 1998", "1998", "g 1", "m please mend", "s", "Ann Example", "2",
        "1998", "call", "g 2", "w the port", "g 3", "d too vague", "u", "q",
    )  # fmt: skip
    first = _claim(place, 1)
    assert first.verdict is not None
    assert (first.verdict.rating, first.verdict.rationale, first.verdict.correction) == (
        "refuted", "the register says 1998", "1998",
    )  # fmt: skip
    assert [note.text for note in first.notes] == ["please mend"]
    assert [(one.stance, one.quote, one.locator) for one in first.evidence] == [(Stance.REFUTES, "1998", "call")]
    assert _claim(place, 2).waiting_for == "the port"
    assert _claim(place, 3).status is Status.OPEN
    assert "Taken back: bridge#3." in told


def test_what_is_refused_is_said_and_the_sitting_goes_on(run: Run, place: Workspace) -> None:
    told = _sit(run, place, "nonsense", "g 99", "w", "", "j", "q")
    assert '"nonsense" is no command. ? lists them all.' in told
    assert "Say whom the claim waits for." in told
    assert "bridge#2> " in told


def test_help_has_every_command_with_key_and_name_and_a_changed_key_counts(run: Run, place: Workspace) -> None:
    place.config.write_text('[keys]\nwaiting = "f5"\n')
    told = _sit(run, place, "?", "f5 the port", "q")
    assert "f5 or waiting: " in told
    assert "1 or rate-1: Confirmed." in told
    assert _claim(place, 1).waiting_for == "the port"


def test_the_filter_and_the_articles_choose_what_is_gone_through(run: Run, place: Workspace) -> None:
    told = _sit(run, place, "/ ferry", "va", "va bridge", "q")
    assert "1 claim:" in told
    assert "bridge: " in told
    assert told.count("3 claims:") == 2


def test_where_there_is_no_claim_it_says_what_to_do(run: Run, place: Workspace) -> None:
    with Desk.open(place) as desk:
        desk.importing.add(b"Good morning!\n", name="empty.txt")
    told = run("--workspace", place.folder, "open", "empty", "--plain", stdin="1\n\nq\n").stdout
    assert "0 claims" in told
    assert "There is no claim here." in told


def test_at_a_terminal_nothing_is_painted(place: Workspace) -> None:
    pid, end = pty.fork()
    if pid == 0:
        os.execvpe(
            sys.executable,
            [sys.executable, "-m", "redpencil", "--workspace", str(place.folder), "--plain"],
            os.environ | {"TERM": "xterm-256color"},
        )
    written, asked = b"", iter([b"j\r", b"1\r", b"q\r"])
    limit = time.monotonic() + 30
    waiting = True
    while time.monotonic() < limit:
        if select.select([end], [], [], 0.1)[0]:
            try:
                written += os.read(end, 65536)
            except OSError:
                break
            waiting = True
        elif waiting and written.endswith(b"> "):
            waiting = False
            os.write(end, next(asked))
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    os.close(end)
    assert b"\x1b" not in written
    assert b"Kept: draft#2 is settled, confirmed." in written
