"""How a command gets at the desk: which workspace is meant, and whether it may be made."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from redpencil import locations
from redpencil.cli import output, progress
from redpencil.cli.command import asked
from redpencil.errors import NoWorkspace
from redpencil.locations import Workspace

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


def found() -> Workspace | None:
    """Find the workspace that is meant, or nothing; a named one need not exist.

    Raises:
        NoWorkspace: if the current folder has been removed.
    """
    try:
        return locations.find_workspace(Path.cwd(), asked().workspace)
    except FileNotFoundError:
        raise NoWorkspace("The current folder is no longer there. Go to another one and try again.") from None


def named() -> bool:
    """Tell whether the workspace was named, by the option or by the environment."""
    return bool(asked().workspace or os.environ.get(locations.WORKSPACE_VARIABLE))


def existing() -> Workspace:
    """Find the workspace that is meant.

    Raises:
        NoWorkspace: if there is none, with what to do about it.
    """
    workspace = found()
    if workspace is None:
        raise NoWorkspace(
            "There is no workspace here or in a folder above. `redpencil init` makes one here, "
            "`redpencil demo DIR` lays out the sample, --workspace DIR names one elsewhere."
        )
    if not workspace.exists and not workspace.articles.is_dir():
        raise NoWorkspace(f"There is no workspace in {workspace.folder}. `redpencil init` with that folder makes one.")
    return workspace


@contextmanager
def desk(*, create: bool = False) -> Iterator["Desk"]:
    """Open the desk on the workspace that is meant, and close it at the end.

    With `create` a workspace that was named and does not exist is made, and taken away again if nothing is kept in it.

    Raises:
        NoWorkspace: if there is no workspace and none may be made.
    """
    from redpencil.desk import workspace as workspaces
    from redpencil.desk.desk import Desk

    create = create and named()
    workspace = (found() if create else None) or existing()
    there = (workspace.config, workspace.articles, workspace.database)
    new = create and not any(path.exists() for path in there)
    kept = False
    with progress.shown() as meter:
        opened = Desk.open(workspace, reviewer=asked().reviewer, create=create, progress=meter)
    try:
        with opened:
            for warning in opened.warnings:
                output.say(warning)
            try:
                yield opened
            finally:
                kept = not new or bool(opened.browsing.log(limit=1))
    finally:
        if not kept:
            workspaces.unmake(workspace)
