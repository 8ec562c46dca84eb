"""Inspecting: what a workspace is kept in."""

from dataclasses import dataclass

from redpencil.locations import Workspace
from redpencil.storage import sqlite


@dataclass(frozen=True, slots=True)
class Keeping:
    """Which SQLite keeps the database, and how a step is made to survive a power cut."""

    version: str
    journal: str
    synchronous: str


def keeping(workspace: Workspace) -> Keeping:
    """Tell how the database of a workspace is kept."""
    journal, synchronous = sqlite.journal(workspace.database)
    return Keeping(str(sqlite.driver().sqlite_version), journal, synchronous)
