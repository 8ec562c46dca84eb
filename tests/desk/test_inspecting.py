from pathlib import Path

from redpencil.desk.inspecting import keeping
from redpencil.locations import Workspace


def test_what_keeps_the_database_is_told(tmp_path: Path) -> None:
    kept = keeping(Workspace(tmp_path))
    assert kept.version.startswith("3.")
    assert (kept.journal, kept.synchronous) in {("WAL", "FULL"), ("DELETE", "EXTRA")}
