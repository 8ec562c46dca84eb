"""The command that finds the passages which bear on a claim."""

from collections.abc import Iterator
from typing import Final

import click

from redpencil.cli import access, output, plain_leads
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import one_line
from redpencil.domain.claim import Ref
from redpencil.domain.lead import Lead

_SHOWN: Final = 0.03
"""Reasons that weigh less are only in the JSON."""


@command("redpencil evidence alibaba-ev#12 --json")
@click.argument("ref")
@click.option("--source", metavar="SOURCE", help="Look through this source alone, by its number or name.")
@click.option("--library", is_flag=True, help="Look through all sources, and not only those of the article.")
@click.option(
    "--limit", type=click.IntRange(1, 100), default=10, show_default=True, metavar="COUNT", help="How many at most."
)
@with_json
def evidence(*, ref: str, source: str | None, library: bool, limit: int, as_json: bool) -> None:
    """Find the passages of sources that bear on a claim.

    The first says most of the claim; those behind it are chosen for what the ones before leave open. Without an option
    the sources attached to the article are looked through, or all where it has none.
    """
    with access.desk() as desk:
        number = None if source is None else desk.cataloguing.find(source).id
        leads = desk.seeking.evidence(Ref.parse(ref), source=number, everywhere=library, limit=limit)
    if as_json:
        put_json([plain_leads.lead(each) for each in leads])
        return
    for place, each in enumerate(leads, 1):
        for line in _lines(place, each):
            output.put(line)
    if not leads:
        output.say(
            "No passage shares a word with the claim. `redpencil source add` takes a file or a page with more text."
        )


def _lines(place: int, lead: Lead) -> Iterator[str]:
    source = f"source {lead.source.id}, {one_line(lead.source.title or lead.source.url)}, {lead.locator}"
    yield f"{place}. {lead.score:.2f}  {source}"
    yield f"   {one_line(lead.passage)}"
    yield f"   {one_line('; '.join(reason.name for reason in lead.reasons if abs(reason.weight) >= _SHOWN))}"
    for difference in lead.differences:
        yield f"   Differs: {one_line(difference)}"
