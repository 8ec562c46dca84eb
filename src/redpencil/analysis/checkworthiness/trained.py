"""The trained check-worthiness: a linear model over the signs, pairs of signs, and the wording.

The model is a file that says itself, in its first line, what it was trained on and how.
"""

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from typing import Any, Final

from redpencil import locations
from redpencil.analysis.checkworthiness.signs import signs
from redpencil.analysis.checkworthiness.wording import pieces, share, terms
from redpencil.analysis.checkworthiness.worthiness import Worthiness, weighed
from redpencil.analysis.claims.cues import Cues
from redpencil.domain.reason import Reason

FILE: Final = "worthiness.model"
PAIR: Final = 0.3
"""How much a pair of signs counts beside the signs themselves; set by cross-validation on ClaimBuster."""

_SHOWN: Final = 3
_MOST_TERMS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned: `about` says of what and how, `table` holds the wording's weights in steps of `step`."""

    about: Mapping[str, Any]
    bias: float
    signs: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    table: "array[int]"
    step: float
    _terms: dict[str, float]

    def score(self, cues: Cues) -> Worthiness:
        """Score a sentence; a sign's reason has half of each pair that it is in; the wording is told as words."""
        return weighed(self.bias, (*self._signs(cues), *self._wording(cues)))

    def _signs(self, cues: Cues) -> Iterator[Reason]:
        held = {sign.name: strength for sign, strength in signs(cues)}
        weights = {name: self.signs[name] * strength for name, strength in held.items()}
        for pair in combinations(held, 2):
            half = self.pairs.get(pair, 0.0) * PAIR / 2
            weights[pair[0]] += half
            weights[pair[1]] += half
        return (Reason(name, round(weight, 2)) for name, weight in weights.items())

    def _wording(self, cues: Cues) -> Iterator[Reason]:
        found = terms(cues.text)
        each = share(found)
        weights = [(self._weight(term), shown) for term, shown in found.items()]
        for side in ([one for one in weights if one[0] > 0], [one for one in weights if one[0] < 0]):
            if side:
                telling = sorted(side, key=_strength, reverse=True)
                words = ", ".join(f"“{word}”" for word in islice(dict.fromkeys(word for _, word in telling), _SHOWN))
                yield Reason(f"the wording: {words}", round(each * sum(weight for weight, _ in side), 2))

    def _weight(self, term: str) -> float:
        """Return what a term weighs in the table; the words of an article come again and again."""
        known = self._terms.get(term)
        if known is None:
            known = self.step * sum(self.table[place] * much for place, much in pieces(term))
            if len(self._terms) < _MOST_TERMS:
                self._terms[term] = known
        return known


def _strength(weighed: tuple[float, str]) -> float:
    return abs(weighed[0])


@cache
def model() -> Model:
    """Return the model that ships with the package; it is read when it is first asked for."""
    return load(locations.reference(FILE))


def load(path: Path) -> Model:
    """Read a model: a line of JSON, then the table as signed bytes."""
    line, _, table = path.read_bytes().partition(b"\n")
    head = json.loads(line)
    pairs = {(one, other): weight for one, others in head["pairs"].items() for other, weight in others.items()}
    return Model(head["about"], head["bias"], head["signs"], pairs, array("b", table), head["step"], {})


def fingerprint(sentences: Iterable[str]) -> str:
    """Return by which it is known, without keeping them, whether these are the sentences that a model learned from."""
    return hashlib.sha256("\n".join(sorted(sentences)).encode()).hexdigest()
