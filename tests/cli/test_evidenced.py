"""The evidence that `redpencil show` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

FILING = "Annual filing\n\nIn 2015 the two firms put $150 million into a fund for connected cars. Nothing else.\n"


def test_show_tells_of_each_piece_where_its_words_stand_and_how_the_source_differs(
    run: Run, workspace: Path, tmp_path: Path
) -> None:
    filing = tmp_path / "filing.txt"
    filing.write_text(FILING)
    assert workspace.is_dir()
    run("source", "add", filing)
    run("source", "add", "--person", "Ann Example")
    exact, other = "put $150 million into a fund", "put $160 million into a fund"
    assert run("attach", "draft#2", "1", "--quote", exact, "--stance", "refutes").exit_code == 0
    run("attach", "draft#2", "1", "--quote", other, "--set", "1")
    run("attach", "draft#2", "2", "--quote", "It was a lot.", "--set", "1")
    told = {line[2:15].rstrip(): line[16:] for line in run("show", "draft#2").stdout.splitlines()[1:]}
    start = FILING.index(exact)
    assert told["evidence 1"].endswith(f"refutes: “{exact}” (found at {start}-{start + len(exact)})")
    assert told["evidence 2"].endswith(
        f"“{other}” (not found; the nearest words stand at {start}-{start + len(exact)})"
    )
    assert told["evidence 3"].endswith("“It was a lot.” (unchecked)")
    assert told["  differs"] == 'The source says "150", the quote "160"'
    assert told["  counts"] == "only together with 2 (set 1)"
    assert told["rests on"] == "1 independent origin of 2 sources"
