from pathlib import Path

import pytest

from redpencil import locations
from redpencil.desk.sampling import lay_out
from redpencil.errors import WorkspaceError, WorkspaceExists


def test_the_sample_is_laid_out_whole_and_without_a_database(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "deep" / "sample").folder
    wanted = {path.relative_to(locations.sample()) for path in locations.sample().rglob("*")}
    made = {path.relative_to(folder) for path in folder.rglob("*")}
    assert {path for path in wanted if not path.name.startswith(("redpencil.db", ".lock"))} == made
    assert [path.name for path in folder.parent.iterdir()] == ["sample"]


def test_an_empty_folder_is_filled_and_any_other_is_left_alone(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    stood_in = empty.stat().st_ino
    assert lay_out(empty).config.is_file()
    assert empty.stat().st_ino == stood_in
    with pytest.raises(WorkspaceExists, match="already"):
        lay_out(empty)
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter").touch()
    with pytest.raises(WorkspaceExists, match="not empty"):
        lay_out(full)


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match="not a folder"):
        lay_out(tmp_path / "file")
    with pytest.raises(WorkspaceError, match="cannot be laid out"):
        lay_out(tmp_path / "file" / "below")
