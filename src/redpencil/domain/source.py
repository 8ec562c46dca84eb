"""Sources: where evidence comes from, and the bytes it was taken from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from redpencil.domain.locator import Landmark


class SourceKind(StrEnum):
    """What a source is."""

    DOCUMENT = "document"
    PAGE = "web-page"
    DATASET = "data-set"
    PERSON = "person"
    CALCULATION = "calculation"
    NOTES = "notes"
    FACT_CHECK = "fact-check"


class Tier(StrEnum):
    """Whether a source saw for itself."""

    PRIMARY = "primary"
    SECONDARY = "secondary"

    @property
    def words(self) -> str:
        """The tier as it is said on screen."""
        return "first-hand" if self is Tier.PRIMARY else "second-hand"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of a source as they were retrieved; never changed.

    `text` is what was read out of them, and `landmarks` are the places of that text.
    """

    sha256: str
    media_type: str
    taken_at: datetime
    data: bytes
    text: str = ""
    landmarks: tuple[Landmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that evidence comes from; `id` counts from 1 within the workspace, 0 before it is kept.

    `origin` groups reprints of one original; `note` says on what terms a person spoke, or how a figure was reckoned.
    """

    kind: SourceKind
    title: str
    id: int = 0
    creator: str = ""
    publisher: str = ""
    url: str = ""
    archive_url: str = ""
    tier: Tier = Tier.SECONDARY
    origin: str = ""
    published: date | None = None
    retrieved_at: datetime | None = None
    sha256: str = ""
    confidential: bool = False
    note: str = ""


def is_address(words: str) -> bool:
    """Tell whether words are an address on the web."""
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not any(sign.isspace() for sign in words)
