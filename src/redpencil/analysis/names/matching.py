"""A name found among reference names, whatever the order of its words and with a slip of the hand in it."""

from collections.abc import Sequence
from typing import Final

from redpencil.analysis.names.likeness import likeness, words
from redpencil.domain.name import NameMatch, ReferenceName

_CANDIDATES: Final = 20
_ENOUGH: Final = 0.75


class Matcher:
    """Reference names made ready to be searched by whole names."""

    def __init__(self, references: Sequence[ReferenceName]) -> None:
        # Imported here because it brings numpy.
        from redpencil.text.spellings.grams import Grams

        self._rows: Final = [(spelling, reference) for reference in references for spelling in reference.spellings]
        self._words: Final = [" ".join(words(spelling)) for spelling, _ in self._rows]
        self._grams: Final = Grams(self._words)

    def best(self, name: str) -> NameMatch | None:
        """Return the reference that is most like a name, or None if none is like enough."""
        return next(iter(self.matches(name, 1)), None)

    def matches(self, name: str, limit: int = 5) -> tuple[NameMatch, ...]:
        """Return the references that are like enough to a name, each once, the most like first."""
        looked_for = words(name)
        near = self._grams.nearest(" ".join(looked_for), max(limit, _CANDIDATES))
        scored = [(likeness(looked_for, self._words[n].split()), n) for n in near]
        scored.sort(key=lambda one: -one[0].score)
        found: dict[ReferenceName, NameMatch] = {}
        for one, n in scored:
            if one.score < _ENOUGH or len(found) == limit:
                break
            spelling, reference = self._rows[n]
            found.setdefault(reference, NameMatch(reference, spelling, one.score, one.reasons))
        return tuple(found.values())
