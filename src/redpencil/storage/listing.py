"""Listing: counting and paging claims; every statement here is served by an index."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from redpencil.domain.claim import UNFINISHED, About, ClaimLine, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery, Facets
from redpencil.storage.choosing import condition
from redpencil.storage.codes import read
from redpencil.storage.direct import Asked, Condition, first, rows

Place = tuple[int, int, int]
"""Where a claim stands in the list: its article's id, its first letter, its number."""

_ORDER: Final = "claim.article_id, claim.start, claim.number"
_BACKWARDS: Final = "claim.article_id DESC, claim.start DESC, claim.number DESC"

_COUNTS: Final = """
SELECT claim.status, claim.kind, count(*), sum(CASE WHEN claim.findings > 0 THEN 1 ELSE 0 END)
FROM claim WHERE {condition} GROUP BY claim.status, claim.kind
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

_IDS: Final = "SELECT claim.id, {order} FROM claim WHERE {condition} ORDER BY {order} LIMIT ?"

_PLACE: Final = "SELECT {order} FROM claim JOIN article ON article.id = claim.article_id WHERE {condition}"


def facets(connection: Asked, query: ClaimQuery) -> Facets:
    """Count the claims of a choice by status and by kind; `findings` counts those with an open finding."""
    chosen = condition(connection, query, counted=True)
    by_status, by_kind, findings = dict.fromkeys(Status, 0), dict.fromkeys(Kind, 0), 0
    for status, kind, claims, with_finding in rows(connection, _COUNTS.format(condition=chosen.words), *chosen.values):
        by_status[read(Status, status, Status.OPEN)] += claims
        by_kind[read(Kind, kind, Kind.FACT)] += claims
        findings += with_finding
    return Facets(sum(by_status.values()), by_status, by_kind, findings)


def lines(connection: Asked, query: ClaimQuery, offset: int, limit: int) -> tuple[ClaimLine, ...]:
    """Return some lines of a list, in the order of the text."""
    chosen = condition(connection, query)
    wanted = _LINES.format(condition=chosen.words, order=_ORDER)
    return tuple(
        ClaimLine(
            slug, number, statement, read(About, about, About.WORLD), read(Kind, kind, Kind.FACT),
            read(Status, status, Status.OPEN), worthiness, rating, findings, start, bool(unsourced),
        )
        for slug, number, statement, about, kind, status, worthiness, rating, findings, start, unsourced
        in rows(connection, wanted, *chosen.values, limit, offset)
    )  # fmt: skip


def position(connection: Asked, query: ClaimQuery, ref: Ref) -> int | None:
    """Return the row of a claim in a list, counted from 0, or nothing if it is not in it."""
    chosen = condition(connection, query)
    place = _place(connection, ref, chosen)
    if place is None:
        return None
    before = chosen & _beyond(place, backwards=True)
    [(count,)] = rows(connection, _BEFORE.format(condition=before.words), *before.values)
    return int(count)


def next_open(connection: Asked, query: ClaimQuery, after: Ref | None, *, backwards: bool = False) -> Ref | None:
    """Return the next claim of a list that wants work, starting again at the other end; nothing if none is left."""
    wanted = UNFINISHED & query.statuses if query.statuses else UNFINISHED
    if not wanted:
        return None
    chosen = condition(connection, replace(query, statuses=wanted))
    place = _place(connection, after) if after else None
    found = None
    if place is not None:
        found = _outermost(connection, chosen & _beyond(place, backwards=backwards), backwards=backwards)
    return found or _outermost(connection, chosen, backwards=backwards)


def pages(connection: Asked, query: ClaimQuery, size: int = 500) -> Iterator[Sequence[int]]:
    """Give the ids of the claims of a choice, in the order of the text, a page at a time."""
    chosen = condition(connection, query)
    following = chosen
    while True:
        statement = _IDS.format(condition=following.words, order=_ORDER)
        page = rows(connection, statement, *following.values, size)
        if not page:
            return
        yield [row[0] for row in page]
        _, *last = page[-1]
        following = chosen & _beyond((last[0], last[1], last[2]), backwards=False)


def _outermost(connection: Asked, chosen: Condition, backwards: bool) -> Ref | None:
    order = _BACKWARDS if backwards else _ORDER
    found = first(connection, _OUTERMOST.format(condition=chosen.words, order=order), *chosen.values)
    return Ref(*found) if found else None


def _beyond(place: Place, *, backwards: bool) -> Condition:
    return Condition(f"({_ORDER}) {'<' if backwards else '>'} (?, ?, ?)", place)


def _place(connection: Asked, ref: Ref, chosen: Condition | None = None) -> Place | None:
    """Return where in the order a claim stands, or nothing if there is no such claim (or it is not `chosen`)."""
    wanted = Condition("article.slug = ? AND claim.number = ?", (ref.article, ref.number))
    if chosen is not None:
        wanted &= chosen
    found = first(connection, _PLACE.format(condition=wanted.words, order=_ORDER), *wanted.values)
    return (found[0], found[1], found[2]) if found else None
