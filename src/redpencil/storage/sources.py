"""Sources: keeping them once, their snapshots, and attaching them to claims."""

import zlib
from typing import Any

from sqlalchemy import Connection, func, select, update

from redpencil.domain.evidence import Evidence
from redpencil.domain.locator import Landmark
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.storage import values
from redpencil.storage.origins import SOURCES
from redpencil.storage.recording import Work
from redpencil.storage.schema import ARTICLE, CLAIM, EVIDENCE, SNAPSHOT, SOURCE
from redpencil.storage.tables.claims import EvidenceRow
from redpencil.storage.tables.sources import SnapshotRow, SourceRow


def find(connection: Connection, key: int) -> Source | None:
    """Return a source by its number, or nothing if there is none."""
    row = connection.execute(SOURCES.where(SOURCE.c.id == key)).first()
    return values.source(row) if row else None


def listed(connection: Connection, slug: str | None = None) -> tuple[Source, ...]:
    """Return the sources, all or those attached to an article's claims."""
    wanted = SOURCES.order_by(SOURCE.c.id)
    if slug is not None:
        used = (
            select(EVIDENCE.c.source_id)
            .join(CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
            .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
            .where(ARTICLE.c.slug == slug)
        )
        wanted = wanted.where(SOURCE.c.id.in_(used))
    return tuple(values.source(row) for row in connection.execute(wanted))


def texts(connection: Connection, slug: str) -> tuple[tuple[Source, str], ...]:
    """Return the sources attached to an article's claims, those whose snapshot has text, each with that text."""
    kept = ((source, passage(connection, source.id)) for source in listed(connection, slug))
    return tuple((source, text) for source, text in kept if text)


def last_attached(connection: Connection) -> Source | None:
    """Return the source that was attached last."""
    wanted = SOURCES.join(EVIDENCE, EVIDENCE.c.source_id == SOURCE.c.id).order_by(EVIDENCE.c.id.desc()).limit(1)
    row = connection.execute(wanted).first()
    return values.source(row) if row else None


def passage(connection: Connection, key: int) -> str:
    """Return the text that was read out of a source's snapshot, or nothing."""
    wanted = select(SNAPSHOT.c.text).join(SOURCE, SOURCE.c.sha256 == SNAPSHOT.c.sha256).where(SOURCE.c.id == key)
    return connection.execute(wanted).scalar() or ""


def landmarks(connection: Connection, key: int) -> tuple[Landmark, ...]:
    """Return the places of the text that was read out of a source's snapshot."""
    wanted = select(SNAPSHOT.c.landmarks).join(SOURCE, SOURCE.c.sha256 == SNAPSHOT.c.sha256).where(SOURCE.c.id == key)
    return values.landmarks(connection.execute(wanted).scalar() or ())


def quotes(connection: Connection, key: int) -> tuple[str, ...]:
    """Return the words of a source that are quoted in evidence, each once."""
    wanted = select(EVIDENCE.c.quote).where(EVIDENCE.c.source_id == key, EVIDENCE.c.quote != "").order_by(EVIDENCE.c.id)
    return tuple(dict.fromkeys(connection.execute(wanted).scalars()))


def snapshot(connection: Connection, sha256: str) -> Snapshot | None:
    """Return a snapshot with its bytes as they were retrieved."""
    row = connection.execute(select(SNAPSHOT).where(SNAPSHOT.c.sha256 == sha256)).first()
    return values.snapshot(row, zlib.decompress(row.data)) if row else None


def same(connection: Connection, source: Source) -> Source | None:
    """Return the source that is kept already: of the same bytes, else of the same address, else the same person."""
    wanted = SOURCES.order_by(SOURCE.c.id).limit(1)
    if source.sha256:
        wanted = wanted.where(SOURCE.c.sha256 == source.sha256)
    elif source.url:
        wanted = wanted.where(SOURCE.c.url == source.url)
    elif source.kind is SourceKind.PERSON:
        wanted = wanted.where(
            SOURCE.c.kind == source.kind.value, SOURCE.c.title == source.title, SOURCE.c.note == source.note,
            SOURCE.c.confidential == source.confidential, SOURCE.c.contact == (source.contact or ""),
            SOURCE.c.contacted_on == source.contacted_on, SOURCE.c.terms == (source.terms or ""),
        )  # fmt: skip
    else:
        return None
    row = connection.execute(wanted).first()
    return values.source(row) if row else None


def keep(work: Work, kept: Snapshot) -> None:
    """Keep bytes under their hash, unless they are kept already."""
    if work.session.get(SnapshotRow, kept.sha256) is None:
        work.session.add(
            SnapshotRow(
                sha256=kept.sha256, media_type=kept.media_type, taken_at=kept.taken_at, size=len(kept.data),
                data=zlib.compress(kept.data), text=kept.text, method=kept.method,
                landmarks=[[one.start, one.label] for one in kept.landmarks],
            )
        )  # fmt: skip
        work.session.flush()


def add(work: Work, source: Source, kept: Snapshot | None) -> Source:
    """Keep a source that is new, and its bytes."""
    if kept is not None:
        keep(work, kept)
    row = SourceRow(
        retrieved_at=source.retrieved_at, sha256=source.sha256 or None, reprint_of=source.reprint_of or None,
        **_facts(source),
    )  # fmt: skip
    work.session.add(row)
    work.session.flush()
    return values.source(row)


def describe(work: Work, source: Source) -> None:
    """Change what is said of a source, known by its number; its bytes stay as they are."""
    row = work.session.get_one(SourceRow, source.id)
    for name, value in _facts(source).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    work.session.flush()


def reread(work: Work, kept: Snapshot) -> bool:
    """Give bytes that are kept already another reading, where they had none or an older one; tell whether that is done.

    A text on which evidence is pinned stays. What a reader makes of bytes can be made again, so no event tells of it.
    """
    here = SNAPSHOT.c.sha256 == kept.sha256
    was = work.connection.execute(select(SNAPSHOT.c.text, SNAPSHOT.c.method).where(here)).first()
    if was is None or not kept.text or was.method == kept.method:
        return False
    pinned = select(EVIDENCE.c.id).where(EVIDENCE.c.sha256 == kept.sha256).limit(1)
    if was.text and work.connection.execute(pinned).first():
        return False
    landmarks = [[one.start, one.label] for one in kept.landmarks]
    read = update(SNAPSHOT).where(here).values(text=kept.text, method=kept.method, landmarks=landmarks)
    work.connection.execute(read)
    return True


def _facts(source: Source) -> dict[str, Any]:
    return {
        "kind": source.kind.value,
        "title": source.title,
        "creator": source.creator,
        "publisher": source.publisher,
        "url": source.url,
        "archive_url": source.archive_url,
        "tier": source.tier.value,
        "origin": source.origin,
        "published": source.published,
        "confidential": source.confidential,
        "note": source.note,
        "contact": source.contact.value if source.contact else "",
        "contacted_on": source.contacted_on,
        "terms": source.terms.value if source.terms else "",
        "valid_from": source.valid_from,
        "valid_to": source.valid_to,
        "licence": source.licence,
    }


def attach(work: Work, claim: int, evidence: Evidence) -> int:
    """Attach a source to a claim, and return the next number of its evidence."""
    numbers = select(func.max(EVIDENCE.c.number)).where(EVIDENCE.c.claim_id == claim)
    number: int = (work.connection.execute(numbers).scalar() or 0) + 1
    work.session.add(EvidenceRow(claim_id=claim, number=number, **_columns(evidence)))
    work.session.flush()
    return number


def reattach(work: Work, claim: int, evidence: Evidence) -> None:
    """Change what a piece of evidence of a claim, known by its number, says."""
    row = _piece(work, claim, evidence.number)
    for name, value in _columns(evidence).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    work.session.flush()


def detach(work: Work, claim: int, number: int) -> None:
    """Take a piece of evidence away from a claim."""
    work.session.delete(_piece(work, claim, number))
    work.session.flush()


def _piece(work: Work, claim: int, number: int) -> EvidenceRow:
    wanted: Any = select(EvidenceRow).where(EVIDENCE.c.claim_id == claim, EVIDENCE.c.number == number)
    row: EvidenceRow = work.session.scalars(wanted).one()
    return row


def _columns(evidence: Evidence) -> dict[str, Any]:
    return {
        "source_id": evidence.source.id,
        "stance": evidence.stance.value,
        "quote": evidence.quote,
        "locator": evidence.locator,
        "quote_check": evidence.quote_check.value,
        "sha256": evidence.sha256 or None,
        "start": evidence.place.start if evidence.place else None,
        "end": evidence.place.end if evidence.place else None,
        "differences": list(evidence.differences),
        "caution": evidence.caution,
        "evidence_set": evidence.evidence_set,
    }
