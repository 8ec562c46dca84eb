"""The accuracy benchmark, run as a command on a tiny folder of the same shape as the real data."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

SCRIPT = Path(__file__).parent / "benchmarks" / "accuracy.py"

ARTICLE = "Kathleen Mulderry runs the yard.\n\nThe yard belongs to Mulderry. Ms. Muldery sold it in 2019."
PAGE = "Home\nNews\nSport\n\nThe yard at Port Ellis was sold on Tuesday for $40 million, its owner said.\n\nShare this"

Run: TypeAlias = Callable[..., tuple[str, dict[str, list[Any]]]]


def lines(path: Path, *rows: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Lay out data without any gold and return what the command printed and wrote."""
    data, out = tmp_path / "data", tmp_path / "out"
    worth = {"text": "The yard lost $40 million in 2019."}, {"text": "I hope you are well."}
    lines(data / "claimbuster_2class/trial/a.jsonl", worth[0])
    lines(data / "claimbuster_2class/trial/b.jsonl", worth[1])
    lines(data / "clef2019_t1_debates/trial/test.jsonl", *worth)
    lines(data / "sbd_ud/trial/ewt.jsonl", {"text": "It rained. It poured.\n\nIt stopped."})
    lines(data / "names_in_prose/trial/articles.jsonl", {"id": "a", "text": ARTICLE})
    lines(data / "names_known/trial/articles.jsonl", {"id": "b", "text": "On Monday Kathleen Muldery sold the yard."})
    (data / "names_known/references.json").write_text('["Kathleen Mulderry"]', encoding="utf-8")
    (data / "names_un/trial").mkdir(parents=True)
    (data / "names_un/trial/pairs.json").write_text('[{"query": "MULDERY KATHLEEN"}]', encoding="utf-8")
    (data / "names_un/reference_names.json").write_text('["Kathleen Mulderry"]', encoding="utf-8")
    lines(data / "pasted_page_lines/trial/pages.jsonl", {"id": "c", "page_text": PAGE})
    lines(data / "clef2020_t2/trial/queries.jsonl", {"id": "d", "text": "The yard was sold."})

    def run(*options: str, split: str = "trial") -> tuple[str, dict[str, list[Any]]]:
        command = [sys.executable, str(SCRIPT), "--data", str(data), "--split", split, "--out", str(out), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert not done.returncode, done.stderr
        written = {path.name: path.read_text(encoding="utf-8").splitlines() for path in out.iterdir()}
        return done.stdout, {name: [json.loads(line) for line in read] for name, read in written.items()}

    return run


def test_every_data_set_with_a_job_gives_a_row_for_each_of_its_rows(run: Run) -> None:
    told, written = run()
    assert [row["n"] for row in written["claimbuster_2class.jsonl"]] == [0, 1]
    worthy, unworthy = (row["score"] for row in written["clef2019_t1_debates.jsonl"])
    assert 0 <= unworthy < 0.5 < worthy <= 1
    assert written["sbd_ud.jsonl"] == [{"corpus": "ewt", "n": 0, "ends": [10, 21, 34]}]
    assert written["names_in_prose.jsonl"] == [
        {"id": "a", "findings": [{"found": "Muldery", "suggestion": "Mulderry"}]}
    ]
    assert written["names_known.jsonl"][0]["findings"][0]["suggestion"].endswith("Mulderry")
    assert written["names_un.jsonl"] == [{"query": "MULDERY KATHLEEN", "best": "Kathleen Mulderry"}]
    kept = written["pasted_page_lines.jsonl"][0]["text"]
    assert "The yard at Port Ellis" in kept
    assert "Share this" not in kept
    assert "clef2020_t2: passed over" in told


def test_golden_rules_are_answered_where_they_are_there(run: Run, tmp_path: Path) -> None:
    rules = tmp_path / "data/sbd_ud/trial/golden.json"
    rules.write_text(json.dumps([{"text": "My name is Jo. Hello."}]), encoding="utf-8")
    _, written = run("--only", "sbd_ud")
    golden = [row for row in written["sbd_ud.jsonl"] if row["corpus"] == "golden"]
    assert golden == [{"corpus": "golden", "n": 0, "sentences": ["My name is Jo.", "Hello."]}]


def test_a_variant_is_written_beside_the_plain_file_and_only_where_there_is_one(run: Run) -> None:
    told, written = run("--variant", "rules")
    assert set(written) == {"claimbuster_2class.rules.jsonl", "clef2019_t1_debates.rules.jsonl"}
    assert "names_known: passed over" in told


def test_a_split_that_is_not_there_is_said_and_passed_over(run: Run) -> None:
    told, written = run(split="other")
    assert not written
    assert "sbd_ud: passed over, it has no split other" in told
