"""Progress of long work on one line of standard error, shown only where somebody is looking."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from redpencil.cli.output import inert

_CLEAR: Final = "\r\x1b[K"
_PLAIN_TERMINALS: Final = {"", "dumb"}


class Meter:
    """A line that is written over; it is rewritten only when its words change, and never where nobody looks."""

    def __init__(self, *, visible: bool) -> None:
        self._visible, self._shown = visible, ""

    def __call__(self, what: str, share: float) -> None:
        """Show what is being done and how far it has come, from 0 to 1."""
        if not self._visible:
            return
        width = max(20, shutil.get_terminal_size().columns - 8)
        words = f"{inert(' '.join(what.split()))[:width]} {min(max(share, 0.0), 1.0):4.0%}"
        if words != self._shown:
            sys.stderr.write(_CLEAR + words)
            sys.stderr.flush()
            self._shown = words

    def wipe(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = ""


@contextmanager
def shown() -> Iterator[Meter]:
    """Give a meter to tell progress to, and take its line away at the end."""
    seen = sys.stderr is not None and sys.stderr.isatty()
    meter = Meter(visible=seen and os.environ.get("TERM", "") not in _PLAIN_TERMINALS)
    try:
        yield meter
    finally:
        meter.wipe()
