import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from redpencil import config
from redpencil.desk import workspace as workspaces
from redpencil.desk.bench import Bench
from redpencil.desk.desk import Desk
from redpencil.desk.importing import Importing
from redpencil.desk.progress import Cancelled
from redpencil.domain.checks import CHECKS, Wish
from redpencil.domain.finding import Severity
from redpencil.domain.query import ClaimQuery
from redpencil.domain.reviewer import Reviewer
from redpencil.errors import DatabaseError, DiskFull, NewerDatabase, NoWorkspace, ReadOnly
from redpencil.locations import Workspace
from redpencil.storage import sqlite
from redpencil.storage.database import Database

ARTICLE = "A harbour wakes\n\nThe harbour of Aldport has 12 cranes, the town said on 3 May 2021.\n"


def test_a_missing_workspace_is_refused_and_not_made(workspace: Workspace) -> None:
    with pytest.raises(NoWorkspace, match="redpencil init"):
        Desk.open(workspace)
    assert not workspace.folder.exists()


def test_a_workspace_is_made_when_asked_for(workspace: Workspace) -> None:
    with Desk.open(workspace, create=True) as desk:
        assert desk.browsing.articles() == ()
        assert not desk.read_only
    assert workspace.config.read_text(encoding="utf-8").startswith("# The rules")
    assert workspace.names.read_text(encoding="utf-8") == "canonical,kind,aliases,about,verified\n"
    with Desk.open(workspace) as again:
        assert again.config.scale.id == "house"
        assert again.config.checks.wishes == dict.fromkeys(CHECKS, Wish.ON)


@pytest.mark.parametrize(("rules", "severity"), [("names = 'error'", Severity.ERROR), ("names = 'off'", None)])
def test_the_house_says_which_checks_read_its_articles(
    workspace: Workspace, rules: str, severity: Severity | None
) -> None:
    workspace.articles.mkdir(parents=True)
    workspace.config.write_text(f"[checks]\n{rules}\n", encoding="utf-8")
    body = "In 2020 Huawei sold 5 million phones. Then Huawei grew by 3 percent. In 2021 Huawei fell, and Huwaei said so.\n"
    (workspace.articles / "phones.txt").write_text(f"Phones of the year\n\n{body}", encoding="utf-8")
    with Desk.open(workspace) as desk:
        desk.importing.add(f"Phones again\n\n{body}".encode(), slug="again")
        for slug in ("phones", "again"):
            found = [one for claim in desk.browsing.claims(ClaimQuery(article=slug)) for one in claim.findings]
            assert [one.severity for one in found] == ([severity] if severity else [])


def test_a_workspace_without_a_database_is_filled_from_its_articles(workspace: Workspace) -> None:
    workspace.articles.mkdir(parents=True)
    (workspace.articles / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    told: list[float] = []
    with Desk.open(workspace, progress=lambda _what, share: told.append(share)) as desk:
        assert [line.slug for line in desk.browsing.articles()] == ["harbour"]
    assert told == sorted(told)
    assert told


def test_a_stop_half_way_leaves_nothing_half_built(workspace: Workspace) -> None:
    workspace.articles.mkdir(parents=True)
    for number in range(3):
        (workspace.articles / f"harbour-{number}.txt").write_text(f"{ARTICLE}{number}", encoding="utf-8")

    def stop(_what: str, share: float) -> None:
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        Desk.open(workspace, progress=stop)
    assert sorted(file.name for file in workspace.folder.iterdir()) == ["articles"]
    with Desk.open(workspace) as desk:
        assert len(desk.browsing.articles()) == 3


def test_an_article_that_cannot_be_read_does_not_keep_the_others_out(workspace: Workspace) -> None:
    workspace.articles.mkdir(parents=True)
    (workspace.articles / "empty.txt").write_text("", encoding="utf-8")
    (workspace.articles / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    with Desk.open(workspace) as desk:
        assert len(desk.browsing.articles()) == 1
        assert "empty.txt" in desk.warnings[0]


def test_a_workspace_that_cannot_be_written_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.close()
    before = desk.workspace.database.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Desk.open(desk.workspace) as closed:
        assert closed.read_only
        assert "may be read but not written" in closed.read_only_reason
        [line, *_] = closed.browsing.lines(ClaimQuery(), 0, 10)
        with pytest.raises(ReadOnly, match="Nothing was changed"):
            closed.reviewing.judge(line.ref, "confirmed")
        with pytest.raises(ReadOnly):
            closed.importing.add(b"some words")
    assert desk.workspace.database.read_bytes() == before


def test_what_an_unclean_end_left_in_the_log_is_read_too(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [line, *_] = desk.browsing.lines(ClaimQuery(), 0, 10)
    desk.reviewing.judge(line.ref, "confirmed")
    left = tmp_path / "left"
    shutil.copytree(desk.workspace.folder, left)
    assert (left / "redpencil.db-wal").stat().st_size
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Desk.open(Workspace(left)) as closed:
        assert closed.browsing.claim(line.ref).verdict is not None


def test_a_newer_database_is_refused_and_left_as_it_is(desk: Desk) -> None:
    desk.close()
    connection = sqlite.driver().connect(str(desk.workspace.database))
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = desk.workspace.database.read_bytes()
    with pytest.raises(NewerDatabase, match="update Redpencil"):
        Desk.open(desk.workspace)
    assert desk.workspace.database.read_bytes() == before
    assert sorted(file.name for file in desk.workspace.folder.glob("redpencil.db*")) == ["redpencil.db"]


def test_a_database_of_another_kind_is_refused_with_a_sentence(desk: Desk) -> None:
    desk.workspace.config.write_text('[database]\nurl = "postgresql://host/name"\n', encoding="utf-8")
    with pytest.raises(DatabaseError, match="not supported yet"):
        Desk.open(desk.workspace)


def test_a_database_that_is_not_all_in_its_file_is_never_put_in_place(workspace: Workspace) -> None:
    workspace.articles.mkdir(parents=True)

    def fill(new: Database) -> None:
        # Who reads keeps the log from being folded into the file, as a full disk does.
        reader = sqlite.connect(new.path)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        readers.append(reader)
        Importing(bench_of(new)).add(ARTICLE.encode())

    readers: list[Any] = []

    def bench_of(new: Database) -> Bench:
        return Bench(workspace, config.load(None), Reviewer("Ann"), new)

    with pytest.raises(DiskFull, match="free some space"):
        workspaces.build(workspace.database, fill)
    for reader in readers:
        reader.close()
    assert list(workspace.folder.iterdir()) == [workspace.articles]
