"""Differing: what a passage that bears on a claim says otherwise."""

from datetime import date

from redpencil.analysis.evidence.consistency import Comparison, Standing, consistency
from redpencil.analysis.evidence.corpus import values


def differences(claim: str, passage: str, published: date | None = None) -> tuple[str, ...]:
    """Say which numbers and dates of a claim a passage gives otherwise; what it leaves out is no difference.

    `published` is the day of the source, where it is known.
    """
    compared = consistency(claim, [passage], published)
    return tuple(
        one.message for one in compared if one.standing is Standing.OTHERWISE and not _meant(claim, passage, one)
    )


def _meant(claim: str, passage: str, compared: Comparison) -> bool:
    """Tell whether what the passage says instead is another number of the claim: agreed in 2015, sold in 2016."""
    return compared.place is not None and values(compared.place.of(passage)) <= values(claim)
