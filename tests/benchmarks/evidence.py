"""Time everything between a source and the passage that bears on a claim, as the desk does it.

    python tests/benchmarks/evidence.py [--passages 10000,100000] [--claims 50] [--texts FOLDER]

Given are the seconds to add a report of 200 pages as a source and to rank its passages for one claim and for fifty; then,
for libraries of several sizes, the passages that come into them a second, the first search after the start, and the time
a search takes at the median and at the 95th part of a hundred: on the clock, and of this process alone.

The texts are sentences of the sample, and of the text files of a folder where one is named, in which about half of all
words that carry meaning are put in another's place by a seeded program: words, names and numbers are as frequent and as
varied as in a real library (Zipf's law), and no sentence comes twice.
"""

import argparse
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from redpencil import locations
from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.domain.span import Span
from redpencil.intake.reading import read
from redpencil.locations import Workspace
from redpencil.text.lexicon import function_word
from redpencil.text.sentences import sentences

_SYLLABLES = [first + vowel for first in ("", *"bcdfghklmnprstvz") for vowel in ("a", "e", "i", "o", "u", "ent")]
_WORD = re.compile(r"[A-Za-z]{3,}|\d+")
_VOCABULARY = 40_000
_CHANGED = 0.5
"""How many of the words that carry meaning are put in another's place."""
_PER_SOURCE = 500
"""Sentences of one source of the library."""
_PAGES, _ON_PAGE = 200, 25
"""Pages of a report, and sentences of a page."""


class Prose:
    """Makes sentences up out of real ones."""

    def __init__(self, seed: int, folder: Path | None) -> None:
        self._random = random.Random(seed)
        made = random.Random(0)
        self._made = ["".join(made.choices(_SYLLABLES, k=made.randint(2, 4))) for _ in range(_VOCABULARY)]
        self._reach = _reaches(_VOCABULARY)
        self._patterns = [one for text in _texts(folder) for one in _sentences(text)]

    def sentence(self) -> str:
        """Make up a sentence."""
        return _WORD.sub(self._other, self._random.choice(self._patterns))

    def text(self, sentences: int) -> str:
        """Make up a text in paragraphs of five sentences."""
        made = [self.sentence() for _ in range(sentences)]
        return "\n\n".join(" ".join(made[n : n + 5]) for n in range(0, len(made), 5))

    def _other(self, match: re.Match[str]) -> str:
        word = match[0]
        if function_word(word) or self._random.random() > _CHANGED:
            return word
        if word.isdigit():
            return str(self._random.randint(1990, 2026) if len(word) == 4 else self._random.randint(1, 10 ** len(word)))
        other = self._random.choices(self._made, cum_weights=self._reach)[0]
        return other.capitalize() if word[0].isupper() else other


def _reaches(count: int) -> list[float]:
    """Return the sums of the weights of words that are ever rarer."""
    reach, found = 0.0, []
    for rank in range(count):
        reach += 1 / (rank + 10)
        found.append(reach)
    return found


def _texts(folder: Path | None) -> Sequence[str]:
    files = [*locations.sample().glob("articles/*"), *locations.sample().glob("sources/*")]
    files += sorted(folder.glob("*")) if folder else []
    return [read(file.read_bytes(), name=file.name).text for file in files if file.suffix in {".md", ".txt", ".html"}]


def _sentences(text: str) -> list[str]:
    found = (span.of(text).replace("\n", " ") for span in sentences(text, Span(0, len(text))))
    return [one for one in found if len(one.split()) > 4 and one.endswith(".")]


def report(prose: Prose, path: Path) -> None:
    """Set a report of 200 pages as a PDF."""
    import typst

    pages = (prose.text(_ON_PAGE) for _ in range(_PAGES))
    source = path.with_suffix(".typ")
    source.write_text("\n#pagebreak()\n".join(re.sub(r"([^\w\s.,])", r"\\\1", page) for page in pages), "utf-8")
    path.write_bytes(typst.compile(str(source)))


