"""The command that replays a sitting."""

import tempfile
from pathlib import Path

import click

from redpencil import config
from redpencil.cli import access, output, plain
from redpencil.cli.command import asked, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import counted, put_claims
from redpencil.domain.query import ClaimQuery


@command("redpencil replay sitting.jsonl --into copy")
@click.argument("log", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--into", type=click.Path(path_type=Path), metavar="DIR", help="Where the copy is made and kept.")
@with_json
def replay(*, log: Path, into: Path | None, as_json: bool) -> None:
    """Replay a sitting in a copy of the workspace.

    The log comes from `redpencil open --record FILE`. What was typed is typed again into a desk without a terminal,
    and the claims are printed as they are then. The workspace itself stays as it is; without --into the copy goes.
    """
    from redpencil.desk.desk import Desk
    from redpencil.desk.duplicating import duplicate
    from redpencil.tui import replaying

    workspace = access.existing()
    sitting = replaying.read(log, config.load(workspace.config))
    with tempfile.TemporaryDirectory(prefix="redpencil-") as spare:
        copy = duplicate(workspace, (into or Path(spare) / "claims").absolute())
        replaying.replay(sitting, copy, asked().reviewer)
        with Desk.open(copy, reviewer=asked().reviewer) as desk:
            if as_json:
                put_json([plain.claim(claim) for claim in desk.browsing.claims(ClaimQuery())])
            else:
                put_claims(desk, ClaimQuery())
    output.say(f"{counted(len(sitting.lines), 'line')} replayed{f' in {into}' if into else ''}.")
