"""The engine: SQLAlchemy's way to the database, imported when something whole is read or anything is written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import QueuePool

from redpencil.storage import sqlite
from redpencil.storage.failures import translated
from redpencil.storage.migrations import steps
from redpencil.storage.recording import Work
from redpencil.storage.trail import Deed


class Mapped:
    """A database as SQLAlchemy sees it, over the connections that `connect` makes."""

    def __init__(self, path: Path, connect: Callable[[], Any]) -> None:
        self._path = path
        self._engine = create_engine(
            "sqlite://", module=sqlite.driver(), creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=12,
            hide_parameters=True,
        )  # fmt: skip
        self._writing = self._engine.execution_options(writing=True)
        event.listen(self._engine, "begin", _begin)
        # Now, rather than in the first step that somebody waits for.
        configure_mappers()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state of the database."""
        with translated(self._path, SQLAlchemyError), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, deed: Deed) -> Iterator[Work]:
        """Do one step, which is saved together with its event, or not at all."""
        with translated(self._path, SQLAlchemyError), self._writing.connect() as connection, connection.begin():
            work = Work(connection, deed)
            try:
                yield work
                work.finish()
            finally:
                work.session.close()

    def migrate(self, version: int) -> None:
        """Bring the schema up to date."""
        with translated(self._path, SQLAlchemyError), self._writing.connect() as old:
            steps.migrate(old, version, self._path)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def _begin(connection: Connection) -> None:
    """Take the lock before reading what is to be changed, so that no writer works on what is no longer so."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
