"""The reader of Excel workbooks (XLSX): the values as they were last shown; no formula is worked out, no macro run."""

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from lxml import etree

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.archive import Archive
from redpencil.intake.assembly import Assembly, Run, fact
from redpencil.intake.cellformats import CellFormats
from redpencil.intake.limits import CELLS
from redpencil.intake.table import add_rows, too_many

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MAIN: Final = "{*}"
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST_COLUMNS: Final = 1_000
_BOOLEANS: Final = {"0": "FALSE", "1": "TRUE"}


def read(data: bytes) -> Reading:
    """Read `data` as an Excel workbook, sheet by sheet."""
    archive = Archive(data)
    book = archive.xml("xl/workbook.xml")
    properties = book.find(f"{_MAIN}workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    formats = CellFormats(archive.xml("xl/styles.xml") if "xl/styles.xml" in archive else None, since_1904=since_1904)
    sheets = _Sheets(archive, formats)
    assembly = Assembly()
    hidden = []
    for name, part, is_hidden in _listed(archive, book):
        rows = list(sheets.rows(part))
        if is_hidden:
            hidden.append(name)
        if rows:
            assembly.add(Role.SUBHEAD, [Run(name, place=f"{name}!A1")])
            add_rows(assembly, rows, name)
    if not any(block.role is Role.TABLE for block in assembly.blocks):
        raise NothingToRead("its sheets are empty")
    return assembly.reading(_metadata(archive), MEDIA_TYPE, warnings=tuple(_warnings(hidden, sheets.unworked)))


def _warnings(hidden: list[str], unworked: int) -> Iterator[str]:
    if hidden:
        yield f"Hidden sheets were read too: {', '.join(map(fact, hidden[:10]))}."
    if unworked:
        yield f"Formulas without a kept result were left out (cells: {unworked}). Open and save it in Excel first."


def _listed(archive: Archive, book: Any) -> Iterator[tuple[str, str, bool]]:
    """Yield name and part of every sheet, and whether it is hidden."""
    parts = {
        each.get("Id"): posixpath.normpath(posixpath.join("xl", each.get("Target", "").removeprefix("/xl/")))
        for each in archive.xml("xl/_rels/workbook.xml.rels")
    }
    for sheet in book.iter(f"{_MAIN}sheet"):
        key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
        part = parts.get(key, "")
        if "/worksheets/" in part and part in archive:
            yield fact(sheet.get("name")), part, sheet.get("state", "visible") != "visible"


class _Sheets:
    """Reads sheet after sheet, and counts their cells together."""

    def __init__(self, archive: Archive, formats: CellFormats) -> None:
        self._archive = archive
        self._formats = formats
        self._shared = _shared(archive)
        self._left = CELLS
        self.unworked = 0

    def rows(self, part: str) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows of a sheet that hold something, with their numbers."""
        number = 0
        for row in _rows(self._archive.read(part), part):
            number = int(row.get("r") or number + 1)
            cells: list[str] = []
            for cell in row.iter(f"{_MAIN}c"):
                column = _column(cell.get("r", ""), len(cells))
                cells.extend([""] * (column - len(cells)))
                cells.append(self._value(cell))
                self._left -= 1
            if self._left < 0:
                raise too_many()
            if any(cell.strip() for cell in cells):
                yield number, cells

    def _value(self, cell: Any) -> str:
        """Return what a cell shows."""
        kind = cell.get("t", "n")
        value: str | None = cell.findtext(f"{_MAIN}v")
        if kind == "inlineStr":
            inline = cell.find(f"{_MAIN}is")
            return "" if inline is None else _plain(inline)
        if value is None:
            self.unworked += cell.find(f"{_MAIN}f") is not None
            return ""
        if kind == "s":
            place = int(value) if value.isdecimal() else len(self._shared)
            return self._shared[place] if place < len(self._shared) else ""
        if kind == "b":
            return _BOOLEANS.get(value, value)
        return value if kind in {"str", "e", "d"} else self._formats.shown(value, cell.get("s", "0"))


def _column(reference: str, following: int) -> int:
    """Return the column of a cell, counted from 0."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return following
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > _MOST_COLUMNS:
        raise too_many()
    return max(following, column - 1)


def _rows(data: bytes, part: str) -> Iterator[Any]:
    """Yield the rows of a sheet one by one, so that only one is in memory."""
    steps = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in steps:
            if event == "start":
                if element.getparent() is None and element.getroottree().docinfo.doctype:
                    raise Unreadable(f"its part {part} declares entities of its own, which no office program writes")
            elif element.tag.endswith("}row"):
                yield element
                element.clear(keep_tail=False)
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError:
        raise Unreadable(f"its part {part} is damaged or made to do harm") from None


def _shared(archive: Archive) -> list[str]:
    """Return the texts that cells refer to by number."""
    if "xl/sharedStrings.xml" not in archive:
        return []
    return [_plain(item) for item in archive.xml("xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _plain(item: Any) -> str:
    """Return the words of a text, without the sounds that stand over Japanese ones."""
    return "".join(each.text or "" for each in item.iter(f"{_MAIN}t") if not each.getparent().tag.endswith("}rPh"))


def _metadata(archive: Archive) -> Metadata:
    if "docProps/core.xml" not in archive:
        return Metadata()
    facts = {etree.QName(each).localname: each.text for each in archive.xml("docProps/core.xml") if each.text}
    return Metadata(title=fact(facts.get("title")), author=fact(facts.get("creator")))
