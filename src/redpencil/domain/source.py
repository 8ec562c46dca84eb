"""Sources: where evidence comes from, and the bytes it was taken from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from redpencil.domain.locator import Landmark

UNREAD: Final = "unread: "
"""What the method of a snapshot begins with where its text could not be read; then comes why."""


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


OWN = "own"
"""What a person says of the origin of a source that speaks for itself, whatever text it shares with others."""


class Contact(StrEnum):
    """How a person was spoken to."""

    INTERVIEW = "interview"
    CALL = "call"
    MAIL = "mail"
    MESSAGE = "message"


class Terms(StrEnum):
    """On what terms a person spoke."""

    ON_RECORD = "on-the-record"
    BACKGROUND = "on-background"
    OFF_RECORD = "off-the-record"

    @property
    def words(self) -> str:
        """The terms as they are said on screen."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of a source as they were retrieved; never changed.

    `text` is what was read out of them, `landmarks` are the places of that text, and `method` says what read it, or why
    nothing could.
    """

    sha256: str
    media_type: str
    taken_at: datetime
    data: bytes
    text: str = ""
    landmarks: tuple[Landmark, ...] = ()
    method: str = ""

    @property
    def unread(self) -> str:
        """Why no text could be read out of the bytes, or nothing."""
        return self.method.removeprefix(UNREAD) if self.method.startswith(UNREAD) else ""


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that evidence comes from; `id` counts from 1 within the workspace, 0 before it is kept.

    `origin` names the original that several sources reprint, as a person says it; `reprint_of` is the number of the
    earliest source that has much the same text, as the machine saw it, or 0, and `followed` the origin that was named
    for that one, or for another one of the same text. A source speaks for the days from
    `valid_from` to `valid_to`. Of a person, `contact`, `contacted_on` and `terms` say how, when and on what terms they
    spoke; `note` is anything else, such as how a figure was reckoned, and `licence` what may be done with the bytes.
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
    contact: Contact | None = None
    contacted_on: date | None = None
    terms: Terms | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    licence: str = ""
    reprint_of: int = 0
    followed: str = ""

    @property
    def root(self) -> str:
        """What tells origins apart: two sources with the same root are one voice.

        What a person says of the source itself goes before what follows from others, and that before the text.
        """
        said = " ".join((self.origin or self.followed).casefold().split())
        if said == OWN:
            return f"{OWN} #{self.id}"
        return said or f"#{self.reprint_of or self.id}"


def is_address(words: str) -> bool:
    """Tell whether words are an address on the web."""
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not any(sign.isspace() for sign in words)
