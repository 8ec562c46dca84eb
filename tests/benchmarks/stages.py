"""Measure examining stage by stage, and how it grows with the length of the article.

    python tests/benchmarks/stages.py [--words 1000 10000 100000] [--text FILE]

Prints CPU milliseconds per 1,000 words for each stage, words a second of the whole on one core, and the share of the
time that the longest text takes per word more than the shortest (a straight line would be 1). Without a text, prose is
made of the sample's sentences with other names and numbers in them, the same each time.
"""

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from redpencil import locations
from redpencil.analysis import extraction
from redpencil.analysis.checks.table import CHECKS
from redpencil.analysis.claims.naming import Roll
from redpencil.analysis.claims.repeats import cross_referenced, merged
from redpencil.analysis.names import references
from redpencil.analysis.names.ledger import ledger
from redpencil.analysis.reading import Reader
from redpencil.analysis.splitting import Split, split
from redpencil.domain.article import Article, Metadata
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span
from redpencil.text.normalise import normalise
from redpencil.text.pages.blocks import blocks

_SYLLABLES = ("ba", "cor", "dan", "fen", "gar", "hol", "jor", "kal", "lin", "mar", "nor", "quin", "sten", "ver", "wick")


def prose(words: int, seed: int = 7) -> str:
    """Make an article of about so many words."""
    pages = sorted((locations.sample() / "articles").glob("*.md"))
    paragraphs = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines() if len(line) > 80]
    dice, made, count, cast = random.Random(seed), [], 0, ["Holm"]
    while count < words:
        if count % 500 < 50:
            cast = ["".join(dice.choices(_SYLLABLES, k=2)).capitalize() for _ in range(9)]
        paragraph = _recast(dice.choice(paragraphs), cast, dice)
        made.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(made)


def _recast(paragraph: str, cast: Sequence[str], dice: random.Random) -> str:
    """Put other names and numbers into a paragraph."""
    named = re.sub(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", lambda _: dice.choice(cast), paragraph)
    return re.sub(r"\d+", lambda _: str(dice.randrange(1, 2000)), named)


def stages(text: str, known: Sequence[ReferenceName]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each stage with what runs it; each stands on the results of those before."""
    yield "normalise", lambda: normalise(text)
    yield "blocks", lambda: blocks(text)
    article = Article("made", Metadata(), text, "", tuple(blocks(text)))
    yield "sentences", lambda: split(article)
    parted = split(article)
    spans = parted.proper
    yield "name ledger", lambda: ledger(article, spans, known)
    rows = ledger(article, spans, known)
    yield "reading claims", lambda: _claims(parted, Reader(article, Roll(text, rows)))
    claims = _claims(parted, Reader(article, Roll(text, rows)))
    yield "repeats", lambda: cross_referenced(merged(claims))
    for check in CHECKS:
        yield f"check: {check.id}", _run(check.run, article, spans, known)


def _run(
    check: Callable[[Article, Sequence[Span], Sequence[ReferenceName]], tuple[Claim, ...]],
    article: Article,
    spans: Sequence[Span],
    known: Sequence[ReferenceName],
) -> Callable[[], object]:
    return lambda: check(article, spans, known)


def _claims(parted: Split, reader: Reader) -> list[Claim]:
    claims: list[Claim] = []
    for portion in parted.portions:
        reader.turn()
        for span in portion.spans if not portion.left_out else ():
            claims += reader.read(span, portion.block.role)[1]
    return claims


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print the stages of the shortest text that is long enough to tell, then the growth."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", nargs="+", type=int, default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--text", type=Path, help="prose to be measured on, repeated as often as it takes")
    arguments = parser.parse_args()
    known = references.shipped()
    extraction.examine(
        Article("warm", Metadata(), "Ada Holm built it.", "", tuple(blocks("Ada Holm built it."))), known
    )
    given = normalise(arguments.text.read_text(encoding="utf-8")) if arguments.text else ""
    sizes = sorted(arguments.words)
    print(f"{'stage':<20} {'CPU ms per 1,000 words':>22}")
    text = _text(given, min(100_000, sizes[-1]))
    count = len(text.split())
    for name, work in stages(text, known):
        print(f"{name:<20} {1e6 * seconds(work) / count:>22.2f}")
    print(f"\n{'words':>10} {'claims':>8} {'CPU s':>8} {'words a second':>15}")
    rates = [_whole(_text(given, size), known) for size in sizes]
    print(f"\na word of the longest text takes {rates[0] / rates[-1]:.2f} times what one of the shortest takes")


def _text(given: str, words: int) -> str:
    if not given:
        return normalise(prose(words))
    return "\n\n".join([given] * (1 + words // max(1, len(given.split()))))


def _whole(text: str, known: Sequence[ReferenceName]) -> float:
    article = Article("made", Metadata(), text, "", tuple(blocks(text)))
    count, found = len(text.split()), extraction.examine(article, ())
    spent = seconds(lambda: extraction.examine(article, known))
    print(f"{count:>10,} {len(found.claims):>8,} {spent:>8.2f} {count / spent:>15,.0f}")
    return count / spent


if __name__ == "__main__":
    main()
