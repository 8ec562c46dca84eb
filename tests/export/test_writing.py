import stat
from pathlib import Path

import pytest

from redpencil.errors import CannotWrite
from redpencil.export.writing import write


def test_a_report_is_written_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "a.md", b"one")
    write(tmp_path / "a.md", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"two"


def test_the_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"mine")
    link = tmp_path / "a.md"
    link.symlink_to(outside)
    with pytest.raises(CannotWrite, match="is a link or no plain file"):
        write(link, b"new")
    assert outside.read_bytes() == b"mine"
    assert link.is_symlink()


def test_a_dangling_link_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CannotWrite):
        write(tmp_path / "a.md", b"new")
    assert not (tmp_path / "nowhere").exists()


def test_a_missing_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="Nothing was changed"):
        write(tmp_path / "no" / "a.md", b"new")


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(CannotWrite, match="no plain file"):
        write(tmp_path / "a.md", b"new")


def test_when_the_disk_is_full_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.md"
    write(path, b"old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotWrite, match="No space left on device"):
        write(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]
