"""Drifting: finding the evidence whose source is no longer what it was when the verdict was given.

Every look starts at the few sources that changed, went or ran out, and comes to their claims through the evidence; no
list of all claims is read.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, select, union

from redpencil.domain.claim import About, ClaimLine, Kind, Status
from redpencil.domain.drift import Cause, Drift
from redpencil.domain.retrieval import Outcome
from redpencil.storage import retrievals, values
from redpencil.storage.codes import read
from redpencil.storage.origins import SOURCES
from redpencil.storage.schema import ARTICLE, CLAIM, EVIDENCE, RETRIEVAL, SNAPSHOT, SOURCE, VERDICT

_MOVED: Final = select(RETRIEVAL.c.source_id.label("id")).where(
    RETRIEVAL.c.outcome.in_([Outcome.CHANGED.value, Outcome.GONE.value])
)

_CITED: Final = (
    select(
        EVIDENCE.c.source_id, EVIDENCE.c.number.label("evidence"), EVIDENCE.c.quote, EVIDENCE.c.sha256, ARTICLE.c.slug,
        CLAIM.c.number, CLAIM.c.statement, CLAIM.c.about, CLAIM.c.kind, CLAIM.c.status, CLAIM.c.worthiness,
        CLAIM.c.findings, CLAIM.c.start, CLAIM.c.looked_again_at, VERDICT.c.rating, VERDICT.c.decided_at,
        VERDICT.c.as_of,
    )
    .join_from(EVIDENCE, CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
    .join(VERDICT, VERDICT.c.id == CLAIM.c.verdict_id)
    .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    .order_by(ARTICLE.c.id, CLAIM.c.start, CLAIM.c.number, EVIDENCE.c.number)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose evidence is looked at: an article's, one claim's, or everybody's."""

    article: str | None = None
    number: int | None = None


def drifted(connection: Connection, today: date, scope: Scope) -> Iterator[Drift]:
    """Give each reason to look again at a claim with a verdict, in the order of the text; quotes are not looked up."""
    wanted = union(_MOVED, select(SOURCE.c.id).where(SOURCE.c.valid_to < today)).subquery()
    chosen = _CITED.where(EVIDENCE.c.source_id.in_(select(wanted.c.id)))
    if scope.article is not None:
        chosen = chosen.where(ARTICLE.c.slug == scope.article)
    if scope.number is not None:
        chosen = chosen.where(CLAIM.c.number == scope.number)
    cited = connection.execute(chosen).all()
    concerned = SOURCES.where(SOURCE.c.id.in_(select(wanted.c.id)))
    sources = {row.id: values.source(row) for row in connection.execute(concerned)} if cited else {}
    same = _same(connection)

    @cache
    def fate(source: int, was: str) -> tuple[Cause, datetime, str] | None:
        return _fate(was, _seen(connection, source), same)

    for row in cited:
        source, seen = sources[row.source_id], _looked(row)
        was = row.sha256 or source.sha256
        became = fate(source.id, was)
        if became is not None and became[1] > seen:
            yield Drift(_line(row), row.evidence, source, became[0], became[1], row.quote, None, was, became[2])
        if source.valid_to is not None and source.valid_to < today:
            ended = datetime.combine(source.valid_to + timedelta(days=1), time(), UTC)
            if ended > seen:
                yield Drift(_line(row), row.evidence, source, Cause.EXPIRED, ended, row.quote, None, was)


def _fate(
    was: str, fetches: Sequence[tuple[datetime, str]], same: Callable[[str, str], bool]
) -> tuple[Cause, datetime, str] | None:
    """Say what has become of a snapshot by the last fetch, since which fetch, and what is there now."""
    if not fetches:
        return None
    now = fetches[-1][1]
    if now and same(was, now):
        return None
    since = fetches[-1][0]
    for at, sha256 in reversed(fetches):
        if not (sha256 == now or (sha256 and now and same(sha256, now))):
            break
        since = at
    return (Cause.CHANGED if now else Cause.GONE), since, now


def _seen(connection: Connection, source: int) -> Sequence[tuple[datetime, str]]:
    """Return when a source was fetched, and what came, which is nothing where it was gone."""
    return [(each.at, each.sha256) for each in retrievals.listed(connection, source)]


def _same(connection: Connection) -> Callable[[str, str], bool]:
    """Return what tells whether two snapshots have the same text."""
    one, other = SNAPSHOT.alias(), SNAPSHOT.alias()

    @cache
    def same(first: str, second: str) -> bool:
        both = select(one.c.sha256).join_from(one, other, (one.c.text == other.c.text) & (one.c.text != ""))
        wanted = both.where(one.c.sha256 == first, other.c.sha256 == second)
        return first == second or connection.execute(wanted).first() is not None

    return same


def _looked(row: Any) -> datetime:
    """Return when somebody last had the evidence of a claim before their eyes."""
    looked: list[datetime] = [row.decided_at]
    if row.looked_again_at is not None:
        looked.append(row.looked_again_at)
    if row.as_of is not None:
        looked.append(datetime.combine(row.as_of, time(), UTC))
    return max(looked)


def _line(row: Any) -> ClaimLine:
    return ClaimLine(
        row.slug, row.number, row.statement, read(About, row.about, About.WORLD), read(Kind, row.kind, Kind.FACT),
        read(Status, row.status, Status.SETTLED), row.worthiness, row.rating, row.findings, row.start,
    )  # fmt: skip
