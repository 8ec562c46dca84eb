"""The commands that join sources to claims."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from redpencil.cli import access, output, plain
from redpencil.cli.changed import put_change
from redpencil.cli.command import choices, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.fetching import Fetch, with_fetching
from redpencil.cli.sources import add_what
from redpencil.cli.tables import one_line
from redpencil.domain.checks import OF_EVIDENCE
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import LONGEST_QUOTE, Evidence, QuoteCheck, Stance
from redpencil.domain.source import is_address

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_SET = "Pieces of the same set count only together; 0 counts alone."


@command('redpencil attach alibaba-ev#12 3 --stance refutes --quote "sold in November 2020"')
@click.argument("ref")
@click.argument("source")
@click.option("--quote", default="", metavar="TEXT", help="The exact words that bear on the claim.")
@click.option(
    "--stance", type=choices(Stance), default=Stance.SUPPORTS.value, show_default=True, help="What it does to it."
)
@click.option("--locator", default="", metavar="PLACE", help="The page or place; else that of the quote.")
@click.option("--set", "evidence_set", type=click.IntRange(0), default=0, metavar="N", help=_SET)
@with_fetching
@with_json
def attach(  # noqa: PLR0913  (one parameter for each option)
    *,
    ref: str,
    source: str,
    quote: str,
    stance: str,
    locator: str,
    evidence_set: int,
    fetch: bool,
    ignore_robots: bool,
    as_json: bool,
) -> None:
    """Attach a source to a claim.

    SOURCE is its number in `redpencil sources` or what it is called there, or an address or a file that is added first.
    The article's names are held against those in it; a name that only the source can tell to be misspelled becomes a
    claim.
    """
    with access.desk() as desk:
        wanted = Ref.parse(ref)
        before = desk.browsing.claim(wanted)
        number = _number(desk, source, Fetch(fetch, ignore_robots))
        joined = desk.attaching.join(
            wanted, number, stance=Stance(stance), quote=quote, locator=locator, evidence_set=evidence_set
        )
        if joined.again:
            output.say(
                f"It is attached already, as evidence {joined.number}, and nothing was changed. "
                f"`redpencil reattach {wanted} {joined.number}` changes it."
            )
        if as_json:
            put_json(plain.claim(joined.claim) | {"new_claims": [plain.claim(each) for each in joined.found]})
            return
        _put(desk, joined.claim, joined.number, before)
        for each in joined.found:
            output.put(f"{each.ref}: {one_line(each.why_chosen)}")


@command('redpencil reattach alibaba-ev#12 1 --stance context --quote "sold in November"')
@click.argument("ref")
@click.argument("evidence", type=click.IntRange(1))
@click.option("--quote", metavar="TEXT", help="Other words of the source; they are looked up anew.")
@click.option("--stance", type=choices(Stance), help="What it does to the claim.")
@click.option("--locator", metavar="PLACE", help="The page or place.")
@click.option("--set", "evidence_set", type=click.IntRange(0), metavar="N", help=_SET)
@with_json
def reattach(  # noqa: PLR0913  (one parameter for each option)
    *,
    ref: str,
    evidence: int,
    quote: str | None,
    stance: str | None,
    locator: str | None,
    evidence_set: int | None,
    as_json: bool,
) -> None:
    """Change what a piece of evidence says.

    EVIDENCE is its number beside the claim, as `redpencil show` has it. What is not named stays as it is.
    """
    if (quote, stance, locator, evidence_set) == (None, None, None, None):
        raise click.UsageError("Say what is to be changed: --quote, --stance, --locator or --set")
    with access.desk() as desk:
        before = desk.browsing.claim(Ref.parse(ref))
        claim = desk.attaching.edit(
            before.ref,
            evidence,
            stance=Stance(stance) if stance else None,
            quote=quote,
            locator=locator,
            evidence_set=evidence_set,
        )
        if as_json:
            put_json(plain.claim(claim))
        else:
            _put(desk, claim, evidence, before)


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


def _number(desk: "Desk", words: str, fetch: Fetch) -> int:
    if not (words.isascii() and words.isdigit()) and (is_address(words) or Path(words).is_file()):
        return add_what(desk, words, {}, fetch).id
    return desk.cataloguing.find(words).id


def _put(desk: "Desk", claim: Claim, number: int, before: Claim) -> None:
    """Print a claim, what its evidence now says otherwise, and what became of the quote of one piece."""
    put_change(desk, claim, as_json=False)
    said = {finding.message for finding in before.open_findings}
    for finding in claim.open_findings:
        if finding.check in OF_EVIDENCE and finding.message not in said:
            output.put(f"{claim.ref}: {one_line(finding.message)}")
    for piece in claim.evidence:
        if piece.number == number and piece.quote:
            _say(desk, piece)


def _say(desk: "Desk", piece: Evidence) -> None:
    if piece.quote_check is QuoteCheck.UNCHECKED:
        output.say(f"The quote could not be checked. {one_line(_unchecked(desk, piece))}")
        return
    if piece.quote_check is QuoteCheck.NOT_FOUND:
        output.say("The quote was not found in the source. It is kept and marked so.")
        if piece.place is not None:
            output.say("It is nearest to other words there:")
    else:
        place = f", at {one_line(piece.locator)}" if piece.locator else ""
        output.say(f"The quote stands in the source{place}{'' if piece.exact else ', in other words'}.")
    for words in (*piece.differences, piece.caution):
        if words:
            output.say(one_line(words))


def _unchecked(desk: "Desk", piece: Evidence) -> str:
    if len(piece.quote) > LONGEST_QUOTE:
        return f"It is longer than {LONGEST_QUOTE:,} letters. Quote the sentences that bear on the claim."
    return desk.cataloguing.entry(piece.source.id).unread
