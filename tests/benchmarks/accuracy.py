"""Write what the program says on data sets by others, for a scorer to hold against the gold.

    python tests/benchmarks/accuracy.py --data DIR --split SPLIT --out DIR [--only NAME] [--variant rules|trained]

DIR holds a folder for each data set, with a folder for each split. Every data set that the program has a job for gives
NAME.jsonl (NAME.VARIANT.jsonl for a variant; the plain file is what the desk does by default), a row of JSON for each row
of the data. A job is shown only the fields of a row that are named here, so the gold is never read. Counts and CPU times
are printed; making ready (reference names and the like) is counted apart.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from redpencil.analysis import extraction
from redpencil.analysis.checkworthiness import trained
from redpencil.analysis.checkworthiness.scoring import scorer
from redpencil.analysis.claims.cues import cues
from redpencil.analysis.evidence import ranking
from redpencil.analysis.evidence.consistency import unsupported
from redpencil.analysis.evidence.corpus import Corpus
from redpencil.analysis.evidence.passage import listed
from redpencil.analysis.names import matching, references
from redpencil.desk import examining
from redpencil.domain.article import Article, Role
from redpencil.domain.checks import EVERY
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.domain.scoring import Scoring
from redpencil.domain.span import Span
from redpencil.intake import plain
from redpencil.text.normalise import normalise
from redpencil.text.pages.paragraphs import paragraphs
from redpencil.text.sentences import sentences

Row: TypeAlias = dict[str, Any]
Answer: TypeAlias = Callable[[Row], Row]
"""Makes a prediction of a row. "file" is the name of the row's file, "n" counts in it, "place" over the whole split."""

_BODY: Final = {Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEAD, Role.TABLE}
"""What of a page the gold of pasted_page_lines counts: headline, dek and captions stay in an article, but not there."""


@dataclass(frozen=True, slots=True)
class Job:
    """What the program can do with a data set: in which files, from which fields, and how it is made ready.

    `ready` takes the folder of the data set, above its splits, and for a job with `variants` the variant, empty for what
    the desk does.
    """

    files: str
    fields: tuple[str, ...]
    ready: Callable[[Path, str], Answer]
    variants: tuple[str, ...] = ()


def worth(_folder: Path, variant: str) -> Answer:
    """Say how check-worthy a sentence is."""
    score = scorer(Scoring(variant or Scoring.RULES))

    def answer(row: Row) -> Row:
        text = normalise(row["text"])
        return {"n": row["place"], "score": score(cues(text, Span(0, len(text)))).score}

    return answer


def sentence_ends(_folder: Path, _variant: str) -> Answer:
    """Find the sentences of a text; the golden rules want their words, a treebank where they end."""

    def answer(row: Row) -> Row:
        text = row["text"]
        found = [span for one in paragraphs(text) for span in sentences(text, Span(one.start, one.end))]
        if row["file"] in {"ewt", "gum"}:
            return {"corpus": row["file"], "n": row["n"], "ends": [span.end for span in found]}
        return {"corpus": "golden", "n": row["n"], "sentences": [span.of(text) for span in found]}

    return answer


def article_of_page(_folder: Path, _variant: str) -> Answer:
    """Keep the article of a page that was pasted whole."""

    def answer(row: Row) -> Row:
        read = plain.read(row["page_text"].encode())
        kept = (block.span.of(read.text) for block in read.blocks if block.role in _BODY)
        return {"id": row["id"], "text": "\n".join(kept)}

    return answer


def misspelled_names(folder: Path, _variant: str) -> Answer:
    """Check the names of an article as the desk does; one row for each claim that a name is misspelled.

    A references.json beside the splits is the house's own list.
    """
    known = (*_listed(folder / "references.json"), *references.shipped())
    checks = EVERY.only(("names",))
    extraction.examine(_article("", "Warm."), known)  # the names are made ready when they are first used

    def answer(row: Row) -> Row:
        seen = extraction.examine(_article(row["id"], row["text"]), known, checks=checks)
        first = (claim.findings[0] for claim in seen.claims if claim.findings)
        found = ({"found": one.found, "suggestion": one.suggestion} for one in first)
        return {"id": row["id"], "findings": list(found)}

    return answer


def best_name(folder: Path, _variant: str) -> Answer:
    """Find the reference that a name means, among the references and the names that are to be told from them."""
    listed = (folder / "reference_names.json", folder / "distractor_names_100k.json")
    matcher = matching.Matcher([name for path in listed for name in _listed(path)])

    def answer(row: Row) -> Row:
        match = matcher.best(row["query"])
        return {"query": row["query"], "best": match and match.reference.canonical}

    return answer


def evidence(_folder: Path, _variant: str) -> Answer:
    """Rank the sentences of a source for a claim, and say which numbers and dates of a claim it does not support."""

    def answer(row: Row) -> Row:
        return (bearing if row["file"] == "claims_evidence" else unsupported_numbers)(row)

    return answer


def bearing(row: Row) -> Row:
    """Rank the sentences of a source for a claim, seen with what stands around it in its article, as the desk does."""
    lines = [re.sub(r"^\(meta data\) [A-Z ]+: ", "", line) for line in row["evidence"]]
    found = ranking.rank(row["claim"], Corpus(listed(lines)), row.get("meta", {}).get("claim_context") or "")
    return {"n": row["n"], "ranked": [one.passage.number for one in found]}


