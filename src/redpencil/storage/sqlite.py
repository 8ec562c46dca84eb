"""SQLite: everything that holds for SQLite files and for no other database."""

import functools
import importlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from redpencil.errors import DamagedDatabase, ForeignDatabase, NewerDatabase
from redpencil.storage import filesystems

APPLICATION_ID: Final = 0x52504E43
"""The mark of a Redpencil database in a SQLite file's header: "RPNC"."""

MAGIC: Final = b"SQLite format 3\0"

LEAST: Final = 64 * 1024
"""How many bytes must be free for writing: SQLite wants 32 KiB beside the file for the index of its log alone."""

PRAGMAS: Final = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA trusted_schema=OFF",
)


@functools.cache
def driver() -> Any:
    """Return the driver: `pysqlite3` where it is installed (a newer SQLite), else Python's own."""
    try:
        return importlib.import_module("pysqlite3")
    except ImportError:
        return importlib.import_module("sqlite3")


def safe_log(version: tuple[int, ...]) -> bool:
    """Tell whether a SQLite version is free of the WAL-reset bug (sqlite.org/wal.html, "The WAL-Reset Bug")."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def journal(path: Path) -> tuple[str, str]:
    """Return the journal mode and the synchronous setting under which nothing acknowledged is lost."""
    if safe_log(driver().sqlite_version_info) and not filesystems.shared(path):
        return "WAL", "FULL"
    return "DELETE", "EXTRA"


def examine_header(path: Path, newest: int) -> None:
    """Look at a file's first bytes and refuse what is not ours, before anything opens it.

    Raises:
        ForeignDatabase: if it is no database, or another program's.
        NewerDatabase: if its schema is newer than `newest`.
        DamagedDatabase: if it is cut short.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        raise ForeignDatabase(f"{path} is empty, and no Redpencil database. Move it away and start again.")
    if not header.startswith(MAGIC) or len(header) < 100:
        raise ForeignDatabase(f"{path} is no Redpencil database. Move it away, or choose another folder.")
    if _number(header, 68) != APPLICATION_ID:
        raise ForeignDatabase(f"{path} is a database of another program. Move it away, or choose another folder.")
    refuse_newer(path, _number(header, 60), newest)
    page = _number(header, 16, 2)
    whole = (65536 if page == 1 else page) * _number(header, 28)
    valid = _number(header, 24) == _number(header, 92)
    if valid and path.stat().st_size < whole and not leftover(path):
        raise DamagedDatabase(f"{path} is damaged: its end is missing. Restore a backup of it, or move it away.")


def refuse_newer(path: Path, version: int, newest: int) -> None:
    """Refuse a database whose schema this program does not know yet.

    Raises:
        NewerDatabase: if `version` is above `newest`.
    """
    if version > newest:
        raise NewerDatabase(
            f"{path} was written by a newer Redpencil (schema {version}, this one knows {newest}). "
            "Nothing was changed; update Redpencil and open it again."
        )


def connect(path: Path, *, read_only: bool = False, immutable: bool = False, sync: str = "FULL") -> Any:
    """Open an existing file on a connection of the driver; a missing file is never made."""
    mode = "ro" if read_only else "rw"
    address = f"file:{quote(str(path.absolute()))}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = driver().connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=5)
    for pragma in (*PRAGMAS, f"PRAGMA synchronous={sync}"):
        connection.execute(pragma)
    return connection


def make(path: Path) -> None:
    """Make an empty database file with our mark in its header."""
    connection = driver().connect(str(path.absolute()), isolation_level=None)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("VACUUM")
    connection.close()


def has_room(path: Path) -> bool:
    """Tell whether there is enough space left to write anything at all."""
    return shutil.disk_usage(path.parent).free >= LEAST


def why_read_only(path: Path) -> str:
    """Say why a database cannot be written, or nothing if it can."""
    if not os.access(path, os.W_OK):
        return f"{path} may be read but not written"
    if not os.access(path.parent, os.W_OK):
        return f"the folder {path.parent} may be read but not written"
    if not has_room(path):
        return f"there is no space left for {path}; free some and start again"
    return ""


def readable_copy(path: Path) -> tuple[Path, Path | None]:
    """Return a file that can be read without writing beside it, and the temporary folder it needed, if any.

    A cleanly closed file serves itself. One with a log beside it would seem to lack what was saved last, so it is
    copied together with its log.
    """
    if not leftover(path):
        return path, None
    folder = Path(tempfile.mkdtemp(prefix="redpencil-"))
    for suffix in ("", "-wal", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            shutil.copyfile(beside, folder / beside.name)
    return folder / path.name, folder


def leftover(path: Path) -> bool:
    """Tell whether a log or journal with something in it lies beside the file."""
    beside = (path.with_name(path.name + suffix) for suffix in ("-wal", "-journal"))
    return any(file.exists() and file.stat().st_size for file in beside)


def _number(header: bytes, at: int, size: int = 4) -> int:
    return int.from_bytes(header[at : at + size], "big")
