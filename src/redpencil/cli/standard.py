"""Standard input, read no further than any article may be long."""

import sys
from typing import Final

from redpencil.cli import output
from redpencil.errors import Missing

STDIN: Final = "-"
"""The path that means standard input."""

MOST: Final = 32 * 1024 * 1024
"""More bytes than any article or source may have, so that a longer one is read far enough to be refused."""


def standard_input() -> bytes:
    """Read standard input to its end, or until it is too much.

    Raises:
        Missing: if standard input is closed.
    """
    if sys.stdin is None:
        raise Missing("Standard input is closed, so there is nothing to read from it.")
    if sys.stdin.isatty():
        output.say("Type or paste the text, then press ctrl+d on a line of its own.")
    return sys.stdin.buffer.read(MOST)
