"""The sentences that were skipped: listing them, and agreeing that they were rightly skipped."""

from collections import Counter
from collections.abc import Sequence

import click

from redpencil.cli import access, output, plain
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.article import Article, Disposition, Sentence


@command("redpencil agree alibaba-ev 1930")
@click.argument("article")
@click.argument("places", nargs=-1, required=True, type=click.IntRange(0))
@click.option("--take-back", is_flag=True, help="They want looking at again.")
@with_json
def agree(*, article: str, places: tuple[int, ...], take_back: bool, as_json: bool) -> None:
    """Agree that sentences were rightly skipped.

    PLACES are letters within them, as `redpencil claims --skipped` lists them. What a person has agreed with counts
    as done.
    """
    with access.desk() as desk:
        sentences = desk.skipping.agree(article, places, agreed=not take_back)
        text = desk.browsing.article(article).text
    if as_json:
        put_json([{"article": article, **one} for one in plain.skipped(sentences)])
        return
    for one in sentences:
        output.put(f"{article} {one.start}-{one.end}  {_because(one)}: {one_line(one.span.of(text))}")


def put_skipped(articles: Sequence[Article], *, as_json: bool) -> None:
    """Print the sentences of articles that hold no claim, each with its reason."""
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
                [(f"{s.start}-{s.end}", _because(s), s.span.of(each.text)) for s in skipped],
            )


def _because(sentence: Sentence) -> str:
    agreed = " (agreed)" if sentence.looked_at else ""
    return (sentence.reason or sentence.disposition.words) + agreed


def _summary(skipped: Sequence[Sentence]) -> str:
    """Say how many sentences were skipped, and as what, the most frequent first."""
    if not skipped:
        return "every sentence holds a claim"
    counts = Counter(sentence.disposition.words for sentence in skipped)
    return f"{len(skipped):,} skipped: {', '.join(f'{words} {count:,}' for words, count in counts.most_common())}"
