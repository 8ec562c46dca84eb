"""Measure how well the article is told from an HTML page: `pages.py --data DIR [--pages FILE] [--others]`.

DIR has the shape of the article-extraction benchmark: html/ID.html.gz and ground-truth.json with the body of each
article. FILE, JSON lines with an `id` each, says which pages to measure; without it all are. The figure is that
benchmark's: F1 of four-word shingles, from the mean precision and the mean recall over the pages. Gold is the body alone,
so headline, dek and captions are left out here although they stay in the article. With --others trafilatura's own
settings are measured on the same pages.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean
from typing import Final

from trafilatura import extract

from redpencil.domain.article import Role
from redpencil.errors import NothingToRead
from redpencil.intake import webpage

BODY: Final = frozenset({Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEAD, Role.TABLE})


def ours(page: bytes) -> str:
    """Return the body that the desk would show."""
    try:
        reading = webpage.read(page)
    except NothingToRead:
        return ""
    return "\n".join(block.span.of(reading.text) for block in reading.blocks if block.role in BODY)


def precise(page: bytes) -> str:
    """Return what trafilatura gives when it is to favour precision."""
    return extract(page, include_comments=False, favor_precision=True) or ""


def plain(page: bytes) -> str:
    """Return what trafilatura gives by default."""
    return extract(page, include_comments=False) or ""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words."""
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[place : place + 4]) for place in range(len(words) - 3))


def figures(pages: Mapping[str, bytes], gold: Mapping[str, str], read: Callable[[bytes], str]) -> dict[str, float]:
    """Read every page and compare."""
    precision, recall, seconds = [], [], 0.0
    for name, page in pages.items():
        began = time.process_time()
        mine = shingles(read(page))
        seconds += time.process_time() - began
        true = shingles(gold[name])
        common = (true & mine).total()
        if mine:
            precision.append(common / mine.total())
        if true:
            recall.append(common / true.total())
    p, r = mean(precision or [0.0]), mean(recall or [0.0])
    found = {"pages": len(pages), "precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}
    return found | {"MB/s": sum(map(len, pages.values())) / seconds / 1e6 if seconds else 0.0}


def main() -> int:
    """Measure on what the folder holds and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--others", action="store_true")
    options = parser.parse_args()
    truth = json.loads((options.data / "ground-truth.json").read_text(encoding="utf-8"))
    names = sorted(truth)
    if options.pages:
        names = [json.loads(line)["id"] for line in options.pages.read_text(encoding="utf-8").splitlines()]
    gold = {name: truth[name]["articleBody"] for name in names}
    pages = {name: gzip.decompress((options.data / "html" / f"{name}.html.gz").read_bytes()) for name in names}
    for read in (ours, precise, plain) if options.others else (ours,):
        measured = {name: round(figure, 4) for name, figure in figures(pages, gold, read).items()}
        sys.stdout.write(json.dumps({"read": read.__name__, **measured}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
