import sqlite3
import zlib
from datetime import date
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.source import Contact, SourceKind, Terms, Tier
from redpencil.errors import CannotWrite, DamagedDatabase, ReasonNeeded, UnknownSource, WrongStatus

CLAIM = Ref("ferries", 1)
COUNTED = "Aldport counted 3,012 inhabitants on census day.\n"


@pytest.fixture
def census(tmp_path: Path) -> Path:
    path = tmp_path / "census.txt"
    path.write_text(COUNTED, encoding="utf-8")
    return path


def test_every_fact_of_a_source_is_corrected_and_that_is_taken_back_and_done_again(desk: Desk, census: Path) -> None:
    was = desk.researching.add_file(census)
    said = {
        "kind": SourceKind.DATASET, "title": "Census", "creator": "A. Clerk", "publisher": "The Office",
        "url": "https://census.example/", "archive_url": "https://archive.example/1", "tier": Tier.PRIMARY,
        "origin": "the register", "published": date(2021, 5, 3), "confidential": True, "note": "by hand",
        "contact": Contact.MAIL, "contacted_on": date(2026, 2, 1), "terms": Terms.BACKGROUND,
        "valid_from": date(2021, 1, 1), "valid_to": date(2030, 12, 31), "licence": "CC BY 4.0",
    }  # fmt: skip
    now = desk.cataloguing.describe(was.id, **said)
    assert {name: getattr(now, name) for name in said} == said
    assert now.sha256 == was.sha256
    assert desk.browsing.log()[0].action == "describe"
    desk.reviewing.undo()
    assert desk.browsing.source(was.id) == was
    desk.reviewing.redo()
    assert desk.browsing.source(was.id) == now


def test_a_fact_is_taken_away_and_the_others_stay(desk: Desk) -> None:
    person = desk.researching.add_person("Ana Bell", contact=Contact.CALL, contacted_on=date(2026, 2, 1), note="twice")
    now = desk.cataloguing.describe(person.id, note="", contacted_on=None)
    assert (now.note, now.contacted_on, now.contact, now.title) == ("", None, Contact.CALL, "Ana Bell")
    count = len(desk.browsing.log())
    assert desk.cataloguing.describe(person.id, note="") == now
    assert len(desk.browsing.log()) == count


@pytest.mark.parametrize(
    "said", [{"title": " "}, {"url": "ftp://x"}, {"valid_from": date(2021, 2, 1), "valid_to": date(2021, 1, 1)}]
)
def test_what_cannot_be_true_of_a_source_is_refused(desk: Desk, said: dict[str, object]) -> None:
    person = desk.researching.add_person("Ana Bell")
    with pytest.raises(ReasonNeeded):
        desk.cataloguing.describe(person.id, **said)
    with pytest.raises(ReasonNeeded):
        desk.researching.add_person("Ana Bell", **said)
    assert desk.browsing.sources() == (person,)
    with pytest.raises(UnknownSource):
        desk.cataloguing.describe(7, note="x")


def test_the_same_person_on_other_terms_is_another_source(desk: Desk) -> None:
    call = desk.researching.add_person("Ana Bell", contact=Contact.CALL, terms=Terms.ON_RECORD)
    assert desk.researching.add_person("Ana Bell", contact=Contact.CALL, terms=Terms.ON_RECORD) == call
    assert desk.researching.add_person("Ana Bell", contact=Contact.CALL, terms=Terms.BACKGROUND) != call
    assert desk.researching.add_person("Ana Bell", contacted_on=date(2026, 1, 1)) != call


def test_a_calculation_is_a_source_whose_text_is_the_reckoning(desk: Desk) -> None:
    source = desk.researching.add_calculation("158 / 160 = 0.9875")
    assert (source.kind, source.title) == (SourceKind.CALCULATION, "158 / 160 = 0.9875")
    (piece,) = desk.attaching.attach(CLAIM, source.id, quote="= 0.9875").evidence
    assert piece.quote_check is QuoteCheck.FOUND


