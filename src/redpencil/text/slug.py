"""Slugs: short names for articles that are safe as file names, in addresses and on the command line."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 60
"""How many characters a slug has at most."""

NAMELESS: Final = "article"
"""The slug of a title with no letter or digit that ASCII can carry."""

# What NFKD leaves alone although readers of English write it plainly.
_PLAIN: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"}
)

# Apostrophes join ("China’s" is chinas), every other sign parts.
_JOINING: Final = re.compile(r"(?<=\w)['’](?=\w)")

_RESERVED: Final = re.compile(r"con|prn|aux|nul|clock|com\d|lpt\d|conin|conout")


def slug(title: str) -> str:
    """Return `title` as a slug: of [a-z0-9-], 1 to 60 long, no name that Windows keeps for itself."""
    plain = unicodedata.normalize("NFKD", _JOINING.sub("", title.lower()).translate(_PLAIN))
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"[^\x00-\x7f]+", _sign, plain)).strip("-")
    short = _cut(words)
    if not short:
        return NAMELESS
    return f"{NAMELESS}-{short}" if _RESERVED.fullmatch(short) else short


def _sign(match: re.Match[str]) -> str:
    """Drop accents, so that the word stays whole, and part words at every other foreign sign."""
    return "" if all(unicodedata.combining(character) for character in match[0]) else "-"


def _cut(words: str) -> str:
    """Cut at a word's end where that costs less than a third."""
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST + 1].rpartition("-")[0]
    return cut if len(cut) > LONGEST * 2 // 3 else words[:LONGEST].strip("-")
