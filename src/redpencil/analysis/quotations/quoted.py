"""Quoted words: the stretches of an article that stand in quotation marks, and who is said to have said them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.quotations.voices import Voices
from redpencil.domain.article import Article, Block, Role
from redpencil.domain.span import Span

HEADS: Final = frozenset({Role.HEADLINE, Role.DEK, Role.SUBHEAD})
"""Roles of blocks that repeat what the body says."""

_DOUBLE: Final = re.compile(r"“[^“”\"]{2,4000}(?:”|$)|\"[^\"“”]{2,4000}\"")
_SINGLE: Final = re.compile(r"(?<!\w)‘[^‘]{2,400}?’(?!\w)|(?<!\w)'[^']{2,400}?'(?!\w)")
"""Headlines quote in single marks; in a body they are too often apostrophes."""
_WORD: Final = re.compile(r"\[[^\]]{0,80}\]|\.{3}|…|[^\W_]+(?:[.,’'-][^\W_]+)*%?")
_NAMED: Final = re.compile(r"^(?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3}):\s[‘“'\"]")
"""A headline may name its speaker before a colon."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch within quotation marks: its place without the marks, its block's role, its words in small letters.

    What was left out ("…") or put in ("[he]") stands among the words as an empty one.
    """

    span: Span
    role: Role
    words: tuple[str, ...]

    @property
    def heads(self) -> bool:
        """Whether it stands over the article and not in it."""
        return self.role in HEADS


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Return what is quoted in the article proper, in the order of the text."""
    blocks = (block for block in article.blocks if block.role is not Role.FURNITURE)
    return tuple(quotation for block in blocks for quotation in _within(article.text, block))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, with straight apostrophes; an omission or an insertion is empty."""
    return tuple(
        "" if word[0] in "[.…" else word.casefold().replace("’", "'")
        for word in (match[0] for match in _WORD.finditer(text))
    )


def stretch(text: str, quotation: Quotation, start: int, end: int) -> Span:
    """Return the place of the words from number `start` up to `end` of a quotation."""
    places = [match.span() for match in _WORD.finditer(text, quotation.span.start, quotation.span.end)]
    return Span(places[start][0], places[end - 1][1])


def speakers(article: Article, spans: Sequence[Span], wanted: Sequence[Quotation]) -> tuple[str, ...]:
    """Name who says each of the wanted quotations, in their order; empty where nobody is named.

    `spans` are the sentences of the article proper. The text is followed from its beginning, since a speaker is often
    named before the quotation goes on.
    """
    said = list(_said(article, spans))
    starts = [span.start for span in spans]
    return tuple(_speaker(article.text, spans, said, starts, quotation) for quotation in wanted)


def _within(text: str, block: Block) -> Iterator[Quotation]:
    patterns = (_DOUBLE, _SINGLE) if block.role in HEADS else (_DOUBLE,)
    for pattern in patterns:
        for match in pattern.finditer(text, block.start, block.end):
            end = match.end() - (match[0][-1] in "”\"’'")
            # The comma before the closing mark belongs to the sentence around the quotation.
            span = Span(match.start() + 1, end - (text[end - 1] == ","))
            if span.start < span.end:
                yield Quotation(span, block.role, words(span.of(text)))


def _said(article: Article, spans: Sequence[Span]) -> Iterator[str]:
    voices, blocks, place = Voices(), article.blocks, 0
    for span in spans:
        while place + 1 < len(blocks) and blocks[place].end <= span.start:
            place += 1
            voices.turn()
        speaker = voices.speaker(span.of(article.text))
        yield speaker.speaker if speaker else ""


def _speaker(text: str, spans: Sequence[Span], said: Sequence[str], starts: Sequence[int], quotation: Quotation) -> str:
    first = max(0, bisect_left(starts, quotation.span.start + 1) - 1)
    last = bisect_left(starts, quotation.span.end)
    if quotation.heads and (named := _NAMED.match(spans[first].of(text))):
        return named["who"]
    return next(filter(None, said[first:last]), "")
