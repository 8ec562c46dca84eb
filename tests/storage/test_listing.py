"""What the list asks is plain SQL: it has to be served by an index, and to mean what the query says."""

from collections.abc import Callable

import pytest

from redpencil.domain.claim import About, Kind, Ref, Status
from redpencil.domain.query import ClaimQuery, Grouping, Part, Sort
from redpencil.errors import NoWorkspace
from redpencil.storage import catalogue, listing, sqlite
from redpencil.storage.database import Database
from redpencil.storage.direct import Answer, Asked, Direct, Value

EVERYTHING = ClaimQuery()
NARROW = ClaimQuery("ferry", frozenset({Status.OPEN}), frozenset({Kind.FACT}), About.WORLD, 0.0, "", None, True)


class Explaining:
    """Gives the answers of a connection, and keeps how SQLite finds them."""

    def __init__(self, connection: Direct) -> None:
        self._connection = connection
        self.plans: list[str] = []

    def exec_driver_sql(self, statement: str, parameters: tuple[Value, ...], /) -> Answer:
        plan = self._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
        # What is called claim there has one row for each kind of claims of an article.
        self.plans += [str(row[3]) for row in plan if "FROM tally AS claim" not in statement]
        return self._connection.exec_driver_sql(statement, parameters)


LOOKS: dict[str, Callable[[Asked, ClaimQuery], object]] = {
    "facets": listing.facets,
    "lines": lambda connection, query: listing.lines(connection, query, 0, 10),
    "position": lambda connection, query: listing.position(connection, query, Ref("ferry", 2)),
    "next": lambda connection, query: listing.next_open(connection, query, Ref("ferry", 1)),
    "previous": lambda connection, query: listing.next_open(connection, query, Ref("ferry", 1), backwards=True),
    "pages": lambda connection, query: list(listing.pages(connection, query, 1)),
    "articles": lambda connection, _query: catalogue.lines(connection),
}


@pytest.mark.parametrize(
    "query",
    [EVERYTHING, NARROW, ClaimQuery(search="ferry"), ClaimQuery(vanished=True)],
    ids=["all", "narrow", "search", "vanished"],
)
@pytest.mark.parametrize("look", LOOKS)
def test_no_list_reads_the_table_of_claims_through(opened: Database, look: str, query: ClaimQuery) -> None:
    with opened.looking() as connection:
        explaining = Explaining(connection)
        LOOKS[look](explaining, query)
    assert [plan for plan in explaining.plans if plan.startswith("SCAN claim") and "INDEX" not in plan] == []


@pytest.mark.parametrize("look", LOOKS)
def test_no_sorted_or_grouped_list_reads_the_table_of_claims_through(opened: Database, look: str) -> None:
    queries = [ClaimQuery(sort=sort, group=group) for sort in Sort for group in (None, *Grouping)]
    queries.append(ClaimQuery(sort=Sort.CHANGED, lacks=frozenset(Part), group=Grouping.KIND))
    with opened.looking() as connection:
        for query in queries:
            explaining = Explaining(connection)
            LOOKS[look](explaining, query)
            assert [plan for plan in explaining.plans if plan.startswith("SCAN claim") and "INDEX" not in plan] == []


def test_the_order_of_the_list_comes_out_of_the_index(opened: Database) -> None:
    with opened.looking() as connection:
        explaining = Explaining(connection)
        for sort in set(Sort) - {Sort.STATUS}:
            for reverse in (False, True):
                query = ClaimQuery(sort=sort, reverse=reverse)
                listing.next_open(explaining, query, Ref("ferry", 1))
                list(listing.pages(explaining, query))
    assert [plan for plan in explaining.plans if "TEMP B-TREE" in plan] == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_connection_of_the_mapper_is_told_the_same(opened: Database, look: str) -> None:
    with opened.looking() as direct, opened.reading() as mapped:
        assert LOOKS[look](direct, EVERYTHING) == LOOKS[look](mapped, EVERYTHING)


@pytest.mark.parametrize(("words", "found"), [("RR", 2), ("%", 0), ("_", 0), ("/", 0), ("a/", 0), ("rry", 2), ('"', 0)])
def test_words_are_looked_for_letter_by_letter(opened: Database, words: str, found: int) -> None:
    with opened.looking() as connection:
        lines = listing.lines(connection, ClaimQuery(search=words), 0, 10)
    expected = [line for line in lines if words.casefold() in line.statement.casefold()]
    assert expected == list(lines)
    assert bool(lines) is bool(found)


def test_a_look_sees_one_state_while_others_write(opened: Database) -> None:
    other = sqlite.connect(opened.path)
    with opened.looking() as connection:
        before = listing.facets(connection, EVERYTHING)
        if sqlite.journal(opened.path)[0] == "WAL":
            other.execute("UPDATE claim SET status='dropped' WHERE number=1")
        assert listing.facets(connection, EVERYTHING) == before
    other.execute("UPDATE claim SET status='dropped' WHERE number=1")
    other.close()
    with opened.looking() as connection:
        assert listing.facets(connection, EVERYTHING).total == before.total - 1


def test_a_look_that_fails_leaves_nothing_behind(opened: Database) -> None:
    with pytest.raises(NoWorkspace), opened.looking():
        raise NoWorkspace("gone")
    with opened.looking() as connection:
        assert listing.facets(connection, EVERYTHING).total == 2
