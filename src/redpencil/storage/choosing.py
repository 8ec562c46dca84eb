"""Choosing: which claims a query means, as a condition on the claim table."""

from typing import Final

from redpencil.domain.claim import Status
from redpencil.domain.query import ClaimQuery
from redpencil.storage import search
from redpencil.storage.direct import Asked, Condition, first

_LISTED: Final = frozenset(Status) - {Status.DROPPED}

_VANISHED: Final = Condition(
    "claim.redraft = 'vanished' AND NOT EXISTS (SELECT 1 FROM anchor WHERE anchor.claim_id = claim.id"
    " AND anchor.version = (SELECT version FROM article WHERE article.id = claim.article_id))"
)


def condition(connection: Asked, query: ClaimQuery, *, counted: bool = False) -> Condition:
    """Turn a query into a condition on the claim table.

    Counts of everything are served by the index of statuses; every other list is to be found in the order of the text,
    or by its few members, so there the status is written as an expression that no index tempts.
    """
    by_status = counted and not query.search.strip() and query.rating is None and not query.vanished
    status = "claim.status" if by_status else "(claim.status || '')"
    chosen = Condition.among(status, (each.value for each in query.statuses or _LISTED))
    if query.article is not None:
        chosen = _of_article(connection, query.article) & chosen
    if query.kinds:
        chosen &= Condition.among("claim.kind", (each.value for each in query.kinds))
    if query.about is not None:
        chosen &= Condition("claim.about = ?", (query.about.value,))
    if query.min_worthiness > 0:
        chosen &= Condition("claim.worthiness >= ?", (query.min_worthiness,))
    if query.search.strip():
        chosen &= search.matches(query.search.strip())
    if query.rating is not None:
        chosen &= Condition("claim.verdict_id IN (SELECT id FROM verdict WHERE rating = ?)", (query.rating,))
    if query.findings_only:
        chosen &= Condition("claim.findings > 0")
    if query.vanished:
        chosen &= _VANISHED
    return chosen


def _of_article(connection: Asked, slug: str) -> Condition:
    found = first(connection, "SELECT id FROM article WHERE slug = ?", slug)
    return Condition("claim.article_id = ?", (found[0] if found else 0,))
