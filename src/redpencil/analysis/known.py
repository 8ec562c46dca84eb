"""Reference names made ready to be searched."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from redpencil.analysis.roster import Bearers
from redpencil.domain.name import ReferenceName
from redpencil.text.near import Near

LONGEST_PHRASE: Final = 4
"""How many words a spelling may have to be looked for with one of them misspelled."""

Pattern: TypeAlias = tuple[str, ...]


class Known:
    """The spellings of the reference names, folded and ready to be searched.

    `bearers` are the names by whole spelling, people whom the house verified by surname too; `spellings` are the folded
    spellings as the list writes them. A house may list 100,000 names of which an article needs few, so what can wait is
    made ready when it is first asked for.
    """

    def __init__(self, names: Sequence[ReferenceName]) -> None:
        """Fold the spellings of all names."""
        bearers = Bearers(names)
        self.bearers: Final[Mapping[str, tuple[ReferenceName, ...]]] = bearers
        self.spellings: Final = bearers.spellings
        self._own: Final = bearers.own

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
    def phrases(self) -> Mapping[Pattern, Sequence[str]]:
        """The longer spellings, by each of their words left out: `("barack", "")` leads to `barack obama`."""
        found: dict[Pattern, list[str]] = {}
        for key in self.bearers:
            plain = tuple(map(singular, key.split())) if " " in key else ()
            for n in range(len(plain)) if len(plain) <= LONGEST_PHRASE else ():
                found.setdefault((*plain[:n], "", *plain[n + 1 :]), []).append(key)
        return found


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
