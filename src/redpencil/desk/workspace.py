"""Workspaces: making an empty one, and building the database of one that has none yet."""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from redpencil.domain.checks import CHECKS
from redpencil.errors import DiskFull, WorkspaceError, WorkspaceExists
from redpencil.locations import Workspace
from redpencil.storage import database, sqlite
from redpencil.storage.database import Database

NAMES_HEADER: Final = "canonical,kind,aliases,about,verified\n"

_CHECKS: Final = "\n".join(f'{check} = "on"'.ljust(20) + f" # {words}" for check, words in CHECKS.items())

RULES: Final = f"""\
# The rules of this house. Every line may be left out; what stands here are the defaults.

[house]
name = ""            # who publishes; printed on every report
url = ""             # the house's address on the web
corrections = ""     # how the house corrects itself; printed under every report
scale = "house"      # house, politifact, averitec, fever, or one of your own under [scales]
reviewer = ""        # whose name stands under verdicts; left empty, your login name

[evidence]
demand = "any"       # what a decisive verdict wants: any, quote or two-origins; for both ["quote", "two-origins"]

[checks]             # each is on, off, or has one severity for all it finds: note, warning or error
{_CHECKS}

[worthiness]
model = "rules"      # what the score of a claim rests on: rules, or trained (a model of debates beside them)

[database]
url = ""             # left empty, the database is redpencil.db in this folder

[keys]
# A command and the key that calls it, such as:
# next-open = "n"
"""
"""What a new workspace lays down, each line explained."""


def init(folder: Path) -> Workspace:
    """Make an empty workspace: its rules, its list of names and a folder for articles.

    Raises:
        WorkspaceExists: if there is one already.
        WorkspaceError: if the folder cannot be written.
    """
    workspace = Workspace(folder.expanduser().absolute())
    if workspace.exists:
        raise WorkspaceExists(f"There is a workspace in {folder} already. Open it, or choose another folder.")
    try:
        workspace.articles.mkdir(parents=True, exist_ok=True)
        if not workspace.names.exists():
            workspace.names.write_text(NAMES_HEADER, encoding="utf-8")
        # Last, because it is what makes the folder a workspace.
        workspace.config.write_text(RULES, encoding="utf-8")
    except OSError as error:
        raise WorkspaceError(
            f"No workspace can be made in {folder}: {error.strerror}. Choose another folder."
        ) from None
    return workspace


def unmake(workspace: Workspace) -> None:
    """Take away a workspace in which nothing was kept: what was laid down and is as it was, and nothing else."""
    laid = ((workspace.config, RULES), (workspace.names, NAMES_HEADER))
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for path, words in laid:
            if path.read_text(encoding="utf-8") == words:
                path.unlink()
        for suffix in ("", "-wal", "-shm", "-journal"):
            _remove(workspace.database.with_name(workspace.database.name + suffix))
        workspace.articles.rmdir()
        workspace.folder.rmdir()


def build(path: Path, fill: Callable[[Database], None]) -> Database:
    """Build a database under another name, and give it its own only when it is complete.

    Raises:
        WorkspaceError: if the folder cannot be written.
    """
    if not os.access(path.parent, os.W_OK):
        raise WorkspaceError(
            f"{path.parent} has no database yet and cannot be written. Copy the folder to a place of your own first."
        )
    with _building_site(path) as site:
        new = database.create(site)
        try:
            fill(new)
        finally:
            new.close()
        _publish(site, path)
    return database.open_database(path)


@contextmanager
def _building_site(path: Path) -> Iterator[Path]:
    """Give a name for the unfinished database, and clear away what an end half-way left behind."""
    for old in path.parent.glob(f"{path.name}-building-*"):
        number = old.name.removeprefix(f"{path.name}-building-").partition("-")[0]
        if not (number.isdigit() and _alive(int(number))):
            _remove(old)
    site = path.with_name(f"{path.name}-building-{os.getpid()}")
    try:
        yield site
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            _remove(site.with_name(site.name + suffix))


def _publish(site: Path, path: Path) -> None:
    """Give the finished file its name, unless somebody else was faster; theirs is then the one.

    Raises:
        DiskFull: if not all of it could be written into the file.
    """
    if sqlite.leftover(site):
        raise DiskFull(f"There is no space left for {path}. Nothing was kept; free some space and try again.")
    with site.open("rb") as file:
        os.fsync(file.fileno())
    try:
        path.hardlink_to(site)
    except FileExistsError:
        return
    except OSError:
        # The file system knows no hard links.
        if not path.exists():
            site.replace(path)
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
