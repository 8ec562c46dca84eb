"""The commands that part claims, join them, and tie them to other words."""

from typing import TYPE_CHECKING

import click

from redpencil.cli import access
from redpencil.cli.changed import put_changes
from redpencil.cli.command import command, with_json
from redpencil.domain.claim import Ref
from redpencil.domain.span import Span

if TYPE_CHECKING:
    from redpencil.desk.sharing import Part
    from redpencil.domain.claim import Claim


@command('redpencil split alibaba-ev#12 --at "and sold"')
@click.argument("ref")
@click.option("--at", multiple=True, metavar="WORDS", help="A part begins with these words of the article.")
@click.option("--statement", "statements", multiple=True, metavar="TEXT", help="What a part says; one for each part.")
@with_json
def split(*, ref: str, at: tuple[str, ...], statements: tuple[str, ...], as_json: bool) -> None:
    """Make two or more claims of one.

    Without --at it is parted at its likeliest conjunction. The first part keeps number, evidence and notes, and is
    open again if it was settled.
    """
    if len(statements) == 1 or (at and statements and len(statements) != len(at) + 1):
        raise click.UsageError("give one --statement for each part, the first one too")
    with access.desk() as desk:
        parts = _parts(desk.browsing.claim(Ref.parse(ref)), at, statements)
        put_changes(desk, desk.reshaping.split(Ref.parse(ref), parts), as_json=as_json)


def _parts(claim: "Claim", at: tuple[str, ...], statements: tuple[str, ...]) -> "tuple[Part, ...]":
    """Part a claim where it was told to, in the words that were given or are proposed."""
    from redpencil.desk import sharing

    if not at:
        return tuple(sharing.Part(words) for words in statements)
    proposed = sharing.parts(claim, sorted({sharing.at(claim, words) for words in at}))
    if not statements:
        return proposed
    return tuple(sharing.Part(words, part.span) for words, part in zip(statements, proposed, strict=False))


@command("redpencil join alibaba-ev#12 alibaba-ev#17")
@click.argument("ref")
@click.argument("others", metavar="REF…", nargs=-1, required=True)
@with_json
def join(*, ref: str, others: tuple[str, ...], as_json: bool) -> None:
    """Make one claim of several.

    The first keeps its number and takes over places, findings, evidence and notes; the others come off the list. Its
    verdict stands, unless another one was judged differently.
    """
    with access.desk() as desk:
        put_changes(desk, desk.reshaping.join(Ref.parse(ref), [Ref.parse(one) for one in others]), as_json=as_json)


@command("redpencil part alibaba-ev#12 --place 2")
@click.argument("ref")
@click.option(
    "--place", type=click.IntRange(1), default=2, show_default=True, metavar="N", help="Which of its places leaves it."
)
@with_json
def part(*, ref: str, place: int, as_json: bool) -> None:
    """Make a place of a repeated claim a claim of its own.

    `show` lists the places of a claim in their order.
    """
    with access.desk() as desk:
        put_changes(desk, desk.reshaping.part(Ref.parse(ref), place), as_json=as_json)


@command('redpencil anchor alibaba-ev#12 --words "sold Honor in 2020"')
@click.argument("ref")
@click.argument("start", type=click.IntRange(0), required=False)
@click.argument("end", type=click.IntRange(1), required=False)
@click.option("--words", metavar="TEXT", help="The words themselves, letter for letter.")
@click.option("--nth", type=click.IntRange(1), default=1, metavar="N", help="Where they stand for the Nth time.")
@click.option("--also", is_flag=True, help="Besides the words that it is tied to.")
@with_json
def anchor(  # noqa: PLR0913  (one parameter for each option)
    *, ref: str, start: int | None, end: int | None, words: str | None, nth: int, also: bool, as_json: bool
) -> None:
    """Tie a claim to other words of its article.

    START and END count code points of the text that `show ARTICLE --text` prints.
    """
    if (words is None) == (start is None or end is None):
        raise click.UsageError("say where: START and END, or --words TEXT")
    if start is not None and end is not None and start >= end:
        raise click.UsageError("START must lie before END")
    known = Ref.parse(ref)
    with access.desk() as desk:
        span = Span(start or 0, end or 0) if words is None else desk.reshaping.find(known.article, words, nth)
        put_changes(desk, desk.reshaping.anchor(known, span, also=also), as_json=as_json)
