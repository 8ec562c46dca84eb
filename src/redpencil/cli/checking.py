"""The command that checks articles and keeps nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from redpencil.cli import access, edge, output, progress
from redpencil.cli.checked import as_plain, put_checked
from redpencil.cli.command import command, with_ignore_robots, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.progress import Meter
from redpencil.cli.standard import STDIN, standard_input
from redpencil.domain.checks import OF_ARTICLES, OF_EVIDENCE
from redpencil.domain.source import is_address
from redpencil.errors import RedpencilError

if TYPE_CHECKING:
    from redpencil.desk.checking import Rules
    from redpencil.desk.examining import Added

_TEXT: Final = "text"
_JSON: Final = "json"


def _ids(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the checks that are named, separated by commas."""
    ids = tuple(filter(None, (one.strip() for one in (value or "").split(","))))
    if attached := [one for one in ids if one in OF_EVIDENCE]:
        raise click.BadParameter(
            f'"{attached[0]}" runs when a source is attached (redpencil attach), and not on an article alone'
        )
    if unknown := [one for one in ids if one not in OF_ARTICLES]:
        raise click.BadParameter(f'there is no check "{unknown[0][:40]}"; there are {", ".join(OF_ARTICLES)}')
    if value is not None and not ids:
        raise click.BadParameter(f"name at least one check; there are {', '.join(OF_ARTICLES)}")
    return ids


@command("redpencil check draft.md --only names", lists={"Checks": OF_ARTICLES})
@click.argument("paths", metavar="PATH|URL|-...", nargs=-1, required=True)
@click.option(
    "--only", metavar="CHECK[,CHECK]", callback=_ids, help="Only these checks, also where the house has them off."
)
@click.option(
    "--format",
    "format_id",
    type=click.Choice([_TEXT, _JSON, "github", "sarif"]),
    help="text (the default), json, github (workflow commands) or sarif (SARIF 2.1.0).",
)
@with_ignore_robots
@with_json
def check(
    *, paths: Sequence[str], only: tuple[str, ...], format_id: str | None, ignore_robots: bool, as_json: bool
) -> None:
    """Check articles without keeping anything.

    An address is fetched. It needs no workspace; where one is found, the names and the [checks] of its house hold. The
    exit code is 1 when a check has found anything, be it a note.
    """
    if as_json and format_id not in {None, _JSON}:
        raise click.UsageError(f"--json and --format {format_id} both want the output")
    shown = _JSON if as_json else format_id or _TEXT
    rules = _rules(only)
    with progress.shown() as meter:
        done, failures = _told(_checked(paths, meter, rules, ignore_robots=ignore_robots), meter, shown)
    if shown == _JSON:
        put_json([as_plain(each) for each in done])
    elif shown != _TEXT:
        from redpencil.desk.annotating import rendered

        output.put_exactly(rendered(shown, done, failures))
    if failures:
        click.get_current_context().exit(edge.FAILED)
    if any(each.all_findings for each in done):
        click.get_current_context().exit(edge.NOT_MET)


def _rules(only: Sequence[str]) -> "Rules":
    """Return what the house lays down, if there is one, narrowed to the checks that are named."""
    from redpencil.desk.checking import Rules, rules_of

    workspace = access.existing() if access.named() else access.found()
    rules = rules_of(workspace) if workspace else Rules()
    return replace(rules, checks=rules.checks.only(only)) if only else rules


def _checked(
    paths: Sequence[str], meter: Meter, rules: "Rules", *, ignore_robots: bool
) -> Iterator["Added | RedpencilError"]:
    from redpencil.desk import checking

    for path in paths:
        if path != STDIN and not is_address(path):
            yield from checking.check_paths([Path(path)], meter, rules)
            continue
        try:
            if path == STDIN:
                yield checking.check(standard_input(), rules=rules)
            else:
                yield checking.check_address(path, rules=rules, progress=meter, ignore_robots=ignore_robots)
        except RedpencilError as error:
            yield error


def _told(results: Iterable["Added | RedpencilError"], meter: Meter, shown: str) -> tuple[list["Added"], list[str]]:
    """Return what was checked and what could not be; as text each is printed as it comes."""
    done: list[Added] = []
    failures: list[str] = []
    for result in results:
        meter.wipe()
        if isinstance(result, RedpencilError):
            failures.append(str(result))
            if shown != "github":  # whose commands say it, so that no file name can be one
                output.say(str(result))
            continue
        done.append(result)
        if shown == _TEXT:
            put_checked(result)
    return done, failures
