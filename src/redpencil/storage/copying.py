"""Copying: a database is copied as it is at one moment, whatever others do with it."""

from pathlib import Path

from redpencil.storage import sqlite


def copy(path: Path, to: Path) -> None:
    """Copy a database into a file that is not there yet."""
    source = sqlite.connect(path, read_only=True)
    try:
        source.execute("VACUUM INTO ?", (str(to),))
    finally:
        source.close()
