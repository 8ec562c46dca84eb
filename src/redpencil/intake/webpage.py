"""The reader of web pages: trafilatura says which text is the article, and what is known about it."""

import logging
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from lxml import etree, html
from trafilatura import bare_extraction

from redpencil.domain.article import Link, Metadata, Reading, Role
from redpencil.errors import NothingToRead
from redpencil.intake import plain, recovery, tornlinks
from redpencil.intake.assembly import Assembly, Run, address, fact, with_headline
from redpencil.intake.encodings import Decoded, decode
from redpencil.intake.pagetext import depth, page_text, without_hidden
from redpencil.intake.recovery import Piece

MEDIA_TYPE: Final = "text/html"

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*\?>")

_DEEPEST: Final = 256
"""libxml2's own bound, beyond which most programs drop text in silence."""

_FEWEST_WORDS: Final = 5


def read(data: bytes) -> Reading:
    """Read `data` as a web page; NothingToRead where it has no words."""
    logging.disable(logging.CRITICAL)
    decoded = decode(data, declares=True)
    tree = _tree(decoded.text)
    if tree is None:
        raise NothingToRead("no article text found: the page is empty")
    warnings = list(decoded.warnings)
    if hidden := without_hidden(tree):
        warnings.append(f"What the page hides was left out (parts: {hidden}).")
    if depth(tree) > _DEEPEST:
        warnings.append(f"The page is nested more than {_DEEPEST} deep; look whether something is missing.")
    whole = page_text(tree)
    page = recovery.pieces(tree)
    document = _untorn(tree, page)
    encoding = decoded.encoding
    if document is None or document.body is None or len(_words(document.body)) < _FEWEST_WORDS:
        return _whole_page(whole, document, encoding, warnings)
    recovery.recover(document.body, page)
    return _article(document, encoding, warnings)


def _tree(text: str) -> Any:
    """Parse a page; None where there is no element in it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    bare = _CONTROLS.sub("\ufffd", _DECLARATION.sub("", text, count=1))
    try:
        return html.document_fromstring(bare.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _extracted(tree: Any, *, links: bool = True) -> Any:
    """Let trafilatura look; None where it finds nothing or gives up."""
    try:
        return bare_extraction(
            tree,
            favor_precision=True,
            include_comments=False,
            include_links=links,
            include_formatting=True,
            include_tables=True,
            with_metadata=True,
            # Without this a year in the text becomes a date of publication.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (RecursionError, ValueError, etree.LxmlError):
        return None


def _untorn(tree: Any, page: Sequence[Piece]) -> Any:
    """Let trafilatura look, and once more without links where those made it tear paragraphs apart."""
    document = _extracted(tree)
    if document is None or document.body is None or not recovery.is_torn(document.body, page):
        return document
    plainer = _extracted(tree, links=False)
    fuller = plainer is not None and plainer.body is not None and recovery.is_fuller(plainer.body, document.body)
    return plainer if fuller else document


def _article(document: Any, encoding: str, warnings: list[str]) -> Reading:
    metadata = _metadata(document)
    assembly = Assembly()
    body = document.body
    tornlinks.mend(body)
    if metadata.title and metadata.title.casefold() not in _beginning(body):
        assembly.add(Role.HEADLINE, [Run(metadata.title)])
    for element in body:
        _add(assembly, element, metadata.title)
    text, blocks, links = assembly.finished()
    return Reading(
        text=text,
        blocks=blocks,
        links=tuple(_distinct(links)),
        metadata=with_headline(metadata, blocks, text),
        media_type=MEDIA_TYPE,
        encoding=encoding,
        warnings=tuple(warnings),
    )


def _whole_page(text: str, document: Any, encoding: str, warnings: list[str]) -> Reading:
    """Fall back on all the text of the page."""
    if not re.search(r"\w", text):
        raise NothingToRead("no article text found on the page")
    warnings.append("No article was recognised on the page; this is all of its text.")
    reading = plain.reading(Decoded(text, encoding, tuple(warnings)), media_type=MEDIA_TYPE)
    metadata = _metadata(document) if document is not None else Metadata()
    return Reading(
        text=reading.text,
        blocks=reading.blocks,
        metadata=with_headline(metadata, reading.blocks, reading.text),
        media_type=MEDIA_TYPE,
        encoding=encoding,
        warnings=reading.warnings,
    )


def _metadata(document: Any) -> Metadata:
    try:
        published = date.fromisoformat(str(document.date or "")[:10])
    except ValueError:
        published = None
    publisher = fact(document.sitename)
    return Metadata(
        title=_without_publisher(fact(document.title), publisher),
        author=_without_day(fact(document.author)),
        publisher=publisher,
        url=address(document.url),
        date=published,
    )


def _without_day(author: str) -> str:
    """Take the day off a byline that was cut at its commas ("Ana Bell Monday; November")."""
    names = author.split("; ")
    if not any(_MONTH.fullmatch(name) for name in names):
        return author
    return "; ".join(_WEEKDAY.sub("", name) for name in names if not _MONTH.fullmatch(name))


def _without_publisher(title: str, publisher: str) -> str:
    """Take the publisher's name off the end of a title ("Council closes library - The Example")."""
    head, sign, tail = title.rpartition(" - ") if " | " not in title else title.rpartition(" | ")
    return head if sign and publisher and tail.casefold() == publisher.casefold() else title


