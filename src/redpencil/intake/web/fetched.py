"""What a fetch may take, and what it brings back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds.

    `wall` bounds the fetch in all, redirects and robots.txt included; `stall` is the longest silence; less than
    `trickle` bytes in `window` seconds is taken for a connection that is kept open for its own sake.
    """

    size: int = 20_000_000
    robots: int = 500_000
    redirects: int = 10
    connect: float = 10.0
    stall: float = 15.0
    wall: float = 60.0
    window: float = 10.0
    trickle: int = 2_000


DEFAULT = Limits()
"""What holds unless a test asks for less; robots.txt is read as far as RFC 9309 demands."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed."""

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was served.

    `url` is the final address and `ip` what was connected to; `body` is unpacked, as the headers' Content-Encoding
    says; `media_type` and `charset` are what the site says, or nothing; `warc` holds every request and response.
    """

    asked: str
    url: str
    hops: tuple[Hop, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    media_type: str
    charset: str
    retrieved_at: datetime
    ip: str
    warc: bytes
