"""Soundness: whether the bytes of snapshots still give the hash under which they were kept."""

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import Connection, select

from redpencil.domain.damage import Harm
from redpencil.storage.schema import SNAPSHOT

_PIECE: Final = 1 << 20


def harms(connection: Connection, hashes: Iterable[str]) -> Mapping[str, Harm]:
    """Return what happened to those of some snapshots that are not as they were, by their hash."""
    found = {sha256: _harm(connection, sha256) for sha256 in dict.fromkeys(hashes)}
    return {sha256: harm for sha256, harm in found.items() if harm is not None}


def _harm(connection: Connection, sha256: str) -> Harm | None:
    data = connection.execute(select(SNAPSHOT.c.data).where(SNAPSHOT.c.sha256 == sha256)).scalar()
    if data is None:
        return Harm.MISSING
    return None if _hash(data) == sha256 else Harm.CHANGED


def _hash(data: bytes) -> str:
    """Return the hash of compressed bytes, piece by piece; none for bytes that are not whole any more."""
    digest, unpacking = hashlib.sha256(), zlib.decompressobj()
    try:
        piece = unpacking.decompress(data, _PIECE)
        while piece:
            digest.update(piece)
            piece = unpacking.decompress(unpacking.unconsumed_tail, _PIECE)
    except zlib.error:
        return ""
    return digest.hexdigest() if unpacking.eof else ""
