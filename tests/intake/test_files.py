import os
import socket
import sys
from pathlib import Path

import pytest

from redpencil.errors import Missing, ReadError, TooLarge, Unreadable
from redpencil.intake.files import find, load


def test_a_file_is_found_as_itself(tmp_path: Path) -> None:
    path = tmp_path / "draft.anything"
    path.write_bytes(b"text")
    assert find(path) == (path,)
    assert load(path) == b"text"


def test_a_folder_gives_its_articles_by_name_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.md", "a.TXT", "c.html", ".hidden.md", "picture.png"):
        (tmp_path / name).write_bytes(b"text")
    (tmp_path / "d.md").mkdir()
    assert [path.name for path in find(tmp_path)] == ["a.TXT", "b.md", "c.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links wants rights there")
def test_a_link_is_followed_where_it_is_named_and_in_a_folder_only_to_what_is_there_too(tmp_path: Path) -> None:
    folder, secret = tmp_path / "drafts", tmp_path / "secret.txt"
    folder.mkdir()
    secret.write_bytes(b"secret")
    (folder / "a.txt").write_bytes(b"text")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to(secret)
    (folder / "d.txt").symlink_to("nowhere")
    (folder / "e.txt").symlink_to("e.txt")
    assert [path.name for path in find(folder)] == ["a.txt", "b.txt"]
    assert load(*find(folder / "c.txt")) == b"secret"
    for circle in ("d.txt", "e.txt"):
        with pytest.raises(ReadError):
            load(folder / circle)


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="holds no articles"):
        find(tmp_path)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="no file"):
        find(tmp_path / "gone.txt")
    with pytest.raises(Missing, match="no file"):
        load(tmp_path / "gone.txt")


def test_a_folder_is_not_loaded(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="a folder"):
        load(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Unreadable, match="a pipe"):
        load(tmp_path / "pipe.txt")


def test_a_device_is_refused() -> None:
    with pytest.raises(Unreadable, match="a device"):
        load(Path("/dev/zero"))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        with pytest.raises(Unreadable):
            load(Path("s.txt"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(TooLarge, match="larger than 20 MB"):
        load(path)


def test_a_file_nobody_may_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"text")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(Unreadable, match="permission denied"):
        load(path)


def test_a_name_with_a_nul_is_refused() -> None:
    with pytest.raises(Unreadable):
        load(Path("a\x00b.txt"))
