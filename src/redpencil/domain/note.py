"""Notes: what a reviewer tells the author, and what colleagues tell each other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Audience(StrEnum):
    """Whom a note is for. What is said to colleagues is never exported."""

    AUTHOR = "author"
    COLLEAGUES = "colleagues"


@dataclass(frozen=True, slots=True)
class Note:
    """A few words beside a claim."""

    text: str
    audience: Audience
    reviewer: str
    at: datetime