def unsupported_numbers(row: Row) -> Row:
    """Say which words of a claim are numbers and dates that its source does not support."""
    claim = row["claim"]
    passages, published = _source(row["evidence"])
    spans = [span for one in unsupported(claim, passages, published) for span in one.unsupported]
    flags, end = list[bool](), 0
    for token in row["claim_tokens"]:
        start = claim.find(token, end)
        end = end if start < 0 else start + len(token)
        flags.append(start >= 0 and any(span.start < end and start < span.end for span in spans))
    return {"n": row["n"], "unsupported": flags}


JOBS: Final[Mapping[str, Job]] = {
    "claimbuster_2class": Job("*.jsonl", ("text",), worth, ("rules", "trained")),
    "clef2019_t1_debates": Job("*.jsonl", ("text",), worth, ("rules", "trained")),
    "names_in_prose": Job("articles.jsonl", ("id", "text"), misspelled_names),
    "names_known": Job("articles.jsonl", ("id", "text"), misspelled_names),
    "names_un": Job("pairs.json", ("query",), best_name),
    "pasted_page_lines": Job("pages.jsonl", ("id", "page_text"), article_of_page),
    "sbd_ud": Job("*.json*", ("text",), sentence_ends),
    "wice": Job("*.jsonl", ("claim", "claim_tokens", "evidence", "meta"), evidence),
}


def _source(lines: Sequence[str]) -> tuple[list[str], date | None]:
    """Part the passages of a source and its title from the day on which it was published and what else is known."""
    passages, published = list[str](), None
    for line in lines:
        fact = re.match(r"\(meta data\) ([A-Z ]+): (.*)", line)
        if fact is None or fact[1] == "TITLE":
            passages.append(fact[2] if fact else line)
        elif fact[1].startswith("PUBLISHED") and re.match(r"\d{4}-\d\d-\d\d", fact[2]):
            published = date.fromisoformat(fact[2][:10])
    return passages, published


def _article(slug: str, text: str) -> Article:
    """Read the body of an article; what looks like furniture is text too, for the data hold nothing else."""
    read = plain.read(text.encode())
    blocks = (replace(block, role=Role.BODY) if block.role is Role.FURNITURE else block for block in read.blocks)
    return examining.article(replace(read, blocks=tuple(blocks)), slug, examining.facts(read))


def _listed(path: Path) -> tuple[ReferenceName, ...]:
    """Return a bare list of names as the house's own; a file that is not there lists none."""
    names = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else ()
    return tuple(ReferenceName(name, NameKind.OTHER, verified=path.name) for name in names)


def rows(folder: Path, job: Job) -> Iterator[Row]:
    """Give the rows of a split in the order of its files' names, without the fields that the job may not see."""
    place = 0
    for path in sorted(folder.glob(job.files)):
        text = path.read_text(encoding="utf-8")
        whole = json.loads(text) if path.suffix == ".json" else map(json.loads, filter(str.strip, text.split("\n")))
        for n, row in enumerate(whole):
            yield {"file": path.stem, "n": n, "place": place} | {
                field: row[field] for field in job.fields if field in row
            }
            place += 1


def run(name: str, options: argparse.Namespace) -> None:
    """Do the job of a data set, write its predictions and print a line about them."""
    job, folder, variant = JOBS[name], options.data / name, options.variant
    given = list(rows(folder / options.split, job))
    began = time.process_time()
    answer = job.ready(folder, variant)
    ready = time.process_time()
    answers = [answer(row) for row in given]
    spent = time.process_time() - ready
    path = options.out / f"{name}{variant and '.'}{variant}.jsonl"
    path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in answers), encoding="utf-8")
    if variant == Scoring.TRAINED and _learned_from(given):
        print(
            f"{name}: the model was trained on these very sentences, so that its figure means nothing; the figure is that"
            " of the file that tests/benchmarks/train_worthiness.py --out-of-fold writes"
        )
    size = sum(len(value) for row in given for value in row.values() if isinstance(value, str))
    print(
        f"{path.name:<34} {len(given):>6} rows  ready in {ready - began:6.2f} s  answered in {spent:6.2f} s"
        f"  {1000 * spent / max(1, len(given)):8.3f} ms a row  {size / max(spent, 1e-9) / 1e6:6.2f} MB/s",
        flush=True,
    )


def _learned_from(given: Sequence[Row]) -> bool:
    """Tell whether the trained model has seen these sentences."""
    learned_from: str = trained.model().about["sentences"]
    return trained.fingerprint(normalise(row["text"]) for row in given) == learned_from


def passed_over(name: str, options: argparse.Namespace) -> str:
    """Return why nothing is done with a data set, or nothing."""
    if name not in JOBS:
        return "the program has no job for it yet"
    if not any((options.data / name / options.split).glob(JOBS[name].files)):
        return f"it has no split {options.split}"
    if options.variant and options.variant not in JOBS[name].variants:
        return f"it has no variant {options.variant}"
    return ""


def main() -> None:
    """Do every job that there are data for, and say which data were passed over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", metavar="NAME")
    parser.add_argument("--variant", choices=("rules", "trained"), default="")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in (
        [options.only] if options.only else sorted(path.name for path in options.data.iterdir() if path.is_dir())
    ):
        if why := passed_over(name, options):
            print(f"{name}: passed over, {why}", flush=True)
        else:
            run(name, options)


if __name__ == "__main__":
    main()
