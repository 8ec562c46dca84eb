"""The reader of Markdown: CommonMark with tables and footnotes, and never any HTML."""

import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import FrameType
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from redpencil.domain.article import Block, Link, LinkKind, Metadata, Reading, Role
from redpencil.intake import frontmatter, plain
from redpencil.intake.assembly import Assembly, Run, with_headline
from redpencil.intake.encodings import Decoded, decode
from redpencil.text.normalise import normalise

MEDIA_TYPE: Final = "text/markdown"

_PATIENCE: Final = 3.0
"""Seconds; honest Markdown takes a tenth of a second a megabyte, brackets without end take hours."""


class _TooSlow(Exception):
    """The parser was given more than it can do in time."""


def read(data: bytes) -> Reading:
    """Read `data` as Markdown: rendered text, blocks by role, links and footnotes at their words."""
    decoded = decode(data)
    metadata, body, warnings = frontmatter.parted(normalise(decoded.text))
    try:
        with _deadline(_PATIENCE):
            tokens = MarkdownIt("js-default", {"html": False}).use(footnote_plugin).parse(body)
            text, blocks, links = _Walk(metadata).over(tokens)
    except (_TooSlow, RecursionError):
        return _as_plain_text(decoded, metadata, body, warnings)
    return Reading(
        text=text,
        blocks=blocks,
        links=links,
        metadata=with_headline(metadata, blocks, text),
        media_type=MEDIA_TYPE,
        encoding=decoded.encoding,
        warnings=(*decoded.warnings, *warnings),
    )


def _as_plain_text(decoded: Decoded, metadata: Metadata, body: str, warnings: tuple[str, ...]) -> Reading:
    warning = "Its Markdown is too tangled to follow; it was read as plain text, without links."
    bare = Decoded(body, decoded.encoding, (*decoded.warnings, *warnings, warning))
    reading = plain.reading(bare, media_type=MEDIA_TYPE)
    return replace(reading, metadata=with_headline(metadata, reading.blocks, reading.text))


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Raise _TooSlow in the block when it takes longer; where there are no alarms the process's own limit remains."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass(slots=True)
class _Walk:
    """One walk over the tokens of a document."""

    metadata: Metadata
    assembly: Assembly = field(default_factory=Assembly)
    within: list[str] = field(default_factory=list)
    cells: list[Run] = field(default_factory=list)

    def over(self, tokens: Sequence[Token]) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
        """Return text, blocks and links of the document."""
        notes = _footnotes(tokens)
        self._headline(tokens)
        for token in tokens:
            if token.nesting == 1:
                self.within.append(token.type.removesuffix("_open"))
            elif token.nesting == -1:
                self.within.pop()
                if token.type == "tr_close":
                    self.assembly.add(Role.TABLE, self.cells)
                    self.cells = []
            elif "footnote_block" not in self.within:
                self._leaf(token, notes)
        return self.assembly.finished()

    def _headline(self, tokens: Sequence[Token]) -> None:
        """Put the title of the front matter on top, unless the text begins with it."""
        first = next((token.content for token in tokens if token.type == "inline"), "")
        if self.metadata.title and first.strip().casefold() != self.metadata.title.casefold():
            self.assembly.add(Role.HEADLINE, [Run(self.metadata.title)])

    def _leaf(self, token: Token, notes: Mapping[int, str]) -> None:
        if token.type in {"fence", "code_block"}:
            self.assembly.add(Role.BODY, [Run(token.content)])
        elif token.type == "inline":
            runs = list(_runs(token.children or [], notes))
            if "tr" in self.within:
                self.cells.extend([Run(" | "), *runs] if self.cells else runs)
            else:
                self.assembly.add(self._role(runs), runs)

    def _role(self, runs: Sequence[Run]) -> Role:
        if "heading" in self.within:
            return Role.SUBHEAD if self.assembly.blocks else Role.HEADLINE
        if "blockquote" in self.within:
            return Role.QUOTATION
        if "list_item" in self.within:
            return Role.LIST
        words = [run for run in runs if run.text.strip()]
        return Role.CAPTION if words and all(run.kind is LinkKind.IMAGE for run in words) else Role.BODY


def _runs(children: Sequence[Token], notes: Mapping[int, str]) -> Iterator[Run]:
    """Yield the characters of a line with the links they carry."""
    target = ""
    for child in children:
        if child.type == "link_open":
            target = str(child.attrGet("href") or "")
        elif child.type == "link_close":
            target = ""
        elif child.type in {"softbreak", "hardbreak"}:
            yield Run(" ", target)
        elif child.type == "image":
            yield Run(child.content, str(child.attrGet("src") or ""), LinkKind.IMAGE)
        elif child.type == "footnote_ref":
            number = int(child.meta["id"])
            yield Run(f"[{child.meta.get('label') or number + 1}]", notes.get(number, ""), LinkKind.FOOTNOTE)
        elif child.content:
            yield Run(child.content, target)


def _footnotes(tokens: Sequence[Token]) -> dict[int, str]:
    """Return the text of each footnote by its number."""
    notes: dict[int, str] = {}
    number = -1
    for token in tokens:
        if token.type == "footnote_open":
            number = int(token.meta["id"])
        elif token.type == "footnote_close":
            number = -1
        elif token.type == "inline" and number >= 0:
            text = "".join(run.text for run in _runs(token.children or [], {}))
            notes[number] = f"{notes[number]} {text}" if number in notes else text
    return notes
