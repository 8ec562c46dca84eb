"""The commands about one source: what is known of it, correcting that, and the bytes it rests on."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import access, output, plain_sources
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.facts import said, with_facts
from redpencil.cli.overview import Line, put_lines
from redpencil.cli.tables import one_line
from redpencil.domain.source import Source

if TYPE_CHECKING:
    from redpencil.desk.cataloguing import Entry


@command("redpencil source set 3 --tier primary --published 2021-05-31", name="set")
@click.argument("source", metavar="SOURCE")
@with_facts
@with_json
def set_facts(*, source: str, as_json: bool, **given: Any) -> None:
    """Correct what is said of a source.

    SOURCE is its number, or what it is called. What is not named stays as it is; "" takes a fact away. The bytes of a
    source are never changed.
    """
    facts = said(given)
    if not facts:
        raise click.UsageError("Say what is to be corrected, such as --title or --tier")
    with access.desk() as desk:
        now = desk.cataloguing.describe(desk.cataloguing.find(source).id, **facts)
    if as_json:
        put_json(plain_sources.source(now))
    else:
        put_lines(_heading(now), _facts(now))


@command("redpencil source show 3")
@click.argument("source", metavar="SOURCE")
@click.option("--text", "text", is_flag=True, help="The text that was read out of it and nothing else, in UTF-8.")
@with_json
def show(*, source: str, text: bool, as_json: bool) -> None:
    """Show everything about a source.

    SOURCE is its number, or what it is called. What is kept of it, what read its text, how often it was fetched, the
    claims that it bears on, and what is still to be asked of it.
    """
    if text and as_json:
        raise click.UsageError("--text does not go with --json")
    with access.desk() as desk:
        entry = desk.cataloguing.entry(desk.cataloguing.find(source).id)
        if text:
            if entry.unread:
                output.say(entry.unread)
            output.put_exactly(entry.snapshot.text if entry.snapshot else "")
            return
        mine = [sheet for sheet in desk.calling.sheets() if sheet.source == entry.source]
    to_ask = [question for sheet in mine for question in sheet.questions]
    if as_json:
        put_json(plain_sources.entry(entry) | {"to_ask": [plain_sources.question(one) for one in to_ask]})
        return
    put_lines(_heading(entry.source), _lines(entry))
    for one in to_ask:
        output.put(f"  to ask        {one.claim.ref}: {one_line(one.claim.statement)}")


@command("redpencil source save 3 -o release.pdf")
@click.argument("source", metavar="SOURCE")
@click.option("-o", "--output", "out", metavar="FILE|DIR|-", help="Where to; else the current folder. - is the output.")
@click.option("--warc", is_flag=True, help="The WARC records of how it came, and not the page alone.")
@with_json
def save(*, source: str, out: str | None, warc: bool, as_json: bool) -> None:
    """Write the bytes of a source to a file, as they were retrieved.

    SOURCE is its number, or what it is called. The bytes are held against their SHA-256 before.
    """
    if out == "-" and as_json:
        raise click.UsageError("--json and -o - both want the output")
    with access.desk() as desk:
        number = desk.cataloguing.find(source).id
        if out == "-":
            output.put_bytes(desk.cataloguing.original(number, warc=warc)[1])
            return
        path = desk.cataloguing.save(number, Path(out) if out else None, warc=warc)
    if as_json:
        put_json({"path": str(path)})
    else:
        output.put(str(path))


def _heading(source: Source) -> str:
    return f"source {source.id}  {source.title or source.url}"


def _facts(source: Source) -> Iterator[Line]:
    """Say what a person or a page said of a source."""
    yield "kind", source.kind.value.replace("-", " ") + (", confidential" if source.confidential else "")
    yield "hand", source.tier.words
    dates = (source.valid_from, source.valid_to)
    valid = " ".join(f"{word} {day}" for word, day in zip(("from", "until"), dates, strict=True) if day)
    for heading, words in (
        ("by", source.creator),
        ("published by", source.publisher),
        ("published", source.published.isoformat() if source.published else ""),
        ("valid", valid),
        ("at", source.url),
        ("archived at", source.archive_url),
        ("origin", source.origin),
        ("reprint of", f"source {source.reprint_of}, by its text" if source.reprint_of else ""),
        ("licence", source.licence),
        ("contact", _contact(source)),
        ("note", source.note),
    ):
        if words:
            yield heading, words


def _contact(source: Source) -> str:
    parts = (
        source.contact.value if source.contact else "",
        source.contacted_on.isoformat() if source.contacted_on else "",
        source.terms.words if source.terms else "",
    )
    return ", ".join(part for part in parts if part)


def _lines(entry: "Entry") -> Iterator[Line]:
    yield from _facts(entry.source)
    if entry.snapshot is not None:
        kept = entry.snapshot
        yield "kept", f"{entry.size:,} bytes, {kept.media_type}, {kept.taken_at:%Y-%m-%d %H:%M}, sha256 {kept.sha256}"
    if entry.snapshot is not None and entry.snapshot.text:
        yield "text", f"{len(entry.snapshot.text):,} letters, read by {entry.snapshot.method}"
    elif entry.unread:
        yield "no text", entry.unread
    for one in entry.retrievals:
        redirected = f", from {one.url}" if one.url != one.asked else ""
        yield "fetched", f"{one.at:%Y-%m-%d %H:%M}: {one.outcome.value}, {one.asked}{redirected}"
    for ref, piece in entry.uses:
        quote = f": “{piece.quote}” ({piece.quote_check.value})" if piece.quote else ""
        place = f", {piece.locator}" if piece.locator else ""
        yield "evidence", f"{ref}, {piece.stance.value}{place}{quote}"
