"""Duplicating: a copy of a workspace in which something can be tried."""

import shutil
from pathlib import Path
from typing import Final

from redpencil.errors import CannotReplay
from redpencil.locations import Workspace

_DATABASES: Final = shutil.ignore_patterns("redpencil.db*", "*.backup")


def duplicate(workspace: Workspace, folder: Path) -> Workspace:
    """Copy a workspace into a folder that is not there yet, with its database as it is now.

    Raises:
        CannotReplay: if there is something in that place, or the copy would share its database with the workspace.
    """
    from redpencil import config
    from redpencil.storage import copying

    if folder.exists():
        raise CannotReplay(f"{folder} is there already. Name a folder that is not.")
    if config.load(workspace.config).database_url:
        raise CannotReplay(f"{workspace.config} names a database elsewhere, which a copy would change. Take it out.")
    shutil.copytree(workspace.folder, folder, ignore=_DATABASES)
    copy = Workspace(folder)
    if workspace.database.exists():
        copying.copy(workspace.database, copy.database)
    return copy
