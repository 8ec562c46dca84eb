"""Where in an article something stands, and how it reads there."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from redpencil.domain.article import Article, Block, Role, Sentence
from redpencil.domain.claim import About, Claim
from redpencil.domain.span import Span

_CONTEXT: Final = 90
"""How many characters of a sentence are shown on either side of the words in question."""

_Piece = TypeVar("_Piece", Block, Sentence)


@dataclass(frozen=True, slots=True)
class Place:
    """Words in their surroundings; paragraphs count the blocks of the article proper, lines those of its text."""

    start: int
    before: str
    words: str
    after: str
    paragraph: int
    line: int

    @property
    def where(self) -> str:
        """The place in words; a place outside the article proper has a line only."""
        return f"paragraph {self.paragraph}, line {self.line}" if self.paragraph else f"line {self.line}"


def around(pieces: Sequence[_Piece], span: Span) -> _Piece | None:
    """Find the piece, of pieces in the order of the text, in which a span begins."""
    after = bisect_right(pieces, span.start, key=lambda piece: piece.start)
    return pieces[after - 1] if after and span.start < pieces[after - 1].end else None


def place(article: Article, span: Span) -> Place:
    """Show a stretch of an article's text within its sentence, and say where it stands."""
    block = around(article.blocks, span)
    surroundings = around(article.sentences, span) or block or Span(0, len(article.text))
    before = article.text[surroundings.start : span.start]
    after = article.text[span.end : max(span.end, surroundings.end)]
    return Place(
        start=span.start,
        before=re.sub(r"^\S*\s", "… ", before[-_CONTEXT:]) if len(before) > _CONTEXT else before,
        words=span.of(article.text),
        after=re.sub(r"\s\S*$", " …", after[:_CONTEXT]) if len(after) > _CONTEXT else after,
        paragraph=_paragraph(article, block),
        line=article.text.count("\n", 0, span.start) + 1,
    )


def places(article: Article, claim: Claim) -> tuple[Place, ...]:
    """Show every place where a claim is made, or where an error of the text stands."""
    return tuple(place(article, span) for span in spans(claim))


def spans(claim: Claim) -> tuple[Span, ...]:
    """Return where a claim is made, or where an error of the text stands, in the order of the text."""
    exact = {finding.span for finding in claim.findings} if claim.about is About.TEXT else set()
    return tuple(sorted(exact or {anchor.span for anchor in claim.anchors}))


def _paragraph(article: Article, block: Block | None) -> int:
    if block is None or block.role is Role.FURNITURE:
        return 0
    before = article.blocks[: bisect_right(article.blocks, block.start, key=lambda other: other.start)]
    return sum(other.role is not Role.FURNITURE for other in before)
