import zipfile
from datetime import date
from io import BytesIO

import pytest

from redpencil.domain.article import Role
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.epub import read

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
FACTS = "<dc:title>The Harbour</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Quay</dc:publisher><dc:date>2019-05-04</dc:date>"


def book(chapters: dict[str, str], **parts: str) -> bytes:
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr(
            "OPS/book.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{FACTS}</metadata>'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for name, chapter in chapters.items():
            if chapter:
                archive.writestr(
                    f"OPS/{name}.xhtml",
                    f'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{chapter}</body></html>',
                )
        for name, part in parts.items():
            archive.writestr(f"META-INF/{name}.xml", part)
    return buffer.getvalue()


CHAPTERS = {
    "b": "<h1>Chapter 1</h1><p>The first crane came in 1901.</p><script>x</script>",
    "a": "<h1>Chapter 2</h1><p>It was <b>sold</b> in 1950.<br/>Nobody knew.</p><blockquote><p>We did.</p></blockquote>",
    "c": "<p>Thanks to the board.</p>",
}


def test_chapters_come_in_reading_order_and_passages_know_theirs() -> None:
    reading = read(book(CHAPTERS))
    assert reading.text.split("\n\n")[:4] == [
        "Chapter 1",
        "The first crane came in 1901.",
        "Chapter 2",
        "It was sold in 1950. Nobody knew.",
    ]
    for words, place in (("first crane", "Chapter 1"), ("sold", "Chapter 2"), ("Thanks", "section 3")):
        start = reading.text.index(words)
        assert locator(reading.landmarks, Span(start, start + 3)) == place
    assert [block.role for block in reading.blocks] == [
        Role.HEADLINE,
        Role.BODY,
        Role.SUBHEAD,
        Role.BODY,
        Role.QUOTATION,
        Role.BODY,
    ]


def test_a_book_says_who_wrote_and_published_it_and_when() -> None:
    metadata = read(book(CHAPTERS)).metadata
    assert (metadata.title, metadata.author, metadata.publisher, metadata.date) == (
        "The Harbour",
        "Ann Lee",
        "Quay",
        date(2019, 5, 4),
    )


def test_a_missing_chapter_is_told() -> None:
    assert read(book({**CHAPTERS, "d": ""})).warnings == ("1 of its chapters are missing or damaged.",)


def test_protected_and_empty_books_are_refused() -> None:
    with pytest.raises(Unreadable, match="copy-protected"):
        read(book(CHAPTERS, encryption="<encryption/>"))
    assert read(book(CHAPTERS, encryption='<e Algorithm="http://www.idpf.org/2008/embedding"/>')).text
    with pytest.raises(NothingToRead, match="no text"):
        read(book({"a": "<img src='p1.png'/>"}))
