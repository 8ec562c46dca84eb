"""The command that lists the numbers of an article."""

from calendar import monthrange
from datetime import date
from typing import Final

import click

from redpencil.cli import access, output, plain_ledgers
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, put_table
from redpencil.domain.number import Approximation, NumberKind, NumberRow

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
    unit = " per ".join(part for part in (row.unit or " " * bool(row.per), row.per) if part).strip()
    return (str(row.start), row.text, row.kind.value, _value(row), unit, _days(row))


def _value(row: NumberRow) -> str:
    if row.low is None or row.high is None:
        return ""
    if row.kind is NumberKind.TIME:
        return f"{int(row.low) // 60:02}:{int(row.low) % 60:02}"
    ends = dict.fromkeys((_written(row.low), _written(row.high)))
    exact = "" if row.approximation is Approximation.EXACT else f"{row.approximation.value} "
    return exact + " to ".join(ends)


def _written(value: float) -> str:
    """Write a number with its thousands apart and no more decimals than tell something."""
    whole = f"{value:,.0f}"
    return whole if value == round(value) else f"{value:,.4f}".rstrip("0")


def _days(row: NumberRow) -> str:
    """Write a date as exactly as it is known: 2019, 2019-03, 2019-03-05, or from one day to another."""
    if row.kind is not NumberKind.DATE:
        return ""
    if row.first is None or row.last is None:
        return "not told"
    exact = "" if row.approximation is Approximation.EXACT else f"{row.approximation.value} "
    return exact + _interval(row.first, row.last)


def _interval(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04} to {last.year:04}"
    month = date(first.year, first.month, monthrange(first.year, first.month)[1])
    if first.day == 1 and last == month:
        return first.isoformat()[:7]
    return f"{first.isoformat()} to {last.isoformat()}"
