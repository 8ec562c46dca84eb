"""Where things lie: the workspace and its parts, the sample, the reference data."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

WORKSPACE_VARIABLE = "REDPENCIL_WORKSPACE"
"""The environment variable that names the workspace."""

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder in which a house keeps its articles, names, rules and database."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file with all claims, evidence and verdicts."""
        return self.folder / "redpencil.db"

    @property
    def config(self) -> Path:
        """The house rules."""
        return self.folder / "redpencil.toml"

    @property
    def names(self) -> Path:
        """The house's reference names."""
        return self.folder / "names.csv"

    @property
    def articles(self) -> Path:
        """The articles that a workspace without a database is filled from."""
        return self.folder / "articles"

    @property
    def exists(self) -> bool:
        """Whether this folder is a workspace already."""
        return self.config.is_file() or self.database.is_file()


def find_workspace(start: Path, named: str | None, environ: Mapping[str, str] = os.environ) -> Workspace | None:
    """Find the workspace: the named one, the environment's, or `claims` in `start` or a folder above it.

    A named workspace is returned whether or not it exists yet; a found one always exists.
    """
    if explicit := named or environ.get(WORKSPACE_VARIABLE):
        return Workspace(Path(explicit).expanduser().absolute())
    return next((workspace for workspace in _candidates(start.absolute()) if workspace.exists), None)


def _candidates(start: Path) -> Iterator[Workspace]:
    for folder in (start, *start.parents):
        yield Workspace(folder)
        yield Workspace(folder / "claims")


def sample() -> Path:
    """Return the folder of the sample workspace: inside an installed package, or beside the source of a checkout."""
    packaged = _PACKAGE / "sample"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "claims"


def reference(name: str) -> Path:
    """Return the path of a file of reference data that ships with the package."""
    return _PACKAGE / "reference" / name
