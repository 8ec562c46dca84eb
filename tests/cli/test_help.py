from collections.abc import Callable

import click
import pytest
from click.testing import Result

from redpencil.cli.command import Command, Group
from redpencil.cli.main import redpencil
from redpencil.cli.table import COMMANDS

Run = Callable[..., Result]

NAMES = [name for section in COMMANDS.values() for name in section]


def command(name: str) -> click.Command:
    with click.Context(redpencil) as context:
        found = redpencil.get_command(context, name)
    assert found is not None
    return found


def test_every_command_that_the_desk_needs_is_there() -> None:
    assert set(NAMES) >= {
        "open", "init", "demo", "add", "check", "articles", "claims", "show", "new", "reword", "drop", "waiting",
        "accept", "dismiss", "note", "source", "sources", "attach", "verdict", "names", "report", "formats", "log",
        "undo", "redo", "keys", "config",
    }  # fmt: skip
    assert "add" in getattr(command("source"), "commands", {})


@pytest.mark.parametrize("name", [*NAMES, "source add", "source refetch", "source repin"])
def test_every_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    result = run(*name.split(), "--help")
    assert result.exit_code == 0
    assert f"\nExample:\n  redpencil {name}" in result.stdout
    assert "--workspace" in result.stdout
    assert "--reviewer" in result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_overview_says_of_a_command_what_its_help_says(name: str) -> None:
    found = command(name)
    assert isinstance(found, Command | Group)
    (line,) = [section[name].help for section in COMMANDS.values() if name in section]
    assert (found.help or "").splitlines()[0] == line
    assert name in redpencil.get_help(click.Context(redpencil))


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_prints_data_prints_json(name: str) -> None:
    options = {option for parameter in command(name).params for option in parameter.opts}
    assert "--json" in options or name in {"open", "source"}


def test_the_version_is_told_before_and_after_a_command(run: Run) -> None:
    assert run("--version").stdout == run("claims", "--version").stdout != ""


def test_a_command_that_is_not_there_is_answered_with_those_near(run: Run) -> None:
    result = run("clams")
    assert result.exit_code == 2
    assert "claims" in result.stderr
