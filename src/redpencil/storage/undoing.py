"""Undoing: the rows of an earlier step are set back to what its event says they were."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Date, DateTime, Table, select
from sqlalchemy.exc import IntegrityError

from redpencil.domain.event import Event
from redpencil.errors import ChangedSince
from redpencil.storage import trail
from redpencil.storage.recording import Work, image, recorded
from redpencil.storage.schema import EVENT, ROWS
from redpencil.storage.tables.naming import METADATA

UNDO: Final = "undo"
REDO: Final = "redo"

_STAYING: Final = {"verdict", "snapshot"}
"""Tables whose rows stay: verdicts are only pointed at, and bytes are known by their hash."""

_ORDER: Final = [table.name for table in METADATA.sorted_tables]


def undoable(connection: Connection, article: str | None) -> Event | None:
    """Return the newest step that an undo would take back: a doing or a redo that nothing has reversed since."""
    return _newest(connection, article, EVENT.c.action != UNDO)


def redoable(connection: Connection, article: str | None) -> Event | None:
    """Return the undo that a redo would reverse; nothing once something else was done after it."""
    undo = _newest(connection, article, EVENT.c.action == UNDO)
    if undo is None:
        return None
    later = select(EVENT.c.seq).where(EVENT.c.seq > undo.seq, EVENT.c.action.not_in([UNDO, REDO]))
    if article is not None:
        later = later.where(EVENT.c.article == article)
    return None if connection.execute(later.limit(1)).first() else undo


def article_of(connection: Connection, event: Event) -> str | None:
    """Return the slug of the article that an event belongs to, if it belongs to one."""
    return connection.execute(select(EVENT.c.article).where(EVENT.c.seq == event.seq)).scalar()


def reverse(work: Work, event: Event) -> None:
    """Set every row of a step back.

    Raises:
        ChangedSince: if a row is no longer what the step made of it.
    """
    changes = [_Change(key, event.before.get(key), event.after.get(key)) for key in event.before.keys() | event.after]
    changes = sorted((change for change in changes if change.table not in _STAYING), key=_Change.place)
    for change in changes:
        change.check(work)
    try:
        for change in reversed(changes):
            change.remove(work)
        for change in changes:
            change.put_back(work)
    except IntegrityError:
        raise ChangedSince(_sentence(event)) from None


class _Change:
    """One row of an event, on its way back."""

    def __init__(self, key: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> None:
        self.table, _, number = key.partition("/")
        self.number = int(number) if number.isdigit() else 0
        self.before, self.after = before, after

    def place(self) -> tuple[int, int]:
        return _ORDER.index(self.table), self.number

    def row(self, work: Work) -> Any:
        return work.session.get(ROWS[self.table], self.number)

    def check(self, work: Work) -> None:
        """Refuse if the row is not what the step left."""
        row = self.row(work)
        there = None if row is None else image(row, tuple(self.after or recorded(METADATA.tables[self.table])))
        if there != (dict(self.after) if self.after is not None else None):
            raise ChangedSince(
                f"{self.table.capitalize()} {self.number} has been changed since, so the step cannot be taken back. "
                "Look at the history and change it by hand."
            )

    def remove(self, work: Work) -> None:
        if self.before is None:
            work.session.delete(self.row(work))
            work.session.flush()

    def put_back(self, work: Work) -> None:
        if self.before is None:
            return
        table = METADATA.tables[self.table]
        values = {name: _value(table, name, value) for name, value in self.before.items()}
        if self.after is None:
            work.session.add(ROWS[self.table](**values))
        else:
            row = self.row(work)
            for name, value in values.items():
                setattr(row, name, value)
        work.session.flush()


def _newest(connection: Connection, article: str | None, condition: Any) -> Event | None:
    later = EVENT.alias()
    reversal = select(later.c.seq).where(later.c.undoes == EVENT.c.seq)
    wanted = select(EVENT.c.seq).where(condition, ~reversal.exists()).order_by(EVENT.c.seq.desc()).limit(1)
    if article is not None:
        wanted = wanted.where(EVENT.c.article == article)
    seq = connection.execute(wanted).scalar()
    return trail.event(connection, seq) if seq is not None else None


def _value(table: Table, name: str, value: Any) -> Any:
    """Return what a column holds for what an event says of it."""
    kind = getattr(table.c[name].type, "impl", table.c[name].type)
    if isinstance(value, str) and isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(value, str) and isinstance(kind, Date) else value


def _sentence(event: Event) -> str:
    return (
        f"Other work hangs on step {event.seq} ({event.action} {event.subject}) by now, so it cannot be taken back. "
        "Take that back first."
    )
