"""The lines of a PDF's pages: their characters, and where on the page they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

BREAK: Final = "\ufffe"
"""What PDFium leaves where it took the hyphen at the end of a line away."""

_BROKEN: Final = re.compile(rf"(\w+){BREAK}(\w+)")
_ROWS: Final = re.compile(rf"(?<={BREAK})|(?<=\n)")
_BOLD: Final = 600


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; places in points from the lower left corner, `size` that of its letters.

    A word that goes on in the next line ends in BREAK.
    """

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool = False


def lines(document: Any, page: int) -> list[Line]:
    """Return the lines of a page, counted from 0, in the order of its text."""
    sheet = document[page]
    try:
        text_page = sheet.get_textpage()
        try:
            return list(_lines(text_page, page))
        finally:
            text_page.close()
    finally:
        sheet.close()


def _lines(page: Any, number: int) -> Iterator[Line]:
    place = 0
    for row in _ROWS.split(page.get_text_range(errors="replace")):
        bare = row.strip()
        if bare and bare != BREAK:
            first = place + _units(row[: len(row) - len(row.lstrip())])
            yield _measured(page, number, bare, first)
        place += _units(row)


def _measured(page: Any, number: int, text: str, first: int) -> Line:
    """Measure a line by its first and last character, which is enough and a hundred times less work than all."""
    from pypdfium2 import raw

    begin = raw.FPDFText_GetCharIndexFromTextIndex(page, first)
    end = raw.FPDFText_GetCharIndexFromTextIndex(page, first + _units(text) - 1)
    middle = raw.FPDFText_GetCharIndexFromTextIndex(page, first + _units(text) // 2)
    if min(begin, end) < 0:
        return Line(number, text, 0, 0, 0, 0, 0)
    left, _, _, top = page.get_charbox(begin, loose=True)
    _, bottom, right, _ = page.get_charbox(end, loose=True)
    # A line may begin with the small number of a footnote.
    sizes = (raw.FPDFText_GetFontSize(page, each) for each in (begin, max(0, middle), end))
    is_bold = raw.FPDFText_GetFontWeight(page, begin) >= _BOLD
    return Line(number, text, left, right, top, bottom, round(max(sizes), 1), is_bold)


def _units(text: str) -> int:
    """Count as PDFium does, in UTF-16."""
    return len(text) if not text or max(text) <= "\uffff" else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Hyphens:
    """Knows which words of a document stand in it with a hyphen of their own."""

    def __init__(self, text: str) -> None:
        self._whole = set(re.findall(r"\w+", text))
        self._hyphened = set(re.findall(r"(?=\b(\w+-\w+)\b)", text))

    def joined(self, text: str) -> str:
        """Join the words that were broken at the ends of lines, with the hyphen where it belongs to the word."""
        if BREAK not in text:
            return text
        return _BROKEN.sub(self._join, text).replace(BREAK, "-")

    def _join(self, match: re.Match[str]) -> str:
        head, tail = match[1], match[2]
        whole, hyphened = head + tail, f"{head}-{tail}"
        keeps = hyphened in self._hyphened and whole not in self._whole
        named = tail[0].isupper() and not head.isupper()
        return hyphened if keeps or named or head[-1].isdigit() or tail[0].isdigit() else whole
