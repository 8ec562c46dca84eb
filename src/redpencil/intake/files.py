"""Files: finding articles on disk, and opening nothing but regular files."""

import os
import stat
from pathlib import Path

from redpencil.errors import Missing, TooLarge, Unreadable
from redpencil.intake import readers
from redpencil.intake.limits import DEFAULT


def find(path: Path) -> tuple[Path, ...]:
    """Return `path`, or the readable files of the folder it names, sorted by name; Missing where there is none.

    A link that somebody names is followed. One that lies in a folder is not, where it leads out of that folder: nobody
    asked for what is there.
    """
    if not path.is_dir():
        if not path.exists():
            raise Missing(f"There is no file {path}.")
        return (path,)
    try:
        inside = sorted(path.iterdir(), key=lambda each: each.name)
    except OSError as error:
        raise Unreadable(f"The folder {path} cannot be read: {_reason(error)}.") from None
    found = tuple(each for each in inside if _is_article(each) and _stays(each, path))
    if not found:
        raise Missing(f"The folder {path} holds no articles (files that end in {', '.join(readers.suffixes())}).")
    return found


def load(path: Path, *, size: int = DEFAULT.size) -> bytes:
    """Return the bytes of a regular file of at most `size`; Missing, TooLarge or Unreadable otherwise."""
    try:
        # A FIFO would wait for its writer, and some devices answer to being opened: look first, and never wait.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
        )
    except FileNotFoundError:
        raise Missing(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise Unreadable(f"{path} is a folder, not a file.") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path} cannot be opened: {_reason(error)}.") from None
    try:
        return _contents(path, handle, size)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {_reason(error)}.") from None
    finally:
        os.close(handle)


def _contents(path: Path, handle: int, size: int) -> bytes:
    """Read an open file, having looked at what it is; it may have grown since, so one byte more tells."""
    facts = os.fstat(handle)
    if not stat.S_ISREG(facts.st_mode):
        raise Unreadable(f"{path} is {_kind(facts.st_mode)}, not a file.")
    if facts.st_size <= size:
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(size + 1)
        if len(data) <= size:
            return data
    raise TooLarge(f"{path} is larger than {size // 1_000_000} MB. Cut it, or read its parts one by one.")


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in readers.suffixes() and not path.name.startswith(".") and path.is_file()


def _stays(path: Path, folder: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())


def _kind(mode: int) -> str:
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    return next((words for test, words in kinds if test(mode)), "something else")


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
