"""The commands that decide: verdicts, findings accepted or dismissed, and claims that wait for an answer."""

from datetime import datetime

import click

from redpencil.cli import access, output
from redpencil.cli.changed import put_change, put_one_or_more
from redpencil.cli.command import command, with_json
from redpencil.cli.tables import one_line
from redpencil.domain.claim import About, Ref


@command('redpencil verdict alibaba-ev#12 refuted --why "Sold in November 2020." --correction "a year ago"')
@click.argument("ref")
@click.argument("rating")
@click.option("--why", default="", metavar="TEXT", help="The grounds.")
@click.option("--correction", default="", metavar="TEXT", help="What the article should say.")
@click.option("--confidence", type=click.FloatRange(0, 1), metavar="SHARE", help="How sure you are, from 0 to 1.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day that the verdict speaks of.")
@click.option("--override", default="", metavar="REASON", help="Judge without the evidence that the house demands.")
@with_json
def verdict(  # noqa: PLR0913  (one parameter for each option)
    *,
    ref: str,
    rating: str,
    why: str,
    correction: str,
    confidence: float | None,
    as_of: datetime | None,
    override: str,
    as_json: bool,
) -> None:
    """Give a verdict.

    RATING is an id of the house scale or its key, such as refuted or 4; `redpencil config` lists them. A claim about
    the text is confirmed when the text has that error. An earlier verdict is superseded, never deleted.
    """
    with access.desk() as desk:
        claim = desk.reviewing.judge(
            Ref.parse(ref),
            rating,
            why=why,
            correction=correction,
            confidence=confidence,
            as_of=as_of.date() if as_of else None,
            override=override,
        )
        put_change(desk, claim, as_json=as_json)


@command("redpencil accept alibaba-ev#1")
@click.argument("ref")
@click.option("--finding", type=click.IntRange(1), metavar="N", help="Only this one; else every open one.")
@with_json
def accept(*, ref: str, finding: int | None, as_json: bool) -> None:
    """Accept what a check found.

    For a claim about the text that is the verdict: there is an error, and the correction is proposed everywhere. A
    claim about the world still wants a verdict; what it should be is told.
    """
    with access.desk() as desk:
        claim = desk.reviewing.accept(Ref.parse(ref), finding)
        put_change(desk, claim, as_json=as_json)
        if claim.about is About.WORLD and claim.verdict is None and claim.should_be and not as_json:
            output.say(
                f"It should be {one_line(claim.should_be)}. Give it a verdict: `redpencil verdict {ref} RATING`."
            )


@command("redpencil dismiss alibaba-ev#1 --finding 2")
@click.argument("ref")
@click.option("--finding", type=click.IntRange(1), metavar="N", help="Only this one; else every open one.")
@with_json
def dismiss(*, ref: str, finding: int | None, as_json: bool) -> None:
    """Dismiss what a check found.

    For a claim about the text that is the verdict: there is no error.
    """
    with access.desk() as desk:
        put_change(desk, desk.reviewing.dismiss(Ref.parse(ref), finding), as_json=as_json)


@command('redpencil waiting alibaba-ev#12 --for "Huawei press office"')
@click.argument("refs", metavar="REF…", nargs=-1, required=True)
@click.option("--for", "whom", required=True, metavar="NAME", help="Whose answer is awaited.")
@with_json
def waiting(*, refs: tuple[str, ...], whom: str, as_json: bool) -> None:
    """Say for whom claims are waiting.

    Several are one step.
    """
    with access.desk() as desk:
        from redpencil.desk import steps

        held = desk.reviewing.many([Ref.parse(ref) for ref in refs], steps.wait(whom))
        put_one_or_more(desk, held, as_json=as_json)
