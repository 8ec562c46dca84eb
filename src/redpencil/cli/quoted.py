"""The command that lists the quotations of an article and holds them against a transcript."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import click

from redpencil.cli import access, output, plain_ledgers
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.quotation import Heard, QuotationRow

COLUMNS: Final = (Column("at", right=True), Column("speaker"), Column("quotation", wide=True))


@command("redpencil quotes alibaba-ev --transcript 3")
@click.argument("article")
@click.option("--transcript", metavar="SOURCE", help="Hold them against this source, by its number or name.")
@with_json
def quotes(*, article: str, transcript: str | None, as_json: bool) -> None:
    """List the quotations of an article, or hold them against a transcript.

    With a transcript each is said exactly there, said in other words, which are told one by one, or not said there.
    Words left out at "…" and put in as "[he]" are no difference. Where the transcript names its speakers, it is told
    when the article puts the words into another mouth. What that means is for you to say.
    """
    with access.desk() as desk:
        number = None if transcript is None else desk.cataloguing.find(transcript).id
        rows = desk.quoting.quotations(article, number)
    if as_json:
        put_json([plain_ledgers.quotation(article, row) for row in rows])
    elif not rows:
        output.say("No quotation was found.")
    elif transcript is None:
        put_table(COLUMNS, [(str(row.start), row.speaker, row.text) for row in rows])
    else:
        for row in rows:
            for line in _lines(row):
                output.put(line)
        output.say(_summary(rows))


def _lines(row: QuotationRow) -> Iterator[str]:
    speaker = f"{one_line(row.speaker)}: " if row.speaker else ""
    yield f"{row.start}  {speaker}“{one_line(row.text)}”"
    if row.heard is None:
        return
    yield f"    {row.heard.outcome.capitalize()}{_where(row.heard)}"
    for difference in row.heard.differences:
        yield f"    {one_line(difference)}"
    if row.heard.another:
        yield f"    There it is said by {one_line(row.heard.speaker)}. Check who said it."
    if row.heard.caution:
        yield f"    Caution: {one_line(row.heard.caution)}"


def _where(heard: Heard) -> str:
    told = [f"by {heard.speaker}" if heard.speaker else "", heard.locator]
    return "".join(f", {one_line(each)}" for each in told if each)


def _summary(rows: Sequence[QuotationRow]) -> str:
    counts = Counter(row.heard.outcome for row in rows if row.heard)
    parts = ", ".join(f"{count} {what}" for what, count in counts.items())
    return f"{len(rows)} {'quotation' if len(rows) == 1 else 'quotations'}: {parts}."
