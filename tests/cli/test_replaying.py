"""Replaying on the command line: in a copy, which is kept only where it is asked for."""

import json
from pathlib import Path

from tests.cli.conftest import Run

LOG = '{"redpencil sitting": 1, "size": [100, 30], "article": "draft"}\n'


def test_a_sitting_is_replayed_in_a_copy(run: Run, workspace: Path) -> None:
    Path("log").write_text(LOG + '{"key": "a", "command": "accept"}\n{"key": "q", "command": "quit"}\n')
    before = run("log", "--json").stdout
    result = run("replay", "log", "--into", "copy", "--json")
    assert result.exit_code == 0, result.stderr
    assert [claim["status"] for claim in json.loads(result.stdout)].count("settled") == 1
    assert "2 lines replayed in copy" in result.stderr
    assert run("log", "--json").stdout == before
    assert json.loads(run("--workspace", "copy", "log", "--json").stdout)[0]["action"] == "accept"
    assert run("replay", "log", "--into", "copy").exit_code == 3
    del workspace


def test_a_command_that_is_no_more_is_refused_with_its_line(run: Run, workspace: Path) -> None:
    Path("log").write_text(LOG + '{"key": "y", "command": "fly"}\n')
    result = run("replay", "log", "--into", "copy")
    assert result.exit_code == 3
    assert 'Line 2 of log calls "fly"' in result.stderr
    assert not Path("copy").exists()
    del workspace
