from pathlib import Path

import pytest
import typst
import xlsxwriter

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.domain.source import SourceKind
from redpencil.errors import Missing, ReasonNeeded, UnknownSource

CLAIM = Ref("ferries", 1)


@pytest.fixture
def census(tmp_path: Path) -> Path:
    path = tmp_path / "census of 2021.txt"
    path.write_text("Table 1\n\nAldport counted 3,012 inhabitants on census day.\n", encoding="utf-8")
    return path


def test_a_file_is_kept_with_its_bytes_and_its_text(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    assert (source.id, source.kind, len(source.sha256)) == (1, SourceKind.DOCUMENT, 64)
    assert source.retrieved_at is not None
    assert "3,012 inhabitants" in desk.browsing.passage(source.id)


def test_the_same_bytes_are_the_same_source_again(desk: Desk, census: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(census.read_bytes())
    assert desk.researching.add_file(census) == desk.researching.add_file(copy)
    count = len(desk.browsing.log())
    desk.researching.add_file(census)
    assert len(desk.browsing.log()) == count


def test_the_same_address_or_person_is_the_same_source_again(desk: Desk) -> None:
    page = desk.researching.add_address("https://example.org/a")
    assert (page.kind, page.retrieved_at) == (SourceKind.PAGE, None)
    assert desk.researching.add_address("https://example.org/a") == page
    person = desk.researching.add_person("Ana Bell", note="by phone")
    assert desk.researching.add_person("Ana  Bell", note="by phone") == person
    assert desk.researching.add_person("Ana Bell", note="in person") != person
    assert desk.browsing.sources() == (page, person, desk.browsing.source(3))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("https://example.org/x?y=1", SourceKind.PAGE),
        ("Ana Bell, mayor", SourceKind.PERSON),
        ("The mayor told me on the phone that the ferry is slow.", SourceKind.NOTES),
        ("line one\nline two", SourceKind.NOTES),
        ("x" * 81, SourceKind.NOTES),
    ],
)
def test_one_field_takes_anything(desk: Desk, words: str, kind: SourceKind) -> None:
    assert desk.researching.add_anything(words).kind is kind


def test_one_field_takes_a_path_too(desk: Desk, census: Path) -> None:
    assert desk.researching.add_anything(str(census)).kind is SourceKind.DOCUMENT


def test_a_file_without_text_is_kept_as_bytes(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "chart.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0")
    source = desk.researching.add_file(picture)
    assert source.sha256
    assert desk.browsing.passage(source.id) == ""
    with pytest.raises(Missing):
        desk.researching.add_file(tmp_path / "nothing.pdf")


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_nothing_is_no_source(desk: Desk, words: str) -> None:
    with pytest.raises(ReasonNeeded):
        desk.researching.add_anything(words)


def test_a_quote_is_looked_up_in_the_source(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    attach = desk.attaching.attach
    found = attach(CLAIM, source.id, stance=Stance.REFUTES, quote="counted 3,012 inhabitants", locator="p. 1")
    missing = attach(CLAIM, source.id, quote="counted 3,000 inhabitants")
    unchecked = attach(CLAIM, desk.researching.add_person("Ana Bell").id, quote="about 3,000")
    assert found.evidence[0].quote_check is QuoteCheck.FOUND
    assert (found.evidence[0].stance, found.evidence[0].locator) == (Stance.REFUTES, "p. 1")
    assert missing.evidence[1].quote_check is QuoteCheck.NOT_FOUND
    assert unchecked.evidence[2].quote_check is QuoteCheck.UNCHECKED
    assert [one.number for one in unchecked.evidence] == [1, 2, 3]


INTERVIEW = """1
00:00:01,000 --> 00:00:04,000
The ferry is late again. The harbour is open.

2
00:03:10,000 --> 00:03:14,000
We counted 3,012 people. The harbour is open.
"""


@pytest.mark.parametrize(
    ("quote", "given", "locator"),
    [
        ("counted 3,012 people", "", "00:03:10"),
        ("The ferry is late again.", " ", "00:00:01"),
        ("counted 3,012 people", "third minute", "third minute"),
        ("The harbour is open.", "", ""),
        ("counted 4,000 people", "", ""),
        ("", "", ""),
    ],
)
def test_a_quote_is_cited_by_its_place_where_it_has_one(
    desk: Desk, tmp_path: Path, quote: str, given: str, locator: str
) -> None:
    path = tmp_path / "interview.srt"
    path.write_text(INTERVIEW, encoding="utf-8")
    source = desk.researching.add_file(path)
    assert desk.attaching.attach(CLAIM, source.id, quote=quote, locator=given).evidence[0].locator == locator


def test_a_page_of_a_document_and_a_cell_of_a_workbook_are_places(desk: Desk, tmp_path: Path) -> None:
    report, book = tmp_path / "report.pdf", tmp_path / "census.xlsx"
    report.write_bytes(typst.compile(b"Nothing is here. #pagebreak() Aldport counted 3,012 inhabitants."))
    with xlsxwriter.Workbook(book) as workbook:
        workbook.add_worksheet("Census").write_row("A1", ["Aldport", "3,012 inhabitants"])
    for path, locator in ((report, "p. 2"), (book, "Census!B1")):
        source = desk.researching.add_file(path)
        attached = desk.attaching.attach(CLAIM, source.id, quote="3,012 inhabitants")
        assert attached.evidence[-1].locator == locator


def test_a_text_without_places_of_its_own_gives_no_locator(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    attached = desk.attaching.attach(CLAIM, source.id, quote="counted 3,012 inhabitants")
    assert attached.evidence[0].locator == ""


def test_evidence_is_detached_by_its_number_and_comes_back_by_undo(desk: Desk) -> None:
    source = desk.researching.add_person("Ana Bell")
    attached = desk.attaching.attach(CLAIM, source.id)
    assert desk.attaching.detach(CLAIM, 1).evidence == ()
    desk.reviewing.undo()
    assert desk.browsing.claim(CLAIM).evidence == attached.evidence
    with pytest.raises(UnknownSource, match="It has: 1"):
        desk.attaching.detach(CLAIM, 4)
    with pytest.raises(UnknownSource):
        desk.attaching.attach(CLAIM, 99)


def test_the_last_source_is_the_one_attached_last(desk: Desk) -> None:
    assert desk.attaching.last_source() is None
    first, second = desk.researching.add_person("A"), desk.researching.add_person("B")
    desk.attaching.attach(CLAIM, second.id)
    desk.attaching.attach(Ref("ferries", 2), first.id)
    assert desk.attaching.last_source() == first
    assert desk.browsing.sources("ferries") == (first, second)
