"""Check-worthiness: how much a sentence asks to be checked, as a sum of named, weighted reasons.

The idea is ClaimBuster's (Hassan et al. 2017, "Toward Automated Fact-Checking"), without a model: every reason is a
rule that a checker can read.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.cues import Cues
from redpencil.domain.reason import Reason


@dataclass(frozen=True, slots=True)
class Worthiness:
    """A score from 0 to 1 and the reasons that made it, the weightiest first, without the slight ones."""

    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason for or against checking; `strength` says from 0 to 1 (or more, for several) how far it holds.

    Where there is a `meaning`, the rule holds only of sentences with words of that meaning.
    """

    name: str
    weight: float
    strength: Callable[[Cues], float]
    meaning: str = ""


def _words(name: str, weight: float, meaning: str, most: int = 1) -> Rule:
    """Make the rule that words of a meaning are a reason, as many of them as `most`."""
    return Rule(name, weight, lambda cues: min(most, cues.count(meaning)), meaning)


def _length(cues: Cues) -> float:
    return math.log2(1 + min(len(cues.words), 40)) - 3.5


def _money(cues: Cues) -> float:
    return any(amount.unit.isupper() and len(amount.unit) >= 3 for amount in cues.quantities)


def _share(cues: Cues) -> float:
    return any(amount.unit in {"%", "share", "points"} or amount.unit.startswith("per ") for amount in cues.quantities)


BIAS: Final = -1.7
"""Where no reason holds. Set, like the weights below, by hand: from what checkers look for, put in proportion by one
logistic regression over these rules on ClaimBuster's training sentences (Arslan et al. 2020), and rounded. The bias is
higher than the regression's, for a share of one check-worthy sentence in two rather than one in four."""

SLIGHT: Final = 0.05
"""A reason that weighs less tells a reader nothing: it moves the score by about one hundredth at most."""

RULES: Final = (
    Rule("an amount", 1.2, lambda cues: min(2, len(cues.quantities))),
    Rule("money", 1.1, _money),
    Rule("a share or rate", 1.8, _share),
    Rule("a date", 0.5, lambda cues: min(1, len(cues.dates))),
    Rule("a name", 0.5, lambda cues: min(2, len(cues.names))),
    _words("a comparison", 0.6, "comparison"),
    _words("a superlative", 0.6, "superlative"),
    _words("a rise or fall", 0.3, "change"),
    _words("a cause", 0.1, "cause"),
    _words("all, none or how many", 0.5, "quantifier", 2),
    _words("law and vote", 0.9, "law"),
    _words("something counted in statistics", 0.4, "measure", 2),
    _words("reported speech", 0.5, "saying"),
    _words("a past event", 0.6, "past", 2),
    _words("a time", 0.4, "time", 2),
    _words("a number in words", 0.2, "number", 2),
    _words("about somebody else", 0.3, "others", 2),
    _words("an institution", 0.3, "institution", 2),
    _words("a deed", 1.1, "deed"),
    _words("an ideal", -0.7, "ideal", 2),
    _words("talk about talking", -0.6, "talk", 2),
    _words("an intention", -0.4, "intent", 2),
    Rule("a longer sentence", 0.1, _length),
    _words("a guess or belief", -0.9, "hedge"),
    _words("says “I”", -0.7, "first"),
    _words("speaks to “you”", -0.1, "you"),
    _words("about the future", -0.8, "future"),
    _words("what should be", -0.8, "duty"),
    _words("a condition", -0.9, "if"),
    _words("an evaluation", -0.4, "opinion"),
    Rule("a question", -1.5, lambda cues: cues.text.rstrip("”\"' )").endswith("?")),
)


def features(cues: Cues) -> Iterator[tuple[Rule, float]]:
    """Give every rule that holds with its strength."""
    for rule in RULES:
        if rule.meaning and rule.meaning not in cues.meanings:
            continue
        if strength := rule.strength(cues):
            yield rule, strength


def worthiness(cues: Cues) -> Worthiness:
    """Score a sentence: the reasons' weights are added up and brought to 0..1 by the logistic function."""
    reasons = [Reason(rule.name, round(rule.weight * strength, 2)) for rule, strength in features(cues)]
    total = BIAS + sum(reason.weight for reason in reasons)
    told = (reason for reason in reasons if abs(reason.weight) >= SLIGHT)
    return Worthiness(round(1 / (1 + math.exp(-total)), 4), tuple(sorted(told, key=lambda reason: -abs(reason.weight))))
