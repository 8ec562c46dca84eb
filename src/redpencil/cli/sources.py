"""The commands about sources: adding, listing and looking at them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import access, output, plain_sources, progress
from redpencil.cli.cataloguing import save, set_facts, show
from redpencil.cli.command import Group, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.facts import said, with_facts
from redpencil.cli.fetching import Fetch, with_fetching
from redpencil.cli.refetching import refetch, repin
from redpencil.cli.standard import STDIN, standard_input
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.source import Source, is_address
from redpencil.errors import Missing

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


@click.group(cls=Group, example="redpencil source add report.pdf --tier primary")
def source() -> None:
    """Add, correct and show sources, and fetch them again."""


@command("redpencil source add https://example.org/release --tier primary", name="add")
@click.argument("what", metavar="[URL|PATH|-]", required=False)
@click.option("--person", metavar="NAME", help="Somebody who was asked.")
@click.option("--calculation", metavar="TEXT", help='How a figure was reckoned, such as "158 / 160 = 0.9875".')
@with_facts
@with_fetching
@with_json
def add_source(  # noqa: PLR0913  (one parameter for each option)
    *,
    what: str | None,
    person: str | None,
    calculation: str | None,
    fetch: bool,
    ignore_robots: bool,
    as_json: bool,
    **said_of_it: Any,
) -> None:
    """Add an address, a file, a person, a calculation, or words from standard input.

    An address is fetched, once: its bytes, its text and a WARC record of how it came are kept. The same source again
    is the one that is there. A file whose text cannot be read is kept all the same, with the reason.
    """
    facts = {name: fact for name, fact in said(said_of_it).items() if fact not in {None, ""}}
    given = _Given(what, person, calculation)
    given.refuse(facts)
    with access.desk(create=True) as desk:
        added = _add(desk, given, facts, Fetch(fetch, ignore_robots))
        _tell(desk, added, facts)
        entry = desk.cataloguing.entry(added.id)
    if as_json:
        put_json(plain_sources.source(added) | {"unread": entry.unread})
    else:
        output.put(f"source {added.id}  {one_line(added.title or added.url)}")


source.add_command(add_source)
source.add_command(set_facts)
source.add_command(show)
source.add_command(save)
source.add_command(refetch)
source.add_command(repin)


@command("redpencil sources --json")
@click.argument("article", required=False)
@with_json
def sources(*, article: str | None, as_json: bool) -> None:
    """List the sources.

    With an article, those that are attached to its claims.
    """
    with access.desk() as desk:
        known = desk.browsing.sources(article)
    if as_json:
        put_json([plain_sources.source(each) for each in known])
    elif known:
        columns = (Column("source", right=True), Column("kind"), Column("hand"), Column("what it is", wide=True))
        put_table(columns, [(str(each.id), each.kind.value, each.tier.words, _named(each)) for each in known])
    else:
        output.say("There is no source here yet. `redpencil source add` takes an address, a file or a person.")


def add_what(desk: "Desk", what: str, facts: dict[str, Any], fetch: Fetch) -> Source:
    """Add what an address, a file or standard input holds."""
    if what == STDIN:
        return desk.researching.add_words(standard_input().decode("utf-8", errors="replace"), **facts)
    if is_address(what):
        return fetch.address(desk, what, facts)
    with progress.shown() as meter:
        return desk.researching.add_file(Path(what), meter, **facts)


def _add(desk: "Desk", given: "_Given", facts: dict[str, Any], fetch: Fetch) -> Source:
    if given.person is not None:
        return desk.researching.add_person(given.person, **facts)
    if given.calculation is not None:
        return desk.researching.add_calculation(given.calculation, **facts)
    return add_what(desk, given.what or STDIN, facts, fetch)


@dataclass(frozen=True, slots=True)
class _Given:
    """The one thing that is to be added."""

    what: str | None
    person: str | None
    calculation: str | None

    def refuse(self, facts: dict[str, Any]) -> None:
        """Refuse what cannot be added, before anything is opened."""
        if [self.what, self.person, self.calculation].count(None) != 2:
            raise click.UsageError("Name an address, a file or -, or say --person NAME or --calculation TEXT")
        if self.person is not None and facts.keys() & {"title", "kind"}:
            raise click.UsageError("A person is called by --person, and has no --title and no --kind")
        what = self.what
        if what is not None and what != STDIN and not is_address(what) and not Path(what).exists():
            raise Missing(
                f"{what} is no address, and there is no such file. For somebody you asked, say --person NAME."
            )


def _tell(desk: "Desk", added: Source, facts: dict[str, Any]) -> None:
    """Say what whoever added a source might not expect."""
    entry = desk.cataloguing.entry(added.id)
    if entry.snapshot is not None and entry.snapshot.unread:
        output.say(f"{entry.unread} It is kept, but no quote can be looked up in it.")
    if any(getattr(added, name) != fact for name, fact in facts.items()):
        output.say(
            f"It was here before and stays as it was. `redpencil source set {added.id}` changes what is said of it."
        )


def _named(each: Source) -> str:
    parts = (each.title, each.creator, each.publisher, each.url if each.url != each.title else "")
    return ", ".join(part for part in parts if part)
