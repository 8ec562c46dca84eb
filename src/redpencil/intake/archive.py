"""Archives: the parts of documents that are ZIP files, read one by one and within limits."""

import zipfile
import zlib
from io import BytesIO
from typing import Any, Final

from lxml import etree

from redpencil.errors import TooLarge, Unreadable
from redpencil.intake.limits import ARCHIVE

_ENCRYPTED: Final = 0x1
_DAMAGED: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Archive:
    """A ZIP file in memory; names in it are names and never paths."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGED:
            raise Unreadable("it is damaged: its parts cannot be told apart. It may have been cut off") from None
        parts = self._zip.infolist()
        if len(parts) > ARCHIVE.parts:
            raise TooLarge(f"it is made of {len(parts):,} parts; at most {ARCHIVE.parts:,} are read")
        self._parts = {part.filename: part for part in parts}
        if len(self._parts) < len(parts):
            raise Unreadable("two of its parts have the same name, so that each program may read another text")
        self._left = ARCHIVE.total

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """Return one part; TooLarge where it would unpack to too much, Unreadable where it is not there or damaged."""
        part = self._parts.get(name)
        if part is None:
            raise Unreadable(f"it is not whole: it has no part {name}")
        if part.flag_bits & _ENCRYPTED:
            raise Unreadable("it is password-protected. Save a copy without the password")
        packed_well = part.file_size > ARCHIVE.small and part.file_size > part.compress_size * ARCHIVE.ratio
        if part.file_size > min(ARCHIVE.part, self._left) or packed_well:
            raise TooLarge(f"its part {name} would unpack to {part.file_size // 1_000_000:,} MB")
        self._left -= part.file_size
        try:
            return self._zip.read(part)
        except _DAMAGED:
            raise Unreadable(f"its part {name} is damaged") from None

    def xml(self, name: str) -> Any:
        """Return the root element of an XML part."""
        return parsed(self.read(name), name)


def parsed(data: bytes, name: str) -> Any:
    """Parse XML: nothing is fetched or expanded, and a document that declares entities of its own is refused."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"its part {name} is damaged or made to do harm ({_reason(error)})") from None
    if root.getroottree().docinfo.doctype:
        raise Unreadable(f"its part {name} declares entities of its own, which no office program writes")
    return root


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:80]
