from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.finding import FindingState
from redpencil.domain.query import ClaimQuery
from redpencil.domain.redraft import Fate, Redraft
from redpencil.errors import NothingToUndo
from redpencil.locations import Workspace
from redpencil.storage import catalogue, claims, database, listing, sources, sqlite, trail
from redpencil.storage.database import Database
from redpencil.storage.migrations import steps
from redpencil.storage.tables.naming import METADATA

SCHEMAS = Path(__file__).parent / "schemas"

Shape = dict[str, tuple[object, ...]]


def shape(connection: Any) -> Shape:
    """Every table of ours with its columns, keys and indexes, as SQLite itself describes them."""
    execute = connection.execute
    tables = [
        row[0] for row in execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'")
    ]
    described: Shape = {}
    for table in sorted(tables):
        if table.startswith(("claim_search", "passage_search", "passage_stem")):
            continue
        columns = tuple(tuple(row[1:]) for row in execute(f'PRAGMA table_info("{table}")'))
        keys = tuple(sorted(tuple(row[2:]) for row in execute(f'PRAGMA foreign_key_list("{table}")')))
        indexes = []
        for _, name, unique, origin, partial in execute(f'PRAGMA index_list("{table}")').fetchall():
            shown = "" if name.startswith("sqlite_autoindex") else name
            indexes.append(
                (shown, unique, origin, partial, tuple(row[2] for row in execute(f'PRAGMA index_info("{name}")')))
            )
        [(sql,)] = execute("SELECT sql FROM sqlite_schema WHERE name=?", (table,)).fetchall()
        checks = tuple(sorted(line.strip().rstrip(",") for line in sql.split("\n") if "CHECK" in line))
        described[table] = (columns, keys, tuple(sorted(indexes)), checks, "AUTOINCREMENT" in sql)
    return described


def test_the_migrated_schema_is_the_one_that_the_tables_declare(opened: Database) -> None:
    declared = create_engine("sqlite://", module=sqlite.driver())
    METADATA.create_all(declared)
    raw = declared.raw_connection()
    migrated = sqlite.connect(opened.path)
    expected, found = shape(raw.driver_connection), shape(migrated)
    migrated.close()
    raw.close()
    declared.dispose()
    assert found == expected


@pytest.mark.parametrize("file", sorted(SCHEMAS.glob("*.sql")), ids=lambda file: str(file.stem))
def test_every_earlier_schema_is_brought_up_to_date_with_its_data(file: Path, path: Path) -> None:
    raw = sqlite.driver().connect(str(path))
    raw.executescript(file.read_text(encoding="utf-8"))
    raw.close()
    opened = database.open_database(path)
    with opened.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == steps.NEWEST
        assert catalogue.slugs(connection) == ("ferry",)
        assert [line.rating for line in listing.lines(connection, ClaimQuery(search="ferry"), 0, 10)] == ["confirmed"]
        assert list(trail.faults(connection)) == []
    opened.close()


def old(number: int, path: Path) -> None:
    """Lay out a database as an earlier Redpencil wrote it."""
    raw = sqlite.driver().connect(str(path))
    raw.executescript((SCHEMAS / f"{number}.sql").read_text(encoding="utf-8"))
    raw.close()


@pytest.fixture
def brought(path: Path) -> Iterator[Desk]:
    """A workspace of the first schema, opened by this program."""
    old(1, path)
    config = path.with_name("redpencil.toml")
    config.write_text(f'[database]\nurl = """{path}"""\n', encoding="utf-8")
    with Desk.open(Workspace(path.parent), reviewer="Ann") as desk:
        yield desk


def test_the_findings_of_the_first_schema_have_no_reasons_and_are_otherwise_as_they_were(brought: Desk) -> None:
    first, second = brought.browsing.claim(Ref("ferry", 3)).findings
    assert (first.check, first.found, first.suggestion) == ("names", "Lindhlom", "Lindholm")
    assert (first.state, second.number, second.reasons) == (FindingState.ACCEPTED, 2, ())
    assert [loose.message for loose in brought.browsing.findings("ferry")] == ["A name beside all claims."]


def test_a_step_taken_under_the_first_schema_can_be_taken_back_and_done_again(brought: Desk) -> None:
    counted = Ref("ferry", 4)
    brought.reviewing.undo()
    assert brought.browsing.claim(counted).findings[0].state is FindingState.OPEN
    brought.reviewing.redo()
    assert brought.browsing.claim(counted).findings[0].state is FindingState.ACCEPTED


