"""The command that lists claims."""

import click

from redpencil.cli import access, plain
from redpencil.cli.command import choices, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import put_claims
from redpencil.cli.skipping import put_skipped
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.query import ClaimQuery


@command("redpencil claims alibaba-ev --status open --min-worthiness 0.5")
@click.argument("article", required=False)
@click.option("--status", "statuses", type=choices(Status), multiple=True, help="Only these; may be repeated.")
@click.option("--kind", "kinds", type=choices(Kind), multiple=True, help="Only these; may be repeated.")
@click.option("--about", type=choices(About), help="Only claims about the world, or about the text itself.")
@click.option(
    "--min-worthiness",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SHARE",
    help="Only claims of this priority on.",
)
@click.option("--search", default="", metavar="WORDS", help="Only claims whose statement holds these words.")
@click.option("--vanished", is_flag=True, help="Only those whose words are no longer in the draft.")
@click.option("--skipped", is_flag=True, help="The sentences that hold no claim instead, with the reason.")
@with_json
def claims(  # noqa: PLR0913  (one parameter for each option)
    *,
    article: str | None,
    statuses: tuple[str, ...],
    kinds: tuple[str, ...],
    about: str | None,
    min_worthiness: float,
    search: str,
    vanished: bool,
    skipped: bool,
    as_json: bool,
) -> None:
    """List the claims.

    They come in the order of the text. Claims off the list are shown with --status dropped.
    """
    query = ClaimQuery(
        article,
        frozenset(map(Status, statuses)),
        frozenset(map(Kind, kinds)),
        About(about) if about else None,
        min_worthiness,
        search,
        vanished=vanished,
    )
    with access.desk() as desk:
        if article is not None:
            desk.browsing.expect(article)
        if skipped:
            chosen = [article] if article else [line.slug for line in desk.browsing.articles()]
            put_skipped([desk.browsing.article(slug) for slug in chosen], as_json=as_json)
        elif as_json:
            again = desk.drifting.causes(article)
            put_json(
                [plain.claim(each) | {"look_again": again.get(each.ref, ())} for each in desk.browsing.claims(query)]
            )
        else:
            put_claims(desk, query)
