"""Originals: the characters of a file as an editor shows them, where lines of the text are lines of the file."""

from typing import Final

from redpencil.domain.article import Reading

_LINED: Final = {"text/plain", "text/markdown"}


def original(data: bytes, reading: Reading) -> str:
    """Return the characters that `reading` was made of, or nothing for a web page, whose lines nobody sees."""
    if reading.media_type not in _LINED:
        return ""
    return data.decode(reading.encoding, "replace").removeprefix("\ufeff")
