"""The command that lists the numbers of an article."""

from typing import Final

import click

from redpencil.cli import access, output, plain_ledgers
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, put_table
from redpencil.domain.number import NumberRow
from redpencil.text.numbers import number_words

COLUMNS: Final = (
    Column("article"),
    Column("at", right=True),
    Column("words", wide=True),
    Column("kind"),
    Column("value", right=True),
    Column("unit"),
    Column("date"),
)
"""The first column is left out where there is one article."""


@command("redpencil numbers alibaba-ev")
@click.argument("article", required=False)
@with_json
def numbers(*, article: str | None, as_json: bool) -> None:
    """List the numbers and dates of the articles.

    Each stands with the place of its first letter, its value and its unit. A date that only the day of the article
    tells ("last Tuesday") has its day where the article is dated.
    """
    with access.desk() as desk:
        slugs = [line.slug for line in desk.browsing.articles()] if article is None else [article]
        rows = [(slug, row) for slug in slugs for row in desk.browsing.numbers(slug)]
    if as_json:
        put_json([plain_ledgers.number(slug, row) for slug, row in rows])
    elif rows:
        first = 0 if article is None else 1
        put_table(COLUMNS[first:], [(slug, *_cells(row))[first:] for slug, row in rows])
    else:
        output.say("No number was found.")


def _cells(row: NumberRow) -> tuple[str, ...]:
    said = (number_words.value(row), number_words.unit(row), number_words.days(row))
    return (str(row.start), row.text, row.kind.value, *said)
