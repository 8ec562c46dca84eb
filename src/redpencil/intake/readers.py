"""The table of readers: what Redpencil reads, by which names it goes, and which module reads it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Reader:
    """A format; `module` has a function `read(data: bytes) -> Reading` and is imported in the child process only.

    Where `marked` is set its files are known by their first bytes, and a name without those bytes is wrong.
    """

    id: str
    description: str
    module: str
    media_type: str
    suffixes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    marked: bool = False


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."

READERS: Final = (
    Reader("plain", "plain text", "redpencil.intake.plain", "text/plain", (".txt", ".text")),
    Reader(
        "markdown",
        "Markdown",
        "redpencil.intake.markdown",
        "text/markdown",
        (".md", ".markdown", ".mdown", ".mkd"),
        ("text/x-markdown",),
    ),
    Reader(
        "html",
        "web pages (HTML)",
        "redpencil.intake.webpage",
        "text/html",
        (".html", ".htm", ".xhtml"),
        ("application/xhtml+xml",),
    ),
    Reader("pdf", "PDF", "redpencil.intake.pdf", "application/pdf", (".pdf",), ("application/x-pdf",), marked=True),
    Reader(
        "docx",
        "Word documents (DOCX)",
        "redpencil.intake.docx",
        f"{_OFFICE}wordprocessingml.document",
        (".docx", ".docm"),
        marked=True,
    ),
    Reader(
        "odt",
        "OpenDocument texts (ODT)",
        "redpencil.intake.odt",
        "application/vnd.oasis.opendocument.text",
        (".odt",),
        marked=True,
    ),
    Reader("epub", "e-books (EPUB)", "redpencil.intake.epub", "application/epub+zip", (".epub",), marked=True),
    Reader(
        "xlsx",
        "Excel workbooks (XLSX)",
        "redpencil.intake.workbook",
        f"{_OFFICE}spreadsheetml.sheet",
        (".xlsx", ".xlsm"),
        marked=True,
    ),
    Reader(
        "csv",
        "tables (CSV, TSV)",
        "redpencil.intake.table",
        "text/csv",
        (".csv", ".tsv"),
        ("text/tab-separated-values",),
    ),
    Reader("mail", "mails (EML)", "redpencil.intake.mail", "message/rfc822", (".eml",)),
    Reader(
        "subtitles",
        "subtitles (SRT, VTT)",
        "redpencil.intake.subtitles",
        "text/vtt",
        (".srt", ".vtt"),
        ("application/x-subrip",),
    ),
)


def by_id(wanted: str) -> Reader:
    """Return the reader called `wanted`; KeyError when there is none."""
    return {reader.id: reader for reader in READERS}[wanted]


def by_suffix(suffix: str) -> Reader | None:
    """Return the reader for files that end in `suffix` (".md")."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)


def by_media_type(media_type: str) -> Reader | None:
    """Return the reader for a media type, its parameters aside."""
    bare = media_type.partition(";")[0].strip().lower()
    return next((reader for reader in READERS if bare and bare in (reader.media_type, *reader.aliases)), None)


def suffixes() -> tuple[str, ...]:
    """Return all suffixes that say that a file can be read."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes)


def known() -> str:
    """Say in words what can be read."""
    *most, last = (reader.description for reader in READERS)
    return f"{', '.join(most)} and {last}"
