"""The commands that fetch sources again, and let them rest on what came."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from redpencil.cli import access, edge, output, plain_sources, progress
from redpencil.cli.command import command, with_ignore_robots, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import counted
from redpencil.cli.progress import Meter
from redpencil.cli.tables import one_line
from redpencil.errors import RedpencilError

if TYPE_CHECKING:
    from redpencil.desk.drifting import Repinned
    from redpencil.desk.fetching import Refetched


@command("redpencil source refetch 3")
@click.argument("named", metavar="[SOURCE]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every source that was fetched.")
@click.option("--article", metavar="SLUG", help="Every fetched source of this article's claims.")
@with_ignore_robots
@with_json
def refetch(*, named: Sequence[str], every: bool, article: str | None, ignore_robots: bool, as_json: bool) -> None:
    """Fetch sources again and say what has become of them.

    SOURCE is its number, or what it is called. What claims rest on stays as it was; what is there now is kept beside
    it, and quotes that no longer stand there are shown with their new wording. What cannot be fetched holds up no
    other; one host is asked once a second. `redpencil look-again` lists the claims that want another look.
    """
    if bool(named) + every + (article is not None) != 1:
        raise click.UsageError("Name the sources, or say --all, or --article SLUG")
    with access.desk() as desk, progress.shown() as meter:
        numbers = [int(one) if _is_number(one) else desk.cataloguing.find(one).id for one in named]
        chosen = tuple(dict.fromkeys(numbers)) or desk.refetching.fetched(article)
        results = desk.refetching.refetch(chosen, meter, ignore_robots=ignore_robots)
        done, failed = _told(results, meter, show=not as_json)
        again = len(desk.drifting.causes())
    if as_json:
        put_json([_plain(told) for told in done])
    elif not chosen:
        output.say("No source was fetched yet. `redpencil source add` with an address fetches one.")
    elif len(chosen) > 1:
        outcomes = Counter(told.retrieval.outcome.value for told in done) + Counter(failed=failed)
        output.say(", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()))
    if again:
        output.say(f"{counted(again, 'claim')} to look at again: redpencil look-again")
    if failed:
        click.get_current_context().exit(edge.FAILED)


def _is_number(words: str) -> bool:
    """Tell a number from a name; one that no source has fails by itself, and holds up no other."""
    return words.isascii() and words.isdigit()


@command("redpencil source repin 3")
@click.argument("source", metavar="SOURCE")
@with_json
def repin(*, source: str, as_json: bool) -> None:
    """Let a source rest on what was fetched last.

    The quotes of its evidence are looked up there; evidence whose words are not there rests on the old bytes as
    before. Those stay in any case, and undo sets everything back.
    """
    with access.desk() as desk:
        told = desk.drifting.repin(desk.cataloguing.find(source).id)
    if as_json:
        put_json(_pinned(told))
        return
    name = one_line(told.source.title or told.source.url)
    output.put(f"source {told.source.id} rests on what was fetched last: {name}")
    for ref, evidence in told.followed:
        output.put(f"  {ref} evidence {evidence} with it")
    for ref, evidence in told.left:
        output.put(f"  {ref} evidence {evidence} rests on the old bytes: its words are no longer there")


def _told(
    results: "Iterable[Refetched | RedpencilError]", meter: Meter, *, show: bool
) -> "tuple[list[Refetched], int]":
    """Print each result as it comes; return those that came, and how many did not."""
    done: list[Refetched] = []
    failed = 0
    for result in results:
        meter.wipe()
        if isinstance(result, RedpencilError):
            output.say(str(result))
            failed += 1
            continue
        done.append(result)
        if show:
            _put(result)
    return done, failed


def _pinned(told: "Repinned") -> dict[str, Any]:
    return plain_sources.source(told.source) | {
        "followed": [{"ref": str(ref), "evidence": evidence} for ref, evidence in told.followed],
        "left": [{"ref": str(ref), "evidence": evidence} for ref, evidence in told.left],
    }


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
    return plain_sources.source(told.source) | {
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
