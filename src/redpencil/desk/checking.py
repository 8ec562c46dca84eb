"""Checking: articles examined without a workspace, and nothing kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from redpencil import config
from redpencil.desk import examining
from redpencil.desk.asking import Asker, asker_of, page
from redpencil.desk.examining import Added
from redpencil.desk.progress import Progress, part, silent
from redpencil.domain.article import Reading
from redpencil.domain.checks import EVERY, Selection
from redpencil.domain.name import ReferenceName
from redpencil.domain.scoring import Scoring
from redpencil.errors import RedpencilError
from redpencil.intake import files, originals
from redpencil.locations import Workspace


@dataclass(frozen=True, slots=True)
class Rules:
    """What articles are checked by.

    These are names vouched for beside those that ship, the checks, how claims are scored, and on whose behalf an
    address is asked for.
    """

    names: tuple[ReferenceName, ...] = ()
    checks: Selection = EVERY
    scoring: Scoring = Scoring.RULES
    asker: Asker = field(default_factory=Asker)


NO_HOUSE: Final = Rules()
"""What an article is checked by where no house has laid down anything."""


def rules_of(workspace: Workspace) -> Rules:
    """Return the rules of a house, from its redpencil.toml and its names.csv; what is not there lays down nothing.

    Raises:
        ConfigError: if one of the two cannot be used.
    """
    from redpencil.analysis.names import references

    house = config.load(workspace.config)
    return Rules(references.load(workspace.names), house.checks, house.scoring, asker_of(house))


def check(data: bytes, *, name: str = "", rules: Rules = NO_HOUSE, progress: Progress = silent) -> Added:
    """Read and examine an article.

    Raises:
        ReadError: if the bytes cannot be read.
    """
    return _checked(data, name, examining.read(data, name), rules, progress)


def check_address(
    url: str, *, rules: Rules = NO_HOUSE, progress: Progress = silent, ignore_robots: bool = False
) -> Added:
    """Fetch and examine an article.

    Raises:
        ReadError: if it cannot be had, or what came cannot be read.
    """
    fetched = page(url, rules.asker, progress, ignore_robots=ignore_robots)
    reading = examining.read(fetched.body, fetched.url, fetched.media_type, fetched.charset)
    if not reading.metadata.url:
        reading = replace(reading, metadata=replace(reading.metadata, url=fetched.url))
    return replace(_checked(fetched.body, "", reading, rules, progress), path=fetched.url)


def _checked(data: bytes, name: str, reading: Reading, rules: Rules, progress: Progress) -> Added:
    slug = examining.slug(None, name, reading, None)
    article = examining.article(reading, slug, examining.facts(reading))
    article, seen = examining.examine(
        article, rules.names, rules.checks, rules.scoring, lambda share: progress(f"Checking {name}", share)
    )
    added = examining.added(article, seen.claims, seen.findings, name)
    return replace(added, original=originals.original(data, reading))


def check_paths(paths: Iterable[Path], progress: Progress, rules: Rules = NO_HOUSE) -> Iterator[Added | RedpencilError]:
    """Examine every file and every readable file of every folder; one that cannot be read gives its error."""
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
                data = files.load(file)
                added = check(data, name=file.name, rules=rules, progress=tell)
            except RedpencilError as error:
                yield error
            else:
                yield replace(added, path=str(file))
