"""What the README says is true."""

import re
from pathlib import Path

from redpencil import config
from redpencil.cli.table import COMMANDS as CLI_COMMANDS
from redpencil.tui.commands import keys

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_key_of_the_desk_stands_in_the_readme() -> None:
    table = "\n".join(line for line in README.splitlines() if line.startswith("| `"))
    named = set(re.findall(r"`([^`]+)`", table)) | {str(key) for key in range(1, 6)} | {"shift+tab"}
    assert {command.key for command in keys(config.load(None))} <= named


def test_every_command_that_the_readme_names_exists() -> None:
    named = set(re.findall(r"`?redpencil ([a-z][a-z-]+)", README))
    known = {name for group in CLI_COMMANDS.values() for name in group}
    assert named <= known


def test_every_file_that_the_readme_shows_is_there() -> None:
    for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path


def test_the_two_commands_of_the_readme_keep_to_a_virtual_environment_of_their_own() -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 ")]
    assert len(commands) == 2
    assert all("-m venv --without-pip .venv" in command for command in commands)
    assert commands[0].endswith(".venv/bin/redpencil")
    assert commands[1].endswith(".venv/bin/python -m pytest")
