"""Notices: what whoever opens a report must know before anything else."""

from collections.abc import Iterator
from dataclasses import dataclass

from redpencil.export.report import Report
from redpencil.export.sourcing import damaged


@dataclass(frozen=True, slots=True)
class Notice:
    """A word that sets the notice off, and what it says."""

    title: str
    words: str

    def __str__(self) -> str:
        return f"{self.title} {self.words}"


def notices(report: Report) -> tuple[Notice, ...]:
    """Return the notices of a report: whether it may leave the house, and what has become of its snapshots."""
    return (*confidential(report), *_damage(report))


def confidential(report: Report) -> tuple[Notice, ...]:
    """Say that a report must not leave the house, if so."""
    if not report.names_confidential:
        return ()
    return (Notice("Confidential.", "This report names confidential sources. It must not leave the house."),)


def _damage(report: Report) -> Iterator[Notice]:
    sources = {one.source.id: one.source for one in report.evidence}
    said = dict.fromkeys((each.source, each.harm) for each in report.damage)
    for number, harm in said:
        if number in sources:
            yield Notice("Damaged.", damaged(sources[number], harm))
