"""Word diffs: what was changed between two wordings, by whole words.

The longest common run of words is found with bit vectors (Hyyrö 2004), after what both begin and end with is set aside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from redpencil.text.typography import unadorned

_TOKEN: Final = re.compile(r"[$£€¥]?\w+(?:[.,:’'/-]\w+)*%?|\S")
"""A word, a number with its sign and its point, or a mark."""

_MOST: Final = 25_000_000
"""Wordings whose lengths multiply to more are not compared inside: all between the common ends has changed."""


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words and what became of them; `apart` if a blank stands before them."""

    change: Change
    words: str
    apart: bool = True


@dataclass(frozen=True, slots=True)
class WordDiff:
    """Two wordings as one line of stretches: the same words, those that are gone, and those that are new.

    All but the gone ones, one after the other, are the new wording with single blanks. `alike` is the share of words,
    from 0 to 1, that both have in the same order.
    """

    stretches: tuple[Stretch, ...]
    alike: float

    @property
    def changed(self) -> bool:
        """Whether any word differs; how it is set does not count."""
        return any(one.change is not Change.SAME for one in self.stretches)

    @property
    def line(self) -> str:
        """The diff in one line of plain text, as wdiff writes it: `has [-3,000-] {+3,100+} inhabitants`."""
        marked = ((one.apart, _MARKED[one.change].format(one.words)) for one in self.stretches)
        return "".join(f" {words}" if apart else words for apart, words in marked)


_MARKED: Final = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}


def word_diff(before: str, after: str) -> WordDiff:
    """Say what was changed from one wording to another, by words; quotation marks, dashes and blanks may differ."""
    old, new = _tokens(before), _tokens(after)
    first, second = [unadorned(one) for _, one in old], [unadorned(one) for _, one in new]
    stretches: list[Stretch] = []
    same = 0
    for change, start, end in _runs(first, second):
        side = old if change is Change.GONE else new
        follows = bool(stretches) and stretches[-1].change is Change.GONE
        words = "".join(f" {word}" if apart else word for apart, word in side[start:end])
        # Where the old wording began otherwise, nothing stood before what follows it.
        apart = words.startswith(" ") or (follows and words[:1].isalnum())
        stretches.append(Stretch(change, words.lstrip(), apart))
        same += end - start if change is Change.SAME else 0
    longest = max(len(old), len(new))
    return WordDiff(tuple(stretches), same / longest if longest else 1.0)


def correction_diff(exact: str, correction: str) -> WordDiff | None:
    """Say what a correction changes in the exact words; nothing where it is no other wording of them as a whole.

    "$150 million" corrects a sentence without saying it anew: half of the words at least must be the same.
    """
    if not exact.strip() or not correction.strip():
        return None
    found = word_diff(exact, correction)
    return found if found.changed and found.alike >= 0.5 else None


Run = tuple[Change, int, int]


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Give the runs of the same, gone and new words; of the gone ones as places in `old`, of the others in `new`."""
    head = _common(zip(old, new, strict=False))
    tail = _common(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    yield from _run(Change.SAME, 0, head)
    yield from _inside(old[head : len(old) - tail], new[head : len(new) - tail], head)
    yield from _run(Change.SAME, len(new) - tail, len(new))


def _inside(old: Sequence[str], new: Sequence[str], shift: int) -> Iterator[Run]:
    # Its libraries are heavy, and most wordings are shown without a diff.
    from redpencil.text import similarity

    if len(old) * len(new) > _MOST:
        blocks = [(len(old), len(new), 0)]
    else:
        blocks = [*similarity.common_runs(old, new), (len(old), len(new), 0)]
    left = right = 0
    for first, second, length in blocks:
        yield from _run(Change.GONE, shift + left, shift + first)
        yield from _run(Change.NEW, shift + right, shift + second)
        yield from _run(Change.SAME, shift + second, shift + second + length)
        left, right = first + length, second + length


def _run(change: Change, start: int, end: int) -> Iterator[Run]:
    if end > start:
        yield change, start, end


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _tokens(words: str) -> list[tuple[bool, str]]:
    """Return the words and marks of a text, each with whether a blank stands before it."""
    found, end = [], 0
    for match in _TOKEN.finditer(words):
        found.append((match.start() > end > 0, match[0]))
        end = match.end()
    return found
