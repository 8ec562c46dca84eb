"""The reader of PDF: its text page by page, its lines put together to paragraphs, its running heads set aside."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.assembly import Assembly, Run, fact
from redpencil.intake.layout import LEADERS, OTHER_SIZE, Layout, Stretch, is_row
from redpencil.intake.pdflines import BREAK, Hyphens, Line, lines
from redpencil.intake.runningheads import running_heads
from redpencil.text.pages.paragraphs import ITEM

MEDIA_TYPE: Final = "application/pdf"

_WORD: Final = re.compile(r"\w")
_CAPTION: Final = re.compile(
    r"(?:fig(?:ure|\.)?|table|chart|graph|map|box|photo|source|abb\.|tab\.)\s*[\d:][^\n]*", re.IGNORECASE
)
_JUNK_TITLE: Final = re.compile(
    r"microsoft \w+ - .*|untitled.*|document\d*|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt|pptx?|xlsx?)|.*\ufffd.*",
    re.IGNORECASE,
)
_CONTENTS: Final = "table of contents"
_LONGEST_HEADING: Final = 25
_WORDLESS_SHARE: Final = 0.5
"""Where more of the pages are pictures the document may be a scan in part."""

_REASONS: Final = {
    2: "it cannot be opened",
    3: "it is damaged, or no PDF",
    4: "it is password-protected. Save a copy without the password",
    5: "it is protected in a way that is not known here. Save a copy without the protection",
    6: "it has a page that cannot be read",
}
"""PDFium's reasons for refusing a document."""


def read(data: bytes) -> Reading:
    """Read `data` as PDF; NothingToRead where it has no text layer."""
    document = _opened(data)
    pages = [_page(document, number) for number in range(len(document))]
    found = [page for page in pages if page is not None]
    worded = sum(any(_WORD.search(line.text) for line in page) for page in found)
    if not worded:
        raise NothingToRead("it has no text layer: a scan? Run it through text recognition (OCR) first")
    assembly = _assembled(found)
    return assembly.reading(_metadata(document), MEDIA_TYPE, warnings=tuple(_warnings(len(pages), len(found), worded)))


def _opened(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_REASONS.get(getattr(error, "err_code", 0), _REASONS[3])) from None


def _page(document: Any, number: int) -> list[Line] | None:
    """Return the lines of a page; None where it is damaged."""
    import pypdfium2

    try:
        return lines(document, number)
    except pypdfium2.PdfiumError:
        return None


def _warnings(pages: int, found: int, worded: int) -> Iterator[str]:
    if not pages:
        raise Unreadable("it has no pages")
    if found < pages:
        yield f"{pages - found} of its {pages} pages are damaged and were left out."
    if worded < found * _WORDLESS_SHARE:
        yield f"{found - worded} of its {pages} pages hold no text: pictures, or a scan."


def _assembled(pages: Sequence[Sequence[Line]]) -> Assembly:
    """Put the pages together to one text."""
    heads = running_heads(pages)
    if all(id(line) in heads for page in pages for line in page):
        heads = {}  # pages that are all alike are the document, not its frame
    matter = [line for page in pages for line in page if id(line) not in heads]
    layout = Layout(matter)
    hyphens = Hyphens(" ".join(line.text for line in matter))
    assembly = Assembly()
    furniture = [line for page in pages for line in page if id(line) in heads]
    place = 0
    for stretch, role in _with_roles(list(layout.stretches(matter)), layout.size):
        while place < len(furniture) and furniture[place].page < stretch.lines[0].page:
            _add_furniture(assembly, furniture[place], heads[id(furniture[place])])
            place += 1
        why = _CONTENTS if LEADERS.search(stretch.text) else ""
        assembly.add(Role.FURNITURE if why else role, list(_runs(stretch, hyphens)), why)
    for line in furniture[place:]:
        _add_furniture(assembly, line, heads[id(line)])
    return assembly


def _add_furniture(assembly: Assembly, line: Line, why: str) -> None:
    assembly.add(Role.FURNITURE, [Run(line.text.replace(BREAK, "-"), place=_label(line.page))], why)


def _label(page: int) -> str:
    return f"p. {page + 1}"


def _runs(stretch: Stretch, hyphens: Hyphens) -> Iterator[Run]:
    """Yield the words of a paragraph, page by page; a word that two pages share stands on the first."""
    text, page = "", stretch.lines[0].page
    for line in stretch.lines:
        words = line.text
        if line.page != page:
            if text.endswith(BREAK):
                first, _, words = words.partition(" ")
                text += first
            yield Run(hyphens.joined(text) + " ", place=_label(page))
            text, page = "", line.page
        text += words if not text or text.endswith(BREAK) or _is_dashed(text, words) else f" {words}"
    yield Run(hyphens.joined(text), place=_label(page))


def _is_dashed(before: str, after: str) -> bool:
    """Tell whether a line ends in a hyphen of its own, with no blank after it."""
    return before[-1] in "-‐/" and before[-2:-1].isalnum() and after[:1].isalnum()


def _with_roles(stretches: Sequence[Stretch], usual: float) -> Iterator[tuple[Stretch, Role]]:
    """Name what each paragraph is: the largest letters on top are the headline, other large ones subheads."""
    top = max((each.size for each in _before_prose(stretches)), default=0.0)
    headed = False
    for place, stretch in enumerate(stretches):
        role = _role(stretches, place, usual)
        if role is Role.SUBHEAD and not headed and stretch.size >= top and not stretch.lines[0].page:
            role, headed = Role.HEADLINE, True
        yield stretch, role


def _before_prose(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        if stretch.lines[0].page or len(stretch.lines) > 4:
            return
        yield stretch


def _role(stretches: Sequence[Stretch], place: int, usual: float) -> Role:
    stretch = stretches[place]
    text = stretch.text
    words = text.split()
    if len(words) <= _LONGEST_HEADING and not re.search(r"[.;,]$", text) and _WORD.search(text):
        if stretch.size > usual * (1 + OTHER_SIZE):
            return Role.SUBHEAD
        after = stretches[place + 1] if place + 1 < len(stretches) else None
        if stretch.bold and len(stretch.lines) <= 2 and after is not None and not after.bold:
            return Role.SUBHEAD
    if _CAPTION.fullmatch(text) and (len(words) <= _LONGEST_HEADING or stretch.size < usual * (1 - OTHER_SIZE)):
        return Role.CAPTION
    if len(stretch.lines) == 1 and is_row(text):
        return Role.TABLE
    if ITEM.match(text):
        return Role.LIST
    return Role.BODY


def _metadata(document: Any) -> Metadata:
    """Return what the file says of itself; its day is that of the file and not of what it says."""
    facts = document.get_metadata_dict()
    title = fact(facts.get("Title"))
    return Metadata(title="" if _JUNK_TITLE.fullmatch(title) else title, author=fact(facts.get("Author")))
