"""Time how fast the passages that bear on a claim are found: in one long document, and in a library of many.

    python tests/benchmarks/ranking.py [--passages 10000,100000] [--claims 50]

The texts are made up by a seeded program: words as frequent as in English prose (Zipf's law), names, years and amounts.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from redpencil.analysis.evidence.corpus import Corpus, Counts
from redpencil.analysis.evidence.passage import passages as parted
from redpencil.analysis.evidence.ranking import rank
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.storage import database, passages, sources
from redpencil.storage.trail import Deed
from redpencil.text.stems import stems

_SYLLABLES = [first + vowel for first in ("", *"bcdfghklmnprstvz") for vowel in ("a", "e", "i", "o", "u", "ent")]
_COMMON = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "for",
    "it",
    "was",
    "on",
    "with",
    "as",
    "by",
    "at",
    "from",
)
_VOCABULARY = 40_000
_PER_SOURCE = 500
"""Passages of one source of the library."""
_PAGES = 5_000
"""Sentences of a document of 200 pages."""


class Prose:
    """Makes up sentences."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        made = random.Random(0)
        self._words = ["".join(made.choices(_SYLLABLES, k=made.randint(2, 4))) for _ in range(_VOCABULARY)]
        self._weights = [1 / (rank + 10) for rank in range(_VOCABULARY)]

    def sentence(self) -> str:
        """Make up a sentence of 12 to 30 words."""
        length = self._random.randint(12, 30)
        words = self._random.choices(self._words, self._weights, k=length)
        for n in range(0, length, 2):
            words[n] = self._random.choice(_COMMON)
        words[self._random.randrange(length)] = words[1].capitalize()
        words[self._random.randrange(length)] = str(self._random.randint(1900, 2030))
        if self._random.random() < 0.3:
            words[self._random.randrange(length)] = f"{self._random.randint(2, 900)} million"
        return " ".join(words).capitalize() + "."

    def text(self, sentences: int) -> str:
        """Make up a text in paragraphs of five sentences."""
        made = [self.sentence() for _ in range(sentences)]
        return "\n\n".join(" ".join(made[n : n + 5]) for n in range(0, len(made), 5))


def document(prose: Prose, claims: Sequence[str]) -> None:
    """Time one document of 200 pages."""
    text = prose.text(_PAGES)
    began = time.perf_counter()
    found = parted(text)
    split = time.perf_counter()
    corpus = Corpus(found)
    filed = time.perf_counter()
    rank(claims[0], corpus)
    first = time.perf_counter()
    for claim in claims:
        rank(claim, corpus)
    last = time.perf_counter()
    print(
        f"200 pages, {len(found):,} passages: parted in {1000 * (split - began):.0f} ms, filed in"
        f" {1000 * (filed - split):.0f} ms, first claim {1000 * (first - filed):.1f} ms,"
        f" {len(claims)} claims {1000 * (last - first):.0f} ms"
    )


def library(prose: Prose, claims: Sequence[str], size: int) -> None:
    """Time a library: keeping its passages, and finding those for a claim."""
    texts = [prose.text(_PER_SOURCE) for _ in range(size // _PER_SOURCE)]
    with tempfile.TemporaryDirectory() as folder:
        opened = database.create(Path(folder) / "library.db")
        at = datetime.now(UTC)
        for number, text in enumerate(texts):
            with opened.writing(Deed("source", str(number), "benchmark", at)) as work:
                source = Source(SourceKind.DOCUMENT, str(number), sha256=f"{number:064x}")
                sources.add(work, source, Snapshot(source.sha256, "text/plain", at, b"", text))
        began = time.perf_counter()
        for number, text in enumerate(texts):
            found = parted(text)
            with opened.writing(Deed("part", str(number), "benchmark", at)) as work:
                passages.keep(work.connection, f"{number:064x}", found)
        spent = time.perf_counter() - began
        numbers = {f"{number:064x}": number + 1 for number in range(len(texts))}
        times = []
        for claim in claims:
            began = time.perf_counter()
            with opened.reading() as connection:
                count, holding = passages.holding(connection, dict.fromkeys(stems(claim)))
                chosen = passages.found(connection, holding, numbers, 60)
            rank(claim, Corpus(chosen, Counts(count, holding)))
            times.append(1000 * (time.perf_counter() - began))
        room = opened.path.stat().st_size / 1e6
        opened.close()
    times.sort()
    print(
        f"library of {count:,} passages: {count / spent:,.0f} passages a second into it, {room:.0f} MB; a claim takes"
        f" {statistics.median(times):.1f} ms, p95 {times[int(0.95 * len(times))]:.1f} ms"
    )


def main() -> None:
    """Time a document and the libraries."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", default="10000,100000")
    parser.add_argument("--claims", type=int, default=50)
    options = parser.parse_args()
    prose = Prose(1)
    claims = [prose.sentence() for _ in range(options.claims)]
    document(prose, claims)
    for size in options.passages.split(","):
        library(prose, claims, int(size))


if __name__ == "__main__":
    main()
