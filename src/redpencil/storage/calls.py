"""Calls: the unfinished claims about which somebody or something is still to be asked."""

from sqlalchemy import Connection, select

from redpencil.domain.claim import UNFINISHED, Status
from redpencil.storage.schema import ARTICLE, CLAIM, EVIDENCE

_ORDER = (CLAIM.c.article_id, CLAIM.c.start, CLAIM.c.number)


def waiting(connection: Connection) -> tuple[tuple[int, str], ...]:
    """Return the ids of the claims that wait for an answer, each with whose, in the order of the text."""
    wanted = select(CLAIM.c.id, CLAIM.c.waiting_for).where(CLAIM.c.status == Status.WAITING.value).order_by(*_ORDER)
    return tuple((key, name) for key, name in connection.execute(wanted))


def bare(connection: Connection) -> tuple[tuple[int, int], ...]:
    """Return the ids of unfinished claims, each with the number of a source that has no words or place there yet.

    A source with words or a place beside the same claim has been asked.
    """
    other = EVIDENCE.alias()
    said = select(other.c.id).where(
        other.c.claim_id == EVIDENCE.c.claim_id,
        other.c.source_id == EVIDENCE.c.source_id,
        (other.c.quote != "") | (other.c.locator != ""),
    )
    wanted = (
        select(CLAIM.c.id, EVIDENCE.c.source_id)
        .join_from(CLAIM, EVIDENCE, EVIDENCE.c.claim_id == CLAIM.c.id)
        .where(CLAIM.c.status.in_([status.value for status in UNFINISHED]), ~said.exists())
        .order_by(*_ORDER)
        .distinct()
    )
    return tuple((key, source) for key, source in connection.execute(wanted))


def last_used(connection: Connection, slug: str) -> tuple[int, ...]:
    """Return the numbers of the sources attached to an article's claims, the one attached last first."""
    wanted = (
        select(EVIDENCE.c.source_id)
        .join_from(EVIDENCE, CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
        .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .where(ARTICLE.c.slug == slug)
        .order_by(EVIDENCE.c.id.desc())
    )
    return tuple(dict.fromkeys(connection.execute(wanted).scalars()))
