"""Reference names made ready to be searched."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from redpencil.domain.name import ReferenceName
from redpencil.text.similarity import Near, fold


@dataclass(frozen=True, slots=True)
class Known:
    """The spellings of the reference names, folded: `bearers` by whole spelling, `words` every single word of them.

    `near` holds the one-word spellings to be searched by distance, `verified` the words of names that the house
    verified.
    """

    bearers: Mapping[str, tuple[ReferenceName, ...]]
    words: frozenset[str]
    verified: frozenset[str]
    near: Near
    spellings: Mapping[str, str]

    def spelling(self, key: str) -> str:
        """Return a folded spelling as the list writes it."""
        return self.spellings[key]


def known(references: Sequence[ReferenceName]) -> Known:
    """Make reference names ready to be searched; the same names are made ready only once."""
    return _known(tuple(references))


@lru_cache(maxsize=4)
def _known(references: tuple[ReferenceName, ...]) -> Known:
    bearers: defaultdict[str, list[ReferenceName]] = defaultdict(list)
    spellings: dict[str, str] = {}
    words: set[str] = set()
    verified: set[str] = set()
    for name in references:
        for spelling in name.spellings:
            key = fold(spelling)
            bearers[key].append(name)
            spellings.setdefault(key, spelling)
            pieces = key.replace("-", " ").split()
            words.update(pieces)
            if name.verified:
                verified.update(pieces)
    single = Near(key for key in bearers if " " not in key)
    return Known(
        {key: tuple(some) for key, some in bearers.items()}, frozenset(words), frozenset(verified), single, spellings
    )
