"""Retrievals: each fetch of a source is kept, with what came and how it came."""

from typing import Any

from sqlalchemy import Connection, or_, select

from redpencil.domain.retrieval import Outcome, Retrieval
from redpencil.domain.source import Snapshot, Source
from redpencil.storage import sources, values
from redpencil.storage.codes import read
from redpencil.storage.origins import SOURCES
from redpencil.storage.recording import Work
from redpencil.storage.schema import RETRIEVAL, SOURCE
from redpencil.storage.tables.sources import RetrievalRow, SourceRow


def add(work: Work, retrieval: Retrieval, *came: Snapshot) -> None:
    """Keep a retrieval with the bytes that came: the page and its WARC records."""
    for each in came:
        sources.keep(work, each)
    row = RetrievalRow(
        source_id=retrieval.source, at=retrieval.at, outcome=retrieval.outcome.value, asked=retrieval.asked,
        url=retrieval.url, sha256=retrieval.sha256 or None, warc=retrieval.warc or None,
    )  # fmt: skip
    work.session.add(row)
    work.session.flush()


def pin(work: Work, source: Source, page: Snapshot) -> Source:
    """Let a source that had no bytes rest on a page from now on; return it, with its title as it is given."""
    sources.keep(work, page)
    row = work.session.get_one(SourceRow, source.id)
    row.title, row.sha256, row.retrieved_at = source.title, page.sha256, page.taken_at
    work.session.flush()
    return values.source(row)


def listed(connection: Connection, source: int) -> tuple[Retrieval, ...]:
    """Return every fetch of a source, the first one first."""
    wanted = select(RETRIEVAL).where(RETRIEVAL.c.source_id == source).order_by(RETRIEVAL.c.id)
    return tuple(_retrieval(row) for row in connection.execute(wanted))


def fetched(connection: Connection) -> frozenset[int]:
    """Return the numbers of the sources that were ever fetched."""
    return frozenset(connection.execute(select(RETRIEVAL.c.source_id).distinct()).scalars())


def of_address(connection: Connection, url: str) -> Source | None:
    """Return the source that was asked for at an address, or is known by it."""
    asked = select(RETRIEVAL.c.source_id).where(RETRIEVAL.c.asked == url)
    wanted = SOURCES.where(or_(SOURCE.c.url == url, SOURCE.c.id.in_(asked))).order_by(SOURCE.c.id).limit(1)
    row = connection.execute(wanted).first()
    return values.source(row) if row else None


def asked(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Return every address that was fetched, with the number of the source that it led to."""
    wanted = select(RETRIEVAL.c.asked, RETRIEVAL.c.source_id).order_by(RETRIEVAL.c.id)
    return tuple((address, number) for address, number in connection.execute(wanted))


def _retrieval(row: Any) -> Retrieval:
    outcome = read(Outcome, row.outcome, Outcome.KEPT)
    return Retrieval(row.source_id, row.at, outcome, row.asked, row.url, row.sha256 or "", row.warc or "")
