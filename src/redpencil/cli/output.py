"""The one way out to the terminal: every string of data is made inert here, and lost output is never silent."""

import os
import sys
from typing import Any, Final, TextIO

from redpencil.errors import CannotWrite
from redpencil.text.clean import clean

PIPE_CLOSED: Final = 141
"""The exit code when the reader of a pipe went away, as the shell reports it of any program (128 + SIGPIPE)."""


def inert(words: str) -> str:
    """Return `words` as the terminal may see them: letter for letter, but for what a terminal would obey."""
    return clean(words)


def say(words: str) -> None:
    """Print a line for the person at the keyboard, on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(inert(words) + "\n")
        sys.stderr.flush()


def put(words: str) -> None:
    """Print a line of data on standard output."""
    stream = standard_output()
    _flushed(stream, lambda: stream.write(inert(words) + "\n"))


def put_exactly(text: str) -> None:
    """Print `text` in UTF-8 without adding anything, so that its code points can be counted."""
    put_bytes(inert(text).encode())


def put_bytes(data: bytes) -> None:
    """Print the bytes of a finished document."""
    stream = standard_output()
    stream.flush()
    _flushed(stream, lambda: stream.buffer.write(data))


def prepare() -> None:
    """Make both streams take every letter, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def finish() -> None:
    """Write out what is still held back."""
    if sys.stdout is not None:
        _flushed(sys.stdout, lambda: None)


def silence() -> None:
    """Let what cannot be written any more vanish, so that the interpreter does not complain on its way out."""
    for stream in filter(None, (sys.__stdout__, sys.__stderr__)):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def standard_output() -> TextIO:
    """Return the stream for data.

    Raises:
        CannotWrite: if it is closed.
    """
    if sys.stdout is None:
        raise CannotWrite("Standard output is closed, so there is nowhere to print to.")
    return sys.stdout


def _flushed(stream: TextIO, write: Any) -> None:
    try:
        write()
        stream.flush()
    except BrokenPipeError:
        raise SystemExit(PIPE_CLOSED) from None
    except OSError as error:
        raise CannotWrite(f"The output could not be written: {error.strerror}. Part of it may be missing.") from None
