"""Where in an article something stands, and how it reads there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from redpencil.domain.article import Article, Block, Role, Sentence
from redpencil.domain.claim import About, Claim
from redpencil.domain.span import Span

_CONTEXT: Final = 90
"""How many characters of a sentence are shown on either side of the words in question."""


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


class Places:
    """Finds places in one article, whose lines and paragraphs are counted once."""

    def __init__(self, article: Article) -> None:
        self._article: Final = article
        self._blocks: Final = _Pieces(article.blocks)
        self._sentences: Final = _Pieces(article.sentences)
        self._line_ends: Final = [end.start() for end in re.finditer("\n", article.text)]
        self._numbers: Final = tuple(accumulate(int(block.role is not Role.FURNITURE) for block in article.blocks))

    def at(self, span: Span) -> Place:
        """Show a stretch of the article's text within its sentence, and say where it stands."""
        text, number = self._article.text, self._blocks.around(span)
        block = None if number is None else self._article.blocks[number]
        sentence = self._sentences.around(span)
        surroundings = block or Span(0, len(text)) if sentence is None else self._article.sentences[sentence]
        before = text[surroundings.start : span.start]
        after = text[span.end : max(span.end, surroundings.end)]
        return Place(
            start=span.start,
            before=re.sub(r"^\S*\s", "… ", before[-_CONTEXT:]) if len(before) > _CONTEXT else before,
            words=span.of(text),
            after=re.sub(r"\s\S*$", " …", after[:_CONTEXT]) if len(after) > _CONTEXT else after,
            paragraph=0 if number is None or block is None or block.role is Role.FURNITURE else self._numbers[number],
            line=bisect_left(self._line_ends, span.start) + 1,
        )

    def of(self, claim: Claim) -> tuple[Place, ...]:
        """Show every place where a claim is made, or where an error of the text stands."""
        return tuple(self.at(span) for span in spans(claim))


class _Pieces:
    """Blocks or sentences in the order of the text."""

    def __init__(self, pieces: Sequence[Block] | Sequence[Sentence]) -> None:
        self._starts: Final = [piece.start for piece in pieces]
        self._ends: Final = [piece.end for piece in pieces]

    def around(self, span: Span) -> int | None:
        """Find the number of the piece in which a span begins."""
        number = bisect_right(self._starts, span.start) - 1
        return number if number >= 0 and span.start < self._ends[number] else None


def spans(claim: Claim) -> tuple[Span, ...]:
    """Return where a claim is made, or where an error of the text stands, in the order of the text."""
    exact = {finding.span for finding in claim.findings} if claim.about is About.TEXT else set()
    return tuple(sorted(exact or {anchor.span for anchor in claim.anchors}))
