"""What the commands about sources have to do with the web: whether an address is fetched, or only written down."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import progress
from redpencil.cli.command import Wrapped, with_ignore_robots
from redpencil.domain.source import Source
from redpencil.errors import ReadError

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Fetch:
    """Whether an address is fetched or only written down, and whether its robots.txt counts."""

    wanted: bool
    ignore_robots: bool

    def address(self, desk: "Desk", url: str, facts: dict[str, Any]) -> Source:
        """Add an address.

        Raises:
            ReadError: if it cannot be had; it says how the address alone is kept.
        """
        if not self.wanted:
            return desk.researching.add_address(url, **facts)
        try:
            with progress.shown() as meter:
                return desk.fetching.add(url, meter, ignore_robots=self.ignore_robots, **facts)
        except ReadError as error:
            raise type(error)(f"{error} Nothing was kept; --no-fetch keeps the address alone.") from None


def with_fetching(function: Wrapped) -> Wrapped:
    """Add `--fetch`, `--no-fetch` and `--ignore-robots` to a command."""
    words = "Fetch an address, or only write it down."
    return click.option("--fetch/--no-fetch", default=True, show_default=True, help=words)(with_ignore_robots(function))
