"""File systems: which kind a file lies on, as far as Linux tells."""

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")

_SHARED = re.compile(r"nfs\d?|cifs|smb3|smbfs|9p|fuse\..*|vboxsf|virtiofs|afs|ceph|glusterfs")


def kind(path: Path, mounts: Path = MOUNTS) -> str:
    """Return the type of the file system that `path` lies on, or nothing where it cannot be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    wanted = os.path.realpath(path)
    found, best = "", -1
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), fields[4])
        if (wanted == point or wanted.startswith(point.rstrip("/") + "/")) and len(point) >= best:
            found, best = after.split()[0], len(point)
    return found


def shared(path: Path, mounts: Path = MOUNTS) -> bool:
    """Tell whether several computers may see the file, so that a write-ahead log would not be safe."""
    return _SHARED.fullmatch(kind(path, mounts)) is not None
