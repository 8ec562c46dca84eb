"""The commands that show what is there: articles, names, one claim or one article."""

import click

from redpencil.cli import access, output, plain, plain_ledgers
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.cli.listing import counted
from redpencil.cli.overview import put_article, put_claim
from redpencil.cli.tables import Column, put_table
from redpencil.domain.claim import Ref
from redpencil.domain.name import NameMatch
from redpencil.domain.query import ClaimQuery


@command("redpencil articles --json")
@with_json
def articles(*, as_json: bool) -> None:
    """List the articles."""
    with access.desk() as desk:
        lines = desk.browsing.articles()
        covered = [desk.browsing.coverage(line.slug) for line in lines]
        again = desk.drifting.counts()
    if as_json:
        put_json(
            [
                plain.article_line(line, share) | {"look_again": again.get(line.slug, 0)}
                for line, share in zip(lines, covered, strict=True)
            ]
        )
        return
    if not lines:
        output.say("There is no article here yet. `redpencil add PATH` reads one in.")
        return
    columns = (
        Column("article"),
        Column("title", wide=True),
        Column("date"),
        Column("words", right=True),
        Column("claims", right=True),
        Column("open", right=True),
        Column("findings", right=True),
        Column("done", right=True),
    )
    rows = [
        (
            line.slug,
            line.title,
            line.metadata.date.isoformat() if line.metadata.date else "undated",
            f"{line.words:,}",
            str(line.claims),
            str(line.open),
            str(line.findings),
            f"{share.done:.0%}",
        )
        for line, share in zip(lines, covered, strict=True)
    ]
    put_table(columns, rows)
    for line in lines:
        if count := again.get(line.slug, 0):
            output.say(f"{line.slug}: {counted(count, 'claim')} to look at again: redpencil look-again {line.slug}")


@command("redpencil names alibaba-ev")
@click.argument("article", required=False)
@click.option("--like", metavar="NAME", help="Look a name up among the house's names and the shipped ones instead.")
@with_json
def names(*, article: str | None, like: str | None, as_json: bool) -> None:
    """List the names that the articles mention.

    Each stands in the spelling that counts, with where that was verified and the other spellings in use. With --like
    a name is looked up, however its words are ordered and with a slip in it: who may be meant, and what differs.
    """
    if like is not None:
        _put_like(like, as_json=as_json)
        return
    with access.desk() as desk:
        ledger = desk.browsing.names(article)
    if as_json:
        put_json([plain_ledgers.name(row) for row in ledger])
        return
    columns = (
        Column("name"),
        Column("kind"),
        Column("times", right=True),
        Column("also"),
        Column("verified", wide=True),
    )
    rows = [
        (row.canonical, row.kind.value, str(len(row.mentions)), ", ".join(row.variants), row.verified or "not yet")
        for row in ledger
    ]
    if rows:
        put_table(columns, rows)
    else:
        output.say("No name was found.")


def _put_like(name: str, *, as_json: bool) -> None:
    with access.desk() as desk:
        found = desk.browsing.names_like(name)
    if as_json:
        put_json([plain_ledgers.name_match(match) for match in found])
    elif found:
        columns = (
            Column("name"),
            Column("kind"),
            Column("alike", right=True),
            Column("because"),
            Column("about", wide=True),
        )
        put_table(columns, [_match(match) for match in found])
    else:
        output.say("No name of the house, and no shipped one, is like that.")


def _match(match: NameMatch) -> tuple[str, ...]:
    reference = match.reference
    because = ", ".join(reason.name for reason in match.reasons)
    known = f"verified: {reference.verified}" if reference.verified else reference.about
    return match.spelling, reference.kind.value, f"{match.score:.2f}", because, known


@command("redpencil show alibaba-ev#12")
@click.argument("what", metavar="REF|ARTICLE")
@click.option("--text", "text", is_flag=True, help="The article's normalised text and nothing else, in UTF-8.")
@with_json
def show(*, what: str, text: bool, as_json: bool) -> None:
    """Show a claim or an article.

    With --text not even a line break is added at the end: the offsets of anchors and findings count the code points
    of what is printed.
    """
    if text and ("#" in what or as_json):
        raise click.UsageError("--text goes with an article, and not with --json")
    with access.desk() as desk:
        if "#" in what:
            claim = desk.browsing.claim(Ref.parse(what))
            again = desk.drifting.of(claim.ref)
            if as_json:
                put_json(plain.claim(claim) | {"look_again": [drift.cause.value for drift in again]})
            else:
                put_claim(claim, desk.config.scale, again)
            return
        article = desk.browsing.article(what)
        if text:
            output.put_exactly(article.text)
            return
        covered = desk.browsing.coverage(what)
        facets = desk.browsing.facets(ClaimQuery(article=what))
        found = sum(len(claim.open_findings) for claim in desk.browsing.claims(ClaimQuery(article=what)))
    if as_json:
        put_json(plain.article(article, facets.total, covered))
    else:
        put_article(article, covered, facets, found)
