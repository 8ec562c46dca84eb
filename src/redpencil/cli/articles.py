"""The command that reads articles in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redpencil.cli import access, edge, output, progress
from redpencil.cli.checked import as_plain, put_added
from redpencil.cli.command import Wrapped, command, with_json
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
@click.argument("paths", metavar="PATH|-...", nargs=-1, required=True)
@_with_facts
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day it appeared.")
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
    as_json: bool,
) -> None:
    """Read articles, find their claims, check and keep them.

    A path is a file or a folder; - is standard input. The same text again changes nothing; a changed text under the
    same slug is a new version. A workspace that is named with --workspace is made if it is missing.
    """
    metadata = Metadata(title, author, publisher, url, day.date() if day else None)
    single = bool(slug) or metadata != Metadata()
    if single and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("What is said of an article goes with one file; add the others apart")
    _refuse_missing(paths)
    with access.desk(create=True) as desk, progress.shown() as meter:
        results = _one(desk, paths[0], slug, metadata, meter) if single else _many(desk, paths, meter)
        done, failed = _told(results, meter, show=not as_json)
    if as_json:
        put_json([as_plain(each) for each in done])
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
    refuse_addresses(paths)
    if not any(path == STDIN or Path(path).exists() for path in paths):
        raise Missing(f"There is no file or folder {' or '.join(paths)}.")


def refuse_addresses(paths: Sequence[str]) -> None:
    """Refuse what is no path, with what to do instead."""
    if addresses := [path for path in paths if is_address(path)]:
        raise Missing(
            f"{addresses[0]} is an address, and articles are read from files. Save the page and add the file."
        )


def _one(desk: "Desk", path: str, slug: str, metadata: Metadata, meter: Meter) -> Iterator["Added"]:
    if path == STDIN:
        yield desk.importing.add(standard_input(), slug=slug or None, metadata=metadata, progress=meter)
    else:
        yield desk.importing.add_file(Path(path), slug=slug or None, metadata=metadata, progress=meter)


def _many(desk: "Desk", paths: Sequence[str], meter: Meter) -> Iterator["Added | RedpencilError"]:
    for path in paths:
        if path != STDIN:
            yield from desk.importing.add_paths([Path(path)], meter)
            continue
        try:
            yield desk.importing.add(standard_input(), progress=meter)
        except RedpencilError as error:
            yield error