def test_every_step_of_the_first_schema_can_be_taken_back_down_to_the_reading_in(brought: Desk) -> None:
    for _ in range(7):
        brought.reviewing.undo()
    with pytest.raises(NothingToUndo, match="read ferry in"):
        brought.reviewing.undo()
    assert [finding.state for finding in brought.browsing.claim(Ref("ferry", 3)).findings] == [FindingState.OPEN] * 2


def test_the_trail_of_the_first_schema_is_whole_after_the_change_and_grows_on(brought: Desk, path: Path) -> None:
    brought.reviewing.dismiss(Ref("ferry", 4), 1)
    opened = database.open_database(path, read_only=True)
    with opened.reading() as connection:
        assert list(trail.faults(connection)) == []
        assert trail.head(connection)[0] == 11
    opened.close()


def test_a_database_of_the_first_schema_is_copied_as_it_was_before_it_is_changed(path: Path) -> None:
    old(1, path)
    database.open_database(path).close()
    [copy] = path.parent.glob("*.schema-1.*.backup")
    kept = sqlite.driver().connect(str(copy))
    assert kept.execute("PRAGMA user_version").fetchone() == (1,)
    assert "reasons" not in [row[1] for row in kept.execute("PRAGMA table_info(finding)")]
    assert kept.execute("SELECT count(*) FROM event").fetchone() == (10,)
    kept.close()


def test_a_database_of_the_first_schema_comes_to_the_shape_that_the_tables_declare(
    path: Path, opened: Database
) -> None:
    older = path.with_name("older.db")
    old(1, older)
    database.open_database(older).close()
    migrated, new = sqlite.connect(older), sqlite.connect(opened.path)
    assert shape(migrated)["finding"] == shape(new)["finding"]
    migrated.close()
    new.close()


def test_a_text_from_before_its_places_were_kept_has_none_and_is_otherwise_as_it_was(path: Path) -> None:
    old(4, path)
    opened = database.open_database(path)
    with opened.reading() as connection:
        kept = sources.snapshot(connection, sources.listed(connection)[-1].sha256)
    opened.close()
    assert kept is not None
    assert (kept.text, kept.landmarks) == ("The ferry sank.\nThe mayor wept.", ())


def test_evidence_from_before_its_snapshot_was_kept_is_pinned_to_that_of_its_source(path: Path) -> None:
    old(5, path)
    opened = database.open_database(path)
    with opened.reading() as connection:
        source = sources.listed(connection)[-1]
        [found, missing] = [claims.load(connection, [key])[0].evidence[-1] for key in (2, 1)]
        person = claims.load(connection, [2])[0].evidence[0]
    opened.close()
    assert (found.sha256, found.place, found.differences, found.evidence_set) == (source.sha256, None, (), 0)
    assert (missing.sha256, person.sha256) == (source.sha256, "")
    assert (source.contact, source.terms, source.valid_to, source.reprint_of) == (None, None, None, 0)


def test_what_a_new_draft_did_to_a_claim_was_a_remark_and_has_columns_of_its_own(path: Path) -> None:
    old(5, path)
    raw = sqlite.driver().connect(str(path))
    [(words,)] = raw.execute("SELECT exact FROM anchor WHERE claim_id = 1 AND version = 1").fetchall()
    raw.execute("""UPDATE claim SET remarks = '["undated", "no longer in the draft"]' WHERE id = 1""")
    raw.execute("""UPDATE claim SET remarks = '["the words have changed since version 1", "undated"]' WHERE id = 2""")
    raw.commit()
    raw.close()
    opened = database.open_database(path)
    with opened.reading() as connection:
        vanished, changed = claims.load(connection, [1, 2])
    assert (vanished.redraft, vanished.remarks) == (Redraft(Fate.VANISHED, 1, words), ("undated",))
    assert changed.redraft is not None
    assert (changed.redraft.fate, changed.redraft.version, changed.remarks) == (Fate.CHANGED, 1, ("undated",))
    opened.close()


def test_a_database_is_copied_before_it_is_changed(opened: Database) -> None:
    with opened.reading() as connection:
        copy = steps.back_up(connection, 1, opened.path)
    again = database.open_database(copy)
    with again.reading() as connection:
        assert catalogue.slugs(connection) == ("ferry",)
    again.close()


def test_a_current_database_is_opened_without_the_migration_tool(opened: Database) -> None:
    import subprocess
    import sys

    opened.close()
    program = (
        "import sys; from pathlib import Path; from redpencil.storage import database; "
        "database.open_database(Path(sys.argv[1])).close(); "
        "print([name for name in sys.modules if name.startswith(('alembic', 'mako'))])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(opened.path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
