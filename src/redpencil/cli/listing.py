"""The list of claims as a table, one for each article."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from redpencil.cli import output
from redpencil.cli.tables import Column, put_table
from redpencil.domain.article import ArticleLine
from redpencil.domain.claim import ClaimLine
from redpencil.domain.query import ClaimQuery, Grouping, Sort
from redpencil.domain.scale import Scale
from redpencil.tui.signs import FINDING, STATUS_SIGNS, STATUS_WORDS, label, sign

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

PAGE: Final = 1000
"""How many claims are asked for at a time."""

# Eighty columns leave the claim only what the others spare: their headings are short, and a ! heads the findings.
COLUMNS: Final = (
    Column("#", right=True),
    Column("status"),
    Column("prio", right=True),
    Column("kind"),
    Column("claim", wide=True),
    Column(FINDING, right=True),
)


def put_claims(desk: "Desk", query: ClaimQuery) -> None:
    """Print the claims that `query` chooses, under the title of each article or under the headings of their groups."""
    titles = {line.slug: line for line in desk.browsing.articles()}
    empty, by_article = True, _by_article(query)
    for heading, lines in groupby(_lines(desk, query), key=partial(_heading_of, query)):
        if not empty:
            output.put("")
        empty = False
        chosen = tuple(lines)
        if by_article:
            output.put(_heading(heading, titles.get(heading), chosen))
        elif heading:
            output.put(f"{heading} ({counted(len(chosen), 'claim')})")
        several = not by_article and query.article is None
        cells = [row(line, desk.config.scale) for line in chosen]
        put_table(COLUMNS, [(str(line.ref) if several else own[0], *own[1:])
                            for line, own in zip(chosen, cells, strict=True)])  # fmt: skip
    if empty:
        output.say(_nothing(query, titles.values()))


def _by_article(query: ClaimQuery) -> bool:
    in_text = query.group is None and query.sort in {Sort.TEXT, Sort.NUMBER}
    return in_text or query.group is Grouping.ARTICLE


def _heading_of(query: ClaimQuery, line: ClaimLine) -> str:
    if _by_article(query):
        return line.article
    headings = {Grouping.STATUS: STATUS_WORDS[line.status], Grouping.KIND: line.kind.value}
    return headings[query.group] if query.group is not None else ""


def row(line: ClaimLine, scale: Scale) -> Sequence[str]:
    """Return a claim as the cells of the table."""
    return (
        f"#{line.number}",
        status(line, scale),
        f"{line.worthiness:.2f}",
        line.kind.value,
        line.statement,
        str(line.findings) if line.findings else "",
    )


def status(line: ClaimLine, scale: Scale) -> str:
    """Say how far a claim has come and what was decided, in signs and words."""
    words = STATUS_WORDS[line.status] if line.rating is None else label(line.about, line.rating, scale).lower()
    signs = f"{STATUS_SIGNS[line.status]}{sign(line.status, line.about, line.rating, scale)}"
    return f"{signs} {words}{', no source' if line.unsourced else ''}"


def _lines(desk: "Desk", query: ClaimQuery) -> Iterator[ClaimLine]:
    offset = 0
    while page := desk.browsing.lines(query, offset, PAGE):
        yield from page
        offset += len(page)
        if len(page) < PAGE:
            return


def _heading(slug: str, article: ArticleLine | None, chosen: Sequence[ClaimLine]) -> str:
    title = f"{slug}: {article.title}" if article is not None and article.title != slug else slug
    return f"{title} ({counted(len(chosen), 'claim')})"


def counted(count: int, noun: str) -> str:
    """Say how many of a thing there are."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _nothing(query: ClaimQuery, articles: Iterable[ArticleLine]) -> str:
    if not any(True for _ in articles):
        return "There is no article here yet. `redpencil add PATH` reads one in."
    if not query.narrow:
        return "There is no claim here. `redpencil claims --skipped` says why, `redpencil new` adds one of your own."
    return "No claim is like that."
