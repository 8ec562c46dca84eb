"""Checking: articles examined without a workspace, and nothing kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from redpencil.desk import examining
from redpencil.desk.examining import Added
from redpencil.desk.progress import Progress, part, silent
from redpencil.domain.name import ReferenceName
from redpencil.errors import RedpencilError
from redpencil.intake import files


def check(data: bytes, *, name: str = "", names: Sequence[ReferenceName] = (), progress: Progress = silent) -> Added:
    """Read and examine an article; `names` are vouched for beside those that ship with the program.

    Raises:
        ReadError: if the bytes cannot be read.
    """
    reading = examining.read(data, name)
    slug = examining.slug(None, name, reading, None)
    article = examining.article(reading, slug, examining.facts(reading))
    article, seen = examining.examine(article, names, lambda share: progress(f"Checking {name}", share))
    return examining.added(article, seen.claims, seen.findings, name)


def check_paths(paths: Iterable[Path], progress: Progress) -> Iterator[Added | RedpencilError]:
    """Examine every file and every readable file of every folder; one that cannot be read gives its error."""
    for path in paths:
        try:
            found = files.find(path)
        except RedpencilError as error:
            yield error
            continue
        for done, file in enumerate(found):
            progress(f"Checking {file.name}", done / len(found))
            try:
                added = check(files.load(file), name=file.name, progress=part(progress, done, len(found)))
            except RedpencilError as error:
                yield error
            else:
                yield replace(added, path=str(file))
