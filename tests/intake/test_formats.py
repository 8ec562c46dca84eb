import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.errors import UnknownFormat
from redpencil.intake.formats import recognise


def zipped(inside: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(inside, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("ppt/presentation.xml"), "a PowerPoint presentation"),
        (zipped("xl/workbook.bin"), "an Excel workbook of another kind"),
        (zipped("notes.txt"), "an archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "an old Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password-protected"),
        (b"\x7fELF\x02\x01\x01" + bytes(100), "a program"),
        (b"RIFF\x00\x01\x02\x03WAVE" + bytes(20), "RIFF"),
        (b"SQLite format 3\x00" + bytes(100), "a database"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"\x00\x01\x00\x00" + bytes(80), "a font"),
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "page.html", ""])
def test_what_is_no_text_is_refused_by_what_it_is_whatever_its_name(data: bytes, words: str, name: str) -> None:
    with pytest.raises(UnknownFormat, match=words) as caught:
        recognise(data, name=name)
    assert "Redpencil reads plain text, Markdown, web pages" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(9),
        b"\xff\xd8\xff" + bytes(9),
        b"RIFF\x00\x01\x02\x03WEBP" + bytes(9),
        bytes(4) + b"ftypavif",
    ],
)
def test_an_image_can_only_be_attached(data: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"photo looks like an image .* can only be attached as a source"):
        recognise(data, name="photo")


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "book.epub", "sums.xlsx", "notes.odt"])
def test_a_page_that_is_called_a_document_is_refused_by_what_it_is(name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"is called .*, but holds web pages"):
        recognise(b"<html><body>Log in", name=name)
    with pytest.raises(UnknownFormat, match=r"is called .*, but holds plain text"):
        recognise(b"Log in", name=name)


@pytest.mark.parametrize("name", ["draft.txt", "page.html", ""])
@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (b"%PDF-1.7\n1 0 obj", "pdf"),
        (zipped("word/document.xml"), "docx"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("META-INF/container.xml"), "epub"),
    ],
)
def test_a_document_is_known_by_its_content_whatever_its_name(data: bytes, reader: str, name: str) -> None:
    assert recognise(data, name=name).id == reader


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (b"Year,Visitors", "sums.csv", "csv"),
        (b"Year\tVisitors", "sums.tsv", "csv"),
        (b"Subject: x", "note.eml", "mail"),
        (b"The council voted.", "", "plain"),
        (b"The council voted.", "draft.txt", "plain"),
        (b"The council voted.", "draft.odd", "plain"),
        (b"The council voted.", "draft.MD", "markdown"),
        (b"<p>The council voted.</p>", "page.htm", "html"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>x", "draft.txt", "html"),
        (b"<!-- saved -->\n<html lang=en>", "", "html"),
        ("<html><p>x".encode("utf-16"), "", "html"),
        (b"---\ntitle: Council closes library\n---\nIt voted.", "", "markdown"),
        (b"BM is a bank. RIFF is a word. MZ too.", "", "plain"),
        (b"MZ and BM are initials.", "", "plain"),
    ],
)
def test_content_decides_and_the_name_where_the_content_does_not(data: bytes, name: str, reader: str) -> None:
    assert recognise(data, name=name).id == reader


def test_a_media_type_goes_before_the_name() -> None:
    assert recognise(b"<p>x</p>", name="page.txt", media_type="text/html; charset=utf-8").id == "html"


def test_a_few_stray_controls_do_not_make_text_binary() -> None:
    assert recognise(b"The mayor\x00 said\x1b[31m so." + bytes(range(1, 32))).id == "plain"


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_recognised_or_refused(data: bytes) -> None:
    with suppress(UnknownFormat):
        assert recognise(data).id in {"plain", "markdown", "html", "pdf", "mail", "subtitles"}


def test_a_page_of_nothing_but_comments_is_recognised_without_delay() -> None:
    assert recognise(b"<!---->" * 580 + b"The council voted.", name="page.html").id == "html"
