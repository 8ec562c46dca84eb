"""The reader of e-books: chapter by chapter, in the order in which they are read."""

import posixpath
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree, html

from redpencil.domain.article import Metadata, Reading
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.archive import Archive
from redpencil.intake.assembly import Assembly, fact
from redpencil.intake.encodings import decode
from redpencil.intake.flow import Flow
from redpencil.intake.pagetext import without_hidden

MEDIA_TYPE: Final = "application/epub+zip"

_PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})
_LONGEST_LABEL: Final = 60
_LOCKED: Final = "META-INF/encryption.xml"
_FONTS_ONLY: Final = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
"""How fonts are scrambled, which is no protection of the text."""


def read(data: bytes) -> Reading:
    """Read `data` as an e-book (EPUB)."""
    archive = Archive(data)
    if _LOCKED in archive and not any(method in archive.read(_LOCKED) for method in _FONTS_ONLY):
        raise Unreadable("it is copy-protected. Only e-books without protection can be read")
    package_name = _package_name(archive)
    package = archive.xml(package_name)
    assembly = Assembly()
    missing = 0
    for number, name in enumerate(_chapters(package, posixpath.dirname(package_name)), 1):
        tree = _page(archive.read(name)) if name in archive else None
        if tree is None:
            missing += 1
            continue
        Flow(assembly, partial(_label, tree, number)).walk(tree)
    if not assembly.blocks:
        raise NothingToRead("no text found in its chapters: pictures of pages?")
    warnings = [f"{missing} of its chapters are missing or damaged."] if missing else []
    return assembly.reading(_metadata(package), MEDIA_TYPE, warnings=warnings)


def _package_name(archive: Archive) -> str:
    roots = archive.xml("META-INF/container.xml").iter("{*}rootfile")
    name = next((str(root.get("full-path") or "") for root in roots), "")
    if name not in archive:
        raise Unreadable("it is no whole e-book: its table of contents is missing")
    return name


def _chapters(package: Any, folder: str) -> Iterator[str]:
    """Yield the names of the pages in reading order; side pages such as answers come where they are listed."""
    pages = {item.get("id"): item for item in package.iter("{*}item") if item.get("media-type") in _PAGES}
    for reference in package.iter("{*}itemref"):
        item = pages.get(reference.get("idref"))
        if item is not None and "nav" not in (item.get("properties") or "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _label(tree: Any, number: int) -> str:
    """Name a chapter as the book does, and count it where the book does not."""
    heading = next(tree.iter("h1", "h2", "h3"), None)
    words = " ".join("".join(heading.itertext()).split()) if heading is not None else ""
    return fact(words) if 0 < len(words) <= _LONGEST_LABEL else f"section {number}"


def _page(data: bytes) -> Any:
    """Parse a chapter as a browser would, which expands and fetches nothing; None where it is empty."""
    text = decode(data, declares=True).text
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    without_hidden(tree)
    return tree.find("body")


def _metadata(package: Any) -> Metadata:
    facts: dict[str, str] = {}
    for each in package.iter("{http://purl.org/dc/elements/1.1/}*"):
        facts.setdefault(etree.QName(each).localname, "".join(each.itertext()))
    try:
        published = date.fromisoformat(facts.get("date", "")[:10])
    except ValueError:
        published = None
    return Metadata(
        title=fact(facts.get("title")),
        author=fact(facts.get("creator")),
        publisher=fact(facts.get("publisher")),
        date=published,
    )
