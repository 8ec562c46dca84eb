"""The commands that hand over: reports and their formats."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import access, output
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, put_table
from redpencil.domain.claim import Ref

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


@command("redpencil report alibaba-ev --to html,memo -o out")
@click.argument("scope", metavar="[ARTICLE|REF]", required=False)
@click.option("--all", "everything", is_flag=True, help="Every article of the workspace.")
@click.option(
    "--to", default="markdown", show_default=True, metavar="FORMAT[,FORMAT]|all", help="See `redpencil formats`."
)
@click.option("-o", "--output", "out", metavar="FILE|DIR|-", help="Where to; else the current folder. - is the output.")
@click.option("--with-confidential", is_flag=True, help="Name confidential sources: for the house's own file.")
@with_json
def report(*, to: str, out: str | None, with_confidential: bool, as_json: bool, **asked: Any) -> None:
    """Write reports.

    A file is named after the article. -o names a folder, which is made if missing, unless one format goes to one file.

    Confidential sources, and persons who did not speak on the record, are neither named nor quoted, unless you say
    --with-confidential. Such a report must not leave the house.
    """
    scope: str | None = asked["scope"]
    if (scope is None) != asked["everything"]:
        raise click.UsageError("Name an article or a claim, or say --all")
    with access.desk() as desk:
        about = Ref.parse(scope) if scope and "#" in scope else scope
        formats = _formats(desk, to)
        if out == "-":
            if len(formats) != 1:
                raise click.UsageError("-o - takes one format")
            if as_json:
                raise click.UsageError("--json and -o - both want the output")
            output.put_bytes(
                desk.reporting.render(about, formats[0], with_confidential=with_confidential, tell=output.say)
            )
            return
        written = desk.reporting.write(
            about, formats, Path(out) if out else None, with_confidential=with_confidential, tell=output.say
        )
    if as_json:
        put_json([{"path": str(path)} for path in written])
    else:
        for path in written:
            output.put(str(path))


@command("redpencil formats")
@with_json
def formats(*, as_json: bool) -> None:
    """List the formats of reports."""
    from redpencil.desk.reporting import formats as known

    rows = [(each.id, each.suffix, each.description) for each in known()]
    if as_json:
        put_json([{"id": each, "suffix": suffix, "description": words} for each, suffix, words in rows])
    else:
        put_table((Column("format"), Column("suffix"), Column("what it is", wide=True)), rows)


def _formats(desk: "Desk", to: str) -> tuple[str, ...]:
    if to.strip() == "all":
        return tuple(each.id for each in desk.reporting.formats())
    wanted = dict.fromkeys(word.strip() for word in to.split(","))
    if "" in wanted:
        raise click.UsageError("--to wants formats parted by commas")
    return tuple(wanted)
