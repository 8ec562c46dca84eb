"""Enumerations: the items of a list that runs on within one paragraph."""

import re
from typing import Final

from redpencil.domain.span import Span

_MARKER: Final = re.compile(r"(?:(?<=\s)|^)[•⁃◦▪‣*-]?\s?(?:(\d{1,3})|([a-z]))(\.\)|[.)])\s+(?=\S)")
_BULLET: Final = re.compile(r"(?:(?<=\s)|^)[•⁃◦▪‣](?=\s?\S)")


def items(block: str) -> list[Span]:
    """Return the marker of each item when the block is a list ("1. … 2. … 3. …"), or nothing when it is none."""
    first = _MARKER.match(block)
    if first is None:
        if not _BULLET.match(block):
            return []
        bullets = [Span(*match.span()) for match in _BULLET.finditer(block)]
        return bullets if len(bullets) > 1 else []
    found = [Span(*first.span())]
    number = _value(first)
    for match in _MARKER.finditer(block, first.end()):
        if match[3] == first[3] and bool(match[1]) == bool(first[1]) and _value(match) == number + 1:
            found.append(Span(*match.span()))
            number += 1
    return found


def _value(marker: re.Match[str]) -> int:
    return int(marker[1]) if marker[1] else ord(marker[2])