def timed(job: Callable[..., object], *arguments: object, **choices: object) -> tuple[float, float]:
    """Return how long a job takes in milliseconds: on the clock, and of this process."""
    began, used = time.perf_counter(), time.process_time()
    job(*arguments, **choices)
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - used)


def spread(times: Sequence[tuple[float, float]]) -> str:
    """Say of some times what is in the middle and what is nearly the longest."""
    clock, used = (sorted(each) for each in zip(*times, strict=True))
    late = int(0.95 * len(clock))
    return (
        f"p50 {statistics.median(clock):.1f} ms, p95 {clock[late]:.1f} ms (processor {statistics.median(used):.1f},"
        f" {used[late]:.1f})"
    )


def workspace(folder: Path, prose: Prose, count: int) -> tuple[Desk, list[Ref]]:
    """Make a workspace with an article, and return it with some of its claims."""
    desk = Desk.open(Workspace(folder), create=True)
    added = desk.importing.add(prose.text(8 * count).encode(), name="article.txt")
    return desk, [claim.ref for claim in added.claims][:count]


def document(prose: Prose, claims: int) -> None:
    """Time a report of 200 pages, from its bytes to the ranked passages."""
    with tempfile.TemporaryDirectory() as folder:
        desk, refs = workspace(Path(folder) / "desk", prose, claims)
        path = Path(folder) / "report.pdf"
        report(prose, path)
        adding = timed(desk.researching.add_file, path)
        first = timed(desk.seeking.evidence, refs[0], source=1)
        every = [timed(desk.seeking.evidence, ref, source=1) for ref in refs]
        print(
            f"A report of {_PAGES} pages is added in {adding[0] / 1000:.2f} s; its passages are ranked for a first claim"
            f" in {first[0]:.0f} ms, and for {len(every)} claims in {sum(each[0] for each in every):.0f} ms"
            f" ({spread(every)} each)"
        )
        desk.close()


def library(prose: Prose, claims: int, size: int) -> None:
    """Time a library: shelving its sources, and searching it from a fresh start."""
    from redpencil.desk import shelving

    with tempfile.TemporaryDirectory() as folder:
        desk, refs = workspace(Path(folder) / "desk", prose, claims)
        at = datetime.now(UTC)
        shelved = 0.0
        for number in range(size // _PER_SOURCE):
            text = prose.text(_PER_SOURCE)
            source = Source(SourceKind.DOCUMENT, f"Source {number}", sha256=shelving.sha256(text.encode()))
            kept = Snapshot(source.sha256, "text/plain", at, text.encode(), text)
            with desk._bench.database.writing(desk._bench.deed("source", source.title)) as work:
                shelved += timed(shelving.shelve, work, source, kept)[0]
        where, count = desk.workspace, _counted(desk)
        room = desk._bench.database.path.stat().st_size / 1e6
        desk.close()
        with Desk.open(where) as again:
            first = timed(again.seeking.evidence, refs[0], everywhere=True)
            cold = [timed(again.seeking.evidence, ref, everywhere=True) for ref in refs[1:]]
            warm = [timed(again.seeking.evidence, ref, everywhere=True) for ref in refs]
        print(
            f"A library of {count:,} passages ({room:.0f} MB) takes {1000 * count / shelved:,.0f} of them a second; the"
            f" first search after the start takes {first[0]:.0f} ms, each for a new claim {spread(cold)},"
            f" and for one that was looked up before {spread(warm)}"
        )


def _counted(desk: Desk) -> int:
    with desk._bench.database.looking() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM passage", ()).fetchall()[0][0])


def main() -> None:
    """Time a report and the libraries."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", default="10000,100000")
    parser.add_argument("--claims", type=int, default=50)
    parser.add_argument("--texts", type=Path)
    options = parser.parse_args()
    prose = Prose(1, options.texts)
    document(prose, options.claims)
    for size in filter(None, options.passages.split(",")):
        library(prose, options.claims, int(size))


if __name__ == "__main__":
    main()
