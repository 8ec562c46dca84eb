"""The commands that look back, and that take steps back."""

from collections.abc import Iterable

import click

from redpencil.cli import access, output, plain
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.claim import Ref
from redpencil.domain.event import Event
from redpencil.tui.widgets.deeds import DEEDS


@command("redpencil log alibaba-ev#12")
@click.argument("what", metavar="[REF|ARTICLE]", required=False)
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the newest N.")
@with_json
def log(*, what: str | None, limit: int | None, as_json: bool) -> None:
    """Show what was done, by whom and when."""
    with access.desk() as desk:
        events = desk.browsing.log(Ref.parse(what) if what and "#" in what else what, limit)
    if as_json:
        put_json([plain.event(event) for event in events])
    elif events:
        _put(events)
    else:
        output.say("Nothing has been done yet.")


@command("redpencil undo")
@click.argument("article", required=False)
@with_json
def undo(*, article: str | None, as_json: bool) -> None:
    """Take back the last step.

    With an article, the last step on that one. It works after a restart too.
    """
    with access.desk() as desk:
        event = desk.reviewing.undo(article)
        _put_step(event, desk.browsing.origin(event), "Taken back", as_json=as_json)


@command("redpencil redo")
@click.argument("article", required=False)
@with_json
def redo(*, article: str | None, as_json: bool) -> None:
    """Do again what was taken back."""
    with access.desk() as desk:
        event = desk.reviewing.redo(article)
        _put_step(event, desk.browsing.origin(event), "Done again", as_json=as_json)


def _put_step(event: Event, origin: Event, words: str, *, as_json: bool) -> None:
    """Say which step was taken back or done again, by what it did."""
    if as_json:
        put_json(plain.event(event))
    else:
        output.put(f"{words}: {_action(origin)}, on {one_line(origin.subject)} (step {origin.seq}).")


def _put(events: Iterable[Event]) -> None:
    columns = (Column("step", right=True), Column("when"), Column("who"), Column("what"), Column("on", wide=True))
    rows = [
        (str(event.seq), f"{event.at.astimezone():%Y-%m-%d %H:%M}", event.reviewer, _action(event), event.subject)
        for event in events
    ]
    put_table(columns, rows)


def _action(event: Event) -> str:
    """Say what was done, which verdict was given, and which source was attached or taken away."""
    if event.undoes is not None:
        return f"{DEEDS[event.action]}: step {event.undoes}"
    changed = [*event.before.items(), *event.after.items()]
    given: list[str] = []
    if event.action == "verdict":
        given = [row["rating"] for key, row in event.after.items() if key.startswith("verdict/") and row]
    elif event.action in {"attach", "detach"}:
        given = [str(row["source_id"]) for key, row in changed if key.startswith("evidence/") and row]
    return " ".join((DEEDS.get(event.action, event.action), *dict.fromkeys(given)))
