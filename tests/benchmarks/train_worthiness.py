"""Train the check-worthiness model on sentences with labels, and say how good it is on sentences that it has not seen.

    python tests/benchmarks/train_worthiness.py --data claimbuster_2class --split dev [--out FILE] [--out-of-fold FILE]

The folder holds SPLIT/*.jsonl with "text" and "label" (1 for check-worthy). The model is a logistic regression over the
signs, pairs of signs and the wording (analysis/checkworthiness) with a Gaussian prior, found by L-BFGS (Liu and
Nocedal 1989). The file holds weights and what they were made of, and no sentence. --out-of-fold writes for each row the
score of a model that has seen nine tenths of the data, this row and its like not among them; the figures are of those.
"""

import argparse
import json
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from redpencil import locations
from redpencil.analysis.checkworthiness.signs import SIGNS, signs
from redpencil.analysis.checkworthiness.trained import FILE, PAIR, fingerprint
from redpencil.analysis.checkworthiness.wording import PLACES, pieces, share, terms
from redpencil.analysis.claims.cues import Cues, cues
from redpencil.domain.span import Span
from redpencil.text.normalise import normalise

Floats: TypeAlias = npt.NDArray[np.float64]

FOLDS: Final = 10
SEED: Final = 20
RARE: Final = 2
"""A feature that fewer sentences have is left out."""
PRIOR: Final = 1.0
SIGN_PRIOR: Final = 0.1
"""How strongly weights are drawn to nought; less for the signs, which were chosen by hand."""
SHIFT: Final = math.log(3)
"""Added to the log odds: one sentence in four is check-worthy in the data, and 0.5 shall be even odds where one in two is."""

NAMES: Final = [sign.name for sign in SIGNS]
PAIRS: Final = list(combinations(NAMES, 2))
SIGN_AT: Final = {name: PLACES + n for n, name in enumerate(NAMES)}
PAIR_AT: Final = {pair: PLACES + len(NAMES) + n for n, pair in enumerate(PAIRS)}
WIDTH: Final = PLACES + len(NAMES) + len(PAIRS)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sparse matrix: for each number that is not nought its row, column and value."""

    row: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    value: Floats
    rows: int

    def times(self, weights: Floats) -> Floats:
        """Return a sum for each row."""
        return np.bincount(self.row, self.value * weights[self.column], self.rows).astype(np.float64)

    def turned_times(self, numbers: Floats) -> Floats:
        """Return a sum for each column."""
        return np.bincount(self.column, self.value * numbers[self.row], WIDTH).astype(np.float64)

    def where(self, kept: npt.NDArray[np.bool_]) -> "Matrix":
        """Return the matrix of some of the numbers, its rows as they were."""
        return Matrix(self.row[kept], self.column[kept], self.value[kept], self.rows)


def features(seen: Cues) -> dict[int, float]:
    """Return the features of a sentence by their columns, as trained.py weighs them."""
    held = {sign.name: strength for sign, strength in signs(seen)}
    found = {SIGN_AT[name]: strength for name, strength in held.items()}
    found |= {PAIR_AT[pair]: PAIR for pair in combinations(held, 2)}
    words = terms(seen.text)
    each = share(words)
    for term in words:
        for place, much in pieces(term):
            found[place] = found.get(place, 0.0) + much * each
    return found


def matrix(texts: Sequence[str]) -> Matrix:
    """Return the features of all sentences, without the rare ones."""
    rows = [features(cues(text, Span(0, len(text)))) for text in texts]
    row = np.repeat(np.arange(len(rows)), [len(one) for one in rows])
    column = np.fromiter((at for one in rows for at in one), np.int64, len(row))
    value = np.fromiter((much for one in rows for much in one.values()), np.float64, len(row))
    often = np.bincount(column, minlength=WIDTH) >= RARE
    return Matrix(row, column, value, len(rows)).where(often[column])


def fitted(given: Matrix, labels: Floats, learnt: npt.NDArray[np.bool_]) -> Floats:
    """Return the weights, the bias last, that fit the rows of `learnt` best."""
    mine = given.where(learnt[given.row])
    prior = np.full(WIDTH, PRIOR)
    prior[PLACES : PLACES + len(NAMES)] = SIGN_PRIOR

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = mine.times(weights[:-1]) + weights[-1]
        error = np.where(learnt, 1 / (1 + np.exp(-odds)) - labels, 0.0)
        slope = np.append(mine.turned_times(error) + prior * weights[:-1], error.sum())
        fit = np.where(learnt, np.logaddexp(0, odds) - labels * odds, 0.0).sum()
        return float(fit + 0.5 * (prior * weights[:-1] ** 2).sum()), slope

    return least(loss, np.zeros(WIDTH + 1))


def least(loss: Callable[[Floats], tuple[float, Floats]], at: Floats, steps: int = 100, memory: int = 10) -> Floats:
    """Return where a smooth loss is least, by L-BFGS with halved steps."""
    value, slope = loss(at)
    past: list[tuple[Floats, Floats]] = []
    for _ in range(steps):
        way = _direction(slope, past)
        size, fall = 1.0, float(slope @ way)
        new, there = loss(at + way)
        while new > value + 1e-4 * size * fall and size > 1e-8:
            size /= 2
            new, there = loss(at + size * way)
        if (there - slope) @ way > 0:
            past = [*past, (size * way, there - slope)][-memory:]
        settled = value - new < 1e-6 * abs(value)
        at, value, slope = at + size * way, new, there
        if settled:
            break
    return at


def _direction(slope: Floats, past: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Return the way down: the slope turned by what the last steps told of the curvature."""
    way, scales = slope.copy(), []
    for step, change in reversed(past):
        scales.append((step @ way) / (change @ step))
        way -= scales[-1] * change
    way *= (
        (past[-1][0] @ past[-1][1]) / (past[-1][1] @ past[-1][1])
        if past
        else 1 / max(1.0, float(np.linalg.norm(slope)))
    )
    for (step, change), scale in zip(past, reversed(scales), strict=True):
        way += (scale - (change @ way) / (change @ step)) * step
    return -way


