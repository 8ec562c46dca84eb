"""Headlines: the amount in a headline held against the amount that the text gives of the same."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.arithmetic.figures import NUMBER, Figure, Sentence, worded
from redpencil.analysis.arithmetic.slips import Slip
from redpencil.analysis.arithmetic.twice import agree
from redpencil.domain.article import Article, Role
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_REASONS: Final = (Reason("the text has another amount than the headline", 0.5), Reason("both tell of the same", 0.3))
_STEM: Final = 5
_SHARED: Final = 0.6
"""The share of a headline's words that a sentence must have to tell of the same."""
_ENOUGH: Final = 3
_COUNTED: Final = 100
"""Up to here a headline gives a count as it is; above, it may round by some percent."""
_ROUNDED: Final = 0.06
_KIND: Final = re.compile(
    rf"(?P<sign>[$£€¥₹])?(?P<figure>{NUMBER})(?P<percent>\s?%|\sper\s?cent)?(?:\s(?P<noun>people|jobs|workers|employees"
    r"|passengers|children|women|men|students|votes|seats|countries|cities|homes|houses|schools|hospitals|ships|boats"
    r"|planes|flights|cars|stores|shops|killed|dead|died)\b)?"
)
"""Nouns are those that are counted alike in a headline and below it."""
_DEAD: Final = frozenset({"killed", "dead", "died"})


def headlines(article: Article, spans: Sequence[Span]) -> Iterator[Slip]:
    """Yield the figure of a headline or standfirst where the first sentence that tells of the same has another."""
    text = article.text
    for block in article.blocks:
        if block.role not in {Role.HEADLINE, Role.DEK}:
            continue
        title = worded(text, block.span)
        stems = _stems(title.words)
        if not title.figures or len(stems) < _ENOUGH:
            continue
        below = [span for span in spans if span.start >= block.end]
        telling = next((span for span in below if _tells(text, span, stems)), None)
        if telling:
            yield from _held(text, title, worded(text, telling), below)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in re.findall(r"[A-Za-z]{4,}", words))


def _tells(text: str, span: Span, stems: frozenset[str]) -> bool:
    shared = sum(stem in span.of(text).lower() for stem in stems)
    return shared >= max(_ENOUGH, _SHARED * len(stems))


def _held(text: str, title: Sentence, sentence: Sentence, below: Sequence[Span]) -> Iterator[Slip]:
    here, there = _kinds(title), _kinds(sentence)
    for kind, figures in here.items():
        others = there.get(kind, [])
        if len(figures) == len(others) == 1 and not _close(figures[0], others[0]):
            said, other = figures[0], others[0]
            if not any(_close(said, one) for span in below for one in worded(text, span).figures):
                statement = f"the headline says {said.shown}, the text {other.shown}"
                yield Slip(said.span, statement, "", _REASONS, others=(other.span,))


def _kinds(sentence: Sentence) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for match in _KIND.finditer(sentence.words):
        kind = match["sign"] or (match["percent"] and "%") or ("dead" if match["noun"] in _DEAD else match["noun"])
        if kind:
            found.setdefault(kind, []).append(sentence.figure(match["figure"]))
    return found


def _close(said: Figure, other: Figure) -> bool:
    large = max(said.value, other.value)
    return agree(said, other) or (large > _COUNTED and abs(said.value - other.value) <= _ROUNDED * large)
