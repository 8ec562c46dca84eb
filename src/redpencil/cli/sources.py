"""The commands about sources: adding and listing them, and joining them to claims."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from redpencil.cli import access, output, plain
from redpencil.cli.changed import put_change
from redpencil.cli.command import Group, choices, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.fetching import Fetch, with_fetching
from redpencil.cli.refetching import refetch, repin
from redpencil.cli.standard import STDIN, standard_input
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.checks import OF_EVIDENCE
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.domain.source import Source, Tier, is_address
from redpencil.errors import Missing, UnknownSource

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_CHECKED: Final = {
    QuoteCheck.FOUND: "The quote stands in the source.",
    QuoteCheck.NOT_FOUND: "The quote was not found in the source. It is kept and marked so.",
    QuoteCheck.UNCHECKED: "The quote could not be checked, as there is no text of the source here.",
}


@click.group(cls=Group, example="redpencil source add report.pdf --tier primary")
def source() -> None:
    """Add sources, and fetch them again."""


@command("redpencil source add https://example.org/release --tier primary", name="add")
@click.argument("what", metavar="[URL|PATH|-]", required=False)
@click.option("--person", metavar="NAME", help="Somebody who was asked.")
@click.option("--title", metavar="TEXT", help="What it is called.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--tier", type=choices(Tier), help="Whether it saw for itself.")
@click.option("--origin", metavar="TEXT", help="The original that it reprints.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day it appeared.")
@click.option("--note", metavar="TEXT", help="On what terms a person spoke.")
@click.option("--confidential", is_flag=True, help="Keep a person's name out of every report.")
@with_fetching
@with_json
def add_source(
    *, what: str | None, person: str | None, fetch: bool, ignore_robots: bool, as_json: bool, **given: Any
) -> None:
    """Add an address, a file, a person, or words from standard input.

    An address is fetched, once: its bytes, its text and a WARC record of how it came are kept. The same source again
    is the one that is there.
    """
    if (what is None) == (person is None):
        raise click.UsageError("Name an address, a file or -, or say --person NAME")
    if what is not None and what != STDIN and not is_address(what) and not Path(what).exists():
        raise Missing(f"{what} is no address, and there is no such file. For somebody you asked, say --person NAME.")
    facts = _facts(person is not None, given)
    with access.desk(create=True) as desk:
        added = _add(desk, what, person, facts, Fetch(fetch, ignore_robots))
    if as_json:
        put_json(plain.source(added))
    else:
        output.put(f"source {added.id}  {one_line(added.title or added.url)}")


source.add_command(add_source)
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
        put_json([plain.source(each) for each in known])
    elif known:
        columns = (Column("source", right=True), Column("kind"), Column("hand"), Column("what it is", wide=True))
        put_table(columns, [(str(each.id), each.kind.value, each.tier.words, _named(each)) for each in known])
    else:
        output.say("There is no source here yet. `redpencil source add` takes an address, a file or a person.")


@command('redpencil attach alibaba-ev#12 3 --stance refutes --quote "sold in November 2020"')
@click.argument("ref")
@click.argument("source_", metavar="SOURCE")
@click.option("--quote", default="", metavar="TEXT", help="The exact words that bear on the claim.")
@click.option(
    "--stance", type=choices(Stance), default=Stance.SUPPORTS.value, show_default=True, help="What it does to it."
)
@click.option("--locator", default="", metavar="PLACE", help="The page or place.")
@with_fetching
@with_json
def attach(  # noqa: PLR0913  (one parameter for each option)
    *,
    ref: str,
    source_: str,
    quote: str,
    stance: str,
    locator: str,
    fetch: bool,
    ignore_robots: bool,
    as_json: bool,
) -> None:
    """Attach a source to a claim.

    SOURCE is its number in `redpencil sources`, or an address or a file that is added first. The article's names are
    held against those in it; a name that only the source can tell to be misspelled becomes a claim.
    """
    with access.desk() as desk:
        wanted = Ref.parse(ref)
        desk.browsing.claim(wanted)
        number = _number(desk, source_, Fetch(fetch, ignore_robots))
        joined = desk.attaching.join(wanted, number, stance=Stance(stance), quote=quote, locator=locator)
        if as_json:
            put_json(plain.claim(joined.claim) | {"new_claims": [plain.claim(each) for each in joined.found]})
            return
        put_change(desk, joined.claim, as_json=False)
        for finding in joined.claim.open_findings:
            if finding.check in OF_EVIDENCE:
                output.put(f"{joined.claim.ref}: {one_line(finding.message)}")
        for each in joined.found:
            output.put(f"{each.ref}: {one_line(each.why_chosen)}")
        if quote and joined.claim.evidence:
            output.say(_CHECKED[joined.claim.evidence[-1].quote_check])


@command("redpencil detach alibaba-ev#12 1")
@click.argument("ref")
@click.argument("evidence", type=click.IntRange(1))
@with_json
def detach(*, ref: str, evidence: int, as_json: bool) -> None:
    """Take a source off a claim.

    EVIDENCE is its number beside the claim, as `redpencil show` has it.
    """
    with access.desk() as desk:
        put_change(desk, desk.attaching.detach(Ref.parse(ref), evidence), as_json=as_json)


def _facts(person: bool, given: dict[str, Any]) -> dict[str, Any]:
    """Keep what was given, in the desk's words."""
    day: datetime | None = given.pop("day")
    facts = {key: value for key, value in given.items() if value}
    if person and facts.keys() - {"note", "confidential"}:
        raise click.UsageError("A person has only --note and --confidential")
    if day:
        facts["published"] = day.date()
    if "tier" in facts:
        facts["tier"] = Tier(facts["tier"])
    return facts


def _add(desk: "Desk", what: str | None, person: str | None, facts: dict[str, Any], fetch: Fetch) -> Source:
    if person is not None:
        return desk.researching.add_person(person, **facts)
    if what is None or what == STDIN:
        words = standard_input().decode("utf-8", errors="replace")
        return desk.researching.add_words(words, title=facts.get("title", ""))
    if is_address(what):
        return fetch.address(desk, what, facts)
    return desk.researching.add_file(Path(what), **facts)


def _number(desk: "Desk", words: str, fetch: Fetch) -> int:
    if words.isascii() and words.isdigit():
        return int(words)
    if is_address(words) or Path(words).exists():
        return _add(desk, words, None, {}, fetch).id
    raise UnknownSource(
        f'"{words[:60]}" is no source. `redpencil sources` lists them, `redpencil source add` adds one.'
    )


def _named(each: Source) -> str:
    parts = (each.title, each.creator, each.publisher, each.url if each.url != each.title else "")
    return ", ".join(part for part in parts if part)
