"""A name found among reference names, whatever the order of its words and with a slip of the hand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from redpencil.analysis.names.likeness import likeness, words
from redpencil.domain.name import ReferenceName
from redpencil.domain.reason import Reason

_CANDIDATES: Final = 20
_ENOUGH: Final = 0.75

R = TypeVar("R", str, ReferenceName)


@dataclass(frozen=True, slots=True)
class Match(Generic[R]):
    """A reference that a name probably means, by which of its spellings, and how alike they are, from 0 to 1.

    The reasons say what is the same and what differs; their weights add up to the score.
    """

    reference: R
    spelling: str
    score: float
    reasons: tuple[Reason, ...]


class Matcher(Generic[R]):
    """Reference names made ready to be searched by whole names."""

    def __init__(self, references: Sequence[R]) -> None:
        # Imported here because it brings numpy.
        from redpencil.text.spellings.grams import Grams

        self._rows: Final[Sequence[tuple[str, R]]] = [
            (spelling, reference) for reference in references for spelling in _spellings(reference)
        ]
        self._words: Final = [" ".join(words(spelling)) for spelling, _ in self._rows]
        self._grams: Final = Grams(self._words)

    def best(self, name: str) -> Match[R] | None:
        """Return the reference that is most like a name, or None if none is like enough."""
        return next(iter(self.matches(name, 1)), None)

    def matches(self, name: str, limit: int = 5) -> tuple[Match[R], ...]:
        """Return the references that are like enough to a name, each once, the most like first."""
        looked_for = words(name)
        near = self._grams.nearest(" ".join(looked_for), max(limit, _CANDIDATES))
        scored = [(likeness(looked_for, self._words[n].split()), n) for n in near]
        scored.sort(key=lambda one: -one[0].score)
        found: dict[R, Match[R]] = {}
        for one, n in scored:
            if one.score < _ENOUGH or len(found) == limit:
                break
            spelling, reference = self._rows[n]
            found.setdefault(reference, Match(reference, spelling, one.score, one.reasons))
        return tuple(found.values())


def _spellings(reference: R) -> tuple[str, ...]:
    return reference.spellings if isinstance(reference, ReferenceName) else (reference,)
