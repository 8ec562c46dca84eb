"""Articles: what is being checked, and what stands in it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from redpencil.domain.locator import Landmark
from redpencil.domain.span import Span


class Role(StrEnum):
    """What a block is to the article."""

    HEADLINE = "headline"
    DEK = "dek"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    LIST = "list"
    TABLE = "table"
    QUOTATION = "quotation"
    FURNITURE = "furniture"


class Disposition(StrEnum):
    """What became of a sentence: it holds a claim, or why it holds none."""

    CLAIM = "claim"
    OPINION = "opinion"
    QUESTION = "question"
    WISH = "wish"
    FORECAST = "forecast"
    VAGUE = "too-vague"
    FURNITURE = "furniture"

    @property
    def words(self) -> str:
        """The disposition as it is said on screen."""
        return _DISPOSITION_WORDS[self]


_DISPOSITION_WORDS = {
    Disposition.CLAIM: "holds a claim",
    Disposition.OPINION: "an opinion",
    Disposition.QUESTION: "a question",
    Disposition.WISH: "a wish",
    Disposition.FORECAST: "a forecast",
    Disposition.VAGUE: "too vague to check",
    Disposition.FURNITURE: "not part of the article",
}


class LinkKind(StrEnum):
    """How the author pointed elsewhere."""

    LINK = "link"
    FOOTNOTE = "footnote"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline, list item or the like; `why` says what made a block furniture."""

    start: int
    end: int
    role: Role
    why: str = ""

    @property
    def span(self) -> Span:
        """The stretch of text that the block takes."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or footnote of the author's own; `target` is an address, or the footnote's text."""

    start: int
    end: int
    target: str
    kind: LinkKind = LinkKind.LINK


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what became of it; `looked_at` once a person agreed that it was rightly skipped."""

    start: int
    end: int
    disposition: Disposition
    reason: str = ""
    looked_at: bool = False

    @property
    def span(self) -> Span:
        """The stretch of text that the sentence takes."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of bytes: cleaned text, its blocks and links, its places, and what it could not do."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    landmarks: tuple[Landmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One version of an article, with its blocks, its sentences and the author's own links."""

    slug: str
    metadata: Metadata
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...] = ()
    links: tuple[Link, ...] = ()
    version: int = 1
    warnings: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title, or the slug where there is none."""
        return self.metadata.title or self.slug

    @property
    def undated(self) -> bool:
        """Whether nobody knows when the article appeared, so that "this week" cannot be checked."""
        return self.metadata.date is None

    @property
    def words(self) -> int:
        """How many words the article proper has; furniture does not count."""
        return sum(len(block.span.of(self.text).split()) for block in self.blocks if block.role is not Role.FURNITURE)


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as the list of articles shows it."""

    slug: str
    metadata: Metadata
    words: int
    version: int
    claims: int
    open: int
    findings: int

    @property
    def title(self) -> str:
        """The title, or the slug where there is none."""
        return self.metadata.title or self.slug
