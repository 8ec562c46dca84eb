"""Measure how well sentence ends are found: `sentences.py --data DIR` (DIR holds SPLIT/ewt.jsonl, gum.jsonl, golden rules)."""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from redpencil.domain.span import Span
from redpencil.text.sentences import sentences

PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\n))+")


def ends(text: str) -> Iterator[int]:
    """Yield where each sentence of `text` ends, paragraph by paragraph."""
    for paragraph in PARAGRAPH.finditer(text):
        for sentence in sentences(text, Span(*paragraph.span())):
            yield sentence.end


def corpus(path: Path) -> dict[str, float]:
    """Compare with the ends of one treebank."""
    right = found = true = size = 0
    seconds = 0.0
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        began = time.perf_counter()
        mine = set(ends(row["text"]))
        seconds += time.perf_counter() - began
        gold = set(row["ends"])
        right, found, true, size = (
            right + len(mine & gold),
            found + len(mine),
            true + len(gold),
            size + len(row["text"]),
        )
    figures = {
        "precision": right / found,
        "recall": right / true,
        "f1": 2 * right / (found + true),
        "MB/s": size / seconds / 1e6,
    }
    return {name: round(figure, 4) for name, figure in figures.items()}


def golden(path: Path) -> dict[str, int]:
    """Count the golden rules that are kept."""
    rules = json.loads(path.read_text(encoding="utf-8"))
    kept = 0
    for rule in rules:
        mine = [sentence.of(rule["text"]) for sentence in sentences(rule["text"], Span(0, len(rule["text"])))]
        kept += mine == [sentence.strip() for sentence in rule["sentences"]]
    return {"kept": kept, "rules": len(rules)}


def main() -> int:
    """Measure on what the folder holds and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args()
    folder = options.data / options.split
    figures: dict[str, object] = {path.stem: corpus(path) for path in sorted(folder.glob("*.jsonl"))}
    figures |= {path.stem: golden(path) for path in sorted(folder.glob("*golden*.json"))}
    json.dump(figures, sys.stdout, indent=1)
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
