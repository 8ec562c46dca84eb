"""Assembly: putting a text together block by block, with its links and landmarks at their words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from redpencil.domain.article import Block, Link, LinkKind, Metadata, Reading, Role
from redpencil.domain.locator import Landmark
from redpencil.intake import plain
from redpencil.text.clean import is_clean
from redpencil.text.normalise import normalise
from redpencil.text.pages.furniture import by_phrase
from redpencil.text.pages.paragraphs import Paragraph

_BLANKS: Final = re.compile(r"\s+")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

_LONGEST_FACT: Final = 300
"""A longer title, author or publisher is an accident or an attack."""

_CLOSE_TOGETHER: Final = frozenset({Role.LIST, Role.TABLE})


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of a block, where they link to, and what place of the document they stand in."""

    text: str
    target: str = ""
    kind: LinkKind = LinkKind.LINK
    place: str = ""


@dataclass(slots=True)
class Assembly:
    """A text that grows; offsets are right by construction, because only normalised characters are added."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    landmarks: list[Landmark] = field(default_factory=list)

    def add(self, role: Role, runs: Sequence[Run], why: str = "") -> None:
        """Add a block made of `runs`, with blanks drawn together; a block without characters is left out.

        `why` says what makes the block furniture.
        """
        words: list[str] = []
        links: list[Link] = []
        places: list[tuple[int, str]] = []
        length = 0
        for run in runs:
            text = _BLANKS.sub(" ", normalise(run.text))
            if not words or words[-1].endswith(" "):
                text = text.lstrip()
            start = length
            length += len(text)
            if text:
                words.append(text)
                if run.place and text.strip():
                    places.append((start, run.place))
            if run.target and text.strip() and (run.kind is LinkKind.FOOTNOTE or _ADDRESS.fullmatch(run.target)):
                links.append(Link(start, start + len(text.rstrip()), normalise(run.target), run.kind))
        bare = "".join(words).rstrip()
        if bare:
            self._append(Block(0, len(bare), role, why), bare, links)
            self._mark(places)

    def _append(self, block: Block, bare: str, links: Sequence[Link]) -> None:
        if self.blocks:
            close = block.role in _CLOSE_TOGETHER and self.blocks[-1].role is block.role
            self._put("\n" if close else "\n\n")
        start = self.length
        self._put(bare)
        self.blocks.append(replace(block, start=start, end=self.length))
        self.links.extend(replace(link, start=start + link.start, end=start + link.end) for link in links)

    def _mark(self, places: Sequence[tuple[int, str]]) -> None:
        """Keep the landmarks of the block added last, where the place is another than before."""
        begin = self.blocks[-1].start
        for start, label in places:
            if not self.landmarks or self.landmarks[-1].label != label:
                self.landmarks.append(Landmark(begin + start, label))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def reading(
        self, metadata: Metadata, media_type: str, *, encoding: str = "utf-8", warnings: Sequence[str] = ()
    ) -> Reading:
        """Return what was put together; what the metadata does not say, the head of the text may."""
        text, blocks, links = self.finished()
        known = with_headline(metadata, blocks, text)
        head = plain.stated(text, blocks, known.title)
        return Reading(
            text=text,
            blocks=blocks,
            links=links,
            metadata=replace(known, author=known.author or head.author, date=known.date or head.date),
            media_type=media_type,
            encoding=encoding,
            warnings=tuple(warnings),
            landmarks=tuple(self.landmarks),
        )

    def finished(self) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
        """Return the text, its blocks with the furniture marked, and its links."""
        text = "".join(self.parts)
        links = tuple(self.links) if is_clean(text) else ()
        paragraphs = [Paragraph(block.span.of(text), block.start, apart=True) for block in self.blocks]
        whys = by_phrase(paragraphs)
        blocks = tuple(
            replace(block, role=Role.FURNITURE, why=why) if why and block.role in _MAY_BE_FURNITURE else block
            for block, why in zip(self.blocks, whys, strict=True)
        )
        return text, blocks, links


_MAY_BE_FURNITURE: Final = frozenset({Role.BODY, Role.LIST, Role.SUBHEAD, Role.CAPTION})


def fact(value: object) -> str:
    """Return a title, name or the like as one clean line of bearable length."""
    line = _BLANKS.sub(" ", normalise(str(value or ""))).strip()
    return line if len(line) <= _LONGEST_FACT else line[: _LONGEST_FACT - 1].rstrip() + "…"


def address(value: object) -> str:
    """Return a web address, or nothing where it is none."""
    line = normalise(str(value or "")).strip()
    return line if _ADDRESS.fullmatch(line) else ""


def with_headline(metadata: Metadata, blocks: Sequence[Block], text: str) -> Metadata:
    """Return the metadata with the headline as title where it has none."""
    if metadata.title:
        return metadata
    headline = next((block.span.of(text) for block in blocks if block.role is Role.HEADLINE), "")
    return replace(metadata, title=fact(headline))
