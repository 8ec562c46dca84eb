"""Score every sentence of the check-worthiness data sets and write the predictions.

    python tests/benchmarks/worthiness.py --data DIR [--split dev] [--out DIR]

DIR holds one folder per data set, each with its splits of JSON lines ("text", and "speaker" where there is one). One
NAME.jsonl of {"n", "score"} is written per data set; the gold labels are never read.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from redpencil.analysis.cues import cues
from redpencil.analysis.worthiness import worthiness
from redpencil.domain.span import Span
from redpencil.text.normalise import normalise

DATA_SETS = ("claimbuster_2class", "clef2019_t1_debates")


def texts(folder: Path) -> Iterator[str]:
    """Give the sentences of a split in the order of its files and rows."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    yield normalise(json.loads(line)["text"])


def main() -> None:
    """Write the predictions and print how many there are and what they cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--out", type=Path, default=Path())
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in DATA_SETS:
        folder = options.data / name / options.split
        if folder.is_dir():
            sentences = list(texts(folder))
            started = time.process_time()
            scores = [worthiness(cues(text, Span(0, len(text)))).score for text in sentences]
            spent = time.process_time() - started
            rows = (json.dumps({"n": n, "score": score}) for n, score in enumerate(scores))
            (options.out / f"{name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
            print(f"{name}: {len(scores)} sentences in {spent:.2f} s of CPU")


if __name__ == "__main__":
    main()
