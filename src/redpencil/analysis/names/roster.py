"""Who bears a name: the reference names by their spellings, each bearer once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.similarity import fold


class Bearers(Mapping[str, tuple[ReferenceName, ...]]):
    """The bearers of each folded spelling, in the order of the list; people whom the house verified by surname too.

    Of several rows about one bearer that share a spelling one is kept, the house's before those of other lists, and the
    first before later ones. That is worked out when a spelling is first asked for: an article needs few of 100,000.
    `spellings` are the folded spellings as the list writes them, `own` those of the names that the house verified,
    `spared` those of names that nothing is held against, which have no bearers here.
    """

    def __init__(self, names: Iterable[ReferenceName]) -> None:
        self.spellings: Final[dict[str, str]] = {}
        self.own: Final[dict[str, None]] = {}
        self.spared: Final[dict[str, None]] = {}
        self._rows: Final[dict[str, list[ReferenceName]]] = {}
        self._people: Final[dict[str, list[str]]] = {}
        self._found: Final[dict[str, tuple[ReferenceName, ...]]] = {}
        for name in names:
            self._file(name)
        for surname, keys in self._people.items():
            self.spellings.setdefault(surname, self.spellings[keys[0]].split()[-1])

    def __getitem__(self, key: str) -> tuple[ReferenceName, ...]:
        if key not in self.spellings:
            raise KeyError(key)
        if key not in self._found:
            names = (*_kept(self._rows.get(key, ())), *self._surnamed(key))
            self._found[key] = tuple({id(name): name for name in names}.values())
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        return key in self.spellings

    def __iter__(self) -> Iterator[str]:
        return iter(self.spellings)

    def __len__(self) -> int:
        return len(self.spellings)

    def _file(self, name: ReferenceName) -> None:
        if not name.held:
            self.spared.update(dict.fromkeys(map(fold, name.spellings)))
            return
        for spelling in name.spellings:
            key = fold(spelling)
            self.spellings.setdefault(key, spelling)
            self._rows.setdefault(key, []).append(name)
            if name.verified:
                self.own[key] = None
                if name.kind is NameKind.PERSON and " " in key:
                    self._people.setdefault(key.rpartition(" ")[2], []).append(key)

    def _surnamed(self, surname: str) -> Iterable[ReferenceName]:
        """Return the people of the house of that surname, the first of each canonical name."""
        people: dict[str, ReferenceName] = {}
        for key in self._people.get(surname, ()):
            for name in self._rows[key]:
                if name.verified and name.kind is NameKind.PERSON:
                    people.setdefault(name.canonical, name)
        return people.values()


def _kept(names: Sequence[ReferenceName]) -> Sequence[ReferenceName]:
    """Return the rows of one spelling without those for which another row of the same bearer stands."""
    if len(names) < 2:
        return names
    own = [name for name in names if name.verified]
    first = {name.canonical: id(name) for name in reversed((*own, *names))}
    rows = {id(name): name for name in names if first[name.canonical] == id(name)}.values()
    return [name for name in rows if name.verified or not any(_same(name, other) for other in own)]


def _same(name: ReferenceName, other: ReferenceName) -> bool:
    """Tell whether two rows that share a spelling mean one bearer, by its canonical name or a word about it."""
    if name.canonical == other.canonical:
        return True
    if name.kind is not other.kind:
        return False
    return fold(name.canonical) in map(fold, other.spellings) or bool(_about(name) & _about(other))


def _about(name: ReferenceName) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in name.about.split(",") if word.strip())
