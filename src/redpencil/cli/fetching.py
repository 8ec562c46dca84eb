"""What the commands about sources have to do with the web: whether an address is fetched, and fetching it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import access, edge, output, plain, progress
from redpencil.cli.command import Wrapped, command, with_ignore_robots, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import one_line
from redpencil.domain.source import Source
from redpencil.errors import ReadError, RedpencilError

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk
    from redpencil.desk.fetching import Refetched


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


@command("redpencil source refetch 3")
@click.argument("numbers", metavar="SOURCE...", nargs=-1, required=True, type=click.IntRange(1))
@with_ignore_robots
@with_json
def refetch(*, numbers: Sequence[int], ignore_robots: bool, as_json: bool) -> None:
    """Fetch sources again and say what has become of them.

    SOURCE is the number in `redpencil sources`. What claims rest on stays as it was; what is there now is kept beside
    it, and quotes that no longer stand there are shown with their new wording.
    """
    done: list[Refetched] = []
    failed = False
    with access.desk() as desk, progress.shown() as meter:
        for number in dict.fromkeys(numbers):
            try:
                told = desk.fetching.refetch(number, meter, ignore_robots=ignore_robots)
            except RedpencilError as error:
                meter.wipe()
                output.say(str(error))
                failed = True
                continue
            meter.wipe()
            done.append(told)
            if not as_json:
                _put(told)
    if as_json:
        put_json([_plain(told) for told in done])
    if failed:
        click.get_current_context().exit(edge.FAILED)


def _put(told: "Refetched") -> None:
    source = told.source
    output.put(f"source {source.id}  {told.retrieval.outcome.value}  {one_line(source.title or source.url)}")
    if told.why:
        output.say(told.why)
    for passage in told.passages:
        state = "still stands there" if passage.found else "is no longer there"
        output.put(f"  “{one_line(passage.quote)}” {state}")
        if passage.now != passage.before:
            output.put(f"    - {one_line(passage.before)}")
            output.put(f"    + {one_line(passage.now)}" if passage.now else "    (nothing like it is there)")
    if told.changes is not None and not told.passages:
        for sign, paragraphs in (("-", told.changes.gone), ("+", told.changes.new)):
            for paragraph in paragraphs:
                output.put(f"  {sign} {one_line(paragraph)}")


def _plain(told: "Refetched") -> dict[str, Any]:
    changes = told.changes
    return plain.source(told.source) | {
        "outcome": told.retrieval.outcome.value,
        "fetched_at": told.retrieval.at.isoformat(),
        "fetched_url": told.retrieval.url,
        "fetched_sha256": told.retrieval.sha256,
        "passages": [
            {"quote": one.quote, "found": one.found, "before": one.before, "now": one.now} for one in told.passages
        ],
        "gone": list(changes.gone) if changes else [],
        "new": list(changes.new) if changes else [],
    }