def test_an_entry_says_what_is_kept_what_read_it_and_where_it_is_used(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    desk.attaching.attach(CLAIM, source.id, quote="3,012 inhabitants")
    entry = desk.cataloguing.entry(source.id)
    assert entry.snapshot is not None
    assert (entry.snapshot.text, entry.size, entry.unread) == (COUNTED, len(COUNTED), "")
    assert entry.snapshot.method.startswith("redpencil ")
    assert entry.snapshot.method.endswith(" plain")
    assert [(ref, piece.quote) for ref, piece in entry.uses] == [(CLAIM, "3,012 inhabitants")]


def test_a_file_that_cannot_be_read_is_kept_and_says_why_and_an_image_is_kept_without_complaint(
    desk: Desk, tmp_path: Path
) -> None:
    broken, picture = tmp_path / "report.pdf", tmp_path / "chart.png"
    broken.write_bytes(b"%PDF-1.7\nthis is no report\n")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0")
    entries = [desk.cataloguing.entry(desk.researching.add_file(path).id) for path in (broken, picture)]
    assert "report.pdf" in entries[0].unread
    assert entries[0].snapshot is not None
    assert entries[0].snapshot.method == f"unread: {entries[0].unread}"
    assert "image" in entries[1].unread
    assert entries[1].snapshot is not None
    assert entries[1].snapshot.method == ""
    person = desk.cataloguing.entry(desk.researching.add_person("Ana Bell").id)
    assert (person.snapshot, bool(person.unread)) == (None, True)


def read_by_an_older(desk: Desk, text: str, method: str) -> None:
    with sqlite3.connect(desk.workspace.database) as connection:
        connection.execute("UPDATE snapshot SET text = ?, method = ?", (text, method))


@pytest.mark.parametrize(("text", "method"), [("", "unread: no reader"), ("Gibberish it was.", "intake")])
def test_bytes_that_come_again_are_read_anew(desk: Desk, census: Path, text: str, method: str) -> None:
    source = desk.researching.add_file(census)
    desk.attaching.attach(CLAIM, desk.researching.add_person("Ana Bell").id)
    read_by_an_older(desk, text, method)
    count = len(desk.browsing.log())
    assert desk.researching.add_file(census) == source
    assert desk.browsing.passage(source.id) == COUNTED
    assert len(desk.browsing.log()) == count
    (lead,) = desk.seeking.evidence(CLAIM, source=source.id)
    assert lead.passage == COUNTED.strip()


def test_a_text_on_which_evidence_is_pinned_stays(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    read_by_an_older(desk, "Aldport counted 3,012 inhabitants.", "intake")
    desk.attaching.attach(CLAIM, source.id, quote="3,012 inhabitants")
    desk.researching.add_file(census)
    assert desk.browsing.passage(source.id) == "Aldport counted 3,012 inhabitants."


@pytest.mark.parametrize("words", ["1", "census", "CENSUS  of Aldport", "aldport", "https://census.example/"])
def test_a_source_is_found_by_its_number_its_title_or_its_address(desk: Desk, words: str) -> None:
    census = desk.researching.add_address("https://census.example/", title="Census of Aldport")
    desk.researching.add_person("Ana Bell")
    assert desk.cataloguing.find(words) == census


def test_words_that_mean_several_sources_or_none_are_refused(desk: Desk) -> None:
    desk.researching.add_person("Ana Bell")
    desk.researching.add_person("Ana Berg")
    with pytest.raises(UnknownSource, match="1 Ana Bell, 2 Ana Berg"):
        desk.cataloguing.find("ana")
    for words in ("", "Eve", "9"):
        with pytest.raises(UnknownSource):
            desk.cataloguing.find(words)


def test_the_bytes_are_written_as_they_were_retrieved(desk: Desk, census: Path, tmp_path: Path) -> None:
    source = desk.researching.add_file(census, title="Census: Aldport")
    folder = tmp_path / "out"
    folder.mkdir()
    path = desk.cataloguing.save(source.id, folder)
    assert (path.name, path.read_bytes()) == ("census-aldport.txt", census.read_bytes())
    assert desk.cataloguing.save(source.id, folder) == path
    path.write_text("something else")
    with pytest.raises(CannotWrite, match="another file"):
        desk.cataloguing.save(source.id, folder)
    assert desk.cataloguing.save(source.id, folder / "copy").read_bytes() == census.read_bytes()
    with pytest.raises(WrongStatus, match="never fetched"):
        desk.cataloguing.original(source.id, warc=True)
    with pytest.raises(WrongStatus, match="no bytes"):
        desk.cataloguing.original(desk.researching.add_person("Ana Bell").id)


@pytest.mark.parametrize("data", [b"no zlib", zlib.compress(b"other bytes")])
def test_damaged_bytes_are_said_to_be_damaged(desk: Desk, census: Path, data: bytes) -> None:
    source = desk.researching.add_file(census)
    with sqlite3.connect(desk.workspace.database) as connection:
        connection.execute("UPDATE snapshot SET data = ?", (data,))
    with pytest.raises(DamagedDatabase, match=f"source {source.id} are damaged"):
        desk.cataloguing.original(source.id)
