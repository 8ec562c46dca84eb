"""Measure the name check: `names.py --data DIR` (DIR holds names_in_prose and names_known, each with SPLIT/articles.jsonl).

Each article has one name misspelled by a program. Given are the share found, the share found with the right suggestion,
the other name findings an article, and the CPU time of the check; `--show` prints what was missed and what was found besides.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redpencil.analysis import references
from redpencil.analysis.checks import names
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.normalise import normalise
from redpencil.text.sentences import sentences


@dataclass(frozen=True)
class Seen:
    """What the check said of one article: the wrong spellings with their suggestions, each once."""

    row: dict[str, Any]
    findings: dict[str, str]
    seconds: float

    @property
    def others(self) -> dict[str, str]:
        """The findings that are not the planted one."""
        return {found: right for found, right in self.findings.items() if found != self.row["wrong"]}


def check(row: dict[str, Any], known: Sequence[ReferenceName]) -> Seen:
    """Run the name check on one article; the data hold bodies of articles, so no line is furniture."""
    text = normalise(row["text"])
    blocks = tuple(Block(*line.span(), Role.BODY) for line in re.finditer(r"\S.*", text))
    article = Article(row["id"], Metadata(), text, "", blocks)
    spans = [sentence for block in blocks for sentence in sentences(text, block.span)]
    began = time.process_time()
    claims = names.check(article, spans, known)
    seconds = time.process_time() - began
    return Seen(row, {f.found: f.suggestion for claim in claims for f in claim.findings[:1]}, seconds)


def measure(folder: Path, split: str, known: Sequence[ReferenceName]) -> tuple[dict[str, float], list[Seen]]:
    """Return the figures of one data set, and what was seen article by article."""
    rows = map(json.loads, (folder / split / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    seen = [check(row, known) for row in rows]
    figures = {
        "articles": float(len(seen)),
        "found": _share(one.row["wrong"] in one.findings for one in seen),
        "suggested": _share(one.findings.get(one.row["wrong"]) == one.row["right"] for one in seen),
        "others": sum(len(one.others) for one in seen) / len(seen),
        "cpu_ms_an_article": 1000 * sum(one.seconds for one in seen) / len(seen),
    }
    return figures, seen


def listed(path: Path) -> tuple[ReferenceName, ...]:
    """Return a bare list of names as the house's own."""
    return tuple(
        ReferenceName(name, NameKind.OTHER, verified=path.name) for name in json.loads(path.read_text(encoding="utf-8"))
    )


def _share(truths: Iterable[bool]) -> float:
    given = list(truths)
    return sum(given) / len(given)


def main() -> int:
    """Measure both data sets and print a line of JSON for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    known = options.data / "names_known"
    for folder, given in (
        (options.data / "names_in_prose", references.shipped()),
        (known, listed(known / "references.json")),
        (known, (*listed(known / "references.json"), *references.shipped())),
    ):
        figures, seen = measure(folder, options.split, given)
        rounded = {name: round(figure, 4) for name, figure in figures.items()}
        sys.stdout.write(json.dumps({"name": folder.name, "references": len(given), **rounded}) + "\n")
        for one in seen if options.show else ():
            if one.findings.get(one.row["wrong"]) != one.row["right"]:
                sys.stdout.write(f"  missed {one.row['wrong']} ({one.row['right']}): {one.findings}\n")
            elif one.others:
                sys.stdout.write(f"  others {one.others}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
