"""The child process: it reads bytes on standard input, and is lost without harm when they break it.

Run as `python -I -m redpencil.intake.child READER MEMORY PROCESSOR WRITTEN CHARACTERS`; JSON comes out.
"""

import gc
import importlib
import json
import re
import sys
from collections.abc import Sequence
from typing import Final

from redpencil.domain.article import Reading, Role
from redpencil.errors import NothingToRead, ReadError, TooLarge, Unreadable
from redpencil.intake import readers, wire

SHORTEST_GUESS: Final = 32
"""Of fewer bytes than this no encoding can be guessed: any of a dozen would make other words of them."""


def main(arguments: Sequence[str]) -> int:
    """Read standard input with the reader that the arguments name, and write the reading or the failure as JSON."""
    reader, *numbers = arguments
    memory, processor, written, characters = map(int, numbers)
    _limit(memory, processor, written)
    # What is read is kept to the end, and looking through it for circles took a third of the time of long documents.
    gc.disable()
    try:
        answer = b'{"reading": ' + wire.pack(examined(reader, sys.stdin.buffer.read(), characters)) + b"}"
    except ReadError as error:
        answer = _failure(error)
    except MemoryError:
        answer = _failure(Unreadable("reading it broke the reader: it would take more memory than a file may"))
    except RecursionError:
        answer = _failure(Unreadable("reading it broke the reader: it is nested too deeply"))
    except Exception as error:  # noqa: BLE001  (the edge: whatever a library raises becomes one line)
        answer = _failure(Unreadable(f"reading it broke the reader ({type(error).__name__})"))
    sys.stdout.buffer.write(answer)
    return 0


def examined(reader: str, data: bytes, characters: int) -> Reading:
    """Read `data`, and refuse a reading without words or with too many."""
    reading: Reading = importlib.import_module(readers.by_id(reader).module).read(data)
    if len(reading.text) > characters:
        raise TooLarge(f"it holds more than {characters:,} characters of text")
    if not re.search(r"\w", reading.text):
        raise NothingToRead("it holds no text")
    if len(data) < SHORTEST_GUESS and not reading.encoding.startswith("utf"):
        raise Unreadable("it is no UTF-8, and too short to tell by its letters what else it is. Save it as UTF-8")
    if all(block.role is Role.FURNITURE for block in reading.blocks):
        raise NothingToRead("no article text found: it holds nothing but a page's menus and notices")
    return reading


def _limit(memory: int, processor: int, written: int) -> None:
    """Lower what this process may take, where the system knows how."""
    if sys.platform == "win32":
        return
    import resource  # there is none on Windows

    limits = [(resource.RLIMIT_CPU, processor), (resource.RLIMIT_FSIZE, written), (resource.RLIMIT_CORE, 0)]
    if sys.platform != "darwin":  # macOS has the name but not the limit
        limits.append((resource.RLIMIT_AS, memory))
    for what, most in limits:
        _, hard = resource.getrlimit(what)
        lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # The processor limit's signal comes at the lower bound and the kill at the upper one.
        resource.setrlimit(what, (lowest, hard if what == resource.RLIMIT_CPU else lowest))


def _failure(error: ReadError) -> bytes:
    return json.dumps({"error": type(error).__name__, "message": str(error)}).encode("ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
