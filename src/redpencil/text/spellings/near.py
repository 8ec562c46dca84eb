"""Words near a word: everything within a few edits, found without looking at all of them."""

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from redpencil.text.similarity import within
from redpencil.text.spellings.segments import lookups, segments

_MANY: Final = 20_000
"""From how many words on sorting them beats filing each in a dictionary, the import of numpy included."""


class _Files(Protocol):
    """Words filed by the segments that outlive a number of edits."""

    def sharing(self, word: str) -> Sequence[str]:
        """Return the words that share a segment with `word`, some of them more than once."""
        ...


class Near:
    """A set of words in which all near a given word are found, as exactly as by comparing each.

    The words are filed when they are first looked for, once for each distance. Up to 20,000 words are kept in a
    dictionary; more are sorted, which takes 8 bytes a segment and 8 a word beside the words themselves.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._all: Final = dict.fromkeys(words)
        self._files: Final[dict[int, _Files]] = {}

    def __contains__(self, word: object) -> bool:
        return word in self._all

    def __len__(self) -> int:
        return len(self._all)

    def within(self, word: str, distance: int = 1) -> tuple[tuple[str, int], ...]:
        """Return the words at most `distance` edits from `word` with their distances, nearest first."""
        found = within(word, self._filed(distance).sharing(word), distance)
        return tuple(sorted(set(found), key=lambda pair: pair[::-1]))

    def _filed(self, distance: int) -> _Files:
        if distance not in self._files:
            self._files[distance] = _file(tuple(self._all), distance)
        return self._files[distance]


def _file(words: Sequence[str], distance: int) -> _Files:
    if len(words) <= _MANY:
        return _Drawers(words, distance)
    # Imported here because it brings numpy.
    from redpencil.text.spellings.shelves import Shelves

    return Shelves(words, distance)


class _Drawers:
    """Some words, in a dictionary by their length and each of their segments."""

    def __init__(self, words: Sequence[str], distance: int) -> None:
        self._distance: Final = distance
        self._filed: Final[dict[tuple[int, int, str], list[str]]] = {}
        for word in words:
            length = len(word)
            for number, (start, end) in enumerate(segments(length, distance)):
                self._filed.setdefault((length, number, word[start:end]), []).append(word)

    def sharing(self, word: str) -> Sequence[str]:
        near: list[str] = []
        for length, number, start, end in lookups(len(word), self._distance):
            near += self._filed.get((length, number, word[start:end]), ())
        return near
