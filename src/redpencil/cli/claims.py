"""The command that lists claims."""

from dataclasses import replace

import click

from redpencil.cli import access, plain
from redpencil.cli.command import choices, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import put_claims
from redpencil.cli.skipping import put_skipped
from redpencil.config import Config
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.filtering import parse, written
from redpencil.domain.query import ClaimQuery, Sort
from redpencil.errors import FilterNotUnderstood


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
@click.option(
    "--where", "where", default="", metavar="FILTER", help="Only these, in the language of the desk's filter."
)
@click.option("--filter", "named", metavar="NAME", help="Only these: a filter that [filters] in redpencil.toml names.")
@click.option("--sort", type=choices(Sort), help="In this order: of worthiness the highest first, of changes the last.")
@click.option("--reverse", is_flag=True, help="The other way round.")
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
    where: str,
    named: str | None,
    sort: str | None,
    reverse: bool,
    skipped: bool,
    as_json: bool,
) -> None:
    """List the claims.

    They come in the order of the text. Claims off the list are shown with --status dropped. A filter reads
    'status:open kind:quantity,date about:text rating:refuted worthiness>0.7 has:evidence no:verdict finding:names
    source:3 look:again draft:gone sort:-changed group:kind "words"'; all its parts must hold.
    """
    own = ClaimQuery(
        article,
        frozenset(map(Status, statuses)),
        frozenset(map(Kind, kinds)),
        About(about) if about else None,
        min_worthiness,
        search,
        vanished=vanished,
    )
    with access.desk() as desk:
        query = _chosen(desk.config, own, named, where)
        query = replace(query, sort=Sort(sort) if sort else query.sort, reverse=query.reverse is not reverse)
        if query.article is not None:
            desk.browsing.expect(query.article)
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


def _chosen(config: Config, own: ClaimQuery, named: str | None, where: str) -> ClaimQuery:
    """Join what the options choose with a named filter and with one that is written out."""
    if named is not None and named not in config.filters:
        known = ", ".join(config.filters) or "none"
        raise click.BadParameter(
            f'"{named[:60]}" is no filter of this house. There are: {known}.', param_hint="--filter"
        )
    words = " ".join(part for part in (written(own), config.filters[named] if named else "", where) if part)
    try:
        return parse(words, ClaimQuery(own.article), config.scale)
    except FilterNotUnderstood as error:
        raise click.BadParameter(str(error), param_hint="--where") from None
