"""Which addresses may become links: those of the web, and no others."""

import re
from typing import Final
from urllib.parse import urlsplit

_UNSAFE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\"'<>\\`{}|^\u2000-\u200f\u2028-\u202f\u2066-\u2069\ufffd]")


def link(address: str) -> str | None:
    """Return the address if a link may be made of it, else nothing: then it is printed as plain text.

    Only http and https with a host and without a user name, which would let an address pose as another.
    """
    if not address or len(address) > 2000 or _UNSAFE.search(address):
        return None
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises for a port that is none
    except ValueError:
        return None
    safe = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc
    return address if safe else None
