"""Payloads: a body is taken in as it was sent, and unpacked bit by bit, so that no bomb goes off."""

import zlib
from collections.abc import Iterable
from typing import Final

from redpencil.errors import BadAnswer, TooLarge

_STEP: Final = 1 << 20
"""Unpacked bytes that are asked for at one go."""

_GZIP: Final = 31
"""zlib's number for gzip with its header and checksum."""


class Payload:
    """A body of at most `most` bytes, packed and unpacked; with `cut` what is beyond is left away and not refused."""

    def __init__(self, what: str, packing: str, most: int, *, cut: bool = False) -> None:
        packing = packing.strip().lower()
        if packing not in {"", "identity", "gzip", "x-gzip"}:
            raise BadAnswer(f"{what} is packed in a way that was not asked for. Save the page, and add the file.")
        self._what, self._most, self._cut = what, most, cut
        self._unpacker = zlib.decompressobj(_GZIP) if "gzip" in packing else None
        self._packed, self._unpacked = bytearray(), bytearray()

    def take(self, chunks: Iterable[bytes]) -> None:
        """Take in all chunks.

        Raises:
            TooLarge: if they are more than `most`, packed or unpacked.
            BadAnswer: if they cannot be unpacked, or end too early.
        """
        for chunk in chunks:
            self._packed += chunk
            if self._unpacker is not None:
                self._unpack(chunk)
            if max(len(self._packed), len(self._unpacked)) > self._most:
                if self._cut:
                    return
                raise too_large(self._what, self._most)
        if self._unpacker is not None and not self._unpacker.eof:
            raise BadAnswer(f"{self._what} is cut short. Try again, or save the page and add the file.")

    @property
    def packed(self) -> bytes:
        """The bytes as they were sent."""
        return bytes(self._packed)

    @property
    def body(self) -> bytes:
        """The bytes as they are meant."""
        return bytes(self._packed if self._unpacker is None else self._unpacked)[: self._most]

    def _unpack(self, chunk: bytes) -> None:
        assert self._unpacker is not None
        while chunk and len(self._unpacked) <= self._most:
            try:
                self._unpacked += self._unpacker.decompress(chunk, _STEP)
            except zlib.error:
                raise BadAnswer(f"{self._what} is packed, but cannot be unpacked. Try again later.") from None
            chunk = self._unpacker.unconsumed_tail
            if self._unpacker.eof:
                if not self._unpacker.unused_data.startswith(b"\x1f\x8b"):
                    return  # what follows the last packed part counts for nothing
                chunk, self._unpacker = self._unpacker.unused_data, zlib.decompressobj(_GZIP)


def too_large(what: str, most: int) -> TooLarge:
    """Say that a body is beyond the limit."""
    return TooLarge(f"{what} is larger than {most // 1_000_000} MB. Save it, and add the parts that matter.")
