"""Formats: which reader some bytes are for, told by what they hold first and by their name second."""

import re
from pathlib import PurePosixPath
from typing import Final

from redpencil.errors import Picture, UnknownFormat
from redpencil.intake import readers
from redpencil.intake.encodings import sample
from redpencil.intake.readers import Reader

_SIGNATURES: Final = (
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x89PNG\r\n", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"BM", "an image (BMP)"),
    (b"\x00\x00\x01\x00", "an image (icon)"),
    (b"RIFF", "sound or a film (RIFF)"),
    (b"ID3", "sound (MP3)"),
    (b"OggS", "sound or a film (Ogg)"),
    (b"fLaC", "sound (FLAC)"),
    (b"\x1a\x45\xdf\xa3", "a film (Matroska)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a packed file (xz)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
    (b"Rar!\x1a\x07", "an archive (RAR)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"%!PS", "a PostScript document"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x00\x01\x00\x00", "a font"),
)

_NEEDS_MORE: Final = {b"MZ", b"BM", b"ID3", b"BZh", b"RIFF", b"wOFF", b"wOF2", b"OggS", b"fLaC", b"GIF8"}
"""Signatures that are also words: they count only where control characters follow."""

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF: Final = b"%PDF-"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_STILLS: Final = frozenset({b"heic", b"heix", b"mif1", b"avif"})
_IMAGE: Final = "an image"

_PARTS: Final = (
    (b"application/epub+zip", "epub"),
    (b"opendocument.text", "odt"),
    (b"word/document", "docx"),
    (b"xl/workbook.xml", "xlsx"),
    (b"META-INF/container.xml", "epub"),
    (b"word/", "docx"),
)
"""What the directory of a zipped document names, the most telling first."""

_UNREAD_PARTS: Final = (
    (b"ppt/", "a PowerPoint presentation. Save it as PDF"),
    (b"xl/", "an Excel workbook of another kind. Save it as XLSX"),
    (b"opendocument", "an OpenDocument file that is no text. Save it as PDF or CSV"),
)
_SUBTITLES: Final = re.compile(r"\s*(?:WEBVTT\b|\d+[ \t]*\n\d\d:\d\d:\d\d[.,]\d{3}[ \t]*-->)")
_HEADER: Final = re.compile(r"^([A-Za-z][A-Za-z0-9-]*):[ \t]", re.MULTILINE)

_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*(?:<!doctype\s+html|<html\b|<head\b|<body\b|<frameset\b)",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER: Final = re.compile(
    r"---[ \t]*\n(?:[^\n]*\n){0,20}?(?:title|author|publisher|url|date):.*?\n---[ \t]*\n", re.IGNORECASE | re.DOTALL
)

_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x07\x08\x0b\x0c\x1b")) + b"\x7f"
_CONTROLS_KNOWN: Final = 40
_CONTROL_SHARE: Final = 0.02
"""Text may hold a few stray controls; a program or an image has one in ten bytes of them."""


def recognise(data: bytes, *, name: str = "", media_type: str = "") -> Reader:
    """Return the reader for `data`, or raise UnknownFormat saying what it looks like and what can be read."""
    what = name or "the text"
    if (marked := _marked(data)) is not None:
        return readers.by_id(marked)
    if (other := _other(data)) is not None:
        if other.startswith(_IMAGE):
            raise Picture(
                f"{what} looks like {other}. The words in a picture are not read; it can only be attached as a source."
            )
        raise UnknownFormat(f"{what} looks like {other}. Redpencil reads {readers.known()}.")
    beginning = sample(data)
    if beginning is None and _is_binary(data):
        raise UnknownFormat(
            f"{what} does not hold text: it looks like a binary file. Redpencil reads {readers.known()}."
        )
    text = beginning if beginning is not None else data[:4096].decode("latin-1")
    named = readers.by_media_type(media_type) or readers.by_suffix(PurePosixPath(name).suffix)
    found = _by_words(text, named)
    if named is not None and named.marked:
        raise UnknownFormat(
            f"{what} is called {named.description}, but holds {(found or readers.by_id('plain')).description}. "
            "Look at it in a browser or an editor, and save the document once more."
        )
    return found or named or readers.by_id("plain")


def _marked(data: bytes) -> str | None:
    """Return the id of the reader that the first bytes call for."""
    if _PDF in data[:1024]:
        return "pdf"
    if not data.startswith(_ZIP):
        return None
    return next((reader for inside, reader in _PARTS if inside in data), None)


def _by_words(text: str, named: Reader | None) -> Reader | None:
    """Return the reader that the beginning of a text calls for, whatever it is named or because nothing names it."""
    if _PAGE.match(text):
        return readers.by_id("html")
    plain = text.replace("\r\n", "\n").lstrip("\ufeff")
    if named is not None and named.id != "plain":
        return None
    if _FRONT_MATTER.match(plain):
        return readers.by_id("markdown")
    if _SUBTITLES.match(plain):
        return readers.by_id("subtitles")
    return readers.by_id("mail") if _is_mail(plain) else None


def _is_mail(text: str) -> bool:
    """Tell a mail as a program saved it from a text that somebody began with From and Date."""
    head, _, _ = text.partition("\n\n")
    names = {name.lower() for name in _HEADER.findall(head)}
    return bool(names & {"message-id", "received", "mime-version"}) and len(names & {"from", "date", "subject"}) > 1


def _other(data: bytes) -> str | None:
    """Say which known format that Redpencil does not read `data` is of."""
    if data.startswith((_ZIP, _OLE)):
        return _packed(data)
    if data[4:8] == b"ftyp":
        return "an image (HEIC, AVIF)" if data[8:12] in _STILLS else "a film or sound (MP4)"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "an image (WebP)"
    for signature, words in _SIGNATURES:
        if data.startswith(signature) and (signature not in _NEEDS_MORE or _controls(data[:256])):
            return words
    return None


def _packed(data: bytes) -> str:
    """Say which document of many parts that Redpencil does not read `data` is."""
    if data.startswith(_ZIP):
        return next((words for inside, words in _UNREAD_PARTS if inside in data), "an archive (ZIP)")
    if _LOCKED in data:
        return "a password-protected Office document. Save a copy without the password"
    return "an old Office document (DOC, XLS or PPT). Save it as DOCX, XLSX or PDF"


def _is_binary(data: bytes) -> bool:
    count = _controls(data)
    return count > _CONTROLS_KNOWN and count > len(data) * _CONTROL_SHARE


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))
