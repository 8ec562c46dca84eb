"""The commands about verdicts whose sources are no longer what they were."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import click

from redpencil.cli import access, output
from redpencil.cli.changed import put_change
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import one_line
from redpencil.domain.claim import Ref
from redpencil.domain.drift import Drift
from redpencil.tui.signs import label


@command("redpencil look-again alibaba-ev")
@click.argument("article", required=False)
@with_json
def look_again(*, article: str | None, as_json: bool) -> None:
    """List the claims whose sources are not what they were.

    What counts is what they were when the verdict was given. A source that changed or is gone is noticed when it is
    fetched again (`redpencil source refetch --all`). The gravest come first: the words are away, then the source no
    longer holds, then it has changed around them. Nothing is rewritten: judge the claim anew, or say `redpencil
    stands`.
    """
    with access.desk() as desk:
        queue = desk.drifting.queue(article)
        scale = desk.config.scale
    if as_json:
        put_json([_plain(drift) for drift in queue])
        return
    if not queue:
        output.say("No claim wants another look. `redpencil source refetch --all` asks after the fetched sources.")
    for claim, several in groupby(queue, key=lambda drift: drift.claim):
        verdict = label(claim.about, claim.rating, scale).lower() if claim.rating else claim.status.value
        output.put(f"{claim.ref}  {verdict}: {one_line(claim.statement)}")
        for drift in several:
            for line in told(drift):
                output.put(f"  {line}")


@command('redpencil stands alibaba-ev#12 --why "Only the layout has changed."')
@click.argument("ref")
@click.option("--why", default="", metavar="TEXT", help="The reason; it is kept as a note to colleagues.")
@with_json
def stands(*, ref: str, why: str, as_json: bool) -> None:
    """Let a verdict stand that wanted another look.

    The claim leaves the list of `redpencil look-again` until one of its sources changes once more.
    """
    with access.desk() as desk:
        put_change(desk, desk.drifting.stand(Ref.parse(ref), why), as_json=as_json)


def told(drift: Drift) -> Iterator[str]:
    """Say in one line what has become of a source, and in another whether the cited words still stand there."""
    name = one_line(drift.source.title or drift.source.url)
    yield f"evidence {drift.number}: source {drift.source.id} {drift.cause.words} since {drift.since:%Y-%m-%d}: {name}"
    if drift.quote and drift.stands is not None:
        state = "still stands there" if drift.stands else "is no longer there"
        yield f"  “{one_line(drift.quote)}” {state}"


def _plain(drift: Drift) -> dict[str, Any]:
    return {
        "ref": str(drift.claim.ref),
        "statement": drift.claim.statement,
        "rating": drift.claim.rating,
        "evidence": drift.number,
        "source": drift.source.id,
        "cause": drift.cause.value,
        "since": drift.since.isoformat(),
        "quote": drift.quote,
        "stands": drift.stands,
        "sha256_then": drift.was,
        "sha256_now": drift.now,
    }
