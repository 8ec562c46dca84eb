"""Leading: what a search for evidence needs of a claim and of sources, and nothing more, in one question each."""

from collections.abc import Collection, Mapping
from typing import Final

from sqlalchemy import Connection, select

from redpencil.domain.claim import Ref
from redpencil.domain.locator import Landmark
from redpencil.domain.source import Source
from redpencil.storage import values
from redpencil.storage.direct import Asked, first
from redpencil.storage.schema import SNAPSHOT, SOURCE

_CLAIM: Final = (
    "SELECT claim.statement, article.title, coalesce(substr(version.text, max(1, 1 + anchor.start - ?),"
    " min(anchor.start, ?)), '') FROM claim"
    " JOIN article ON article.id = claim.article_id"
    " JOIN version ON version.article_id = article.id AND version.number = article.version"
    " LEFT JOIN anchor ON anchor.claim_id = claim.id AND anchor.version = article.version"
    " WHERE article.slug = ? AND claim.number = ? ORDER BY anchor.start LIMIT 1"
)


def claim(connection: Asked, ref: Ref, around: int) -> tuple[str, str] | None:
    """Return a claim's words, and the article's headline with so many letters before the claim; nothing without one."""
    row = first(connection, _CLAIM, around, around, ref.article, ref.number)
    return (row[0], f"{row[1]}\n{row[2]}") if row else None


def cited(connection: Connection, numbers: Collection[int]) -> Mapping[int, tuple[Source, tuple[Landmark, ...]]]:
    """Return some sources by their numbers, each with the places of its text."""
    wanted = (
        select(SOURCE, SNAPSHOT.c.landmarks)
        .outerjoin(SNAPSHOT, SNAPSHOT.c.sha256 == SOURCE.c.sha256)
        .where(SOURCE.c.id.in_(numbers))
    )
    rows = connection.execute(wanted).all()
    return {row.id: (values.source(row), values.landmarks(row.landmarks or ())) for row in rows}
