"""Sampling: the sample workspace laid out anywhere, whole or not at all."""

import shutil
import tempfile
from pathlib import Path
from typing import Final

from redpencil import locations
from redpencil.errors import WorkspaceError, WorkspaceExists
from redpencil.locations import Workspace

_LEFT_BEHIND: Final = ("redpencil.db*", ".lock", "__pycache__")
"""What a checkout's sample may have gathered in use."""


def lay_out(folder: Path) -> Workspace:
    """Copy the sample workspace to `folder`, which may not hold anything yet; the database is built when it is opened.

    Raises:
        WorkspaceExists: if there is something in the folder already.
        WorkspaceError: if it cannot be written.
    """
    folder = folder.expanduser().absolute()
    if Workspace(folder).exists:
        raise WorkspaceExists(f"There is a workspace in {folder} already. `redpencil --workspace {folder}` opens it.")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise WorkspaceError(f"{folder} is not a folder. Name one that is empty, or that does not exist yet.")
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise WorkspaceExists(f"{folder} is not empty. Name a folder that is, or that does not exist yet.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        _copy(folder)
    except OSError as error:
        raise WorkspaceError(
            f"The sample cannot be laid out in {folder}: {error.strerror or error}. Choose another folder."
        ) from None
    return Workspace(folder)


def _copy(folder: Path) -> None:
    """Copy beside the folder first and rename then, so that an interruption leaves no half of it."""
    with tempfile.TemporaryDirectory(prefix=".redpencil-", dir=folder.parent) as beside:
        whole = Path(beside) / "sample"
        # Contents alone are copied: an installed package may be read-only, and the copy is there to be worked on.
        shutil.copytree(
            locations.sample(),
            whole,
            ignore=shutil.ignore_patterns(*_LEFT_BEHIND),
            copy_function=shutil.copyfile,
        )
        whole.chmod(0o755)
        if folder.is_dir():
            _fill(folder, whole)
        else:
            whole.replace(folder)


def _fill(folder: Path, whole: Path) -> None:
    """Move the sample into an empty folder, which stays the one that it is: somebody may stand in it."""
    for each in sorted(whole.iterdir(), key=lambda one: one.is_file()):
        each.replace(folder / each.name)
