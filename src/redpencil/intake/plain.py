"""The reader of plain text."""

from collections.abc import Sequence
from typing import Final

from redpencil.domain.article import Block, Metadata, Reading, Role
from redpencil.intake.encodings import Decoded, decode
from redpencil.text.normalise import normalise
from redpencil.text.pages.blocks import blocks
from redpencil.text.pages.bylines import byline

_HEAD_BLOCKS: Final = 6
_PROSE_WORDS: Final = 25
"""The head of an article ends where a paragraph of as many words begins."""


def read(data: bytes) -> Reading:
    """Read `data` as plain text, as somebody pastes it from a page or a draft."""
    return reading(decode(data))


def reading(decoded: Decoded, *, media_type: str = "text/plain") -> Reading:
    """Make a reading of text that was decoded already."""
    text = normalise(decoded.text)
    found = blocks(text)
    headline = next((block.span.of(text) for block in found if block.role is Role.HEADLINE), "")
    return Reading(
        text=text,
        blocks=found,
        metadata=stated(text, found, headline),
        media_type=media_type,
        encoding=decoded.encoding,
        warnings=decoded.warnings,
    )


def stated(text: str, found: Sequence[Block], headline: str) -> Metadata:
    """Return what the head of an article states: its headline, and author and day where only one of each is named."""
    lines = [byline(line) for block in _head(text, found) for line in block.span.of(text).splitlines()]
    read = [line for line in lines if line is not None]
    authors = {line.author for line in read if line.author}
    days = {line.day for line in read if line.day and not line.changed} or {line.day for line in read if line.day}
    return Metadata(
        title=headline,
        author=authors.pop() if len(authors) == 1 else "",
        date=days.pop() if len(days) == 1 else None,
    )


def _head(text: str, found: Sequence[Block]) -> list[Block]:
    """Return the blocks above the first longer paragraph; furniture says nothing about the article."""
    head: list[Block] = []
    for block in found:
        if block.role is Role.FURNITURE:
            continue
        if len(head) == _HEAD_BLOCKS or len(block.span.of(text).split()) >= _PROSE_WORDS:
            break
        head.append(block)
    return head
