"""Formats: which reader some bytes are for, told by what they hold first and by their name second."""

import re
from pathlib import PurePosixPath
from typing import Final

from redpencil.errors import UnknownFormat
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
    (b"\x00\x00\x01\x00", "an icon"),
    (b"RIFF", "sound, a film or an image (RIFF)"),
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
    if (other := _other(data)) is not None:
        raise UnknownFormat(f"{what} looks like {other}. Redpencil reads {readers.known()}.")
    beginning = sample(data)
    if beginning is None and _is_binary(data):
        raise UnknownFormat(
            f"{what} does not hold text: it looks like a binary file. Redpencil reads {readers.known()}."
        )
    text = beginning if beginning is not None else data[:4096].decode("latin-1")
    named = readers.by_media_type(media_type) or readers.by_suffix(PurePosixPath(name).suffix)
    if _PAGE.match(text):
        return readers.by_id("html")
    if (named is None or named.id == "plain") and _FRONT_MATTER.match(text.replace("\r\n", "\n").lstrip("\ufeff")):
        return readers.by_id("markdown")
    return named or readers.by_id("plain")


def _other(data: bytes) -> str | None:
    """Say which known format that Redpencil does not read `data` is of."""
    if _PDF in data[:1024]:
        return "a PDF document"
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return "an old or password-protected Office document"
    if data[4:8] == b"ftyp":
        return "a film or sound (MP4)"
    for signature, words in _SIGNATURES:
        if data.startswith(signature) and (signature not in _NEEDS_MORE or _controls(data[:256])):
            return words
    return None


def _zipped(data: bytes) -> str:
    for inside, words in (
        (b"word/", "a Word document"),
        (b"xl/", "an Excel workbook"),
        (b"ppt/", "a PowerPoint presentation"),
        (b"opendocument", "an OpenDocument file"),
        (b"epub", "an e-book (EPUB)"),
    ):
        if inside in data:
            return words
    return "an archive (ZIP)"


def _is_binary(data: bytes) -> bool:
    count = _controls(data)
    return count > _CONTROLS_KNOWN and count > len(data) * _CONTROL_SHARE


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))
