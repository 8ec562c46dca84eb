"""Splitting: the blocks of an article with their sentences, and which of them are not read, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.article import Article, Block, Disposition, Role, Sentence
from redpencil.domain.span import Span
from redpencil.text.language import foreign
from redpencil.text.limits import LONGEST_SENTENCE
from redpencil.text.sentences import sentences

_TOO_LONG: Final = (
    f"longer than {LONGEST_SENTENCE:,} characters, so not read as a sentence; its names and numbers were checked"
)


@dataclass(frozen=True, slots=True)
class Portion:
    """A block and its sentences; `left_out` says why nothing is read in it, and is empty where it is read.

    `language` is what it looks like where it is not English.
    """

    block: Block
    spans: tuple[Span, ...]
    left_out: str = ""
    language: str = ""

    @property
    def proper(self) -> bool:
        """Whether it belongs to the article: furniture does not."""
        return self.block.role is not Role.FURNITURE

    def unread(self) -> Iterator[Sentence]:
        """Yield its sentences as they are, when nobody reads them."""
        disposition = Disposition.VAGUE if self.proper else Disposition.FURNITURE
        for span in self.spans:
            yield Sentence(span.start, span.end, disposition, self.left_out)


def overlong(span: Span) -> Sentence | None:
    """Return the sentence at `span` as it is left unread where it is too long to be any, else nothing."""
    if len(span) <= LONGEST_SENTENCE:
        return None
    return Sentence(span.start, span.end, Disposition.VAGUE, _TOO_LONG)


@dataclass(frozen=True, slots=True)
class Split:
    """All portions of an article in the order of the text, and the language of the whole where it is not English."""

    portions: tuple[Portion, ...]
    language: str

    @property
    def proper(self) -> tuple[Span, ...]:
        """The sentences of the article proper, those in other languages too."""
        return tuple(span for portion in self.portions if portion.proper for span in portion.spans)


def split(article: Article) -> Split:
    """Part an article into its sentences; furniture is one piece."""
    whole = "\n".join(block.span.of(article.text) for block in article.blocks if block.role is not Role.FURNITURE)
    language = foreign(whole)
    return Split(tuple(_portion(article.text, block, language) for block in article.blocks), language)


def _portion(text: str, block: Block, language: str) -> Portion:
    if block.role is Role.FURNITURE:
        return Portion(block, (block.span,), block.why or "not part of the article")
    spans = sentences(text, block.span)
    language = language or foreign(block.span.of(text))
    why = f"it looks like {language}, and only English is read" if language else ""
    return Portion(block, spans, why, language)
