"""Checking: articles examined without a workspace, and nothing kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from redpencil import config
from redpencil.desk import examining
from redpencil.desk.examining import Added
from redpencil.desk.progress import Progress, part, silent
from redpencil.domain.checks import EVERY, Selection
from redpencil.domain.name import ReferenceName
from redpencil.errors import RedpencilError
from redpencil.intake import files, originals
from redpencil.locations import Workspace


@dataclass(frozen=True, slots=True)
class Rules:
    """What articles are checked by: names vouched for beside those that ship with the program, and the checks."""

    names: tuple[ReferenceName, ...] = ()
    checks: Selection = EVERY


def rules_of(workspace: Workspace) -> Rules:
    """Return the rules of a house, from its redpencil.toml and its names.csv; what is not there lays down nothing.

    Raises:
        ConfigError: if one of the two cannot be used.
    """
    from redpencil.analysis import references

    return Rules(references.load(workspace.names), config.load(workspace.config).checks)


def check(
    data: bytes,
    *,
    name: str = "",
    names: Sequence[ReferenceName] = (),
    checks: Selection = EVERY,
    progress: Progress = silent,
) -> Added:
    """Read and examine an article; `names` are vouched for beside those that ship with the program.

    Raises:
        ReadError: if the bytes cannot be read.
    """
    reading = examining.read(data, name)
    slug = examining.slug(None, name, reading, None)
    article = examining.article(reading, slug, examining.facts(reading))
    article, seen = examining.examine(article, names, checks, lambda share: progress(f"Checking {name}", share))
    added = examining.added(article, seen.claims, seen.findings, name)
    return replace(added, original=originals.original(data, reading))


def check_paths(
    paths: Iterable[Path], progress: Progress, rules: Rules | None = None
) -> Iterator[Added | RedpencilError]:
    """Examine every file and every readable file of every folder; one that cannot be read gives its error."""
    by = rules or Rules()
    for path in paths:
        try:
            found = files.find(path)
        except RedpencilError as error:
            yield error
            continue
        for done, file in enumerate(found):
            progress(f"Checking {file.name}", done / len(found))
            tell = part(progress, done, len(found))
            try:
                added = check(files.load(file), name=file.name, names=by.names, checks=by.checks, progress=tell)
            except RedpencilError as error:
                yield error
            else:
                yield replace(added, path=str(file))
