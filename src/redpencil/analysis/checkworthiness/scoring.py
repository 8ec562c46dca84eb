"""Scoring: check-worthiness in the way that a house has chosen."""

from redpencil.analysis.checkworthiness.worthiness import Scorer, worthiness
from redpencil.domain.scoring import Scoring


def scorer(scoring: Scoring) -> Scorer:
    """Return what scores a sentence; the trained model is read only where it is chosen."""
    if scoring is Scoring.RULES:
        return worthiness
    from redpencil.analysis.checkworthiness import trained

    return trained.model().score
