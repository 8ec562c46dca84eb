"""Consulting: the text of a source as it was kept, with its places and what of it is evidence already."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import Evidence, Stance
from redpencil.domain.locator import Landmark, locator
from redpencil.domain.source import Snapshot, Source
from redpencil.domain.span import Span

_COUNTED: Final = 1_000_000
"""Letters within which paragraphs are counted; a longer text without pages has no places."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a source that are evidence for a claim, and where they stand in its text."""

    ref: Ref
    evidence: Evidence
    span: Span


@dataclass(frozen=True, slots=True)
class Consulted:
    """A source opened to be read: its text and the places of it, and what of it is cited.

    `snapshot` has no bytes here, only their `size`; it is none where nothing of the source is kept. `kin` are the
    numbers of the other sources that are one voice with this one.
    """

    source: Source
    snapshot: Snapshot | None = None
    size: int = 0
    cited: tuple[Cited, ...] = ()
    kin: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The text that was read out of the source."""
        return self.snapshot.text if self.snapshot is not None else ""

    @property
    def landmarks(self) -> tuple[Landmark, ...]:
        """The pages, times or cells of the text."""
        return self.snapshot.landmarks if self.snapshot is not None else ()

    @property
    def unread(self) -> str:
        """Why there is no text to look a quote up in; nothing where there is one."""
        from redpencil.desk.cataloguing import unread

        return unread(self.source, self.snapshot)

    def locator(self, place: Span) -> str:
        """Say where a stretch of the text stands: its page, time or cell, else its paragraph."""
        from redpencil.text.pages.paragraphs import paragraphs

        if self.landmarks or place.end > _COUNTED:
            return locator(self.landmarks, place)
        return f"paragraph {sum(1 for _ in paragraphs(self.text[: place.start + 1]))}"


class Consulting:
    """Opens sources to be read; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def consult(self, number: int, sha256: str = "") -> Consulted:
        """Open a source as it was kept last, or as it was when its snapshot had the hash `sha256`.

        Raises:
            UnknownSource: if there is no source of that number.
        """
        from redpencil.storage import citing, sources

        with self._bench.database.reading() as connection:
            source = references.source(connection, number)
            read = citing.read(connection, sha256 or source.sha256)
            pieces = citing.evidence(connection, source)
            every = sources.listed(connection)
        kin = tuple(one.id for one in every if one.root == source.root and one.id != source.id)
        if read is None:
            return Consulted(source, kin=kin)
        snapshot, size = read
        cited = tuple(one for ref, piece in pieces for one in _cited(ref, piece, snapshot))
        return Consulted(source, snapshot, size, cited, kin)

    def look_up(self, number: int, quote: str) -> Evidence:
        """Look a quote up in a source before it is attached; with stance "context", as nobody has said what it does.

        Raises:
            UnknownSource: if there is no source of that number.
        """
        from redpencil.desk.attaching import looked_up
        from redpencil.storage import sources

        with self._bench.database.reading() as connection:
            source = references.source(connection, number)
            text, landmarks = sources.passage(connection, number), sources.landmarks(connection, number)
        return looked_up(Evidence(source, Stance.CONTEXT, quote), text, landmarks)


def _cited(ref: Ref, piece: Evidence, snapshot: Snapshot) -> Iterator[Cited]:
    """Give the place of a quotation: where it was pinned in these very bytes, else wherever its words stand."""
    if not piece.quote or not snapshot.text:
        return
    if piece.place is not None and piece.sha256 == snapshot.sha256:
        yield Cited(ref, piece, piece.place)
        return
    from redpencil.analysis.quotations import quotes

    for span in quotes.spans(piece.quote, snapshot.text):
        yield Cited(ref, piece, span)
