"""The trail: appending events, reading them, and checking that nobody has touched them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from redpencil.domain.claim import Ref
from redpencil.domain.event import GENESIS, Event, digest
from redpencil.domain.subject import names_all, refs
from redpencil.storage.schema import EVENT


@dataclass(frozen=True, slots=True)
class Deed:
    """What is being done, to what, by whom and when; `undoes` is the event that an undo or redo reverses."""

    action: str
    subject: str
    reviewer: str
    at: datetime
    article: str | None = None
    undoes: int | None = None


def append(connection: Connection, deed: Deed, before: Mapping[str, Any], after: Mapping[str, Any]) -> Event:
    """Write the next event of the trail, bound by hash to the one before it."""
    last = connection.execute(select(EVENT.c.seq, EVENT.c.hash).order_by(EVENT.c.seq.desc()).limit(1)).first()
    seq, previous = (last.seq + 1, last.hash) if last else (1, GENESIS)
    at = deed.at.astimezone(UTC)
    bound = digest(seq, at, deed.reviewer, deed.action, deed.subject, before, after, previous, deed.undoes)
    event = Event(seq, at, deed.reviewer, deed.action, deed.subject, before, after, previous, bound, deed.undoes)
    connection.execute(
        insert(EVENT).values(
            seq=seq, at=at, reviewer=deed.reviewer, action=deed.action, subject=deed.subject, article=deed.article,
            before=before, after=after, undoes=deed.undoes, previous=previous, hash=bound,
        )
    )  # fmt: skip
    return event


def events(
    connection: Connection, subject: str | None = None, limit: int | None = None, *, article: str | None = None
) -> tuple[Event, ...]:
    """Return the events, of one subject, of all that belongs to an article, or of everything, the newest first."""
    query = select(EVENT).order_by(EVENT.c.seq.desc()).limit(limit)
    if subject is not None:
        query = query.where(EVENT.c.subject == subject)
    if article is not None:
        query = query.where(EVENT.c.article == article)
    return tuple(_event(row) for row in connection.execute(query))


def of_claim(connection: Connection, ref: Ref, key: int, limit: int | None = None) -> tuple[Event, ...]:
    """Return the events of one claim, those that were about several among them, the newest first.

    Steps on several claims of one article have subjects that begin with it; those on claims of several articles
    belong to none.
    """
    near = (EVENT.c.subject > f"{ref.article}#") & (EVENT.c.subject < f"{ref.article}$")
    several = EVENT.c.subject.like("%#%, %#%")
    found = set(connection.execute(select(EVENT.c.seq).where(EVENT.c.subject == str(ref))).scalars())
    for condition in (near & several, EVENT.c.article.is_(None) & several):
        found.update(
            row.seq
            for row in connection.execute(select(EVENT.c.seq, EVENT.c.subject).where(condition)).all()
            if ref in refs(row.subject) or (not names_all(row.subject) and _changed(connection, row.seq, key))
        )
    newest = sorted(found, reverse=True)[:limit]
    rows = connection.execute(select(EVENT).where(EVENT.c.seq.in_(newest)).order_by(EVENT.c.seq.desc()))
    return tuple(_event(row) for row in rows)


def _changed(connection: Connection, seq: int, key: int) -> bool:
    """Tell whether an event changed a claim, given the number of its row."""
    return f"claim/{key}" in event(connection, seq).after


def head(connection: Connection) -> tuple[int, str]:
    """Return how many events there are, and the hash of the last one."""
    count = connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
    last = connection.execute(select(EVENT.c.hash).order_by(EVENT.c.seq.desc()).limit(1)).scalar()
    return count, last or GENESIS


def faults(connection: Connection) -> Iterator[str]:
    """Say of every event that was changed, removed or inserted what is wrong with it."""
    previous = GENESIS
    for place, row in enumerate(connection.execute(select(EVENT).order_by(EVENT.c.seq)), 1):
        event = _event(row)
        if event.seq != place:
            yield f"event {place} is missing: number {event.seq} stands in its place"
            return
        if event.previous != previous:
            yield f"event {event.seq} does not follow the one before it"
        bound = digest(
            event.seq, event.at, event.reviewer, event.action, event.subject,
            event.before, event.after, event.previous, event.undoes,
        )  # fmt: skip
        if bound != event.hash or (row.article or "") not in {"", event.subject.partition("#")[0]}:
            yield f"event {event.seq} was changed after it was written"
        previous = event.hash


def _event(row: Any) -> Event:
    return Event(
        row.seq, row.at, row.reviewer, row.action, row.subject, row.before, row.after, row.previous, row.hash,
        row.undoes,
    )  # fmt: skip


def event(connection: Connection, seq: int) -> Event:
    """Return one event."""
    return _event(connection.execute(select(EVENT).where(EVENT.c.seq == seq)).one())
