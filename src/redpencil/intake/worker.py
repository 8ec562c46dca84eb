"""The worker: our end of the child process in which files are read."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final

from redpencil import errors
from redpencil.domain.article import Reading
from redpencil.errors import ReadError, Unreadable
from redpencil.intake import wire
from redpencil.intake.limits import Limits
from redpencil.intake.readers import Reader

# numpy's threads reserve more address space than the child may have; Windows starts no process without SYSTEMROOT.
_ENVIRONMENT: Final = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "LC_ALL": "C.UTF-8",
    **({"SYSTEMROOT": os.environ.get("SYSTEMROOT", "")} if sys.platform == "win32" else {}),
}


_LOOK: Final = 0.1
"""Seconds between two looks whether somebody wants the reading to stop."""


def run(
    reader: Reader, data: bytes, *, what: str, limits: Limits, waiting: Callable[[], None] | None = None
) -> Reading:
    """Read `data` with `reader` in a process of its own; however badly that ends, a ReadError says so of `what`.

    `waiting` is called again and again until it has ended; what it raises ends the reading.
    """
    numbers = (limits.memory, limits.processor, limits.written, limits.characters)
    child = subprocess.Popen(  # noqa: S603  (our own interpreter, and nothing from outside among the arguments)
        [sys.executable, "-I", "-m", "redpencil.intake.child", reader.id, *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT,
        start_new_session=True,
    )
    with child:
        try:
            answer = _answer(child, data, limits.wall, waiting)
        except TimeoutError:
            raise Unreadable(f"{what} cannot be read: reading it took more than {limits.wall:g} seconds.") from None
        finally:
            _end(child)
    if child.returncode != 0:
        raise _broken(child.returncode, what, limits)
    return _opened(answer, what)


def _answer(child: subprocess.Popen[bytes], data: bytes, wall: float, waiting: Callable[[], None] | None) -> bytes:
    """Return what the child writes; TimeoutError where it takes too long."""
    last = time.monotonic() + wall
    sent: bytes | None = data
    while (left := last - time.monotonic()) > 0:
        try:
            return child.communicate(sent, timeout=left if waiting is None else min(left, _LOOK))[0]
        except subprocess.TimeoutExpired:
            sent = None  # called again it goes on with what it has not sent yet
            if waiting is not None:
                waiting()
    raise TimeoutError


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child where it still runs, and whatever it started."""
    if child.poll() is None:
        if sys.platform == "win32":
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)


def _broken(code: int, what: str, limits: Limits) -> Unreadable:
    if sys.platform != "win32" and code in {-signal.SIGXCPU, -signal.SIGKILL}:
        return Unreadable(f"{what} cannot be read: reading it took more than {limits.processor} seconds of work.")
    return Unreadable(f"{what} cannot be read: reading it broke the reader. The file may be damaged or made to do so.")


def _opened(answer: bytes, what: str) -> Reading:
    try:
        facts = json.loads(answer)
    except ValueError:
        raise Unreadable(f"{what} cannot be read: reading it broke the reader.") from None
    if "reading" in facts:
        return wire.unpack(facts["reading"])
    kind = getattr(errors, str(facts.get("error")), Unreadable)
    failure = kind if isinstance(kind, type) and issubclass(kind, ReadError) else Unreadable
    raise failure(f"{what} cannot be read: {facts.get('message')}.")
