"""The user agent: who we say that we are."""

import re
from typing import Final

from redpencil import __version__

NAME: Final = "Redpencil"
"""The name by which a robots.txt may speak of us."""


def agent(house: str = "", url: str = "") -> str:
    """Return the user agent that says who asks: the program with its version, and the house with its address."""
    house, url = _ascii(house), _ascii(url)
    said = ("fact-checking, one page at a person's request", house, url and f"+{url}")
    return f"{NAME}/{__version__} ({'; '.join(filter(None, said))})"


def _ascii(words: str) -> str:
    return " ".join(re.sub(r"[^\x20-\x7e]|[()\\;]", " ", words).split())[:200]


AGENT: Final = agent()
"""What is said where no house has said anything of itself."""
