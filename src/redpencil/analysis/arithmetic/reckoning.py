"""Arithmetic: what a text says that its own numbers make, held against what they do make.

Only forms of words that leave no doubt about which numbers belong together are read, and only differences that no
rounding explains are told: a false alarm costs a checker more than a sum that nobody has added up.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from redpencil.analysis.arithmetic import changes, margins, multiples, rates, shares, spells, sums
from redpencil.analysis.arithmetic.conversions import conversions
from redpencil.analysis.arithmetic.figures import worded
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

_REMEMBERED: Final = 1_000
"""Of how many sentences it is remembered whether their figures are sound."""


def slips(article: Article, spans: Sequence[Span]) -> Iterator[Slip]:
    """Yield the figures of sentences that do not follow from their other figures, or those of the sentence before."""
    text, published = article.text, article.metadata.date
    last: Span | None = None
    for span in spans:
        if not _sound(span.of(text), published):
            yield from _slips(text, span, last, published)
        last = span


@lru_cache(maxsize=_REMEMBERED)
def _sound(sentence: str, published: date | None) -> bool:
    """Tell whether nothing is wrong with the figures of a sentence, whatever stands before it."""
    whole = Span(0, len(sentence))
    several = _FIGURES.search(sentence) is not None
    telling = _telling(sentence, whole) if several or _SUMMED.search(sentence) else ()
    if any(family.looks_back for family in telling) or (several and any(conversions(sentence, whole))):
        return False
    here = worded(sentence, whole) if telling else None
    return not (here and here.figures and any(in_passage(Passage(here, None, published), telling)))


def _slips(text: str, span: Span, last: Span | None, published: date | None) -> Iterator[Slip]:
    """Yield what does not follow in the sentence at `span`, which comes after the one at `last`."""
    if _FIGURES.search(text, span.start, span.end):
        yield from conversions(text, span)
    here, telling = worded(text, span), _telling(text, span)
    if here.figures and telling:
        before = worded(text, last) if last and any(family.looks_back for family in telling) else None
        yield from in_passage(Passage(here, before, published), telling)


def _telling(text: str, span: Span) -> Sequence[Family]:
    """Return the kinds of arithmetic that there may be in a sentence."""
    return [family for family in FAMILIES if family.telling.search(text, span.start, span.end)]


def in_passage(passage: Passage, families: Sequence[Family] = FAMILIES) -> Iterator[Slip]:
    """Yield what does not follow in one sentence; one figure is told of only once."""
    told: list[Span] = []
    for family in families:
        for form in family.forms:
            for slip in form(passage):
                if slip.span not in told:
                    told.append(slip.span)
                    yield slip
