from datetime import UTC, datetime

from redpencil.domain.passage import Passage
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.domain.span import Span
from redpencil.storage import passages, sources, trail
from redpencil.storage.database import Database
from redpencil.storage.trail import Deed

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def parted(text: str) -> tuple[Passage, ...]:
    found, start = list[Passage](), 0
    for number, line in enumerate(text.split("\n")):
        found.append(Passage(line, 0, number, start / len(text), number, Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(found)


def kept(opened: Database, sha256: str, text: str) -> None:
    """Keep a source with a text, and its lines as passages."""
    with opened.writing(Deed("source", sha256, "Ann", AT)) as work:
        source = Source(SourceKind.DOCUMENT, sha256, sha256=sha256)
        sources.add(work, source, Snapshot(sha256, "text/plain", AT, text.encode(), text))
    with opened.writing(Deed("part", sha256, "Ann", AT)) as work:
        passages.keep(work.connection, sha256, parted(text))


def found(opened: Database, words: list[str]) -> list[str]:
    with opened.reading() as connection:
        _, counts = passages.holding(connection, words)
        return [one.text for one in passages.found(connection, counts, 1)]


def test_passages_come_back_as_they_were(opened: Database) -> None:
    text = "The ferry sank.\nNobody drowned."
    kept(opened, "a" * 64, text)
    with opened.reading() as connection:
        assert passages.unparted(connection) == ()
        back = passages.of(connection, {"a" * 64: 0})
    assert back == parted(text)


def test_a_search_brings_the_best_with_those_beside_it(opened: Database) -> None:
    kept(opened, "a" * 64, "One.\nTwo.\nThe ferri sank.\nThree.\nFour.")
    kept(opened, "b" * 64, "Another sourc.\nNothing here.")
    assert found(opened, ["ferri", "sank"]) == ["Two.", "The ferri sank.", "Three."]
    assert found(opened, ["whale"]) == []
    assert found(opened, []) == []


def test_numbers_with_a_comma_are_words_of_their_own(opened: Database) -> None:
    kept(opened, "a" * 64, "It cost 2,500.\nNothing.\nIt cost 2 or 500.")
    assert found(opened, ["2,500"]) == ["It cost 2,500.", "Nothing."]


def test_how_many_passages_hold_a_word_is_counted(opened: Database) -> None:
    kept(opened, "a" * 64, "The ferry sank.\nThe ferry left.\nNobody drowned.")
    with opened.reading() as connection:
        assert passages.holding(connection, ["ferri", "drown", "whale"]) == (3, {"ferri": 2, "drown": 1, "whale": 0})


def test_what_is_no_longer_a_source_is_not_found(opened: Database) -> None:
    kept(opened, "a" * 64, "The ferry sank.")
    with opened.writing(Deed("undo", "a", "Ann", AT)) as work:
        work.connection.exec_driver_sql("DELETE FROM source")
    assert found(opened, ["ferri"]) == []


def test_passages_of_other_rules_are_thrown_away_with_all_that_is_filed_of_them(opened: Database) -> None:
    kept(opened, "a" * 64, "The ferry sank.")
    with opened.writing(Deed("part", "a", "Ann", AT)) as work:
        passages.begin_anew(work.connection, 2)
    with opened.reading() as connection:
        assert passages.rules(connection) == 2
        assert passages.unparted(connection) == ("a" * 64,)
        assert passages.holding(connection, ["ferri"]) == (0, {"ferri": 0})
    assert found(opened, ["ferri"]) == []


def test_a_source_without_text_wants_no_parting(opened: Database) -> None:
    with opened.writing(Deed("source", "a", "Ann", AT)) as work:
        source = Source(SourceKind.DOCUMENT, "a", sha256="a" * 64)
        sources.add(work, source, Snapshot("a" * 64, "image/png", AT, b"png", "\n"))
    with opened.reading() as connection:
        assert (passages.unparted(connection), passages.texts(connection)) == ((), ())


def test_no_event_tells_of_passages(opened: Database) -> None:
    kept(opened, "a" * 64, "The ferry sank.")
    with opened.reading() as connection:
        assert list(trail.faults(connection)) == []
        events = connection.exec_driver_sql("SELECT action FROM event").fetchall()
    assert ("part",) not in [tuple(row) for row in events]
