"""How alike two names are, whatever the order of their words, and why."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.domain.reason import Reason
from redpencil.text.similarity import fold, metaphone, osa
from redpencil.text.spellings.lookalikes import latin, outline

_APOSTROPHES: Final = frozenset("'’‘ʼ`´")

_ORDER: Final = 0.25
"""What another order of the words costs, in letters: it tells apart what is otherwise equally near."""

_SEEN: Final = 0.5
_INITIAL: Final = 1.0
_MISSING: Final = 0.6
"""What a word that only one of the names has costs, in parts of its letters."""

_SLIPS_IN_A_WORD: Final = 3
"""Of how many letters one may differ before each further one counts twice: it is more likely another word."""

_SLIPS_IN_A_RUN: Final = 4
"""Of how many letters one may differ, at most, where a gap between words has moved."""


class _Plain(dict[int, str]):
    """What is left of each sign in a name: letters, digits and vowel signs, a gap for what stands between words."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        within = sign.isalnum() or unicodedata.category(sign).startswith("M")
        self[code] = sign if within else "" if sign in _APOSTROPHES else " "
        return self[code]


_PLAIN: Final = _Plain()


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of one name held against words of the other, or against nothing; `cost` counts letters.

    `places` are those of the first of them in either name, -1 for nothing.
    """

    cost: float
    places: tuple[int, int]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names held against each other: how many words are the same, what differs, and the letters of the longer."""

    same: int
    differing: tuple[Pair, ...]
    letters: int
    reordered: bool

    @property
    def score(self) -> float:
        """How alike the names are: 1 less the share of the letters that differ."""
        cost = sum(pair.cost for pair in self.differing) + _ORDER * self.reordered
        return max(0.0, 1 - cost / self.letters) if self.letters else 0.0

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What the score adds up from: what the names share, then what each difference loses, the worst first."""
        losses = [Reason(pair.why, -pair.cost / self.letters) for pair in self.differing]
        if self.reordered:
            losses.append(Reason("the words in another order", -_ORDER / self.letters))
        shared = "the same name"
        if self.differing:
            shared = f"{self.same} word{'s' * (self.same != 1)} the same" if self.same else "much the same letters"
        return (Reason(shared, 1.0), *sorted(losses, key=lambda reason: reason.weight))


def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; one written with a comma ("Merkel, Angela") is put in its order."""
    last, comma, first = name.partition(",")
    folded = fold(f"{first} {last}" if comma and "," not in first else name)
    return tuple(map(latin, folded.translate(_PLAIN).split()))


def likeness(first: Sequence[str], second: Sequence[str]) -> Likeness:
    """Hold the words of two names against each other: the same ones first, then each with the one nearest to it."""
    letters = max(sum(map(len, first)), sum(map(len, second)))
    if first == second:
        return Likeness(len(first), (), letters, reordered=False)
    left, right = list(range(len(first))), list(range(len(second)))
    places = []
    for n, word in enumerate(first):
        m = next((m for m in right if second[m] == word), None)
        if m is not None:
            places.append((n, m))
            left.remove(n)
            right.remove(m)
    differing = tuple(_differing(first, second, left, right)) if left or right else ()
    places += [pair.places for pair in differing if min(pair.places) >= 0]
    order = [m for _, m in sorted(places)]
    return Likeness(len(first) - len(left), differing, letters, order != sorted(order))


def _differing(
    first: Sequence[str], second: Sequence[str], left: Sequence[int], right: Sequence[int]
) -> Sequence[Pair]:
    """Return the words that are not the same, one to one or as a run where a gap has moved, whichever is nearer."""
    singly = tuple(_one_to_one(first, second, left, right))
    if len(left) + len(right) < 3 or not (left and right):
        return singly
    here, there = " ".join(first[n] for n in left), " ".join(second[m] for m in right)
    runs = ((here, there), (" ".join(first), " ".join(second)))
    edits, here, there = min((osa(*run), *run) for run in runs)
    if edits >= sum(pair.cost for pair in singly) or edits > len(there) // _SLIPS_IN_A_RUN:
        return singly
    return (Pair(edits, (left[0], right[0]), f"“{here}” for “{there}”: {_letters(here, there, edits)}"),)


def _one_to_one(
    first: Sequence[str], second: Sequence[str], left: Sequence[int], right: Sequence[int]
) -> Iterator[Pair]:
    """Yield the pairs of words that are nearest to each other, the nearest first, and those that stay alone."""
    pairs = []
    for n in left:
        for m in right:
            near = _nearness(first[n], second[m], last=(n == len(first) - 1, m == len(second) - 1))
            if near:
                cost, why = near
                gain = _alone(first[n]) + _alone(second[m]) - cost
                pairs.append((-gain, Pair(cost, (n, m), f"“{first[n]}” for “{second[m]}”: {why}")))
    here, there = set(left), set(right)
    for _, pair in sorted(pairs, key=lambda scored: scored[0]):
        n, m = pair.places
        if n in here and m in there:
            here.remove(n)
            there.remove(m)
            yield pair
    yield from (Pair(_alone(first[n]), (n, -1), f"“{first[n]}” is not in it") for n in sorted(here))
    yield from (Pair(_alone(second[m]), (-1, m), f"“{second[m]}” is missing") for m in sorted(there))


def _alone(word: str) -> float:
    return max(1.0, _MISSING * len(word))


def _nearness(word: str, other: str, last: tuple[bool, bool]) -> tuple[float, str] | None:
    """Return in letters how far a word is from another, and why; None if it must be another word.

    An initial stands for any word but the last of a name.
    """
    if word[0] == other[0] and ((len(word) == 1 and not last[1]) or (len(other) == 1 and not last[0])):
        return _INITIAL, "an initial"
    edits = osa(word, other)
    longest = max(len(word), len(other))
    if 2 * edits > longest:
        return None
    if outline(word) == outline(other):
        return _SEEN, "they look alike"
    if edits > 1 and metaphone(word) == metaphone(other):
        return max(1.0, edits / 2), "they sound alike"
    return edits + max(0, edits - max(1, longest // _SLIPS_IN_A_WORD)), _letters(word, other, edits)


def _letters(word: str, other: str, edits: int) -> str:
    """Return in words by which letters two words differ."""
    if edits > 1:
        return f"{edits} letters differ"
    if len(word) == len(other):
        return "two letters swapped" if sorted(word) == sorted(other) else "one letter differs"
    return f"one letter {'more' if len(word) > len(other) else 'missing'}"
