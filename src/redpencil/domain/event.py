"""Events: the append-only, hash-chained trail of everything that was done."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

GENESIS = "0" * 64
"""The hash that the first event of a trail follows."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the trail.

    `before` and `after` map each row that changed, such as `claim/12`, to the columns that changed, or to null where
    the row did not exist. `undoes` is the number of the event that an undo or redo reverses.
    """

    seq: int
    at: datetime
    reviewer: str
    action: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    previous: str
    hash: str
    undoes: int | None = None


def digest(  # noqa: PLR0913, PLR0917  (an event has that many parts, and the hash binds them all)
    seq: int,
    at: datetime,
    reviewer: str,
    action: str,
    subject: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    previous: str,
    undoes: int | None,
) -> str:
    """Return the SHA-256 of an event's canonical JSON (RFC 8785 in spirit: sorted keys, no blanks, UTF-8)."""
    content = [seq, at.isoformat(), reviewer, action, subject, before, after, previous, undoes]
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
