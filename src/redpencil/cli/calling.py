"""The commands about what is to be looked up next: call sheets, and the sources that are at hand."""

import click

from redpencil.cli import access, output, plain_sources
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.claim import Ref


@command('redpencil calls "Huawei press office"')
@click.argument("source", required=False, default="")
@with_json
def calls(*, source: str, as_json: bool) -> None:
    """List what is still to be asked of whom.

    For each person, office or document stand the claims that wait for it by its name, and the unfinished ones to which
    it is attached without a quote or a place. SOURCE is its number or its name.
    """
    with access.desk() as desk:
        sheets = desk.calling.sheets(source)
    if as_json:
        put_json([plain_sources.sheet(sheet) for sheet in sheets])
        return
    for sheet in sheets:
        output.put(one_line(sheet.name) + (f" (source {sheet.source.id})" if sheet.source else ""))
        for one in sheet.questions:
            output.put(f"  {one.claim.ref}  {one_line(one.claim.statement)}")
            if one.context.rstrip(".") not in {"", one.claim.statement.rstrip(".")}:
                output.put(f"    in: “{one_line(one.context)}”")
    if not sheets:
        output.say("Nothing is left to ask. `redpencil waiting REF --for NAME` puts a claim on somebody's sheet.")


@command("redpencil offers alibaba-ev#12")
@click.argument("ref")
@with_json
def offers(*, ref: str, as_json: bool) -> None:
    """List the sources that a claim may want.

    The author's own links and notes come first, those of the claim's sentence before the others; then the sources of
    the article, last used first, then the library.
    """
    with access.desk() as desk:
        found = desk.offering.offers(desk.browsing.claim(Ref.parse(ref)))
    if as_json:
        put_json([plain_sources.offered(one) for one in found])
    elif found:
        columns = (Column("source", right=True), Column("where"), Column("what it is", wide=True))
        put_table(columns, [(str(one.source.id) if one.source else "", one.where.value, one.words) for one in found])
    else:
        output.say("The article has no link and the library no source. `redpencil source add` adds one.")
