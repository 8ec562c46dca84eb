"""The database: opening it safely, looking and reading in it, and writing to it one recorded step at a time."""

import contextlib
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from redpencil.errors import DatabaseError, DiskFull, NoWorkspace, ReadOnly
from redpencil.storage import sqlite
from redpencil.storage.direct import Direct, rows
from redpencil.storage.failures import translated
from redpencil.storage.migrations import steps

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from redpencil.storage.engine import Mapped
    from redpencil.storage.recording import Work
    from redpencil.storage.trail import Deed

_KEPT: Final = 4
"""Connections kept for the next look."""


class Database:
    """An open database; safe to use from several threads, each operation on a connection of its own."""

    def __init__(
        self, path: Path, connect: Callable[[], Any], first: Any, *, read_only: str = "", copy: Path | None = None
    ) -> None:
        self.path = path
        self.read_only = read_only
        """Why the database cannot be written, or nothing if it can."""
        self._connect, self._copy, self._closed = connect, copy, False
        self._idle = deque([first])
        self._file = None if read_only else _file(path)
        self._made: Mapped | None = None
        self._making = Lock()

    @contextmanager
    def looking(self) -> Iterator[Direct]:
        """Give a connection for plain SQL that sees one unchanging state of the database; it is there at once."""
        with translated(self.path, sqlite.driver().Error):
            connection = self._take()
            try:
                connection.execute("BEGIN")
                yield Direct(connection)
                connection.execute("ROLLBACK")
            except BaseException:
                connection.close()
                raise
            self._give_back(connection)

    @contextmanager
    def reading(self) -> "Iterator[Connection]":
        """Give a connection of SQLAlchemy that sees one unchanging state of the database."""
        with self._mapped.reading() as connection:
            yield connection

    @contextmanager
    def writing(self, deed: "Deed") -> "Iterator[Work]":
        """Do one step: everything in it and its event are saved together, or not at all.

        Raises:
            ReadOnly: if the database cannot be written.
            Locked: if another program kept writing for five seconds.
            DiskFull: if there is no space left.
            DatabaseError: if the file was taken away meanwhile, or another put in its place.
        """
        if self.read_only:
            raise ReadOnly(f"Nothing was changed: {self.read_only}.")
        if _file(self.path) != self._file:
            # SQLite would go on writing into a file that nobody finds again.
            raise DatabaseError(
                f"{self.path} was taken away, or another file is in its place. Nothing was changed: put it back and "
                "try again, or leave and open the workspace anew."
            )
        with self._mapped.writing(deed) as work:
            yield work

    def make_ready(self) -> None:
        """Import what reading and writing need, which takes the better part of a second."""
        _ = self._mapped

    def damage(self) -> tuple[str, ...]:
        """Look through the whole file and say what is wrong with it; this takes seconds with 100,000 claims."""
        with self.looking() as connection:
            found = (str(words) for (words,) in rows(connection, "PRAGMA integrity_check(20)"))
            return tuple(words for words in found if words != "ok")

    def close(self) -> None:
        """Fold the log into the file and let go of it; what was saved is safe in the log as well."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._made is not None:
                self._made.close()
            last = self._take()
            while self._idle:
                self._idle.pop().close()
            if not self.read_only:
                with contextlib.suppress(sqlite.driver().Error):
                    last.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            last.close()
        finally:
            if self._copy:
                shutil.rmtree(self._copy, ignore_errors=True)

    def migrate(self, version: int) -> None:
        """Bring the schema up to date from an older version."""
        self._mapped.migrate(version)

    def _take(self) -> Any:
        try:
            return self._idle.pop()
        except IndexError:
            return self._connect()

    def _give_back(self, connection: Any) -> None:
        if self._closed or len(self._idle) >= _KEPT:
            connection.close()
        else:
            self._idle.append(connection)

    @property
    def _mapped(self) -> "Mapped":
        with self._making:
            if self._made is None:
                from redpencil.storage.engine import Mapped

                self._made = Mapped(self.path, self._connect)
            return self._made


def create(path: Path) -> Database:
    """Make a new database with the current schema where there is no file yet."""
    if path.exists():
        raise DatabaseError(f"{path} exists already. Choose another place.")
    if not sqlite.has_room(path):
        raise DiskFull(f"There is no space left for {path}. Nothing was made; free some space and try again.")
    with translated(path, sqlite.driver().Error):
        sqlite.make(path)
    return open_database(path)


def open_database(address: str | Path, *, read_only: bool = False) -> Database:
    """Open an existing database, bringing an older schema up to date after a backup.

    A file that cannot be written is opened for reading, and says why.

    Raises:
        NoWorkspace: if there is no such file.
        ForeignDatabase: if the file is not ours.
        DamagedDatabase: if the file is damaged.
        NewerDatabase: if it was written by a newer Redpencil; it is left as it is.
    """
    path = _path(address)
    if not path.is_file():
        raise NoWorkspace(f"There is no database at {path}. Make a workspace with: redpencil init {path.parent}")
    try:
        sqlite.examine_header(path, steps.NEWEST)
    except OSError as error:
        raise DatabaseError(f"{path} cannot be read: {error.strerror}. Check that you may read it.") from None
    why = "it was opened for reading only" if read_only else sqlite.why_read_only(path)
    return _open_to_read(path, why) if why else _open_to_write(path)


def _open_to_write(path: Path) -> Database:
    mode, sync = sqlite.journal(path)
    connect = partial(sqlite.connect, path, sync=sync)
    first, version = _first(path, connect, f"PRAGMA journal_mode={mode}")
    opened = Database(path, connect, first)
    if version < steps.NEWEST:
        try:
            opened.migrate(version)
        except BaseException:
            opened.close()
            raise
    return opened


def _open_to_read(path: Path, why: str) -> Database:
    file, copy = sqlite.readable_copy(path)
    connect = partial(sqlite.connect, file, read_only=copy is None, immutable=copy is None)
    first, version = _first(path, connect)
    if version < steps.NEWEST:
        first.close()
        raise ReadOnly(f"{path} is of an older Redpencil and wants bringing up to date, but {why}.")
    return Database(path, connect, first, read_only=why, copy=copy)


def _first(path: Path, connect: Callable[[], Any], *settings: str) -> tuple[Any, int]:
    """Return the first connection, with the version of the schema that it finds."""
    with translated(path, sqlite.driver().Error):
        connection = connect()
        try:
            version = _version(path, connection)
            for setting in settings:
                connection.execute(setting).fetchone()
        except BaseException:
            connection.close()
            raise
    return connection, version


def _version(path: Path, connection: Any) -> int:
    """Read the schema's version through SQLite, which knows what a log beside the file says."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    sqlite.refuse_newer(path, version, steps.NEWEST)
    return version


def _file(path: Path) -> tuple[int, int] | None:
    """Tell one file from another of the same name, or that there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _path(address: str | Path) -> Path:
    if isinstance(address, Path):
        return address
    scheme, separator, rest = address.partition("://")
    if not separator:
        return Path(address)
    if scheme == "sqlite":
        return Path(rest.removeprefix("/"))
    raise DatabaseError(f'Databases of the kind "{scheme}" are not supported yet. Leave database.url empty.')
