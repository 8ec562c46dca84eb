"""Choosing: which claims a query means, as a condition on the claim table."""

from collections.abc import Iterator
from typing import Final

from redpencil.domain.claim import Status
from redpencil.domain.query import ClaimQuery, Part, Sort
from redpencil.storage import search
from redpencil.storage.direct import Asked, Condition, first

LISTED: Final = frozenset(Status) - {Status.DROPPED}
"""The statuses of a list for which none is named."""

FEW: Final = 5_000
"""Claims that are sorted sooner than they are picked out of an index of all claims; tried on a million."""

_VANISHED: Final = Condition(
    "claim.redraft = 'vanished' AND NOT EXISTS (SELECT 1 FROM anchor WHERE anchor.claim_id = claim.id"
    " AND anchor.version = (SELECT version FROM article WHERE article.id = claim.article_id))"
)

_HAS: Final = {
    Part.EVIDENCE: "EXISTS (SELECT 1 FROM evidence WHERE evidence.claim_id = claim.id)",
    Part.FINDINGS: "claim.findings > 0",
    Part.NOTES: "EXISTS (SELECT 1 FROM note WHERE note.claim_id = claim.id)",
    Part.VERDICT: "(claim.status || '') IN ('settled', 'signed-off')",
}

_FINDING: Final = (
    "claim.findings > 0 AND EXISTS (SELECT 1 FROM finding WHERE finding.claim_id = claim.id"
    " AND finding.state = 'open' AND finding.\"check\" = ?"
    " AND finding.version = (SELECT version FROM article WHERE article.id = claim.article_id))"
)

_AMONG: Final = (
    "claim.id IN (SELECT found.id FROM json_each(?) AS one"
    " JOIN article AS home ON home.slug = json_extract(one.value, '$[0]')"
    " JOIN claim AS found ON found.article_id = home.id AND found.number = json_extract(one.value, '$[1]'))"
)


def condition(connection: Asked, query: ClaimQuery) -> Condition:
    """Turn a query into a condition on the claim table, or on that of tallies if it is `countable`.

    Lists are to be found in the order that they are shown in, or by their few members, so the status is written as an
    expression that no index tempts.
    """
    chosen = Condition.among("(claim.status || '')", (each.value for each in query.statuses or LISTED))
    if query.article is not None:
        chosen = _of_article(connection, query) & chosen
    for one in (*_kinds(query), *_about_the_work(query)):
        chosen &= one
    return chosen


def _kinds(query: ClaimQuery) -> Iterator[Condition]:
    """Give what is decided by the claim's own row, and by the words of its statement."""
    if query.kinds:
        yield Condition.among("claim.kind", (each.value for each in query.kinds))
    if query.about is not None:
        yield Condition("claim.about = ?", (query.about.value,))
    if query.min_worthiness > 0:
        yield Condition("claim.worthiness >= ?", (query.min_worthiness,))
    if query.max_worthiness < 1:
        yield Condition("claim.worthiness <= ?", (query.max_worthiness,))
    if query.search.strip():
        yield search.matches(query.search.strip())
    if query.findings_only:
        yield Condition("claim.findings > 0")
    if query.vanished:
        yield _VANISHED


def _about_the_work(query: ClaimQuery) -> Iterator[Condition]:
    """Give what is decided by what people and checks have said of the claim."""
    if query.rating is not None:
        yield Condition("claim.verdict_id IN (SELECT id FROM verdict WHERE rating = ?)", (query.rating,))
    if query.source is not None:
        yield Condition("claim.id IN (SELECT claim_id FROM evidence WHERE source_id = ?)", (query.source,))
    for part in sorted(query.has):
        yield Condition(_HAS[part])
    for part in sorted(query.lacks):
        yield Condition(f"NOT ({_HAS[part]})")
    if query.finding is not None:
        yield Condition(_FINDING, (query.finding,))
    if query.among is not None:
        import json

        yield Condition(_AMONG, (json.dumps([(ref.article, ref.number) for ref in query.among]),))


def _of_article(connection: Asked, query: ClaimQuery) -> Condition:
    found = first(connection, "SELECT id, numbered FROM article WHERE slug = ?", query.article or "")
    id_, numbered = found or (0, 0)
    # The claims of a large article come out of the index of all claims in their order, instead of being sorted.
    sign = "+" if query.sort in {Sort.WORTHINESS, Sort.CHANGED} and numbered > FEW else ""
    return Condition(f"{sign}claim.article_id = ?", (id_,))
