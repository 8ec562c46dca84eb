from pathlib import Path

from redpencil.desk.checking import check_paths
from redpencil.desk.examining import Added
from redpencil.errors import Missing, NothingToRead


def test_files_and_folders_are_examined_and_errors_given_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Huawei sold its brand Honor in November 2020.\n")
    (tmp_path / "in" / "b.txt").write_text(" \n")
    told: list[float] = []
    results = list(check_paths([tmp_path / "in", tmp_path / "missing.txt"], lambda _what, share: told.append(share)))
    added, empty, missing = results
    assert isinstance(added, Added)
    assert added.path == str(tmp_path / "in" / "a.txt")
    assert isinstance(empty, NothingToRead)
    assert isinstance(missing, Missing)
    assert told == sorted(told)
    assert {0.0, 0.5} <= set(told)
