"""Arithmetic: what a text says that its own numbers make, held against what they do make.

Only forms of words that leave no doubt about which numbers belong together are read, and only differences that no
rounding explains are told: a false alarm costs a checker more than a sum that nobody has added up.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.arithmetic import changes, margins, multiples, rates, shares, spells, sums
from redpencil.analysis.arithmetic.conversions import conversions
from redpencil.analysis.arithmetic.figures import Sentence, worded
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import Slip
from redpencil.domain.article import Article
from redpencil.domain.span import Span

FAMILIES: Final[tuple[Family, ...]] = (
    changes.FAMILY,
    multiples.FAMILY,
    rates.FAMILY,
    sums.FAMILY,
    shares.FAMILY,
    spells.FAMILY,
    margins.FAMILY,
)
"""Every kind of arithmetic that is checked."""

_FIGURES: Final = re.compile(r"\d[,.]?[^\d,.]\D*\d")
_SUMMED: Final = re.compile(
    r"together|total|in all|of them|times|up to|comes? to|came to|doubl|tripl|trebl|quadrupl|halv|alf of"
)
"""Sentences with fewer than two numbers in digits are looked at where they sum up or multiply numbers in words."""


def slips(article: Article, spans: Sequence[Span]) -> Iterator[Slip]:
    """Yield the figures of sentences that do not follow from their other figures, or those of the sentence before."""
    text = article.text
    last: Span | None = None
    before: Sentence | None = None
    for span in spans:
        here = None
        several = _FIGURES.search(text, span.start, span.end)
        if several:
            yield from conversions(text, span)
        if several or _SUMMED.search(text, span.start, span.end):
            telling = [family for family in FAMILIES if family.telling.search(text, span.start, span.end)]
            here = worded(text, span) if telling else None
            if here and here.figures:
                if last and not before and any(family.looks_back for family in telling):
                    before = worded(text, last)
                yield from in_passage(Passage(here, before, article.metadata.date), telling)
        last, before = span, here


def in_passage(passage: Passage, families: Sequence[Family] = FAMILIES) -> Iterator[Slip]:
    """Yield what does not follow in one sentence; one figure is told of only once."""
    told: list[Span] = []
    for family in families:
        for form in family.forms:
            for slip in form(passage):
                if slip.span not in told:
                    told.append(slip.span)
                    yield slip
