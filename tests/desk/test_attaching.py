from pathlib import Path

import pytest
import typst
import xlsxwriter

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.errors import UnknownSource

CLAIM = Ref("ferries", 1)


@pytest.fixture
def census(tmp_path: Path) -> Path:
    path = tmp_path / "census of 2021.txt"
    path.write_text("Table 1\n\nAldport counted 3,012 inhabitants on census day.\n", encoding="utf-8")
    return path


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


def test_in_a_text_without_places_of_its_own_paragraphs_are_counted(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    attached = desk.attaching.attach(CLAIM, source.id, quote="counted 3,012 inhabitants")
    assert attached.evidence[0].locator == "paragraph 2"


def test_a_text_of_one_paragraph_gives_no_locator(desk: Desk) -> None:
    source = desk.researching.add_words("The census counted 3,012 inhabitants.")
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


def test_a_quote_is_pinned_to_its_place_in_the_bytes_that_were_there(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    (pinned,) = desk.attaching.attach(CLAIM, source.id, quote="counted 3,012 inhabitants").evidence
    assert pinned.sha256 == source.sha256
    assert pinned.place is not None
    assert pinned.place.of(desk.browsing.passage(source.id)) == "counted 3,012 inhabitants"
    (bare,) = desk.attaching.attach(Ref("ferries", 2), source.id).evidence
    assert (bare.sha256, bare.place) == ("", None)


def test_the_same_source_with_the_same_quote_again_changes_nothing(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    first = desk.attaching.join(CLAIM, source.id, quote="counted 3,012 inhabitants", stance=Stance.REFUTES)
    count = len(desk.browsing.log())
    again = desk.attaching.join(CLAIM, source.id, quote="counted  3,012 inhabitants")
    assert (first.number, first.again, again.number, again.again) == (1, False, 1, True)
    assert again.claim == desk.browsing.claim(CLAIM)
    assert len(desk.browsing.log()) == count
    other = desk.attaching.join(CLAIM, source.id, quote="census day")
    assert (other.number, other.again) == (2, False)


def test_evidence_is_said_differently_and_that_is_taken_back_and_done_again(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    was = desk.attaching.attach(CLAIM, source.id, quote="3,000 people", evidence_set=1)
    edited = desk.attaching.edit(CLAIM, 1, stance=Stance.REFUTES, quote="counted 3,012 inhabitants", evidence_set=2)
    (piece,) = edited.evidence
    assert (piece.stance, piece.quote_check, piece.evidence_set) == (Stance.REFUTES, QuoteCheck.FOUND, 2)
    assert (piece.number, piece.sha256) == (1, source.sha256)
    desk.reviewing.undo()
    assert desk.browsing.claim(CLAIM).evidence == was.evidence
    desk.reviewing.redo()
    assert desk.browsing.claim(CLAIM).evidence == edited.evidence


def test_what_is_not_said_of_evidence_stays_and_an_emptied_quote_is_unpinned(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    was = desk.attaching.attach(CLAIM, source.id, quote="3,012 inhabitants", locator="Table 1", stance=Stance.CONTEXT)
    assert desk.attaching.edit(CLAIM, 1).evidence == was.evidence
    (piece,) = desk.attaching.edit(CLAIM, 1, quote="").evidence
    assert (piece.quote, piece.quote_check, piece.place, piece.sha256) == ("", QuoteCheck.UNCHECKED, None, "")
    assert (piece.stance, piece.locator) == (Stance.CONTEXT, "Table 1")


def test_a_locator_follows_its_quote_unless_a_person_gave_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "interview.srt"
    path.write_text(INTERVIEW, encoding="utf-8")
    source = desk.researching.add_file(path)
    desk.attaching.attach(CLAIM, source.id, quote="The ferry is late again.")
    assert desk.attaching.edit(CLAIM, 1, quote="counted 3,012 people").evidence[0].locator == "00:03:10"
    assert desk.attaching.edit(CLAIM, 1, locator="the third minute").evidence[0].locator == "the third minute"
    kept = desk.attaching.edit(CLAIM, 1, quote="The ferry is late again.").evidence[0]
    assert kept.locator == "the third minute"
    assert desk.attaching.edit(CLAIM, 1, locator="").evidence[0].locator == "00:00:01"


def test_evidence_that_is_not_there_cannot_be_said_differently(desk: Desk) -> None:
    with pytest.raises(UnknownSource, match="It has: none"):
        desk.attaching.edit(CLAIM, 1)
