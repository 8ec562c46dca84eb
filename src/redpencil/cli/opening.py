"""The commands of the desk itself: opening it, and what its keys are."""

import sys
from pathlib import Path

import click

from redpencil import config
from redpencil.cli import access, output
from redpencil.cli.command import asked, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, put_table
from redpencil.domain.query import ClaimQuery


@command("redpencil open alibaba-ev")
@click.argument("article", required=False)
@click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what is typed to this file, for `redpencil replay`.",
)
@click.option("--plain", is_flag=True, help="Print and ask line by line, for screen readers: nothing is painted.")
def open_desk(*, article: str | None, record: Path | None = None, plain: bool = False) -> None:
    """Open the desk in the terminal.

    Without a terminal, in a pipe for instance, it prints the claims as a table.
    """
    if plain:
        _open_plain(article)
        return
    if not _at_a_terminal():
        from redpencil.cli.listing import put_claims

        with access.desk() as desk:
            if article is not None:
                desk.browsing.expect(article)
            put_claims(desk, ClaimQuery(article=article))
        return
    from redpencil.tui import app

    workspace = access.existing() if article is not None else access.found()
    click.get_current_context().exit(app.run(workspace, article, asked().reviewer, record))


def _open_plain(article: str | None) -> None:
    from redpencil.cli.linewise import Linewise

    with access.desk() as desk:
        if article is not None:
            desk.browsing.expect(article)
        Linewise(desk, article or desk.browsing.article_to_open()).run()


@command("redpencil keys")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the keys of the desk as a table in Markdown.")
@with_json
def keys(*, as_json: bool, as_markdown: bool) -> None:
    """List the keys of the desk.

    They are shown as the workspace sets them, or as they come where there is none.
    """
    from redpencil.tui.commands import every
    from redpencil.tui.commands.printed import markdown

    workspace = access.found()
    house = config.load(workspace.config if workspace is not None else None)
    if as_markdown:
        output.put(markdown(house).rstrip())
        return
    screens = every(house)
    rows = [(screen, one) for screen, commands in screens.items() for one in commands]
    if as_json:
        known = [{"key": c.key, "id": c.id, "title": c.title, "help": c.help, "screen": on} for on, c in rows]
        put_json(known)
        return
    columns = (Column("screen"), Column("key"), Column("what"), Column("id"), Column("more", wide=True))
    put_table(columns, [(on, c.key, c.title, c.id, c.help) for on, c in rows])


def _at_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
