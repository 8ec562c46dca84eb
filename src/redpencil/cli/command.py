"""What every command has in common: the options that may stand before and after its name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, TypeVar

import click

from redpencil import __version__

Wrapped = TypeVar("Wrapped", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options that every command takes were given as."""

    workspace: str | None = None
    reviewer: str | None = None


def asked() -> Asked:
    """Return what the options of the running command line were given as."""
    found = click.get_current_context().find_root().obj
    return found if isinstance(found, Asked) else Asked()


def _remember(context: click.Context, option: click.Parameter, value: str | None) -> None:
    """Keep an option on the outermost context, so that the one given last holds wherever it stood."""
    root = context.find_root()
    before = root.obj if isinstance(root.obj, Asked) else Asked()
    if value is not None:
        root.obj = replace(before, **{str(option.name): value})


def _version(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(f"redpencil {__version__}")
        context.exit()


def _everywhere() -> tuple[click.Option, ...]:
    return (
        click.Option(
            ["--workspace"],
            metavar="DIR",
            expose_value=False,
            callback=_remember,
            help="The workspace; else REDPENCIL_WORKSPACE, else ./claims here or in a folder above.",
        ),
        click.Option(
            ["--reviewer"],
            metavar="NAME",
            expose_value=False,
            callback=_remember,
            help="Who is reviewing; else REDPENCIL_REVIEWER, the workspace's setting, your login name.",
        ),
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help="Print the version and leave.",
        ),
    )


_EVERYWHERE: Final = _everywhere()


class Command(click.Command):
    """A command that takes the options for all commands as well as its own, and shows an example of its use.

    `lists` are words with their meanings, by heading, that stand below the options.
    """

    def __init__(
        self,
        *args: Any,
        example: str = "",
        lists: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
        **attributes: Any,
    ) -> None:
        super().__init__(*args, **attributes)
        self.example, self.lists = example, lists

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return its own options, then those for all commands and `--help`."""
        params, own = super().get_params(ctx), len(self.params)
        return [*params[:own], *_EVERYWHERE, *params[own:]]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the lists and the example below everything else."""
        del ctx
        for heading, words in self.lists.items():
            with formatter.section(heading):
                formatter.write_dl(list(words.items()))
        write_example(formatter, self.example)


class Group(Command, click.Group):
    """A command with commands below it."""

    command_class = Command


def write_example(formatter: click.HelpFormatter, example: str) -> None:
    """Write an example as its own paragraph, unwrapped so that it can be copied."""
    if example:
        formatter.write(f"\nExample:\n  {example}\n")


def command(
    example: str, name: str | None = None, *, lists: Mapping[str, Mapping[str, str]] = MappingProxyType({})
) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command, with an example of its use and perhaps lists of words that it takes."""
    return click.command(name, cls=Command, example=example, lists=lists)


def choices(values: Iterable[StrEnum]) -> click.Choice[str]:
    """Offer the values of an enumeration as they are written everywhere else."""
    return click.Choice([value.value for value in values])


def with_json(function: Wrapped) -> Wrapped:
    """Add `--json` to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(function)


def with_ignore_robots(function: Wrapped) -> Wrapped:
    """Add `--ignore-robots` to a command that fetches."""
    words = "Fetch an address although the site's robots.txt asks programs not to."
    return click.option("--ignore-robots", is_flag=True, help=words)(function)
