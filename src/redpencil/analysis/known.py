"""Reference names made ready to be searched."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.near import Near
from redpencil.text.similarity import fold

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


class _House:
    """The names that go before others of the same bearer: verified ones, and the first of a canonical name."""

    def __init__(self, names: Sequence[ReferenceName]) -> None:
        by_standing = sorted(names, key=lambda name: not name.verified)
        self._first: Final = {name.canonical: name for name in reversed(by_standing)}
        self._verified: Final[defaultdict[str, list[ReferenceName]]] = defaultdict(list)
        for name in names:
            for spelling in name.spellings if name.verified else ():
                self._verified[fold(spelling)].append(name)

    def settled(self, name: ReferenceName) -> frozenset[str]:
        """Return the folded spellings for which another row of the same bearer, that goes before `name`, stands."""
        first = self._first[name.canonical]
        before = [first] if first is not name else []
        if self._verified and not name.verified:
            before += [other for key in map(fold, name.spellings) for other in self._verified.get(key, ())]
        return frozenset(fold(spelling) for other in before if _same(name, other) for spelling in other.spellings)


def _same(name: ReferenceName, other: ReferenceName) -> bool:
    """Tell whether two rows that share a spelling mean one bearer, by its canonical name or a word about it."""
    if name.canonical == other.canonical:
        return True
    if name.kind is not other.kind:
        return False
    return fold(name.canonical) in map(fold, other.spellings) or bool(_about(name) & _about(other))


def _about(name: ReferenceName) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in name.about.split(",") if word.strip())


@lru_cache(maxsize=4)
def _known(roster: _Roster) -> Known:
    bearers: defaultdict[str, list[ReferenceName]] = defaultdict(list)
    spellings: dict[str, str] = {}
    words: set[str] = set()
    verified: set[str] = set()
    surnames: list[tuple[str, ReferenceName]] = []
    house = _House(roster.names)
    for name in roster.names:
        settled = house.settled(name)
        for spelling in name.spellings:
            key = fold(spelling)
            if key in settled:
                continue
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