def folds(texts: Sequence[str]) -> npt.NDArray[np.int64]:
    """Part the sentences into folds; those that differ in signs and case alone go together."""
    drawn = np.random.default_rng(SEED).integers(FOLDS, size=len(texts))
    first: dict[str, int] = {}
    alike = [first.setdefault(re.sub(r"\W+", " ", text.lower()).strip(), n) for n, text in enumerate(texts)]
    return drawn[alike]


def figures(odds: Floats, labels: Floats) -> dict[str, float]:
    """Return average precision and F1, on all rows and on twenty draws with as many of both labels."""
    yes, no = np.flatnonzero(labels), np.flatnonzero(labels == 0)
    halves = [
        np.append(yes, np.random.default_rng(n).choice(no, min(len(yes), len(no)), replace=False)) for n in range(20)
    ]
    return {
        "average precision": round(precision(odds, labels), 4),
        "F1": round(f1(odds, labels), 4),
        "average precision, one in two": round(float(np.mean([precision(odds[n], labels[n]) for n in halves])), 4),
        "F1, one in two": round(float(np.mean([f1(odds[n], labels[n]) for n in halves])), 4),
    }


def precision(odds: Floats, labels: Floats) -> float:
    """Return the average precision; in a tie the negatives come first."""
    ranked = labels[np.lexsort((labels, -odds))]
    return float((np.cumsum(ranked) / np.arange(1, len(ranked) + 1))[ranked > 0].mean())


def f1(odds: Floats, labels: Floats) -> float:
    """Return F1 where even odds and more mean check-worthy."""
    return float(2 * labels[odds >= 0].sum() / ((odds >= 0).sum() + labels.sum()))


def write(path: Path, weights: Floats, about: dict[str, Any]) -> None:
    """Write the model: a line of JSON, then the weights of the wording as signed bytes."""
    step = float(np.abs(weights[:PLACES]).max() / 127)
    pairs: dict[str, dict[str, float]] = {}
    for (one, other), at in PAIR_AT.items():
        if abs(weights[at]) >= 0.01:
            pairs.setdefault(one, {})[other] = round(float(weights[at]), 3)
    head = {
        "about": about,
        "bias": round(float(weights[-1]) + SHIFT, 4),
        "step": step,
        "signs": {name: round(float(weights[at]), 4) for name, at in SIGN_AT.items()},
        "pairs": pairs,
    }
    table = np.round(weights[:PLACES] / step).astype(np.int8)
    path.write_bytes(json.dumps(head, ensure_ascii=False).encode() + b"\n" + table.tobytes())


def about(texts: Sequence[str], labels: Floats, odds: Floats) -> dict[str, Any]:
    """Return what the model file says of itself; `odds` are those out of fold."""
    return {
        "trained on": f"ClaimBuster, two classes ({len(texts)} sentences, {int(labels.sum())} of them check-worthy):"
        " F. Arslan, N. Hassan, C. Li, M. Tremayne, A Benchmark Dataset of Check-worthy Factual Claims, ICWSM 2020",
        "doi": "10.5281/zenodo.3609356",
        "licence of the data": "CC BY 4.0",
        "sentences": fingerprint(texts),
        "how": "logistic regression over signs, pairs of signs, words, pairs of words, and the 3 to 5 letters in a row of"
        " each word, the wording hashed; by tests/benchmarks/train_worthiness.py; log 3 is added to the log odds, so that"
        " 0.5 means even odds where one sentence in two is check-worthy",
        "when": datetime.now(UTC).date().isoformat(),
        f"cross-validated in {FOLDS} folds": figures(odds, labels),
    }


def read(folder: Path) -> tuple[list[str], Floats]:
    """Return the sentences of a split and their labels, in the order of its files and rows."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").split("\n")]
    rows = [json.loads(line) for line in lines if line.strip()]
    return [normalise(row["text"]) for row in rows], np.array([float(row["label"]) for row in rows])


def main() -> None:
    """Train, cross-validate, write and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--out", type=Path, default=locations.reference(FILE))
    parser.add_argument("--out-of-fold", type=Path)
    options = parser.parse_args()
    texts, labels = read(options.data / options.split)
    given, fold = matrix(texts), folds(texts)
    odds = np.zeros(len(texts))
    for n in range(FOLDS):
        weights = fitted(given, labels, fold != n)
        odds[fold == n] = (given.times(weights[:-1]) + weights[-1] + SHIFT)[fold == n]
    if options.out_of_fold:
        scores = (json.dumps({"n": n, "score": round(float(1 / (1 + np.exp(-one))), 4)}) for n, one in enumerate(odds))
        options.out_of_fold.write_text("".join(f"{score}\n" for score in scores), encoding="utf-8")
    said = about(texts, labels, odds)
    write(options.out, fitted(given, labels, np.ones(len(texts), dtype=bool)), said)
    print(json.dumps(said, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
