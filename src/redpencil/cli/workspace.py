"""The commands about the workspace as a whole: making one, laying out the sample, saying where things lie."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from redpencil.cli import access, output, progress
from redpencil.cli.command import asked, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import counted
from redpencil.cli.tables import one_line
from redpencil.domain.checks import CHECKS
from redpencil.errors import WorkspaceExists
from redpencil.locations import Workspace

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk
    from redpencil.desk.inspecting import Keeping


@command("redpencil init claims")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@with_json
def init(*, folder: Path | None, as_json: bool) -> None:
    """Make a workspace.

    Without DIR it is made in ./claims, where every command run here finds it.
    """
    from redpencil.desk.desk import Desk

    workspace = Workspace((folder or Path(asked().workspace or "claims")).expanduser().absolute())
    if workspace.exists:
        raise WorkspaceExists(f"There is a workspace in {workspace.folder} already. `redpencil add PATH` fills it.")
    with Desk.open(workspace, reviewer=asked().reviewer, create=True):
        _put_made(workspace, as_json=as_json)
    output.say("`redpencil add PATH` reads an article in, `redpencil` opens the desk.")


@command("redpencil demo sample")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@with_json
def demo(*, folder: Path, as_json: bool) -> None:
    """Lay out the sample workspace.

    It holds articles with planted flaws, sources to attach, and every setting explained.
    """
    from redpencil.desk.desk import Desk
    from redpencil.desk.sampling import lay_out

    workspace = lay_out(folder)
    with progress.shown() as meter:
        opened = Desk.open(workspace, reviewer=asked().reviewer, progress=meter)
    with opened:
        for warning in opened.warnings:
            output.say(warning)
        articles = counted(len(opened.browsing.articles()), "article")
    _put_made(workspace, as_json=as_json)
    output.say(f"The sample has {articles}. `redpencil --workspace {folder}` opens it.")


@command("redpencil config")
@with_json
def config(*, as_json: bool) -> None:
    """Say where things lie and which rules hold."""
    from redpencil.desk.inspecting import keeping

    with access.desk() as desk:
        facts = _facts(desk, keeping(desk.workspace))
        ratings = desk.config.scale.ratings
    if as_json:
        put_json({**facts, "ratings": [{"id": each.id, "label": each.label} for each in ratings]})
        return
    for name, fact in facts.items():
        output.put(f"{name.replace('_', ' '):<12} {one_line(fact)}")
    output.put(f"{'ratings':<12} {', '.join(f'{key} {each.id}' for key, each in enumerate(ratings, 1))}")


def _facts(desk: "Desk", kept: "Keeping") -> dict[str, str]:
    return {
        "workspace": str(desk.workspace.folder),
        "database": str(desk.workspace.database),
        "config": f"{desk.workspace.config}{'' if desk.workspace.config.is_file() else ' (not there: defaults hold)'}",
        "names": str(desk.workspace.names),
        "reviewer": desk.reviewer.name,
        "house": desk.config.house.name,
        "scale": desk.config.scale.id,
        "demand": " and ".join(desk.config.demands),
        "checks": ", ".join(f"{check} {desk.config.checks.wish(check)}" for check in CHECKS),
        "worthiness": desk.config.scoring.value,
        "sqlite": kept.version,
        "journal": f"{kept.journal}, synchronous {kept.synchronous}",
        "writing": desk.read_only_reason or "allowed",
    }


def _put_made(workspace: Workspace, *, as_json: bool) -> None:
    if as_json:
        put_json({"workspace": str(workspace.folder)})
    else:
        output.put(f"Made a workspace in {workspace.folder}.")
