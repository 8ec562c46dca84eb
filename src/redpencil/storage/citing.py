"""Citing: what is kept of a source's words, and the evidence that quotes them."""

from sqlalchemy import Connection, select

from redpencil.domain.claim import Ref
from redpencil.domain.evidence import Evidence
from redpencil.domain.source import Snapshot, Source
from redpencil.storage import values
from redpencil.storage.schema import ARTICLE, CLAIM, EVIDENCE, SNAPSHOT


def read(connection: Connection, sha256: str) -> tuple[Snapshot, int] | None:
    """Return a snapshot without its bytes, and how many there are; nothing if there is none of that hash."""
    columns = [column for column in SNAPSHOT.c if column.name != "data"]
    row = connection.execute(select(*columns).where(SNAPSHOT.c.sha256 == sha256)).first()
    return (values.snapshot(row, b""), row.size) if row else None


def evidence(connection: Connection, source: Source) -> tuple[tuple[Ref, Evidence], ...]:
    """Return every piece of evidence from a source with the claim that it bears on, in the order of the claims."""
    wanted = (
        select(EVIDENCE, ARTICLE.c.slug, CLAIM.c.number.label("claim_number"))
        .join(CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
        .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .where(EVIDENCE.c.source_id == source.id)
        .order_by(ARTICLE.c.id, CLAIM.c.number, EVIDENCE.c.number)
    )
    return tuple((Ref(row.slug, row.claim_number), values.evidence(row, source)) for row in connection.execute(wanted))
