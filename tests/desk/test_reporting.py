import sqlite3
import zlib
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.damage import Harm
from redpencil.domain.note import Audience
from redpencil.errors import UnknownExport, UnknownReference

CLAIM = Ref("ferries", 1)


@pytest.fixture
def secret(desk: Desk) -> Desk:
    source = desk.researching.add_person("Deep Throat", note="met in a garage", confidential=True)
    desk.attaching.attach(CLAIM, source.id, quote="it is so")
    desk.reviewing.note(CLAIM, "ask Bo about it", Audience.COLLEAGUES)
    desk.reviewing.note(CLAIM, "please mend", Audience.AUTHOR)
    desk.reviewing.judge(CLAIM, "refuted", correction="2,900")
    return desk


def test_a_report_leaves_out_what_stays_in_the_house(secret: Desk) -> None:
    [article] = secret.reporting.report("ferries").articles
    claim = next(claim for claim in article.claims if claim.number == 1)
    assert [note.text for note in claim.notes] == ["please mend"]
    assert claim.evidence[0].source.title == "Confidential source"
    for known in secret.reporting.formats():
        written = secret.reporting.render("ferries", known.id).decode()
        assert "Deep Throat" not in written
        assert "garage" not in written
        assert "ask Bo" not in written


def test_a_report_is_bound_to_the_trail(secret: Desk) -> None:
    report = secret.reporting.report(CLAIM)
    [last] = secret.browsing.log(limit=1)
    assert (report.trail.count, report.trail.hash) == (last.seq, last.hash)
    assert [claim.number for claim in report.articles[0].claims] == [1]


def test_reports_are_written_beside_each_other(secret: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out" / "deep"
    paths = secret.reporting.write("ferries", ["markdown", "json"], out)
    assert paths == (out / "ferries.md", out / "ferries.json")
    assert secret.reporting.write(None, ["memo"], out) == (out / "ferries.memo.md",)
    assert secret.reporting.write("ferries", ["html"], tmp_path / "one.html") == (tmp_path / "one.html",)
    assert all(path.stat().st_size for path in (*paths, tmp_path / "one.html"))


def test_an_unknown_format_or_scope_writes_nothing(secret: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnknownExport):
        secret.reporting.write("ferries", ["markdown", "papyrus"], tmp_path / "out")
    with pytest.raises(UnknownReference):
        secret.reporting.write("nowhere", ["markdown"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_kept_copy_that_was_tampered_with_is_named(desk: Desk, tmp_path: Path) -> None:
    register = tmp_path / "register.txt"
    register.write_text("Aldport has 2,900 inhabitants.", encoding="utf-8")
    source = desk.researching.add_file(register)
    desk.attaching.attach(CLAIM, source.id, quote="2,900 inhabitants")
    assert desk.reporting.report("ferries").damage == ()
    with sqlite3.connect(desk.workspace.database) as database:
        database.execute("UPDATE snapshot SET data = ? WHERE sha256 = ?", (zlib.compress(b"other"), source.sha256))
    heard: list[str] = []
    report = desk.reporting.render("ferries", "markdown", tell=heard.append).decode()
    [said] = heard
    assert "register" in said
    assert "its bytes no longer give their hash" in said
    assert report.count("its bytes no longer give their hash") == 2
    with sqlite3.connect(desk.workspace.database) as database:
        database.execute("UPDATE snapshot SET data = ? WHERE sha256 = ?", (b"\x00", source.sha256))
    assert [each.harm for each in desk.reporting.report("ferries").damage] == [Harm.CHANGED]
