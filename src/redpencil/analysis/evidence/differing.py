"""Differing: what a passage that bears on a claim says otherwise, sentence by sentence as a person would put it."""

from datetime import date

from redpencil.analysis.evidence.amounts import amounts
from redpencil.analysis.evidence.dated import days
from redpencil.analysis.evidence.facing import Facing
from redpencil.analysis.evidence.hedged import hints
from redpencil.analysis.evidence.named import names
from redpencil.domain.difference import Difference


def differences(
    claim: str, passage: str, published: date | None = None, *, picked: bool = False
) -> tuple[Difference, ...]:
    """Return the names, quantities and dates of a claim that a passage gives otherwise, then what is only a hint.

    What the passage leaves out is no difference. `published` is the day of the source, where it is known. For a
    passage that a person has `picked` as evidence less has to be shared.
    """
    facing = Facing(claim, passage, published, picked)
    told = sorted((*names(facing), *amounts(facing), *days(facing)), key=lambda one: one.claim)
    return (*told, *hints(facing))
