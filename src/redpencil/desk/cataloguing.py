"""Cataloguing: what is known about a source, correcting it, and handing out the bytes it rests on."""

import hashlib
import mimetypes
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from redpencil.desk import calling, facts, references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import Evidence
from redpencil.domain.retrieval import Retrieval
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.errors import CannotWrite, DamagedDatabase, UnknownSource, WrongStatus
from redpencil.storage import citing, retrievals, sources

_SUFFIXES: Final = {"application/warc": ".warc", "text/markdown": ".md", "text/vtt": ".vtt", "message/rfc822": ".eml"}
"""Suffixes that the list of the system has not everywhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source as the library has it.

    `snapshot` has no bytes here, only their `size`, and is none where nothing is kept; `unread` says why a quote cannot
    be looked up. `uses` is the evidence that it is, with the claims.
    """

    source: Source
    snapshot: Snapshot | None
    size: int
    unread: str
    retrievals: tuple[Retrieval, ...]
    uses: tuple[tuple[Ref, Evidence], ...]


class Cataloguing:
    """Knows what is known about sources."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def entry(self, number: int) -> Entry:
        """Return everything that is known about a source.

        Raises:
            UnknownSource: if there is no source of that number.
        """
        with self._bench.database.reading() as connection:
            source = references.source(connection, number)
            kept, size = citing.read(connection, source.sha256) or (None, 0)
            fetched = retrievals.listed(connection, number)
            uses = citing.evidence(connection, source)
        return Entry(source, kept, size, unread(source, kept), fetched, uses)

    def find(self, words: str) -> Source:
        """Return the source of a number, of a title or an address, or the only one whose title has these words.

        Raises:
            UnknownSource: if there is none, or several.
        """
        wanted = calling.folded(words)
        with self._bench.database.reading() as connection:
            if wanted.isascii() and wanted.isdigit():
                return references.source(connection, int(wanted))
            every = sources.listed(connection)
        named = [one for one in every if wanted in {calling.folded(one.title), one.url.casefold()}]
        near = named or [one for one in every if wanted and wanted in calling.folded(one.title)]
        if len(near) == 1:
            return near[0]
        if near:
            some = ", ".join(f"{one.id} {one.title[:60]}" for one in near[:8])
            raise UnknownSource(f'"{words[:60]}" may mean several sources: {some}. Give the number.')
        raise UnknownSource(
            f'"{words[:60]}" is no source. `redpencil sources` lists them, `redpencil source add` adds one.'
        )

    def describe(self, number: int, **said: Any) -> Source:
        """Correct what is said of a source; an empty word or None takes a fact away, what is not named stays.

        Raises:
            UnknownSource: if there is no source of that number.
            ReasonNeeded: if what is said cannot be true.
        """
        with self._bench.database.reading() as connection:
            was = references.source(connection, number)
        with self._bench.database.writing(self._bench.deed("describe", was.title or was.url)) as work:
            now = replace(references.source(work.connection, number), **said)
            facts.settle(now)
            sources.describe(work, now)
            work.finish()
            return references.source(work.connection, number)

    def original(self, number: int, *, warc: bool = False) -> tuple[str, bytes]:
        """Return the bytes of a source as they were retrieved, or the WARC records of its last fetch, and a file name.

        Raises:
            UnknownSource: if there is no source of that number.
            WrongStatus: if no bytes of it are kept.
            DamagedDatabase: if the bytes are not those that were retrieved.
        """
        from redpencil.text.slug import slug

        with self._bench.database.reading() as connection:
            source = references.source(connection, number)
            fetched = [one.warc for one in retrievals.listed(connection, number) if one.warc]
            sha256 = (fetched[-1] if fetched else "") if warc else source.sha256
            try:
                kept = sources.snapshot(connection, sha256) if sha256 else None
            except zlib.error:
                raise DamagedDatabase(_damaged(number)) from None
        if kept is None:
            what = "was never fetched, so there are no WARC records of it" if warc else "has no bytes here"
            raise WrongStatus(f"Source {number} {what}. `redpencil source show {number}` says what is known of it.")
        if hashlib.sha256(kept.data).hexdigest() != sha256:
            raise DamagedDatabase(_damaged(number))
        suffix = _SUFFIXES.get(kept.media_type) or mimetypes.guess_extension(kept.media_type) or ".bin"
        return slug(source.title or source.url) + suffix, kept.data

    def save(self, number: int, out: Path | None = None, *, warc: bool = False) -> Path:
        """Write the bytes of a source to a file, or into a folder under a name of their own; return the path.

        Raises:
            CannotWrite: if that is not possible, or another file of that name stands in the folder.
        """
        from redpencil.export import writing

        name, data = self.original(number, warc=warc)
        if out is not None and not out.is_dir():
            writing.write(out, data)
            return out
        path = (out or Path()) / name
        if path.exists() and not (path.is_file() and path.read_bytes() == data):
            raise CannotWrite(f"There is another file at {path}. Choose a name with -o.")
        writing.write(path, data)
        return path


def unread(source: Source, kept: Snapshot | None) -> str:
    """Say why no quote can be looked up in a source; nothing where one can."""
    if kept is None:
        if source.kind is SourceKind.PERSON:
            return "What a person said is not kept here."
        return "Only its address is kept, and not the page." if source.url else "Nothing of it is kept here."
    if kept.text:
        return ""
    if kept.unread:
        return kept.unread
    if kept.media_type.startswith("image/"):
        return "It is an image, and the words in a picture are not read."
    return "No text was read out of it."


def _damaged(number: int) -> str:
    return (
        f"The bytes of source {number} are damaged: they are not those that were retrieved. "
        "Take the database from a backup, or add the source again from its file or address."
    )
