"""The database: opening it safely, reading from it, and writing to it one recorded step at a time."""

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from redpencil.errors import DatabaseError, NoWorkspace, ReadOnly
from redpencil.storage import sqlite
from redpencil.storage.failures import translate, translated
from redpencil.storage.migrations import steps
from redpencil.storage.recording import Work
from redpencil.storage.trail import Deed


class Database:
    """An open database; safe to use from several threads, each operation on a connection of its own."""

    def __init__(self, path: Path, engine: Engine, *, read_only: str = "", copy: Path | None = None) -> None:
        self.path = path
        self.read_only = read_only
        """Why the database cannot be written, or nothing if it can."""
        self._engine, self._copy, self._closed = engine, copy, False
        self._writing = engine.execution_options(writing=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state of the database."""
        with translated(str(self.path)), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, deed: Deed) -> Iterator[Work]:
        """Do one step: everything in it and its event are saved together, or not at all.

        Raises:
            ReadOnly: if the database cannot be written.
            Locked: if another program kept writing for five seconds.
            DiskFull: if there is no space left.
        """
        if self.read_only:
            raise ReadOnly(f"Nothing was changed: {self.read_only}.")
        with translated(str(self.path)), self._writing.connect() as connection, connection.begin():
            work = Work(connection, deed)
            try:
                yield work
                work.finish()
            finally:
                work.session.close()

    def damage(self) -> tuple[str, ...]:
        """Look through the whole file and say what is wrong with it; this takes seconds with 100,000 claims."""
        with self.reading() as connection:
            found = (str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"))
            return tuple(words for words in found if words != "ok")

    def close(self) -> None:
        """Fold the log into the file and let go of it; what was saved is safe in the log as well."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                with contextlib.suppress(DBAPIError), self._engine.connect() as connection:
                    connection.exec_driver_sql("ROLLBACK")
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            if self._copy:
                shutil.rmtree(self._copy, ignore_errors=True)


def create(path: Path) -> Database:
    """Make a new database with the current schema where there is no file yet."""
    if path.exists():
        raise DatabaseError(f"{path} exists already. Choose another place.")
    with _driver_errors(path):
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
    with _driver_errors(path):
        connection = sqlite.connect(path, sync=sync)
        try:
            version = _version(path, connection)
            connection.execute(f"PRAGMA journal_mode={mode}").fetchone()
        finally:
            connection.close()
    engine = _engine(lambda: sqlite.connect(path, sync=sync))
    if version < steps.NEWEST:
        with translated(str(path)), engine.execution_options(writing=True).connect() as old:
            steps.migrate(old, version, path)
    return Database(path, engine)


def _open_to_read(path: Path, why: str) -> Database:
    file, copy = sqlite.readable_copy(path)
    with _driver_errors(path):
        connection = sqlite.connect(file, read_only=copy is None, immutable=copy is None)
        try:
            version = _version(path, connection)
        finally:
            connection.close()
    if version < steps.NEWEST:
        raise ReadOnly(f"{path} is of an older Redpencil and wants bringing up to date, but {why}.")
    engine = _engine(lambda: sqlite.connect(file, read_only=copy is None, immutable=copy is None))
    return Database(path, engine, read_only=why, copy=copy)


def _version(path: Path, connection: Any) -> int:
    """Read the schema's version through SQLite, which knows what a log beside the file says."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    sqlite.refuse_newer(path, version, steps.NEWEST)
    return version


def _engine(creator: Any) -> Engine:
    engine = create_engine(
        "sqlite://", module=sqlite.driver(), creator=creator, poolclass=QueuePool, pool_size=4, max_overflow=12,
        hide_parameters=True,
    )  # fmt: skip

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """Take the lock before reading what is to be changed, so that no writer works on what is no longer so."""
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _path(address: str | Path) -> Path:
    if isinstance(address, Path):
        return address
    scheme, separator, rest = address.partition("://")
    if not separator:
        return Path(address)
    if scheme == "sqlite":
        return Path(rest.removeprefix("/"))
    raise DatabaseError(f'Databases of the kind "{scheme}" are not supported yet. Leave database.url empty.')


@contextmanager
def _driver_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite.driver().Error as error:
        raise translate(error, str(path)) from error
