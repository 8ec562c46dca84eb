"""The command `redpencil`: commands are imported when they are called, failures become words in one place."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from redpencil.cli.command import Group
from redpencil.cli.table import COMMANDS, Entry


class Redpencil(Group):
    """The outermost command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of the overview."""
        del ctx
        return [name for section in COMMANDS.values() for name in section]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command, or return nothing for a name that none bears."""
        del ctx
        entry = _entry(cmd_name)
        if entry is None:
            return None
        found = getattr(import_module(f"redpencil.cli.{entry.module}"), entry.name)
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the words call; one that nobody knows is answered with those that come near."""
        if _entry(args[0]) is None and not args[0].startswith("-"):
            near = import_module("difflib").get_close_matches(args[0], self.list_commands(ctx))
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f'There is no command "{args[0][:60]}".{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview from the table, importing nothing."""
        del ctx
        width = max(len(name) for section in COMMANDS.values() for name in section)
        for heading, section in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(width), entry.help) for name, entry in section.items()])

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> Any:
        """Run the command line and leave with its exit code."""
        edge = import_module("redpencil.cli.edge")
        raise SystemExit(edge.run(super().main, args))


def _entry(name: str) -> Entry | None:
    return next((section[name] for section in COMMANDS.values() if name in section), None)


@click.group(
    cls=Redpencil,
    invoke_without_command=True,
    example="redpencil demo sample && redpencil --workspace sample",
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
@click.option("--plain", is_flag=True, help="Open the desk line by line, for screen readers: nothing is painted.")
@click.pass_context
def redpencil(context: click.Context, *, plain: bool) -> None:
    """Check the facts of an article: every claim underlined, sourced, judged and reported.

    Without a command it opens the desk; without a terminal it prints the claims as a table. A claim is called by its
    article and number, as in draft#12.
    """
    if context.invoked_subcommand is None:
        context.invoke(import_module("redpencil.cli.opening").open_desk, article=None, plain=plain)
