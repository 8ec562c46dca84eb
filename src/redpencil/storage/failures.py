"""Failures: what the database driver says, translated into our own errors in one place."""

from collections.abc import Iterator
from contextlib import contextmanager

from redpencil.errors import DamagedDatabase, DatabaseError, DiskFull, ForeignDatabase, Locked, ReadOnly

_SENTENCES = (
    ("locked", Locked, "Another program is writing to {where}. Nothing was changed; try again in a moment."),
    ("busy", Locked, "Another program is writing to {where}. Nothing was changed; try again in a moment."),
    ("is full", DiskFull, "There is no space left for {where}. Nothing was changed; free some space and try again."),
    ("readonly", ReadOnly, "{where} may be read but not written. Nothing was changed; check who owns the file."),
    ("malformed", DamagedDatabase, "{where} is damaged. Restore a backup of it, or move it away and start again."),
    ("not a database", ForeignDatabase, "{where} is no Redpencil database. Move it away, or choose another folder."),
    ("unable to open", DatabaseError, "{where} cannot be opened. Check that you may read and write its folder."),
    ("disk i/o", DatabaseError, "The disk failed while {where} was in use. Check the disk, then try again."),
)


def translate(error: Exception, where: str) -> DatabaseError:
    """Return our own error for one of the driver's, without the text of any row."""
    words = str(getattr(error, "orig", None) or error).casefold()
    for part, kind, sentence in _SENTENCES:
        if part in words:
            return kind(sentence.format(where=where))
    return DatabaseError(f"The database {where} refused: {type(error).__name__}. Nothing was changed.")


@contextmanager
def translated(where: object, error: type[Exception]) -> Iterator[None]:
    """Raise our own errors for those of a driver, of which `error` is the base."""
    try:
        yield
    except error as failure:
        raise translate(failure, str(where)) from failure
