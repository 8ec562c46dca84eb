"""Support: what stands behind a verdict when all evidence of a claim is taken together.

Evidence bears on a claim in lines. A piece of its own is a line. Pieces of one evidence set are one line together, and
none of them is one alone (FEVER, Thorne et al. 2018); so a set of which one piece is left is no line. Context bears on
nothing alone, but may be a part of a set: "Banma is a firm of Alibaba" with "Banma lost a billion".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from redpencil.domain.evidence import Evidence, Stance
from redpencil.domain.source import Tier

BEARING = frozenset({Stance.SUPPORTS, Stance.REFUTES})
"""The stances of evidence that speaks for or against a claim."""

Line = tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """What evidence adds up to, counted in lines.

    `sources` are the different sources that bear on the claim, `origins` the lines that are independent of each other,
    `primary` the lines that are first-hand in every piece, `exact` those whose every quote was found word for word.
    """

    sources: int = 0
    origins: int = 0
    primary: int = 0
    exact: int = 0

    @property
    def words(self) -> str:
        """How many origins there are, as it is said on screen; nothing where no source bears on the claim."""
        if not self.sources:
            return ""
        counted = "1 source" if self.sources == 1 else f"{self.sources} sources"
        return f"{self.origins} independent {'origin' if self.origins == 1 else 'origins'} of {counted}"


def support(evidence: Sequence[Evidence], stances: Collection[Stance] = BEARING) -> Support:
    """Add up the evidence that has one of some stances."""
    found = lines(evidence, stances)
    return Support(
        sources=len({one.source.id for one in evidence if one.stance in stances}),
        origins=_independent(found),
        primary=sum(all(one.source.tier is Tier.PRIMARY for one in line) for line in found),
        exact=sum(all(one.exact for one in line) for line in found),
    )


def lines(evidence: Iterable[Evidence], stances: Collection[Stance] = BEARING) -> tuple[Line, ...]:
    """Return the lines of evidence of some stances: single pieces first, then sets that are whole."""
    alone, sets = list[Line](), defaultdict[int, list[Evidence]](list)
    for one in evidence:
        if one.evidence_set:
            sets[one.evidence_set].append(one)
        elif one.stance in stances:
            alone.append((one,))
    return (*alone, *(tuple(several) for several in sets.values() if _whole(several, stances)))


def _whole(several: Sequence[Evidence], stances: Collection[Stance]) -> bool:
    """Tell whether a set has two pieces, one of them of the stances asked for, and none of the opposite one."""
    bearing = {one.stance for one in several} & BEARING
    return len(several) > 1 and bool(bearing) and bearing <= set(stances)


def _independent(found: Iterable[Line]) -> int:
    """Count lines that share no origin, as many as come of taking first the one that shares with fewest others."""
    roots = {frozenset(one.source.root for one in line) for line in found}
    taken, count = set[str](), 0
    for line in sorted(roots, key=lambda one: (len(one), sum(bool(one & other) for other in roots), sorted(one))):
        if not line & taken:
            taken |= line
            count += 1
    return count
