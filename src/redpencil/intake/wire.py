"""The wire: how a reading travels from the child process to ours, as JSON."""

import json
from datetime import date
from typing import Any

from redpencil.domain.article import Block, Link, LinkKind, Metadata, Reading, Role
from redpencil.domain.locator import Landmark


def pack(reading: Reading) -> bytes:
    """Write a reading as JSON."""
    metadata = reading.metadata
    facts = {
        "text": reading.text,
        "blocks": [(block.start, block.end, block.role, block.why) for block in reading.blocks],
        "links": [(link.start, link.end, link.target, link.kind) for link in reading.links],
        "metadata": {
            "title": metadata.title,
            "author": metadata.author,
            "publisher": metadata.publisher,
            "url": metadata.url,
            "date": metadata.date.isoformat() if metadata.date else None,
        },
        "media_type": reading.media_type,
        "encoding": reading.encoding,
        "warnings": reading.warnings,
        "landmarks": [(landmark.start, landmark.label) for landmark in reading.landmarks],
    }
    return json.dumps(facts).encode("ascii")


def unpack(facts: Any) -> Reading:
    """Make the reading of what `pack` wrote, once it is parsed."""
    metadata = facts["metadata"]
    published = metadata["date"]
    return Reading(
        text=facts["text"],
        blocks=tuple(Block(start, end, Role(role), why) for start, end, role, why in facts["blocks"]),
        links=tuple(Link(start, end, target, LinkKind(kind)) for start, end, target, kind in facts["links"]),
        metadata=Metadata(**{**metadata, "date": date.fromisoformat(published) if published else None}),
        media_type=facts["media_type"],
        encoding=facts["encoding"],
        warnings=tuple(facts["warnings"]),
        landmarks=tuple(Landmark(start, label) for start, label in facts["landmarks"]),
    )
