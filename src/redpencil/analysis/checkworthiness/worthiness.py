"""Check-worthiness: how much a sentence asks to be checked, as a sum of named, weighted reasons.

The idea is ClaimBuster's (Hassan et al. 2017, "Toward Automated Fact-Checking"), without a model: every reason is a
rule that a checker can read. A light trained model over the same signs and the wording stands beside it.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from redpencil.analysis.checkworthiness.signs import signs
from redpencil.analysis.claims.cues import REMEMBERED, Cues
from redpencil.domain.reason import Reason


@dataclass(frozen=True, slots=True)
class Worthiness:
    """A score from 0 to 1 and the reasons that made it, the weightiest first, without the slight ones."""

    score: float
    reasons: tuple[Reason, ...]


Scorer: TypeAlias = Callable[[Cues], Worthiness]
"""Says how check-worthy the sentence is that the cues were gathered from."""

_BIAS: Final = -1.7
"""Where no reason holds. Higher than a regression's on ClaimBuster, for a share of one check-worthy sentence in two."""

_SLIGHT: Final = 0.05
"""A reason that weighs less tells a reader nothing: it moves the score by about one hundredth at most."""


@lru_cache(maxsize=REMEMBERED)
def worthiness(cues: Cues) -> Worthiness:
    """Score a sentence by the rules alone: by the signs that hold of it, with the weights that they were given."""
    return weighed(_BIAS, [Reason(sign.name, round(sign.weight * strength, 2)) for sign, strength in signs(cues)])


def weighed(bias: float, reasons: Iterable[Reason]) -> Worthiness:
    """Add the reasons' weights up, from `bias`, and bring the sum to 0..1 by the logistic function."""
    given = tuple(reasons)
    total = bias + sum(reason.weight for reason in given)
    told = (reason for reason in given if abs(reason.weight) >= _SLIGHT)
    return Worthiness(round(1 / (1 + math.exp(-total)), 4), tuple(sorted(told, key=lambda reason: -abs(reason.weight))))
