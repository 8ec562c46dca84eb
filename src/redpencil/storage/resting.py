"""Resting: on which bytes a source and the evidence from it rest, and when somebody let a verdict stand on them."""

from datetime import datetime

from sqlalchemy import select

from redpencil.domain.evidence import Evidence
from redpencil.domain.source import Source
from redpencil.storage.recording import Work
from redpencil.storage.schema import EVIDENCE
from redpencil.storage.tables.claims import ClaimRow, EvidenceRow


def stand(work: Work, key: int, at: datetime) -> None:
    """Keep when somebody last looked at a claim again and let its verdict stand."""
    work.session.get_one(ClaimRow, key).looked_again_at = at


def hold(work: Work, source: Source) -> None:
    """Let the evidence from a source say on which bytes it rests, before the source comes to rest on others."""
    follows = select(EvidenceRow).where(EVIDENCE.c.source_id == source.id, EVIDENCE.c.sha256.is_(None))
    for each in work.session.scalars(follows):
        each.sha256 = source.sha256 or None
    work.session.flush()


def evidence(work: Work, key: int, found: Evidence) -> None:
    """Let a piece of evidence of a claim rest on the bytes in which its quote has been looked up."""
    wanted = select(EvidenceRow).where(EVIDENCE.c.claim_id == key, EVIDENCE.c.number == found.number)
    row = work.session.scalars(wanted).one()
    row.quote_check, row.sha256, row.locator = found.quote_check.value, found.sha256, found.locator
    row.start, row.end = (found.place.start, found.place.end) if found.place else (None, None)
    row.differences, row.caution = list(found.differences), found.caution
    work.session.flush()
