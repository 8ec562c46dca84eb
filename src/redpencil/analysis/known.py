"""Reference names made ready to be searched."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.similarity import Near, fold

LONGEST_PHRASE: Final = 4
"""How many words a spelling may have to be looked for with one of them misspelled."""

Pattern: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Known:
    """The spellings of the reference names, folded and ready to be searched.

    `bearers` are the names by whole spelling, people whom the house verified by surname too; `words` is every single
    word of them, `verified` those of the house's names; `near` holds the one-word spellings to be searched by distance.
    """

    bearers: Mapping[str, tuple[ReferenceName, ...]]
    words: frozenset[str]
    verified: frozenset[str]
    near: Near
    spellings: Mapping[str, str]

    def spelling(self, key: str) -> str:
        """Return a folded spelling as the list writes it."""
        return self.spellings[key]

    @cached_property
    def phrases(self) -> Mapping[Pattern, tuple[str, ...]]:
        """The longer spellings, by each of their words left out: `("barack", "")` leads to `barack obama`."""
        found: defaultdict[Pattern, list[str]] = defaultdict(list)
        for key in self.bearers:
            words = key.split()
            if 1 < len(words) <= LONGEST_PHRASE:
                for n in range(len(words)):
                    found[without(words, n)].append(key)
        return {pattern: tuple(some) for pattern, some in found.items()}


def without(words: Sequence[str], place: int) -> Pattern:
    """Return the words in the singular, with the one at `place` left out."""
    return tuple("" if n == place else singular(word) for n, word in enumerate(words))


def singular(word: str) -> str:
    """Return a folded word without the ending of the plural."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def known(references: Sequence[ReferenceName]) -> Known:
    """Make reference names ready to be searched; the same names are made ready only once."""
    return _known(_Roster(tuple(references)))


class _Roster:
    """Names as the key of a cache: hashing each of 20,000 would cost more than checking an article."""

    def __init__(self, names: tuple[ReferenceName, ...]) -> None:
        self.names = names

    def __hash__(self) -> int:
        return hash((len(self.names), self.names[:1], self.names[-1:]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Roster) and self.names == other.names


@lru_cache(maxsize=4)
def _known(roster: _Roster) -> Known:
    bearers: defaultdict[str, list[ReferenceName]] = defaultdict(list)
    spellings: dict[str, str] = {}
    words: set[str] = set()
    verified: set[str] = set()
    surnames: list[tuple[str, ReferenceName]] = []
    for name in roster.names:
        for spelling in name.spellings:
            key = fold(spelling)
            bearers[key].append(name)
            spellings.setdefault(key, spelling)
            pieces = key.replace("-", " ").split()
            words.update(pieces)
            if name.verified:
                verified.update(pieces)
                if name.kind is NameKind.PERSON and len(pieces) > 1:
                    surnames.append((spelling.split()[-1], name))
    for surname, name in surnames:
        if name not in bearers[fold(surname)]:
            bearers[fold(surname)].append(name)
            spellings.setdefault(fold(surname), surname)
    single = Near(key for key in bearers if " " not in key)
    return Known(
        {key: tuple(some) for key, some in bearers.items()}, frozenset(words), frozenset(verified), single, spellings
    )
