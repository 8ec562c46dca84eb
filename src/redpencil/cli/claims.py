"""The command that lists claims."""

from collections import Counter
from collections.abc import Sequence

import click

from redpencil.cli import access, output, plain
from redpencil.cli.command import choices, command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import put_claims
from redpencil.cli.tables import Column, put_table
from redpencil.domain.article import Article, Disposition, Sentence
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
    )
    with access.desk() as desk:
        if article is not None:
            desk.browsing.expect(article)
        if skipped:
            chosen = [article] if article else [line.slug for line in desk.browsing.articles()]
            _put_skipped([desk.browsing.article(slug) for slug in chosen], as_json=as_json)
        elif as_json:
            put_json([plain.claim(claim) for claim in desk.browsing.claims(query)])
        else:
            put_claims(desk, query)


def _put_skipped(articles: list[Article], *, as_json: bool) -> None:
    if as_json:
        put_json(
            [{"article": each.slug, **sentence} for each in articles for sentence in plain.skipped(each.sentences)]
        )
        return
    columns = (Column("place", right=True), Column("skipped because"), Column("sentence", wide=True, lines=20))
    for each in articles:
        skipped = [sentence for sentence in each.sentences if sentence.disposition is not Disposition.CLAIM]
        output.put(f"{each.slug}: {each.title} ({_summary(skipped)})")
        if skipped:
            put_table(
                columns,
                [(f"{s.start}-{s.end}", s.reason or s.disposition.words, s.span.of(each.text)) for s in skipped],
            )


def _summary(skipped: Sequence[Sentence]) -> str:
    """Say how many sentences were skipped, and as what, the most frequent first."""
    if not skipped:
        return "every sentence holds a claim"
    counts = Counter(sentence.disposition.words for sentence in skipped)
    return f"{len(skipped):,} skipped: {', '.join(f'{words} {count:,}' for words, count in counts.most_common())}"
