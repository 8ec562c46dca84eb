"""Steps: the numbered changes that bring any earlier schema up to date."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from redpencil.errors import DamagedDatabase

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

NEWEST: Final = 6
"""The number of the schema that this program reads and writes."""


def migrate(connection: "Connection", version: int, path: Path) -> None:
    """Take every step above `version`, each in a transaction of its own, after a backup of what there is."""
    if version:
        back_up(connection, version, path)
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.commit()
    for number, step in _steps():
        if number > version:
            _take(connection, number, step, path)


def back_up(connection: "Connection", version: int, path: Path) -> Path:
    """Copy the database beside itself and return the copy's path."""
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    copy = path.with_name(f"{path.name}.schema-{version}.{moment}.backup")
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute("VACUUM INTO ?", (str(copy),))
    return copy


def _steps() -> tuple[tuple[int, Callable[["Operations"], None]], ...]:
    from redpencil.storage.migrations import fifth, first, fourth, second, sixth, third

    return tuple((number, step.upgrade) for number, step in enumerate((first, second, third, fourth, fifth, sixth), 1))


def _take(connection: "Connection", number: int, step: Callable[["Operations"], None], path: Path) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    with connection.begin():
        if int(connection.exec_driver_sql("PRAGMA user_version").scalar_one()) >= number:
            return
        step(Operations(MigrationContext.configure(connection)))
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise DamagedDatabase(f"{path} has rows that point nowhere; it was left as it was. Restore a backup.")
        connection.exec_driver_sql(f"PRAGMA user_version={number}")
