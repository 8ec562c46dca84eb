"""The article's text cut at every anchor's edge, so that overlapping claims can be marked in HTML's tree."""

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from redpencil.domain.article import Article, Block, Role
from redpencil.domain.claim import Claim
from redpencil.domain.span import Span
from redpencil.export.places import spans


class Ending(NamedTuple):
    """A claim whose place ends; `first` the first time that one of its places does."""

    claim: Claim
    first: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same claims; `marker` is the claim whose mark it bears, the shortest one.

    `ends` are the claims whose place ends here: their numbers follow the text.
    """

    text: str
    marker: Claim | None
    several: bool
    ends: tuple[Ending, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article proper, cut into segments, with the claims whose first place begins in it."""

    block: Block
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One place of a claim; of places equally long the one with the lower `order` gives the mark."""

    span: Span
    order: int
    claim: Claim


def paragraphs(article: Article, claims: Sequence[Claim]) -> Iterator[Paragraph]:
    """Cut an article proper into marked paragraphs; claims come in the order given."""
    marks, beginning = _by_block(article, claims)
    ended: set[int] = set()
    for place, block in enumerate(article.blocks):
        if block.role is not Role.FURNITURE:
            segments = tuple(_segments(article.text, block.span, marks[place], ended))
            yield Paragraph(block, segments, tuple(beginning[place]))


def _by_block(
    article: Article, claims: Sequence[Claim]
) -> tuple[Mapping[int, Sequence[_Mark]], Mapping[int, Sequence[Claim]]]:
    """Return the marks that reach into each block, and the claims whose first place begins in it."""
    starts = [block.start for block in article.blocks]
    marks: defaultdict[int, list[_Mark]] = defaultdict(list)
    beginning: defaultdict[int, list[Claim]] = defaultdict(list)
    order = itertools.count()
    for claim in claims:
        places = spans(claim)
        home = bisect_right(starts, places[0].start) - 1 if places else -1
        if home >= 0 and places[0].start < article.blocks[home].end:
            beginning[home].append(claim)
        for span in filter(len, places):
            mark = _Mark(span, next(order), claim)
            for place in range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)):
                marks[place].append(mark)
    return marks, beginning


def _segments(text: str, block: Span, marks: Sequence[_Mark], ended: set[int]) -> Iterator[Segment]:
    """Cut a block in one pass, with the marks that lie over each piece; `ended` are the claims that ended before."""
    here = [mark for mark in marks if mark.span.overlaps(block)]
    edges = {block.start, block.end}
    edges |= {edge for mark in here for edge in (mark.span.start, mark.span.end) if block.start < edge < block.end}
    coming = sorted(here, key=lambda mark: mark.span.start, reverse=True)
    over: list[_Mark] = []
    for start, end in itertools.pairwise(sorted(edges)):
        while coming and coming[-1].span.start <= start:
            over.append(coming.pop())
        over = sorted((mark for mark in over if mark.span.end > start), key=lambda mark: (len(mark.span), mark.order))
        ends = []
        for mark in reversed(over):
            if mark.span.end == end:
                ends.append(Ending(mark.claim, mark.claim.number not in ended))
                ended.add(mark.claim.number)
        several = len({mark.claim.number for mark in over}) > 1
        yield Segment(text[start:end], over[0].claim if over else None, several, tuple(ends))
