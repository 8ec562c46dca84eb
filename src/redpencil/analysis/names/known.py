"""Reference names made ready to be searched."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from redpencil.analysis.names.roster import Bearers
from redpencil.domain.name import ReferenceName
from redpencil.text.spellings.near import Near

LONGEST_PHRASE: Final = 4
"""How many words a spelling may have to be looked for with one of them misspelled."""

Pattern: TypeAlias = tuple[str, ...]


class Known:
    """The spellings of the reference names, folded and ready to be searched.

    `bearers` are the names by whole spelling, people whom the house verified by surname too; `spellings` are the folded
    spellings as the list writes them, `spared` the words of a source that may be right and lead to no bearer. A house
    may list 100,000 names of which an article needs few, so what can wait is made ready when it is first asked for.
    """

    def __init__(self, names: Sequence[ReferenceName]) -> None:
        """Fold the spellings of all names."""
        bearers = Bearers(names)
        self.bearers: Final[Mapping[str, tuple[ReferenceName, ...]]] = bearers
        self.spellings: Final = bearers.spellings
        self._own: Final = bearers.own
        self.spared: Final[Container[str]] = bearers.spared

    def spelling(self, key: str) -> str:
        """Return a folded spelling as the list writes it."""
        return self.spellings[key]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every single word of the spellings."""
        return _words(self.bearers)

    @cached_property
    def verified(self) -> frozenset[str]:
        """Every single word of the spellings of the house's names."""
        return _words(self._own)

    @cached_property
    def near(self) -> Near:
        """The one-word spellings, to be searched by distance."""
        return Near(key for key in self.bearers if " " not in key)

    @cached_property
    def phrases(self) -> "Longer":
        """The spellings of several words, to be searched with one of the words left out."""
        return Longer(self.bearers)


class Longer:
    """Spellings of two to four words: `get(("barack", ""))` leads to `barack obama`, and a plural to its singular.

    Each is filed under its words and their places alone: filing 100,000 names under every pattern that they fit would
    take a second.
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        sizes = range(LONGEST_PHRASE + 1)
        self._filed: Final[list[list[dict[str, list[str]]]]] = [[{} for _ in range(size)] for size in sizes]
        for key in spellings:
            words = key.split()
            if 1 < len(words) <= LONGEST_PHRASE:
                for word, filed in zip(words, self._filed[len(words)], strict=True):
                    filed.setdefault(singular(word), []).append(key)

    def get(self, pattern: Pattern, otherwise: Sequence[str] = ()) -> Sequence[str]:
        """Return the spellings that have the words of a pattern in their places, "" standing for any."""
        if not 1 < len(pattern) <= LONGEST_PHRASE:
            return otherwise
        places = [n for n, word in enumerate(pattern) if word]
        rarest, *others = sorted((self._filed[len(pattern)][n].get(pattern[n], ()) for n in places), key=len)
        if not others:
            return rarest or otherwise
        return [key for key in rarest if _fits(key.split(), pattern)] or otherwise


def _words(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(keys).replace("-", " ").split())


def without(words: Sequence[str], place: int) -> Pattern:
    """Return the words in the singular, with the one at `place` left out."""
    return tuple("" if n == place else singular(word) for n, word in enumerate(words))


def singular(word: str) -> str:
    """Return a folded word without the ending of the plural."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _fits(words: Sequence[str], pattern: Pattern) -> bool:
    return all(not wanted or singular(word) == wanted for word, wanted in zip(words, pattern, strict=True))


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
    return Known(roster.names)
