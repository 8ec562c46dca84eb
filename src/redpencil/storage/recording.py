"""Recording: every row that a step changes is written down, before and after, in one event of the trail."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, event, insert, update
from sqlalchemy.orm import Session, attributes
from sqlmodel import SQLModel

from redpencil.domain.event import Event
from redpencil.storage import trail
from redpencil.storage.schema import CLAIM
from redpencil.storage.trail import Deed

_UNSPOKEN: Final = {"event"}
_CONTENT: Final = {"snapshot"}
"""Tables of bytes by their hash: an event names the hash, and never holds the bytes."""


class Work:
    """One step under way: a session whose changes are gathered, and the event that they become."""

    def __init__(self, connection: Connection, deed: Deed) -> None:
        self.connection, self.deed = connection, deed
        self.session = Session(connection, expire_on_commit=False, join_transaction_mode="rollback_only")
        self.event: Event | None = None
        self._before: dict[str, Any] = {}
        self._after: dict[str, Any] = {}
        self._summary: dict[str, Any] = {}
        self._bulk: list[Any] = []
        self._claims: set[int] = set()
        self._made: set[int] = set()
        event.listen(self.session, "after_flush", self._gather)

    def keep(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert many rows at once; the event tells only how many, and the hash of them all."""
        if rows:
            self.connection.execute(insert(table), rows)
            self._summary[table.name] = self._summary.get(table.name, 0) + len(rows)
            self._bulk.append([table.name, rows])

    def finish(self) -> None:
        """Write the event, unless nothing changed; a second call does nothing."""
        if self.event is not None:
            return
        self.session.flush()
        if self._summary:
            canonical = json.dumps(self._bulk, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=plain)
            digest = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
            self._after["rows"] = {"count": self._summary, "sha256": digest}
        if not self._before and not self._after:
            return
        if self._claims:
            claims = CLAIM.c.id.in_(self._claims)
            self.connection.execute(update(CLAIM).where(claims).values(revision=CLAIM.c.revision + 1))
        self.event = trail.append(self.connection, self.deed, self._before, self._after)
        if touched := self._claims | self._made:
            self.connection.execute(update(CLAIM).where(CLAIM.c.id.in_(touched)).values(changed=self.event.seq))

    def _gather(self, session: Session, _context: object) -> None:
        for row in session.new:
            self._note(row, None, _image(row))
        for row in session.deleted:
            self._note(row, _image(row), None)
        for row in session.dirty:
            before, after = _change(row)
            if after:
                self._note(row, before, after)

    def _note(self, row: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        table: str = row.__tablename__
        if table in _UNSPOKEN:
            return
        key = f"{table}/{row.sha256 if table in _CONTENT else row.id}"
        claim = row.id if table == "claim" else getattr(row, "claim_id", None)
        if claim is not None and not (table == "claim" and (before is None or after is None)):
            self._claims.add(claim)
        elif table == "claim" and after is not None:
            self._made.add(row.id)
        if key in self._before and isinstance(self._before[key], dict) and before is not None:
            self._before[key] = before | self._before[key]
        else:
            self._before.setdefault(key, before)
        earlier = self._after.get(key)
        self._after[key] = earlier | after if isinstance(earlier, dict) and after is not None else after


def recorded(table: Table) -> tuple[str, ...]:
    """Return the columns of a table that events hold."""
    names = (column.name for column in table.columns if not column.info.get("unrecorded"))
    if table.name in _CONTENT:
        return tuple(name for name in names if name not in {"data", "text", "landmarks"})
    return tuple(names)


def plain(value: Any) -> Any:
    """Return a column's value as JSON can hold it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, str):
        return str(value)
    return value


def image(row: SQLModel, columns: Sequence[str]) -> dict[str, Any]:
    """Return some of a row's values as JSON can hold them."""
    return {name: plain(getattr(row, name)) for name in columns}


def _image(row: Any) -> dict[str, Any]:
    return image(row, recorded(row.__table__))


def _change(row: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the values that were changed, as they were and as they are."""
    before, after = {}, {}
    for name in recorded(row.__table__):
        history = attributes.get_history(row, name)
        if history.has_changes() and history.deleted:
            was, now = plain(history.deleted[0]), plain(history.added[0] if history.added else None)
            if was != now:
                before[name], after[name] = was, now
    return before, after
