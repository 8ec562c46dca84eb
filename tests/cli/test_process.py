"""What only a process of its own can show: exit codes, pipes, full disks, locales, signals."""

import fcntl
import os
import pty
import shlex
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redpencil.cli.tables import cells

Start = Callable[..., "subprocess.CompletedProcess[bytes]"]

PROGRAM = shlex.join([sys.executable, "-m", "redpencil"])


def shell(line: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(["bash", "-c", f"set -o pipefail; {line}"], check=False, capture_output=True, timeout=60)


def test_exit_codes_reach_the_shell(start: Start, workspace: Path) -> None:
    assert start("claims").returncode == 0
    assert start("claims", "--nonsense").returncode == 2
    assert start("show", "draft#999").returncode == 3


def test_the_program_without_a_terminal_prints_the_claims(start: Start, workspace: Path) -> None:
    done = start(stdin=subprocess.DEVNULL)
    assert done.returncode == 0
    assert b'SAIC is misspelled as "SIAC"' in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", ["claims", "claims --json", "show draft --text", "--help", "--version"])
def test_a_full_disk_behind_the_output_is_one_line_and_code_3(workspace: Path, words: str) -> None:
    done = shell(f"{PROGRAM} {words} > /dev/full")
    assert done.returncode == 3
    assert done.stderr.decode().count("\n") == 1
    assert b"No space left" in done.stderr


def test_a_reader_that_goes_away_is_no_matter_for_words(workspace: Path) -> None:
    done = shell(f"{PROGRAM} claims | head -1")
    assert done.stderr == b""
    assert done.stdout.startswith(b"draft")
    closed = shell(f"{{ sleep 1; {PROGRAM} claims; echo code $? >&2; }} | true")
    assert closed.stderr == b"code 141\n"


@pytest.mark.parametrize("stream", [">&-", "<&-", "2>&-"])
def test_closed_streams_bring_no_traceback(workspace: Path, stream: str) -> None:
    done = shell(f"{PROGRAM} claims {stream}")
    assert b"Traceback" not in done.stderr + done.stdout
    assert done.returncode == (3 if stream == ">&-" else 0)


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
)
def test_a_poor_locale_costs_no_output(start: Start, workspace: Path, environment: dict[str, str]) -> None:
    done = start("claims", env={**os.environ, **environment})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"SIAC" in done.stdout
    text = start("show", "draft", "--text", env={**os.environ, **environment})
    assert text.stdout == start("show", "draft", "--text").stdout


def at_a_terminal(columns: int, *words: str) -> str:
    """Run a command with a terminal on its output and its talk, and return what came out of it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "LINES"}}
    environment["TERM"] = "xterm"
    command = [sys.executable, "-m", "redpencil", *words]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=environment) as running:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:
            # Linux says so when the last writer has left.
            os.close(ours)
        assert running.wait(60) == 0
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_tables_fit_the_terminal(workspace: Path, columns: int) -> None:
    lines = at_a_terminal(columns, "claims").splitlines()
    assert len(lines) > 5
    assert max(map(cells, lines[1:])) <= max(columns, 55)


def test_progress_is_shown_where_somebody_looks_and_taken_away(workspace: Path) -> None:
    Path("one.txt").write_text("Huawei sold its brand Honor in November 2020.\n")
    shown = at_a_terminal(80, "add", "one.txt")
    assert "\r\x1b[K" in shown
    assert "one.txt" in shown.split("\r\x1b[K")[1]
    assert shown.split("\r\x1b[K")[-1].startswith("one  new: ")


@pytest.fixture
def heeded() -> Iterator[None]:
    """Let a child heed Ctrl-C even where the tests run in a shell's background, whose children would ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_interrupting_ends_quietly_with_130(workspace: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "redpencil", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        running.stdin.write(b"Words")
        running.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(2)
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 130
        assert running.stderr is not None
        assert b"Traceback" not in running.stderr.read()
