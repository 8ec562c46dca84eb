from pathlib import Path

import pytest

from redpencil.storage import filesystems


@pytest.mark.parametrize(
    ("kind", "shared"),
    [("ext4", False), ("tmpfs", False), ("nfs4", True), ("cifs", True), ("smb3", True), ("9p", True), ("fuse.sshfs", True), ("vboxsf", True)],
)  # fmt: skip
def test_a_disk_that_others_see_too_is_told_by_its_type(tmp_path: Path, kind: str, shared: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        f"23 22 0:44 / {str(tmp_path).replace(' ', chr(92) + '040')} rw,relatime shared:1 - {kind} host:/share rw\n",
        encoding="utf-8",
    )
    assert filesystems.kind(tmp_path / "redpencil.db", mounts) == kind
    assert filesystems.shared(tmp_path / "redpencil.db", mounts) is shared


def test_without_a_list_of_mounts_the_disk_counts_as_local(tmp_path: Path) -> None:
    assert not filesystems.shared(tmp_path, tmp_path / "nothing")
