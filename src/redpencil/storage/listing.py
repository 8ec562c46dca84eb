"""Listing: counting and paging claims; every statement here is served by an index."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from redpencil.domain.claim import UNFINISHED, About, ClaimLine, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery, Facets, Grouping
from redpencil.storage.choosing import condition
from redpencil.storage.codes import read
from redpencil.storage.direct import Asked, Condition, first, rows
from redpencil.storage.ordering import Order, order
from redpencil.storage.stretches import Stretch, Stretches, stretches

# The signs keep it from the index of statuses, which has nothing else that a choice may ask.
_COUNTS: Final = """
SELECT claim.status, claim.kind, {count}, sum(CASE WHEN claim.findings > 0 THEN {one} ELSE 0 END)
FROM {table} WHERE {condition} GROUP BY +claim.status, +claim.kind
"""

# The page is found in the index alone; only its own rows are then read.
_LINES: Final = """
SELECT article.slug, claim.number, claim.statement, claim.about, claim.kind, claim.status, claim.worthiness,
    verdict.rating, claim.findings, claim.start,
    verdict.wants_source AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.claim_id = claim.id)
FROM (SELECT claim.id FROM claim WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?) AS page
JOIN claim ON claim.id = page.id
JOIN article ON article.id = claim.article_id
LEFT JOIN verdict ON verdict.id = claim.verdict_id
ORDER BY {order}
"""

_BEFORE: Final = "SELECT count(*) FROM claim WHERE {condition}"

_OUTERMOST: Final = """
SELECT (SELECT slug FROM article WHERE article.id = claim.article_id), claim.number
FROM claim WHERE {condition} ORDER BY {order} LIMIT 1
"""

_IDS: Final = "SELECT claim.id, {columns} FROM claim WHERE {condition} ORDER BY {order} LIMIT ?"

_PLACE: Final = "SELECT {columns} FROM claim JOIN article ON article.id = claim.article_id WHERE {condition}"


def facets(connection: Asked, query: ClaimQuery) -> Facets:
    """Count the claims of a choice by status and by kind; `findings` counts those with an open finding."""
    chosen = condition(connection, query)
    table, count, one = ("tally AS claim", "sum(claim.claims)", "claim.claims")
    if not query.countable:
        table, count, one = "claim", "count(*)", "1"
    wanted = _COUNTS.format(table=table, count=count, one=one, condition=chosen.words)
    by_status, by_kind, findings = dict.fromkeys(Status, 0), dict.fromkeys(Kind, 0), 0
    for status, kind, claims, with_finding in rows(connection, wanted, *chosen.values):
        by_status[read(Status, status, Status.OPEN)] += claims
        by_kind[read(Kind, kind, Kind.FACT)] += claims
        findings += with_finding
    return Facets(sum(by_status.values()), by_status, by_kind, findings, _groups(connection, query))


def lines(connection: Asked, query: ClaimQuery, offset: int, limit: int) -> tuple[ClaimLine, ...]:
    """Return some lines of a list, in its order."""
    parts = stretches(connection, query, split=True)
    ordered = order(query).words
    found: list[Any] = []
    for part, before, wanted in parts.rows(offset, limit):
        statement = _LINES.format(condition=part.chosen.words, order=ordered)
        found += rows(connection, statement, *part.chosen.values, wanted, before)
    return tuple(
        ClaimLine(
            slug, number, statement, read(About, about, About.WORLD), read(Kind, kind, Kind.FACT),
            read(Status, status, Status.OPEN), worthiness, rating, findings, start, bool(unsourced),
        )
        for slug, number, statement, about, kind, status, worthiness, rating, findings, start, unsourced in found
    )  # fmt: skip


def position(connection: Asked, query: ClaimQuery, ref: Ref) -> int | None:
    """Return the row of a claim in a list, counted from 0, or nothing if it is not in it."""
    parts, ordered = stretches(connection, query, split=True), order(query)
    place = _place(connection, ref, parts.columns, ordered, condition(connection, query))
    found = parts.place(place[0]) if place is not None else None
    if place is None or found is None:
        return None
    begin, part = found
    before = part.chosen & ordered.turned(backwards=True).beyond(place[1])
    [(count,)] = rows(connection, _BEFORE.format(condition=before.words), *before.values)
    return begin + int(count)


def next_open(connection: Asked, query: ClaimQuery, after: Ref | None, *, backwards: bool = False) -> Ref | None:
    """Return the next claim of a list that wants work, starting again at the other end; nothing if none is left.

    A claim that is done meanwhile is taken to stand where it stood while it was open.
    """
    wanted = UNFINISHED & query.statuses if query.statuses else UNFINISHED
    if not wanted:
        return None
    query = replace(query, statuses=wanted)
    parts, turned = stretches(connection, query), order(query).turned(backwards=backwards)
    place = _place(connection, after, parts.columns, order(query)) if after else None
    for chosen in _onwards(parts, place, turned, backwards=backwards):
        statement = _OUTERMOST.format(condition=chosen.words, order=turned.words)
        if found := first(connection, statement, *chosen.values):
            return Ref(*found)
    return None


def _onwards(
    parts: Stretches, place: tuple[tuple[Any, ...], tuple[Any, ...]] | None, turned: Order, *, backwards: bool
) -> Iterator[Condition]:
    """Give where to look for the next claim, one place after the other: behind a claim, then from the other end on."""
    every: Sequence[Stretch] = parts.parts[::-1] if backwards else parts.parts
    if place is None or not every:
        yield from (part.chosen for part in every)
        return
    here = tuple(
        Status.OPEN.value if column == "claim.status" and value not in UNFINISHED else value
        for column, value in zip(parts.columns, place[0], strict=True)
    )
    number = parts.from_rank(here)
    number = len(every) - 1 - number if backwards else number
    own = 0 <= number < len(every) and every[number].values == here
    if own:
        yield every[number].chosen & turned.beyond(place[1])
    behind = number + 1 if own or backwards else number
    yield from (part.chosen for part in (*every[behind:], *every[:behind]))


def pages(connection: Asked, query: ClaimQuery, size: int = 500) -> Iterator[Sequence[int]]:
    """Give the ids of the claims of a choice, in the order of the list, a page at a time."""
    ordered = order(query)
    for part in stretches(connection, query).parts:
        following = part.chosen
        while True:
            statement = _IDS.format(condition=following.words, columns=ordered.columns, order=ordered.words)
            page = rows(connection, statement, *following.values, size)
            if not page:
                break
            yield [row[0] for row in page]
            following = part.chosen & ordered.beyond(tuple(page[-1][1:]))


def _groups(connection: Asked, query: ClaimQuery) -> tuple[tuple[str, int], ...]:
    """Return the headings of a grouped list, each with the number of claims below it."""
    if query.group is None:
        return ()
    sizes: dict[Any, int] = {}
    for part in stretches(connection, query).parts:
        sizes[part.values[0]] = sizes.get(part.values[0], 0) + part.size
    if query.group is Grouping.ARTICLE:
        slugs = dict(tuple(row) for row in rows(connection, "SELECT id, slug FROM article"))
        return tuple((slugs[key], size) for key, size in sizes.items())
    return tuple((str(key), size) for key, size in sizes.items())


def _place(
    connection: Asked, ref: Ref, columns: Sequence[str], ordered: Order, chosen: Condition | None = None
) -> tuple[tuple[Any, ...], tuple[Any, ...]] | None:
    """Return the values of some columns of a claim and its place in an order; nothing if it is not `chosen`."""
    wanted = Condition("article.slug = ? AND claim.number = ?", (ref.article, ref.number))
    if chosen is not None:
        wanted &= chosen
    listed = ", ".join((*columns, ordered.columns))
    found = first(connection, _PLACE.format(condition=wanted.words, columns=listed), *wanted.values)
    return (tuple(found[: len(columns)]), tuple(found[len(columns) :])) if found else None
