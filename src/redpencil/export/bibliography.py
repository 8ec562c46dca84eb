"""The bibliography of a report: each source once, numbered in the order in which it is cited."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.damage import Damage
from redpencil.domain.retrieval import Retrieval
from redpencil.domain.source import Source
from redpencil.export.report import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with its number, the claims it serves, what later fetches found, and what became of its snapshots."""

    number: int
    source: Source
    claims: tuple[Ref, ...]
    retrievals: tuple[Retrieval, ...] = ()
    damage: tuple[Damage, ...] = ()


class Bibliography:
    """The sources of a report by their numbers."""

    def __init__(self, report: Report) -> None:
        served: dict[Hashable, tuple[Source, dict[Ref, None]]] = {}
        for claim in _claims(report):
            for one in claim.evidence:
                served.setdefault(_key(one.source), (one.source, {}))[1][claim.ref] = None
        retrievals: defaultdict[int, list[Retrieval]] = defaultdict(list)
        for fetch in report.retrievals:
            retrievals[fetch.source].append(fetch)
        damage: defaultdict[int, list[Damage]] = defaultdict(list)
        for harm in report.damage:
            damage[harm.source].append(harm)
        self._numbers: Final = {key: number for number, key in enumerate(served, 1)}
        self.entries: Final = tuple(
            Entry(
                number,
                source,
                tuple(refs),
                tuple(retrievals[source.id]),
                tuple(damage[source.id]),
            )
            for number, (source, refs) in enumerate(served.values(), 1)
        )

    def number(self, source: Source) -> int:
        """Return the number under which a source is listed."""
        return self._numbers[_key(source)]


def _claims(report: Report) -> Iterator[Claim]:
    """Yield the claims in the order in which reports show them."""
    for part in report.articles:
        groups: Iterable[Iterable[Claim]] = (part.about_world, part.about_text, part.dropped)
        for group in groups:
            yield from group


def _key(source: Source) -> Hashable:
    return source.id or source
