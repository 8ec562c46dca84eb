"""Standing: what evidence a claim has, said where it is not enough."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from redpencil.config import Demand
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.source import Source
from redpencil.domain.support import lines, support


def words(evidence: Sequence[Evidence], stances: Collection[Stance], lacking: Sequence[Demand]) -> str:
    """Say what there is of what is lacking: "It has 3 sources of 1 origin (2 and 5 reprint 1)."."""
    if not evidence:
        return "It has no evidence."
    said = list(_aside(evidence, stances))
    counted = [one for line in lines(evidence, stances) for one in line]
    if counted and Demand.QUOTE in lacking:
        said.append(_quotes(counted))
    if counted and Demand.TWO_ORIGINS in lacking:
        said.append(_origins(counted, support(evidence, stances).origins))
    return " ".join(said)


def _aside(evidence: Sequence[Evidence], stances: Collection[Stance]) -> Iterator[str]:
    """Say which evidence does not count, and why."""
    whole = {one.evidence_set for line in lines(evidence, stances) for one in line}
    left = [one for one in evidence if not (one.evidence_set and one.evidence_set in whole)]
    for stance, does in (
        (Stance.CONTEXT, "is context"),
        (Stance.SUPPORTS, "speaks for the claim"),
        (Stance.REFUTES, "speaks against the claim"),
    ):
        if stance not in stances and (found := [one for one in left if one.stance is stance]):
            yield f"Evidence {_listed(one.number for one in found)} {does} and does not count."
    alone = [one for one in left if one.evidence_set and one.stance in stances]
    if alone:
        yield f"Evidence {_listed(one.number for one in alone)} does not count, as its set is not whole."


def _quotes(counted: Sequence[Evidence]) -> str:
    """Say how the quotes came out."""
    kinds = {
        "without a quote": [one for one in counted if not one.quote],
        "with a quote that was not looked up": [
            one for one in counted if one.quote and one.quote_check is QuoteCheck.UNCHECKED
        ],
        "with a quote that was not found": [one for one in counted if one.quote_check is QuoteCheck.NOT_FOUND],
        "with a quote that differs": [one for one in counted if one.quote_check is QuoteCheck.FOUND and not one.exact],
        "with a quote word for word": [one for one in counted if one.exact],
    }
    told = [f"{_listed(one.number for one in several)} {how}" for how, several in kinds.items() if several]
    return f"It has evidence {', '.join(told)}."


def _origins(counted: Sequence[Evidence], origins: int) -> str:
    """Say how many sources of how many origins there are, and what makes them one."""
    sources = {one.source.id: one.source for one in counted}
    if len(sources) == 1:
        return "It has 1 source, which is second-hand."
    why = "; ".join(_shared(list(sources.values())))
    independent = f"{origins} independent {'origin' if origins == 1 else 'origins'}"
    return f"It has {len(sources)} sources of {independent}{f' ({why})' if why else ''}."


def _shared(sources: Sequence[Source]) -> Iterator[str]:
    """Say which sources share an origin: those that reprint one, and those of which a person named the same."""
    groups = defaultdict[str, list[Source]](list)
    for source in sources:
        groups[source.root].append(source)
    for several in groups.values():
        if len(several) == 1:
            continue
        named = next((one.origin or one.followed for one in several if one.origin or one.followed), "")
        if named:
            yield f"{_listed(one.id for one in several)} come from {named}"
            continue
        first = several[0].reprint_of or several[0].id
        others = [one.id for one in several if one.id != first]
        yield f"{_listed(others)} {'reprints' if len(others) == 1 else 'reprint'} {first}"


def _listed(numbers: Iterable[int]) -> str:
    """List numbers in words: 2, 5 and 7."""
    *most, last = [str(number) for number in numbers]
    return f"{', '.join(most)} and {last}" if most else last
