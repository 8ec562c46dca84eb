"""What a fresh interpreter imports, so that help, version and the small commands stay quick."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "textual", "rich", "sqlmodel", "sqlalchemy", "sqlite3", "alembic", "pydantic", "trafilatura", "lxml", "numpy",
    "rapidfuzz", "jellyfish", "jinja2", "httpx2", "importlib.metadata", "asyncio",
}  # fmt: skip

PROBE = """
import sys
sys.argv = ["redpencil", *sys.argv[1:]]
from redpencil.__main__ import main
try:
    main()
except SystemExit as left:
    assert left.code == 0, left.code
print("\\n".join(["modules:", *sys.modules]))
"""


def modules(folder: Path, code: str, *words: str) -> set[str]:
    """Run code in a fresh interpreter that nobody measures the coverage of, which would import modules of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("REDPENCIL_", "COV"))}
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True, cwd=folder, env=environment
    )
    return set(done.stdout.partition("modules:\n")[2].split())


def imported(folder: Path, *words: str) -> set[str]:
    return modules(folder, PROBE, *words)


def test_importing_the_command_line_imports_no_room_and_no_heavy_library(tmp_path: Path) -> None:
    code = "import redpencil.cli.main, sys; print('\\n'.join(['modules:', *sys.modules]))"
    found = modules(tmp_path, code)
    assert not found & HEAVY
    assert not {name for name in found if name.startswith(("redpencil.desk", "redpencil.storage", "redpencil.tui"))}


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("claims", "--help"), ("report", "--help"), ("keys",)])
def test_help_version_and_keys_import_no_heavy_library(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert not imported(tmp_path, *words) & HEAVY


@pytest.mark.parametrize("words", [("--version",), ("--help",)])
def test_the_overview_imports_no_command(tmp_path: Path, words: tuple[str, ...]) -> None:
    found = imported(tmp_path, *words)
    assert "redpencil.cli.claims" not in found
    assert not {name for name in found if name.startswith("redpencil.domain")}


def test_looking_at_claims_imports_no_textual_and_no_reader(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "redpencil", "init", tmp_path / "claims"], check=True, capture_output=True)
    found = imported(tmp_path, "claims", "--json")
    assert "redpencil.desk.desk" in found
    assert not found & {"textual", "rich", "trafilatura", "numpy", "alembic"}


def test_a_page_of_claims_is_looked_up_without_the_object_mapper(tmp_path: Path) -> None:
    draft = tmp_path / "harbour.txt"
    draft.write_text("The harbour of Aldport has 12 cranes, the town said on 3 May 2021.\n")
    (tmp_path / "claims").mkdir()
    subprocess.run([sys.executable, "-m", "redpencil", "init", tmp_path / "claims"], check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "redpencil", "add", draft], check=True, capture_output=True, cwd=tmp_path)
    found = imported(tmp_path, "claims", "harbour")
    assert "redpencil.storage.listing" in found
    assert not found & {"sqlalchemy", "sqlmodel", "pydantic", "alembic", "textual", "rich"}


DESK = """
import sys
from pathlib import Path
from redpencil.desk.desk import Desk
from redpencil.domain.query import ClaimQuery
from redpencil.locations import Workspace
from redpencil.tui.commands import COMMANDS
from redpencil.tui.screens.browsing import read_list
from redpencil.tui.screens.main import Main

with Desk.open(Workspace(Path(sys.argv[1]))) as desk:
    query = ClaimQuery(article=desk.browsing.article_to_open())
    Main(desk, query.article, COMMANDS, read_list(desk, query))
    print(*sys.modules)
    desk.make_ready()
    print(*sys.modules)
"""


def test_the_first_claims_of_the_desk_come_without_the_object_mapper_which_is_fetched_behind_them(
    tmp_path: Path,
) -> None:
    subprocess.run([sys.executable, "-m", "redpencil", "init", tmp_path / "claims"], check=True, capture_output=True)
    imported(tmp_path, "claims")
    done = subprocess.run(
        [sys.executable, "-c", DESK, tmp_path / "claims"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    before, after = (set(line.split()) for line in done.stdout.splitlines())
    assert not before & {"sqlalchemy", "sqlmodel", "pydantic", "alembic", "numpy", "trafilatura", "rapidfuzz"}
    assert after >= {"sqlalchemy", "sqlmodel", "redpencil.desk.reviewing", "redpencil.storage.changing"}