def _beginning(body: Any) -> str:
    """Return the first words of the article, to look for the title in them."""
    return " ".join(_words(body)[:80]).casefold()


def _words(element: Any) -> list[str]:
    return "".join(element.itertext()).split()


_MONTH: Final = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December", re.IGNORECASE
)
_WEEKDAY: Final = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.IGNORECASE)
_ROLES: Final = {"head": Role.SUBHEAD, "quote": Role.QUOTATION, "item": Role.LIST, recovery.CAPTION: Role.CAPTION}
_INLINE: Final = frozenset({"ref", "hi", "lb", "del", "code", "graphic", "span", "term", "formula"})


def _is_title(element: Any, title: str) -> bool:
    """Tell whether a heading is the article's title over again."""
    return bool(title) and " ".join(_words(element)).casefold() == title.casefold()


def _add(assembly: Assembly, element: Any, title: str, role: Role = Role.BODY) -> None:
    """Add one element of trafilatura's article, and those within it, as blocks."""
    if element.tag == "row":
        assembly.add(Role.TABLE, list(_cells(element)))
        return
    role = _ROLES.get(element.tag, role)
    if role is Role.SUBHEAD and (not assembly.blocks or _is_title(element, title)):
        role = Role.HEADLINE
    runs = [Run(element.text or "")]
    for child in element:
        if child.tag in _INLINE:
            runs.extend(_runs(child))
        else:
            assembly.add(role, runs)
            _add(assembly, child, title, role)
            runs = []
        runs.append(Run(child.tail or ""))
    assembly.add(role, runs)


def _cells(row: Any) -> Iterator[Run]:
    for number, cell in enumerate(row):
        if number:
            yield Run(" | ")
        yield from _runs(cell)


def _runs(element: Any, target: str = "") -> Iterator[Run]:
    """Yield the characters of an element within a line, without its tail."""
    if element.tag == "lb":
        yield Run(" ")
    target = element.get("target", "") if element.tag == "ref" else target
    yield Run(element.text or "", target)
    for child in element:
        yield from _runs(child, target)
        yield Run(child.tail or "", target)


def _distinct(links: tuple[Link, ...]) -> Iterator[Link]:
    """Join the pieces of one link that formatting tore apart."""
    last: Link | None = None
    for link in links:
        if last and link.target == last.target and link.start - last.end <= 1:
            last = Link(last.start, link.end, link.target, link.kind)
            continue
        if last:
            yield last
        last = link
    if last:
        yield last
