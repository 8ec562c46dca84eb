"""The article's text cut at every anchor's edge, so that overlapping claims can be marked in HTML's tree."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from redpencil.domain.article import Article, Block, Role
from redpencil.domain.claim import Claim
from redpencil.domain.span import Span
from redpencil.export.places import around, spans


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same claims; `marker` is the claim whose mark it bears, the shortest one.

    `ends` are the claims whose place ends here: their numbers follow the text.
    """

    text: str
    marker: Claim | None
    several: bool
    ends: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article proper, cut into segments, with the claims whose first place begins in it."""

    block: Block
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]


def paragraphs(article: Article, claims: Sequence[Claim]) -> tuple[Paragraph, ...]:
    """Cut an article proper into marked paragraphs; claims come in the order given."""
    placed = [(span, claim) for claim in claims for span in spans(claim) if len(span)]
    starting: dict[int, list[Claim]] = {}
    for claim in claims:
        if (found := spans(claim)) and (block := around(article.blocks, found[0])):
            starting.setdefault(block.start, []).append(claim)
    return tuple(
        Paragraph(
            block,
            _segments(article.text, block.span, placed),
            tuple(starting.get(block.start, ())),
        )
        for block in article.blocks
        if block.role is not Role.FURNITURE
    )


def _segments(text: str, block: Span, placed: Sequence[tuple[Span, Claim]]) -> tuple[Segment, ...]:
    here = [(span, claim) for span, claim in placed if span.overlaps(block)]
    edges = {block.start, block.end}
    edges |= {edge for span, _ in here for edge in (span.start, span.end) if block.start < edge < block.end}
    cuts = sorted(edges)
    return tuple(_segment(text, Span(start, end), here) for start, end in itertools.pairwise(cuts))


def _segment(text: str, piece: Span, here: Sequence[tuple[Span, Claim]]) -> Segment:
    over = sorted(((span, claim) for span, claim in here if span.covers(piece)), key=lambda found: len(found[0]))
    return Segment(
        text=piece.of(text),
        marker=over[0][1] if over else None,
        several=len({claim.number for _, claim in over}) > 1,
        ends=tuple(claim for span, claim in reversed(over) if span.end == piece.end),
    )
