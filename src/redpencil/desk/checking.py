"""Checking: files and folders examined without a workspace, and nothing kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from redpencil.desk import importing
from redpencil.desk.importing import Added
from redpencil.desk.progress import Progress, part
from redpencil.errors import RedpencilError
from redpencil.intake import files


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
                added = importing.check(files.load(file), name=file.name, progress=part(progress, done, len(found)))
            except RedpencilError as error:
                yield error
            else:
                yield replace(added, path=str(file))
