"""Listing: choosing, counting and paging claims; every statement here is served by an index."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, func, select, tuple_

from redpencil.domain.claim import UNFINISHED, About, ClaimLine, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery, Facets
from redpencil.storage import search
from redpencil.storage.codes import read
from redpencil.storage.schema import ARTICLE, CLAIM, EVIDENCE, VERDICT

_ORDER = (CLAIM.c.article_id, CLAIM.c.start, CLAIM.c.number)
_LISTED = frozenset(Status) - {Status.DROPPED}


def facets(connection: Connection, query: ClaimQuery) -> Facets:
    """Count the claims of a choice by status and by kind; `findings` counts those with an open finding."""
    with_finding = func.sum(CLAIM.c.findings > 0)
    counts = select(CLAIM.c.status, CLAIM.c.kind, func.count().label("claims"), with_finding.label("findings"))
    by_status, by_kind, findings = dict.fromkeys(Status, 0), dict.fromkeys(Kind, 0), 0
    chosen = counts.where(_condition(connection, query, counted=True)).group_by(CLAIM.c.status, CLAIM.c.kind)
    for row in connection.execute(chosen):
        by_status[read(Status, row.status, Status.OPEN)] += row.claims
        by_kind[read(Kind, row.kind, Kind.FACT)] += row.claims
        findings += row.findings
    return Facets(sum(by_status.values()), by_status, by_kind, findings)


def lines(connection: Connection, query: ClaimQuery, offset: int, limit: int) -> tuple[ClaimLine, ...]:
    """Return some lines of a list, in the order of the text."""
    # The page is found in the index alone; only its own rows are then read.
    page = _ids(connection, query).order_by(*_ORDER).offset(offset).limit(limit).subquery()
    sourced = exists().where(EVIDENCE.c.claim_id == CLAIM.c.id)
    wanted = (
        select(
            ARTICLE.c.slug, CLAIM.c.number, CLAIM.c.statement, CLAIM.c.about, CLAIM.c.kind, CLAIM.c.status,
            CLAIM.c.worthiness, CLAIM.c.findings, CLAIM.c.start, VERDICT.c.rating,
            and_(VERDICT.c.wants_source, ~sourced).label("unsourced"),
        )
        .join_from(page, CLAIM, CLAIM.c.id == page.c.id)
        .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .outerjoin(VERDICT, VERDICT.c.id == CLAIM.c.verdict_id)
        .order_by(*_ORDER)
    )  # fmt: skip
    return tuple(_line(row) for row in connection.execute(wanted))


def position(connection: Connection, query: ClaimQuery, ref: Ref) -> int | None:
    """Return the row of a claim in a list, counted from 0, or nothing if it is not in it."""
    place = _place(connection, ref, _condition(connection, query))
    if place is None:
        return None
    before = select(func.count()).where(_condition(connection, query), tuple_(*_ORDER) < tuple_(*place))
    return int(connection.execute(before).scalar_one())


def next_open(connection: Connection, query: ClaimQuery, after: Ref | None, *, backwards: bool = False) -> Ref | None:
    """Return the next claim of a list that wants work, starting again at the other end; nothing if none is left."""
    wanted = UNFINISHED & query.statuses if query.statuses else UNFINISHED
    condition = _condition(connection, replace(query, statuses=wanted)) if wanted else false()
    order = tuple(column.desc() if backwards else column for column in _ORDER)
    first = select(CLAIM.c.article_id, CLAIM.c.number).where(condition).order_by(*order).limit(1)
    place = _place(connection, after) if after else None
    found = None
    if place is not None:
        beyond = tuple_(*_ORDER) < tuple_(*place) if backwards else tuple_(*_ORDER) > tuple_(*place)
        found = connection.execute(first.where(beyond)).first()
    found = found or connection.execute(first).first()
    if found is None:
        return None
    slug = connection.execute(select(ARTICLE.c.slug).where(ARTICLE.c.id == found.article_id)).scalar_one()
    return Ref(slug, found.number)


def pages(connection: Connection, query: ClaimQuery, size: int = 500) -> Iterator[Sequence[int]]:
    """Give the ids of the claims of a choice, in the order of the text, a page at a time."""
    last: tuple[int, int, int] | None = None
    while True:
        page = _ids(connection, query).add_columns(*_ORDER).order_by(*_ORDER).limit(size)
        if last is not None:
            page = page.where(tuple_(*_ORDER) > tuple_(*last))
        rows = connection.execute(page).all()
        if not rows:
            return
        yield [row.id for row in rows]
        last = (rows[-1].article_id, rows[-1].start, rows[-1].number)


def _ids(connection: Connection, query: ClaimQuery) -> Select[Any]:
    return select(CLAIM.c.id).where(_condition(connection, query))


def _condition(connection: Connection, query: ClaimQuery, *, counted: bool = False) -> ColumnElement[bool]:
    """Turn a query into a condition on the claim table.

    Counts of everything are served by the index of statuses; every other list is to be found in the order of the text,
    or by its few members, so there the status is written as an expression that no index tempts.
    """
    parts: list[ColumnElement[bool]] = []
    if query.article is not None:
        article = connection.execute(select(ARTICLE.c.id).where(ARTICLE.c.slug == query.article)).scalar()
        parts.append(CLAIM.c.article_id == (article or 0))
    by_status = counted and not query.search.strip() and query.rating is None
    status = CLAIM.c.status if by_status else CLAIM.c.status.concat("")
    parts.append(status.in_(sorted(query.statuses or _LISTED)))
    if query.kinds:
        parts.append(CLAIM.c.kind.in_(sorted(query.kinds)))
    if query.about is not None:
        parts.append(CLAIM.c.about == query.about.value)
    if query.min_worthiness > 0:
        parts.append(CLAIM.c.worthiness >= query.min_worthiness)
    if query.search.strip():
        parts.append(search.matches(query.search.strip()))
    if query.rating is not None:
        parts.append(CLAIM.c.verdict_id.in_(select(VERDICT.c.id).where(VERDICT.c.rating == query.rating)))
    if query.findings_only:
        parts.append(CLAIM.c.findings > 0)
    return and_(True, *parts)


def _place(
    connection: Connection, ref: Ref, condition: ColumnElement[bool] | None = None
) -> tuple[int, int, int] | None:
    """Return where in the order a claim stands, or nothing if there is no such claim."""
    wanted = (
        select(*_ORDER)
        .join_from(CLAIM, ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .where(ARTICLE.c.slug == ref.article, CLAIM.c.number == ref.number)
    )
    row = connection.execute(wanted if condition is None else wanted.where(condition)).first()
    return (row.article_id, row.start, row.number) if row else None


def _line(row: Any) -> ClaimLine:
    return ClaimLine(
        article=row.slug,
        number=row.number,
        statement=row.statement,
        about=read(About, row.about, About.WORLD),
        kind=read(Kind, row.kind, Kind.FACT),
        status=read(Status, row.status, Status.OPEN),
        worthiness=row.worthiness,
        rating=row.rating,
        findings=row.findings,
        start=row.start,
        unsourced=bool(row.unsourced),
    )
