"""Nearest: the stretch of a text whose words are most like those of a quotation that does not stand in it.

Rare words of the quotation say where it may stand: each of their places in the text votes for a beginning. Only around
the beginnings with the most votes are words held against words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from redpencil.analysis.quotations.discrepancies import Block, aligned
from redpencil.analysis.quotations.standing import FAR
from redpencil.analysis.quotations.wording import OMISSION, Word, lowered, words
from redpencil.domain.span import Span

FEWEST: Final = 3
"""A quotation of fewer words is not known by some of them."""
_ALIKE: Final = 0.7
"""Which share of the words stands there in the same order, as in quotations that an article gives twice."""
_LONGEST: Final = 3_000
"""Longer quotations are found exactly or not at all."""
_ANCHORS: Final = 12
_RARE: Final = 300
"""So many of its longest words are looked for, each at so many places at most."""
_TRIED: Final = 6
_DULL: Final = 400_000
"""How often words of the two may meet each other before the alignment is not worth its time."""
_MORE: Final = 6
"""So many words more may stand between two words of the quotation in the text."""
_BREAK: Final = re.compile(r"[.!?:]|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The words of a text that stand for those of a quotation."""

    there: tuple[Word, ...]
    share: float

    @property
    def span(self) -> Span:
        """Where they stand."""
        return Span(self.there[0].start, self.there[-1].end)


def nearest(quoted: Sequence[Word], text: str) -> Nearest | None:
    """Return what is most like a quotation, given with its marks, or nothing where nothing is like it."""
    plain = [word for word in quoted if not word.mark]
    if not FEWEST <= len(plain) <= _LONGEST:
        return None
    best: Nearest | None = None
    for window in islice(_windows(quoted, plain, text), _TRIED):
        found = _within(quoted, plain, tuple(words(text, *_whole_words(text, window))))
        if found and (best is None or found.share > best.share):
            best = found
    return best


def _windows(quoted: Sequence[Word], plain: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches where the words may stand, those with the most of the anchors first."""
    length = quoted[-1].end - quoted[0].start
    slack = 80 + length // 3 + FAR * sum(word.form == OMISSION for word in quoted if word.mark)
    votes = sorted(_votes(plain, lowered(text)))
    first = last = 0
    weights: list[tuple[int, int, int]] = []
    for first, (start, _) in enumerate(votes):
        last = max(last, first)
        while last < len(votes) and votes[last][0] <= start + slack:
            last += 1
        weights.append((len({anchor for _, anchor in votes[first : min(last, first + 4 * _ANCHORS)]}), -first, start))
    taken: list[int] = []
    for _, _, start in sorted(weights, reverse=True):
        if all(abs(start - other) > slack // 2 for other in taken):
            taken.append(start)
            yield max(0, start - slack), min(len(text), start + length + 2 * slack)


def _votes(plain: Sequence[Word], letters: str) -> Iterator[tuple[int, str]]:
    """Yield where the quotation would begin for each place of an anchor, with the anchor."""
    offset = plain[0].start
    firsts: dict[str, int] = {}
    for word in plain:
        firsts.setdefault(lowered(word.form), word.start - offset)
    found = 0
    for anchor in sorted(firsts, key=len, reverse=True)[:_ANCHORS]:
        if letters.count(anchor) <= _RARE:
            found += 1
            yield from ((place.start() - firsts[anchor], anchor) for place in re.finditer(re.escape(anchor), letters))
    if found < FEWEST:
        yield from _pair_votes(plain, letters)


def _pair_votes(plain: Sequence[Word], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the same for three neighbouring words, where the words by themselves stand everywhere."""
    step = max(1, len(plain) // _ANCHORS)
    for number in range(0, len(plain) - 2, step):
        anchor = r"\W{1,9}".join(re.escape(lowered(word.form)) for word in plain[number : number + 3])
        offset = plain[number].start - plain[0].start
        yield from ((place.start() - offset, anchor) for place in islice(re.finditer(anchor, letters), _RARE))


def _whole_words(text: str, window: tuple[int, int]) -> tuple[int, int]:
    start, end = window
    while start > 0 and text[start - 1].isalnum() and window[0] - start < 60:
        start -= 1
    while end < len(text) and text[end].isalnum() and end - window[1] < 60:
        end += 1
    return start, end


def _within(quoted: Sequence[Word], plain: Sequence[Word], there: tuple[Word, ...]) -> Nearest | None:
    """Hold a quotation against a stretch, and cut off what lies around the words that answer to it."""
    counts, others = Counter(word.key for word in plain), Counter(word.key for word in there)
    if sum(counts[key] * others[key] for key in counts.keys() & others.keys()) > _DULL:
        return None
    blocks = _together(quoted, [block for block in aligned(quoted, there) if block[0] == "equal"])
    shared = sum(end - start for _, start, end, _, _ in blocks)
    if shared < _enough(len(plain)):
        return None
    first, last = _begin(blocks[0][1], blocks[0][3], there), _end(len(quoted) - blocks[-1][2], blocks[-1][4], there)
    return Nearest(there[first:last], shared / len(plain))


def _together(quoted: Sequence[Word], blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the longest block and those around it, up to where the text has many more words than the quotation."""
    if not blocks:
        return ()
    first = last = max(range(len(blocks)), key=lambda number: blocks[number][2] - blocks[number][1])
    while first and _near(quoted, blocks[first - 1], blocks[first]):
        first -= 1
    while last + 1 < len(blocks) and _near(quoted, blocks[last], blocks[last + 1]):
        last += 1
    return blocks[first : last + 1]


def _near(quoted: Sequence[Word], one: Block, other: Block) -> bool:
    between = quoted[one[2] : other[1]]
    return any(word.mark for word in between) or other[3] - one[4] <= len(between) + _MORE


def _enough(words: int) -> float:
    return max(2, 0.6 * words) if words <= 5 else _ALIKE * words


def _begin(missing: int, place: int, there: Sequence[Word]) -> int:
    """Let as many words go before as the quotation has, from the same sentence."""
    while missing and place and not _BREAK.search(there[place].gap):
        missing, place = missing - 1, place - 1
    return place


def _end(missing: int, place: int, there: Sequence[Word]) -> int:
    while missing and place < len(there) and not _BREAK.search(there[place].gap):
        missing, place = missing - 1, place + 1
    return place
