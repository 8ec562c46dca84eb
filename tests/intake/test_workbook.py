import zipfile
from datetime import UTC, date, datetime, time
from io import BytesIO

import pytest
import xlsxwriter

from redpencil.domain.article import Role
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.errors import NothingToRead, ReadError, TooLarge, Unreadable
from redpencil.intake.workbook import read

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook() -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "remove_timezone": True})
    book.set_properties({"title": "Visitors", "author": "Ann Lee"})
    sheet = book.add_worksheet("Library visitors")
    sheet.write_row(0, 0, ["Day", "Visitors", "Share", "Open", "Sum"])
    sheet.write_datetime(1, 0, date(2021, 3, 4), book.add_format({"num_format": "dd.mm.yyyy"}))
    sheet.write_number(1, 1, 4200.5)
    sheet.write_number(1, 2, 0.4215, book.add_format({"num_format": "0.0%"}))
    sheet.write_boolean(1, 3, True)
    sheet.write_formula(1, 4, "=1+1", None, 2)
    sheet.write_datetime(
        3, 0, datetime(2021, 3, 4, 9, 30, tzinfo=UTC), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    )
    sheet.write_datetime(3, 1, time(9, 30), book.add_format({"num_format": "hh:mm"}))
    sheet.write_number(3, 2, 1234567, book.add_format({"num_format": '#,##0 "days"'}))
    hidden = book.add_worksheet("Notes")
    hidden.write_string(0, 0, "=cmd()")
    hidden.hide()
    book.close()
    return buffer.getvalue()


def test_cells_are_read_as_they_are_shown() -> None:
    reading = read(workbook())
    assert reading.text.split("\n") == [
        "Library visitors", "", "Day | Visitors | Share | Open | Sum", "2021-03-04 | 4200.5 | 42.1% | TRUE | 2",
        "2021-03-04 09:30 | 09:30 | 1234567", "", "Notes", "", "=cmd()",
    ]  # fmt: skip
    assert [block.role for block in reading.blocks][:2] == [Role.SUBHEAD, Role.TABLE]
    assert (reading.metadata.title, reading.metadata.author) == ("Visitors", "Ann Lee")


def test_a_cell_is_cited_by_sheet_and_name() -> None:
    reading = read(workbook())
    for words, place in (("4200.5", "Library visitors!B2"), ("1234567", "Library visitors!C4"), ("=cmd", "Notes!A1")):
        start = reading.text.index(words)
        assert locator(reading.landmarks, Span(start, start + len(words))) == place


def test_hidden_sheets_are_read_and_named() -> None:
    assert read(workbook()).warnings == ("Hidden sheets were read too: Notes.",)


def made(rows: str, head: str = "", **parts: str) -> bytes:
    """Write a workbook by hand, as no program would."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{SHEET}" xmlns:r="{relation}"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'{head}<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        )
        for name, part in parts.items():
            archive.writestr(f"xl/{name}.xml", part)
    return buffer.getvalue()


def test_a_formula_without_a_result_is_told_and_not_worked_out() -> None:
    reading = read(made('<row r="1"><c r="A1" t="inlineStr"><is><t>Sum</t></is></c><c r="B1"><f>1+1</f></c></row>'))
    assert reading.text.endswith("Sum")
    assert reading.warnings[0].startswith("Formulas without a kept result were left out (cells: 1)")


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (made(""), NothingToRead, "empty"),
        (made('<row r="1"><c r="A1"><v>1</v></c></row>', '<!DOCTYPE x [<!ENTITY x "y">]>'), Unreadable, "entities"),
        (made('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), TooLarge, "cells"),
        (made("<row><c><v>1</v></c></row>" * 200_001), TooLarge, "200,000 cells"),
        (made("<row>"), Unreadable, "damaged"),
        (made("<row/>" * 12_000_000), TooLarge, "would unpack"),
    ],
    ids=["empty", "entities", "far column", "many cells", "damaged", "bomb"],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_words(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data)


def test_references_out_of_range_and_odd_numbers_do_no_harm() -> None:
    cells = '<c t="s"><v>99</v></c><c s="77"><v>1e400</v></c><c><v>12x</v></c><c t="b"><v>7</v></c><c><v>0.30000000000000004</v></c>'
    assert read(made(f'<row r="x1">{cells}</row>'.replace('r="x1"', 'r="2"'))).text.endswith("inf | 12x | 7 | 0.3")


def test_days_before_march_1900_and_after_1904_are_right() -> None:
    book = BytesIO()
    with xlsxwriter.Workbook(
        book, {"in_memory": True, "date_1904": True, "default_date_format": "yyyy-mm-dd"}
    ) as made_book:
        made_book.add_worksheet("S").write_datetime(0, 0, date(2021, 3, 4))
    assert read(book.getvalue()).text.endswith("2021-03-04")
