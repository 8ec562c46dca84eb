import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from redpencil.domain.claim import Ref
from redpencil.domain.note import Audience, Note
from redpencil.domain.query import ClaimQuery
from redpencil.errors import DamagedDatabase, DatabaseError, DiskFull, ForeignDatabase, Locked, NoWorkspace
from redpencil.storage import changing, claims, database, listing, sqlite, trail
from redpencil.storage.database import Database
from redpencil.storage.schema import CLAIM, EVENT, NOTE
from redpencil.storage.trail import Deed

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from redpencil.domain.claim import Ref
from redpencil.domain.note import Audience, Note
from redpencil.storage import changing, claims, database
from redpencil.storage.trail import Deed

now = datetime(2026, 3, 1, 9, tzinfo=UTC)
opened = database.open_database(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    with opened.writing(Deed("note", "ferry#1", sys.argv[2], now, "ferry")) as work:
        key = claims.identify(work.connection, Ref("ferry", 1))
        changing.note(work, key, Note(f"{sys.argv[2]} {number}", Audience.AUTHOR, sys.argv[2], now))
    print(number, flush=True)
opened.close()
"""


def note(opened: Database, words: str) -> None:
    with opened.writing(Deed("note", "ferry#1", "Ann", NOW, "ferry")) as work:
        key = claims.identify(work.connection, Ref("ferry", 1))
        assert key is not None
        changing.note(work, key, Note(words, Audience.AUTHOR, "Ann", NOW))


def writer(path: Path, name: str, times: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(times)], stdout=subprocess.PIPE, text=True
    )


def notes(opened: Database) -> list[str]:
    with opened.reading() as connection:
        return list(connection.execute(select(NOTE.c.text).order_by(NOTE.c.id)).scalars())


def faults(opened: Database) -> list[str]:
    with opened.reading() as connection:
        return list(trail.faults(connection))


def test_what_was_acknowledged_survives_power_as_far_as_the_disk_honours_it(opened: Database) -> None:
    mode, sync = sqlite.journal(opened.path)
    with opened.reading() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "busy_timeout",
                "recursive_triggers",
                "trusted_schema",
            )
        }
    assert values == {
        "journal_mode": mode.lower(), "synchronous": {"FULL": 2, "EXTRA": 3}[sync], "foreign_keys": 1,
        "busy_timeout": 5000, "recursive_triggers": 1, "trusted_schema": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 54, 0), True)],
)  # fmt: skip
def test_the_log_is_used_only_where_it_is_free_of_the_reset_bug(version: tuple[int, ...], safe: bool) -> None:
    assert sqlite.safe_log(version) is safe


def test_a_missing_database_is_not_made(path: Path) -> None:
    with pytest.raises(NoWorkspace, match="redpencil init"):
        database.open_database(path)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"<html><body>404</body></html>", b"SQLite format 3\0 cut", b"\0" * 4096])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ForeignDatabase, match="Move it away"):
        database.open_database(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    connection = sqlite.driver().connect(str(path))
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ForeignDatabase, match="another program"):
        database.open_database(path)
    assert path.read_bytes() == before


def test_a_database_that_is_cut_short_is_called_damaged(opened: Database) -> None:
    opened.close()
    whole = opened.path.read_bytes()
    opened.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedDatabase, match="its end is missing"):
        database.open_database(opened.path)


def test_a_thorough_look_finds_what_opening_does_not(opened: Database) -> None:
    assert opened.damage() == ()
    raw = sqlite.connect(opened.path)
    raw.execute("PRAGMA ignore_check_constraints=ON")
    raw.execute("UPDATE claim SET status='lost' WHERE number=1")
    raw.close()
    assert "CHECK constraint failed" in opened.damage()[0]


def test_closing_leaves_one_file_that_holds_everything(opened: Database) -> None:
    note(opened, "kept")
    opened.close()
    assert [file.name for file in opened.path.parent.iterdir()] == [opened.path.name]


def test_a_full_disk_is_said_and_nothing_is_half_written(opened: Database) -> None:
    note(opened, "before")
    opened.close()
    again = database.open_database(opened.path)
    with again.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull, match="free some space"):
        note(again, "too long " * 100_000)
    assert notes(again) == ["before"]
    assert faults(again) == []
    again.close()


def test_a_file_that_was_taken_away_or_replaced_is_said_and_takes_nothing_in(opened: Database, tmp_path: Path) -> None:
    away = opened.path.rename(tmp_path / "away.db")
    with pytest.raises(DatabaseError, match="was taken away"):
        note(opened, "lost")
    opened.path.write_bytes(away.read_bytes())
    with pytest.raises(DatabaseError, match="another file is in its place"):
        note(opened, "lost")
    away.replace(opened.path)
    note(opened, "kept")
    assert notes(opened) == ["kept"]


def test_a_writer_that_holds_on_is_named_and_not_waited_for_for_ever(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", ("PRAGMA busy_timeout=50",))
    hurried = database.open_database(opened.path)
    other = sqlite.connect(opened.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked, match="try again"):
        note(hurried, "late")
    other.close()
    note(hurried, "in time")
    assert notes(hurried) == ["in time"]
    hurried.close()


def test_two_processes_that_write_at_once_lose_nothing(opened: Database) -> None:
    writers = [writer(opened.path, name, 25) for name in ("Ann", "Bo")]
    for each in writers:
        each.communicate(timeout=60)
        assert each.returncode == 0
    assert sorted(notes(opened)) == sorted(f"{name} {number}" for name in ("Ann", "Bo") for number in range(25))
    assert faults(opened) == []


@pytest.mark.long
def test_what_a_killed_writer_acknowledged_is_there(opened: Database) -> None:
    for round_ in range(8):
        killed = writer(opened.path, f"round {round_}", 10_000)
        assert killed.stdout is not None
        acknowledged = [killed.stdout.readline() for _ in range(round_ * 3 + 1)]
        killed.kill()
        rest = killed.stdout.read().split("\n")
        killed.wait()
        killed.stdout.close()
        last = int([line for line in [*acknowledged, *rest] if line.strip()][-1])
        written = [words for words in notes(opened) if words.startswith(f"round {round_} ")]
        assert len(written) >= last + 1
        assert faults(opened) == []


def test_an_unknown_code_does_not_break_a_list(opened: Database) -> None:
    raw = sqlite.connect(opened.path)
    raw.execute("PRAGMA ignore_check_constraints=ON")
    raw.execute("UPDATE claim SET kind='prophecy', about='gods' WHERE number=1")
    raw.close()
    with opened.reading() as connection:
        assert len(listing.lines(connection, ClaimQuery(), 0, 10)) == 2
        assert len(claims.load(connection, [1, 2])) == 2


def test_a_code_that_nobody_knows_is_not_written(opened: Database) -> None:
    with pytest.raises(DatabaseError), opened.writing(Deed("x", "y", "Ann", NOW)) as work:
        work.connection.execute(CLAIM.update().values(kind="prophecy"))


@pytest.mark.parametrize(
    "statement",
    ["UPDATE event SET reviewer='Bo'", "DELETE FROM event", "INSERT OR REPLACE INTO event SELECT * FROM event", "DELETE FROM verdict WHERE 1"],
)  # fmt: skip
def test_the_trail_and_the_verdicts_only_grow(opened: Database, statement: str) -> None:
    raw = sqlite.connect(opened.path)
    raw.execute(
        "INSERT INTO verdict (claim_id, rating, reviewer, decided_at, rationale, correction, override, wants_source) "
        "VALUES (1, 'confirmed', 'Ann', '2026-03-01', '', '', '', 0)"
    )
    with pytest.raises(sqlite.driver().Error, match=r"grows|stand"):
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE event SET reviewer='Bo' WHERE seq=2", "event 2 was changed"),
        ("DELETE FROM event WHERE seq=2", "event 2 is missing"),
        ("UPDATE event SET article='other' WHERE seq=2", "event 2 was changed"),
    ],
)
def test_an_event_that_was_tampered_with_is_found(opened: Database, statement: str, fault: str) -> None:
    for number in range(3):
        note(opened, f"note {number}")
    assert faults(opened) == []
    raw = sqlite.connect(opened.path)
    for trigger in ("event_unchanged", "event_kept"):
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(statement)
    raw.close()
    assert fault in faults(opened)[0]


def test_a_step_that_fails_leaves_neither_change_nor_event(opened: Database) -> None:
    def fail() -> None:
        with opened.writing(Deed("note", "ferry#1", "Ann", NOW, "ferry")) as work:
            changing.reword(work, 1, "changed")
            work.session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with opened.reading() as connection:
        assert claims.load(connection, [1])[0].statement == "The ferry sank."
        assert connection.execute(select(EVENT.c.seq)).scalars().all() == [1]


def test_an_event_tells_what_was_and_what_is(opened: Database) -> None:
    with opened.writing(Deed("reword", "ferry#1", "Ann", NOW, "ferry")) as work:
        changing.reword(work, 1, "changed")
    assert work.event is not None
    assert work.event.before == {"claim/1": {"statement": "The ferry sank."}}
    assert work.event.after == {"claim/1": {"statement": "changed"}}
    with opened.writing(Deed("reword", "ferry#1", "Ann", NOW, "ferry")) as idle:
        changing.reword(idle, 1, "changed")
    assert idle.event is None


def test_a_database_on_a_full_disk_can_be_read_and_says_why_it_is_not_written(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.close()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=4096))
    again = database.open_database(opened.path)
    assert again.read_only
    assert "no space left" in again.read_only
    with again.looking() as connection:
        assert listing.lines(connection, ClaimQuery(), 0, 10)
    again.close()
