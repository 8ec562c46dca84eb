"""Shelving: the one way by which a source with its snapshot comes into the library."""

import hashlib
from datetime import datetime

from redpencil import __version__
from redpencil.desk import parting, reprinting
from redpencil.domain.article import Reading
from redpencil.domain.source import UNREAD, Snapshot, Source
from redpencil.storage import retrievals, sketches, sources
from redpencil.storage.recording import Work


def snapshot(data: bytes, at: datetime, read: Reading, why: str = "") -> Snapshot:
    """Return bytes with the text that was read out of them, and what read it; `why` says why there is none."""
    method = _method(read.media_type) if read.text else f"{UNREAD}{why}" if why else ""
    return Snapshot(sha256(data), read.media_type, at, data, read.text, read.landmarks, method)


def sha256(data: bytes) -> str:
    """Return the hash by which bytes are known."""
    return hashlib.sha256(data).hexdigest()


def shelve(work: Work, source: Source, kept: Snapshot | None = None) -> Source:
    """Keep a source with its bytes if it has any; the same bytes, address or person again is the same source.

    Bytes that come again with another reading are given that where they had no text, or one by an older Redpencil.
    """
    there = sources.same(work.connection, source)
    if there is None:
        return _filed(work, sources.add(work, source, kept), kept)
    if kept is not None and sources.reread(work, kept):
        sketches.forget(work.connection, kept.sha256)
        parting.forget(work, kept.sha256)
        return _filed(work, there, kept)
    return there


def pin(work: Work, source: Source, kept: Snapshot) -> Source:
    """Let a source that was only written down rest on bytes from now on."""
    return _filed(work, retrievals.pin(work, source, kept), kept)


def _filed(work: Work, source: Source, kept: Snapshot | None) -> Source:
    """Do what is done once for each source that has just come, or come by its text, and return it as it is then."""
    if kept is not None and kept.text:
        parting.part(work, kept.sha256, kept.text)
    return reprinting.see(work, source)


def _method(media_type: str) -> str:
    """Say which program reads bytes of a type, in which version and by which of its readers."""
    from redpencil.intake import readers

    reader = readers.by_media_type(media_type)
    return f"redpencil {__version__} {reader.id}" if reader else f"redpencil {__version__}"
