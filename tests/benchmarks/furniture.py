"""Measure how well furniture is told from the article: `furniture.py --data DIR` (DIR holds SPLIT/pages.jsonl).

The figure is the F1 of four-word shingles, the measure of the article-extraction benchmark; gold is the body alone, so
headline, dek and captions are left out here although they stay in the article.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import mean

from redpencil.domain.article import Role
from redpencil.text.blocks import blocks
from redpencil.text.normalise import normalise

BODY = {Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEAD, Role.TABLE}


def kept(page: str) -> str:
    """Return the body of the article that `page` holds."""
    text = normalise(page)
    return "\n".join(block.span.of(text) for block in blocks(text) if block.role in BODY)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words."""
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[place : place + 4]) for place in range(len(words) - 3))


def main() -> int:
    """Read the pages, keep their bodies and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args()
    lines = (options.data / options.split / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    precision, recall, seconds, size = [], [], 0.0, 0
    for page in map(json.loads, lines):
        began = time.perf_counter()
        mine = shingles(kept(page["page_text"]))
        seconds += time.perf_counter() - began
        size += len(page["page_text"])
        true = shingles(page["article"])
        common = sum((true & mine).values())
        if mine:
            precision.append(common / mine.total())
        if true:
            recall.append(common / true.total())
    p, r = mean(precision or [0.0]), mean(recall or [0.0])
    figures = {
        "pages": len(lines),
        "precision": p,
        "recall": r,
        "f1": 2 * p * r / (p + r),
        "MB/s": size / seconds / 1e6,
    }
    json.dump({name: round(figure, 4) for name, figure in figures.items()}, sys.stdout)
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
