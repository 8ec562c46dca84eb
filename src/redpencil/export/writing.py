"""Writing a report so that the old file or the new one stands there, never half of either."""

import contextlib
import os
import secrets
from pathlib import Path

from redpencil.errors import CannotWrite


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path`: a temporary file in the same folder, flushed to the disk, then moved into place.

    What stood there stays untouched when writing fails. A symbolic link is not followed.

    Raises:
        CannotWrite: if the folder is missing or closed, the disk is full, or no plain file stands at `path`.
    """
    temporary = path.with_name(f".{path.name[:60]}.{secrets.token_hex(6)}.part")
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise CannotWrite(f"{path} is a link or no plain file. Remove it, or choose another name with -o.")
        with temporary.open("xb") as file:
            if path.exists():
                os.fchmod(file.fileno(), path.stat().st_mode & 0o777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror or error}. Nothing was changed. Choose another place with -o."
        ) from None
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; some file systems cannot sync a folder, and the file is complete without it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
