"""The commands that change which claims there are, how they are worded, and what is noted beside them."""

import click

from redpencil.cli import access
from redpencil.cli.changed import put_change, put_one_or_more
from redpencil.cli.command import choices, command, with_json
from redpencil.domain.claim import Kind, Ref
from redpencil.domain.note import Audience


@command('redpencil new alibaba-ev "Huawei sold Honor" --start 1930 --end 1978')
@click.argument("article")
@click.argument("statement")
@click.option("--start", type=click.IntRange(0), help="Where its words begin, in code points of the article's text.")
@click.option("--end", type=click.IntRange(0), help="Where they end.")
@click.option("--kind", type=choices(Kind), default=Kind.FACT.value, show_default=True, help="The leading kind.")
@with_json
def new(*, article: str, statement: str, start: int | None, end: int | None, kind: str, as_json: bool) -> None:  # noqa: PLR0913  (one parameter for each option)
    """Add a claim of your own.

    Write the statement so that it can be read alone.
    """
    if (start is None) != (end is None):
        raise click.UsageError("--start and --end go together")
    if start is not None and end is not None and start >= end:
        raise click.UsageError("--start must lie before --end")
    with access.desk(create=True) as desk:
        put_change(desk, desk.reviewing.new(article, statement, start=start, end=end, kind=Kind(kind)), as_json=as_json)


@command('redpencil reword alibaba-ev#12 "Huawei sold its phone brand Honor in 2020."')
@click.argument("ref")
@click.argument("statement")
@with_json
def reword(*, ref: str, statement: str, as_json: bool) -> None:
    """Word a claim differently.

    The exact words of the article stay beside it.
    """
    with access.desk() as desk:
        put_change(desk, desk.reviewing.reword(Ref.parse(ref), statement), as_json=as_json)


@command('redpencil drop alibaba-ev#12 alibaba-ev#17 --why "common knowledge"')
@click.argument("refs", metavar="REF…", nargs=-1, required=True)
@click.option("--why", required=True, metavar="REASON", help="Why it need not be checked.")
@with_json
def drop(*, refs: tuple[str, ...], why: str, as_json: bool) -> None:
    """Take claims off the list.

    They keep their numbers, and `reopen` brings them back. Several are one step.
    """
    with access.desk() as desk:
        from redpencil.desk import steps

        dropped = desk.reviewing.many([Ref.parse(ref) for ref in refs], steps.drop(why))
        put_one_or_more(desk, dropped, as_json=as_json)


@command("redpencil reopen alibaba-ev#12")
@click.argument("refs", metavar="REF…", nargs=-1, required=True)
@with_json
def reopen(*, refs: tuple[str, ...], as_json: bool) -> None:
    """Open settled or dropped claims again.

    Several are one step.
    """
    with access.desk() as desk:
        from redpencil.desk import steps

        opened = desk.reviewing.many([Ref.parse(ref) for ref in refs], steps.reopen())
        put_one_or_more(desk, opened, as_json=as_json)


@command('redpencil note alibaba-ev#12 "Do you have the press release?"')
@click.argument("ref")
@click.argument("text")
@with_json
def note(*, ref: str, text: str, as_json: bool) -> None:
    """Write a note to the author.

    It goes into the memo and the reports.
    """
    with access.desk() as desk:
        put_change(desk, desk.reviewing.note(Ref.parse(ref), text, Audience.AUTHOR), as_json=as_json)


@command('redpencil comment alibaba-ev#12 "Asked the press office twice."')
@click.argument("ref")
@click.argument("text")
@with_json
def comment(*, ref: str, text: str, as_json: bool) -> None:
    """Write a note to colleagues.

    It stays in the workspace and is never printed in a report.
    """
    with access.desk() as desk:
        put_change(desk, desk.reviewing.note(Ref.parse(ref), text, Audience.COLLEAGUES), as_json=as_json)
