"""A command line of its own for each test: no setting of the developer reaches it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from redpencil.cli.main import redpencil as program
from redpencil.desk.desk import Desk
from redpencil.locations import Workspace

Run = Callable[..., Result]
Start = Callable[..., "subprocess.CompletedProcess[bytes]"]

DRAFT = """Alibaba and SIAC build a car

SIAC Motors, the Shanghai carmaker, and Alibaba announced a $160 million investment in connected cars in 2015. SAIC \
Motor later founded the brand Zhiji.

"We will sell 50,000 cars in 2022," said Richard Yu, who leads the group at Huawei. Huawei is the largest maker of \
telephones in China. Will it work? The company sold its brand Honor in November 2020.
"""


NAMES = """canonical,kind,aliases,about,verified
SAIC Motor,organisation,SAIC,cars carmaker automaker Shanghai,its annual report
"""


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("REDPENCIL_", "XDG_")):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("REDPENCIL_REVIEWER", "Ada")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)


@pytest.fixture
def run() -> Run:
    """Run a command in this process, with its output going nowhere but into the result."""

    def run(*words: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(program, [str(word) for word in words], input=stdin)

    return run


@pytest.fixture
def start() -> Start:
    """Start a command as a process of its own, as a shell would."""

    def start(
        *words: object, stdin: int | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "redpencil", *map(str, words)]
        return subprocess.run(command, check=False, capture_output=True, timeout=60, stdin=stdin, env=env)

    return start


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "claims"
    with Desk.open(Workspace(folder), reviewer="Ada", create=True) as desk:
        (folder / "names.csv").write_text(NAMES)
        desk.importing.add(DRAFT.encode(), name="draft.txt", slug="draft")
    return folder


@pytest.fixture
def workspace(_made: Path, tmp_path: Path) -> Path:
    """A workspace of one article, which the commands find from the current folder."""
    return Path(shutil.copytree(_made, tmp_path / "here" / "claims"))
