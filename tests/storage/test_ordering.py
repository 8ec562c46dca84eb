"""A list that is sorted and grouped has to hold the same claims as sorting them here gives, whatever is asked of it."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import UNFINISHED, About, Claim, ClaimLine, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery, Grouping, Part, Sort
from redpencil.domain.span import Anchor, Span
from redpencil.storage import choosing, database, keeping, listing, sqlite, stretches
from redpencil.storage.database import Database
from redpencil.storage.keeping import Examined

from .conftest import deed_of

ARTICLES = ("bridge", "apple", "crane")
QUERIES = [
    ClaimQuery(article, statuses, sort=sort, reverse=reverse, group=group, min_worthiness=least)
    for article, statuses, sort, reverse, group, least in product(
        (None, "apple"), (frozenset(), frozenset({Status.OPEN, Status.DROPPED})), Sort, (False, True),
        (None, *Grouping), (0.0, 0.4),
    )
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path: Path = tmp_path_factory.mktemp("ordering") / "redpencil.db"
    made, random = database.create(path), Random(7)
    for slug in ARTICLES:
        text = "\n\n".join(f"Ship {place} came." for place in range(12))
        spans = [Span(found, found + 5) for found in range(0, len(text) - 5, len(text) // 12)][:12]
        claims = tuple(
            Claim(slug, number, f"{slug} {number}", kind=random.choice(tuple(Kind)), anchors=(Anchor.at(text, span),),
                  worthiness=random.randrange(6) / 5)
            for number, span in enumerate(random.sample(spans, 12), 1)
        )  # fmt: skip
        with made.writing(deed_of("add", slug, slug)) as work:
            keeping.keep(work, Examined(Article(slug, Metadata(slug), text, slug, (Block(0, len(text), Role.BODY),)),
                                        claims, raw=text.encode()))  # fmt: skip
    raw = sqlite.connect(path)
    for (key,) in raw.execute("SELECT id FROM claim").fetchall():
        values = (random.choice(tuple(Status)).value, random.randrange(5), random.randrange(2), key)
        raw.execute("UPDATE claim SET status = ?, changed = ?, findings = ? WHERE id = ?", values)
    raw.close()
    yield made
    made.close()


def changes(opened: Database) -> dict[Ref, int]:
    with opened.looking() as connection:
        wanted = "SELECT article.slug, number, changed FROM claim JOIN article ON article.id = claim.article_id"
        return {
            Ref(slug, number): changed for slug, number, changed in connection.exec_driver_sql(wanted, ()).fetchall()
        }


def expected(lines: tuple[ClaimLine, ...], query: ClaimQuery, changed: dict[Ref, int]) -> list[Ref]:
    """Sort all lines in Python."""
    sign = -1 if query.reverse else 1
    article = {slug: number for number, slug in enumerate(ARTICLES)}

    def key(line: ClaimLine) -> tuple[Any, ...]:
        by_status = query.sort is Sort.STATUS
        grouped = {
            Grouping.STATUS: tuple(Status).index(line.status) * (sign if by_status else 1),
            Grouping.KIND: tuple(Kind).index(line.kind),
            Grouping.ARTICLE: article[line.article],
        }
        lead: float = {
            Sort.WORTHINESS: -line.worthiness, Sort.CHANGED: -changed[line.ref], Sort.STATUS: tuple(Status).index(line.status)
        }.get(query.sort, 0)  # fmt: skip
        own = (line.number,) if query.sort is Sort.NUMBER else (line.start, line.number)
        return (grouped.get(query.group, 0) if query.group else 0, sign * lead, sign * article[line.article],
                *(sign * one for one in own))  # fmt: skip

    chosen = query.statuses or frozenset(Status) - {Status.DROPPED}
    return [
        line.ref for line in sorted(lines, key=key)
        if line.status in chosen and query.article in {None, line.article} and line.worthiness >= query.min_worthiness
    ]  # fmt: skip


def every(opened: Database) -> tuple[ClaimLine, ...]:
    with opened.looking() as connection:
        return listing.lines(connection, ClaimQuery(statuses=frozenset(Status)), 0, 1000)


@pytest.mark.parametrize("few", [0, 5_000])
def test_a_list_is_paged_in_its_order_and_knows_where_each_claim_stands(
    filled: Database, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "FEW", few)
    monkeypatch.setattr(stretches, "FEW", few)
    changed, lines = changes(filled), every(filled)
    assert len(lines) == 36
    for query in QUERIES:
        wanted = expected(lines, query, changed)
        with filled.looking() as connection:
            pages = [listing.lines(connection, query, offset, 7) for offset in range(0, 42, 7)]
            found = [line.ref for page in pages for line in page]
            assert found == wanted, query
            assert [listing.position(connection, query, ref) for ref in found] == list(range(len(found))), query
            facets = listing.facets(connection, query)
            assert facets.total == sum(size for _, size in facets.groups) or query.group is None
            assert facets.total == len(found)
            ids = [key for page in listing.pages(connection, query, 5) for key in page]
            assert len(set(ids)) == len(ids) == len(found)


def test_the_next_open_claim_is_the_next_of_the_list(filled: Database) -> None:
    for query in QUERIES:
        with filled.looking() as connection:
            found = [(line.ref, line.status) for line in listing.lines(connection, query, 0, 100)]
            left = [ref for ref, status in found if status in UNFINISHED]
            assert listing.next_open(connection, query, None) == (left[0] if left else None)
            for backwards in (False, True):
                for ref in left:
                    step = -1 if backwards else 1
                    following = left[(left.index(ref) + step) % len(left)]
                    assert listing.next_open(connection, query, ref, backwards=backwards) == following, query


def test_the_tally_counts_what_reading_the_claims_counts(filled: Database) -> None:
    for query in QUERIES:
        if query.countable:
            with filled.looking() as connection:
                lines = listing.lines(connection, query, 0, 100)
                facets = listing.facets(connection, query)
            assert facets.findings == sum(line.findings > 0 for line in lines)
            for status in Status:
                assert facets.by_status[status] == sum(line.status is status for line in lines)


def test_what_a_claim_has_and_lacks_parts_the_list(filled: Database) -> None:
    with filled.looking() as connection:
        for part in Part:
            having = listing.facets(connection, ClaimQuery(has=frozenset({part}))).total
            lacking = listing.facets(connection, ClaimQuery(lacks=frozenset({part}))).total
            assert having + lacking == listing.facets(connection, ClaimQuery()).total
        about = ClaimQuery(about=About.TEXT, has=frozenset({Part.EVIDENCE}))
        assert listing.lines(connection, about, 0, 9) == ()
