"""The desk as a process at a terminal: how it ends, and what it leaves behind."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from redpencil.locations import Workspace

ALTERNATE, NORMAL = b"\x1b[?1049h", b"\x1b[?1049l"
CRASH = (
    "import sys; from redpencil.tui.screens.main import Main\n"
    "def crash(self): raise ValueError('secret [sic]')\n"
    "Main.action_filter = crash\n"
    "from redpencil.__main__ import main; sys.exit(main())"
)


class Terminal:
    """A program that has a terminal of its own, and what it wrote there."""

    def __init__(self, command: list[str], environ: dict[str, str]) -> None:
        self.pid, self._end = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, os.environ | environ)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.written = b""

    def read(self, until: Callable[[bytes], bool], seconds: float = 20) -> None:
        limit = time.monotonic() + seconds
        while not until(self.written) and time.monotonic() < limit:
            if select.select([self._end], [], [], 0.05)[0]:
                try:
                    data = os.read(self._end, 65536)
                except OSError:
                    return
                self.written += data

    def type(self, keys: str) -> None:
        os.write(self._end, keys.encode())

    def ended(self) -> int:
        """Read what is left, and return the exit code."""
        self.read(lambda _: False, 10)
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self._end)
        return code


def _open(workspace: Workspace, *program: str, **environ: str) -> Terminal:
    run = list(program) or ["-m", "redpencil"]
    command = [sys.executable, *run, "--workspace", str(workspace.folder), "open"]
    terminal = Terminal(command, {"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", **environ})
    terminal.read(lambda written: b"SAIC is misspelled" in written and b"keys" in written)
    return terminal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_desk_that_is_told_to_end_gives_the_terminal_back(workspace: Workspace, number: signal.Signals) -> None:
    terminal = _open(workspace)
    assert ALTERNATE in terminal.written
    os.kill(terminal.pid, number)
    assert terminal.ended() == 128 + number
    assert terminal.written.rindex(NORMAL) > terminal.written.rindex(ALTERNATE)


def test_a_crash_gives_the_terminal_back_and_shows_no_traceback(workspace: Workspace, tmp_path: object) -> None:
    terminal = _open(workspace, "-c", CRASH, XDG_STATE_HOME=str(tmp_path))
    terminal.type("/")
    assert terminal.ended() == 3
    after = terminal.written[terminal.written.rindex(NORMAL) :].decode()
    assert "Something went wrong inside Redpencil: ValueError" in after
    assert "Traceback (most" not in terminal.written.decode()
    assert "secret" not in terminal.written.decode()


def test_without_colour_the_desk_is_all_there(workspace: Workspace) -> None:
    terminal = _open(workspace, NO_COLOR="1")
    terminal.type("q")
    assert terminal.ended() == 0
    assert "✎" in terminal.written.decode()
