"""The command that reads articles in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redpencil.cli import access, edge, output, progress
from redpencil.cli.checked import as_kept, put_added
from redpencil.cli.command import Wrapped, command, with_ignore_robots, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.progress import Meter
from redpencil.cli.standard import STDIN, standard_input
from redpencil.domain.article import Metadata
from redpencil.domain.source import is_address
from redpencil.errors import Missing, RedpencilError

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk
    from redpencil.desk.examining import Added


def _with_facts(function: Wrapped) -> Wrapped:
    """Add the options that say what is known about an article besides its text."""
    for option, metavar, words in (
        ("--url", "URL", "Where it appeared."),
        ("--publisher", "NAME", "Who published it."),
        ("--author", "NAME", "Who wrote it."),
        ("--title", "TEXT", "Its title, if its text does not say."),
        ("--slug", "SLUG", "The short name it goes by."),
    ):
        function = click.option(option, metavar=metavar, default="", help=words)(function)
    return function


@command("redpencil add draft.md --slug alibaba-ev --date 2021-02-25")
@click.argument("paths", metavar="PATH|URL|-...", nargs=-1, required=True)
@_with_facts
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day it appeared.")
@with_ignore_robots
@with_json
def add(  # noqa: PLR0913  (one parameter for each option)
    *,
    paths: Sequence[str],
    slug: str,
    title: str,
    author: str,
    publisher: str,
    url: str,
    day: datetime | None,
    ignore_robots: bool,
    as_json: bool,
) -> None:
    """Read articles, find their claims, check and keep them.

    A path is a file or a folder; an address is fetched; - is standard input. The same text again changes nothing; a
    changed text under the same slug is a new version. A workspace that is named with --workspace is made if it is
    missing.
    """
    metadata = Metadata(title, author, publisher, url, day.date() if day else None)
    single = bool(slug) or metadata != Metadata()
    if single and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("What is said of an article goes with one file; add the others apart")
    _refuse_missing(paths)
    with access.desk(create=True) as desk, progress.shown() as meter:
        reading = _Reading(desk, meter, ignore_robots)
        results = reading.one(paths[0], slug, metadata) if single else reading.many(paths)
        done, failed = _told(results, meter, show=not as_json)
    if as_json:
        put_json([as_kept(each) for each in done])
    if failed:
        click.get_current_context().exit(edge.FAILED)


def _told(results: Iterable["Added | RedpencilError"], meter: Meter, *, show: bool) -> tuple[list["Added"], bool]:
    """Print each result as it comes; return what was read in, and whether anything failed."""
    done: list[Added] = []
    failed = False
    for result in results:
        meter.wipe()
        if isinstance(result, RedpencilError):
            failed = True
            output.say(str(result))
            continue
        done.append(result)
        if show:
            put_added(result)
    return done, failed


def _refuse_missing(paths: Sequence[str]) -> None:
    """Refuse before a workspace is made for nothing."""
    if not any(path == STDIN or is_address(path) or Path(path).exists() for path in paths):
        raise Missing(f"There is no file or folder {' or '.join(paths)}.")


@dataclass(frozen=True, slots=True)
class _Reading:
    """How articles are read in at a desk."""

    desk: "Desk"
    meter: Meter
    ignore_robots: bool

    def one(self, path: str, slug: str = "", metadata: Metadata | None = None) -> Iterator["Added"]:
        """Read in what a path, an address or standard input holds."""
        importing, known = self.desk.importing, slug or None
        if path == STDIN:
            yield importing.add(standard_input(), slug=known, metadata=metadata, progress=self.meter)
        elif is_address(path):
            yield self.desk.fetching.add_article(
                path, slug=known, metadata=metadata, progress=self.meter, ignore_robots=self.ignore_robots
            )
        else:
            yield importing.add_file(Path(path), slug=known, metadata=metadata, progress=self.meter)

    def many(self, paths: Sequence[str]) -> Iterator["Added | RedpencilError"]:
        """Read in one after the other; what fails gives its error."""
        for path in paths:
            if path != STDIN and not is_address(path):
                yield from self.desk.importing.add_paths([Path(path)], self.meter)
                continue
            try:
                yield from self.one(path)
            except RedpencilError as error:
                yield error
