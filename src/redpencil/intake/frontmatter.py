"""Front matter: the facts that a Markdown file states above its text.

Only `key: value` lines are read and nothing is ever expanded or built from them, so no document can do harm here.
"""

import re
from datetime import date
from typing import Final

from redpencil.domain.article import Metadata
from redpencil.intake.assembly import address, fact

_FRONT: Final = re.compile(r"---[ \t]*\n(.{0,20000}?)\n?---[ \t]*(?:\n|$)", re.DOTALL)
_LINE: Final = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")

_KEYS: Final = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("publisher", "publication"), "publisher"),
    **dict.fromkeys(("url", "link"), "url"),
    **dict.fromkeys(("date", "published"), "date"),
}


def parted(text: str) -> tuple[Metadata, str, tuple[str, ...]]:
    """Return the metadata of `text`, the text without its front matter, and warnings."""
    match = _FRONT.match(text)
    if match is None:
        return Metadata(), text, ()
    found: dict[str, str] = {}
    for line in match[1].split("\n"):
        if (pair := _LINE.fullmatch(line.rstrip())) and (key := _KEYS.get(pair[1].lower())):
            found.setdefault(key, _bare(pair[2]))
    day, warnings = _day(found.get("date", ""))
    metadata = Metadata(
        title=fact(found.get("title")),
        author=fact(found.get("author")),
        publisher=fact(found.get("publisher")),
        url=address(found.get("url")),
        date=day,
    )
    return metadata, text[match.end() :], warnings


def _bare(value: str) -> str:
    """Take off the quotation marks or brackets around a value."""
    value = value.strip()
    for opening, closing in (('"', '"'), ("'", "'"), ("[", "]")):
        if len(value) > 1 and value[0] == opening and value[-1] == closing:
            return value[1:-1].strip()
    return value


def _day(value: str) -> tuple[date | None, tuple[str, ...]]:
    if not value:
        return None, ()
    try:
        return date.fromisoformat((_DAY.match(value) or [value])[0]), ()
    except ValueError:
        return None, (f"The date “{fact(value)}” is not one; write it as YYYY-MM-DD.",)
