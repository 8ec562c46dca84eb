"""Fetching: sources and articles from the web, and what has become of a source since it was fetched."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from redpencil.desk import asking, examining, references, shelving
from redpencil.desk.bench import Bench
from redpencil.desk.examining import Added
from redpencil.desk.importing import Importing
from redpencil.desk.progress import Progress, silent
from redpencil.domain.article import Metadata, Reading
from redpencil.domain.drift import Changes, ThenAndNow
from redpencil.domain.retrieval import Outcome, Retrieval
from redpencil.domain.source import Snapshot, Source, SourceKind
from redpencil.errors import Gone, WrongStatus
from redpencil.storage import articles, retrievals, sources

if TYPE_CHECKING:
    from redpencil.intake.web.fetched import Fetched

WARC = "application/warc"
"""The media type of the records that say how a page came."""


@dataclass(frozen=True, slots=True)
class Refetched:
    """What has become of a source: its quoted passages then and now, and the paragraphs that went and came."""

    source: Source
    retrieval: Retrieval
    passages: tuple[ThenAndNow, ...] = ()
    changes: Changes | None = None
    why: str = ""


class Fetching:
    """Fetches what somebody asks for by its address, and nothing else."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def add(self, url: str, progress: Progress = silent, *, ignore_robots: bool = False, **facts: Any) -> Source:
        """Fetch an address and keep it as a source, with its bytes, its text and the WARC records of how it came.

        An address whose bytes are kept already is not fetched again; one that was only written down gets them.

        Raises:
            ReadError: if it cannot be had, or what came cannot be read; nothing is kept then.
            Cancelled: if `progress` says so.
        """
        from redpencil.intake.web import address

        url = address.parse(url).url
        with self._bench.database.reading() as connection:
            known = retrievals.of_address(connection, url)
        if known is not None and known.sha256:
            return known
        fetched = asking.page(url, asking.asker_of(self._bench.config), progress, ignore_robots=ignore_robots)
        read = _read(fetched, progress)
        page, record = _snapshots(fetched, read)
        with self._bench.database.writing(self._bench.deed("source", url)) as work:
            source = _source(fetched, read, facts, page)
            if known is not None:
                kept = shelving.pin(work, replace(known, title=_better(known, source)), page)
            else:
                kept = shelving.shelve(work, source, page)
            retrievals.add(work, _retrieval(kept, Outcome.KEPT, fetched, page, record), record)
            return kept

    def refetch(self, number: int, progress: Progress = silent, *, ignore_robots: bool = False) -> Refetched:
        """Fetch a source again and say what has become of it; what it rests on stays as it was.

        Raises:
            UnknownSource: if there is no source of that number.
            WrongStatus: if it has no address, or was never fetched.
            ReadError: if its address cannot be had, or what came cannot be read; a page that is gone is no failure.
            Cancelled: if `progress` says so.
        """
        with self._bench.database.reading() as connection:
            source = references.source(connection, number)
            before = sources.snapshot(connection, source.sha256) if source.sha256 else None
            quotes = sources.quotes(connection, number)
            earlier = retrievals.listed(connection, number)
        if not source.url or before is None:
            raise WrongStatus(_unfetched(source))
        url = earlier[0].asked if earlier else source.url
        asker = asking.asker_of(self._bench.config)
        try:
            fetched = asking.page(url, asker, progress, ignore_robots=ignore_robots)
        except Gone as gone:
            return self._gone(source, url, str(gone))
        read = _read(fetched, progress)
        page, record = _snapshots(fetched, read)
        same = page.sha256 == before.sha256 or page.text == before.text
        outcome = Outcome.UNCHANGED if same else Outcome.CHANGED
        retrieval = _retrieval(source, outcome, fetched, page, record)
        with self._bench.database.writing(self._bench.deed("refetch", url)) as work:
            retrievals.add(work, retrieval, page, record)
        if same:
            return Refetched(source, retrieval)
        from redpencil.analysis.evidence import drift

        told = drift.passages(before.text, page.text, quotes)
        return Refetched(source, retrieval, told, drift.changes(before.text, page.text))

    def retrievals(self, number: int) -> tuple[Retrieval, ...]:
        """Return every fetch of a source, the first one first."""
        with self._bench.database.reading() as connection:
            return retrievals.listed(connection, references.source(connection, number).id)

    def add_article(
        self,
        url: str,
        *,
        slug: str | None = None,
        metadata: Metadata | None = None,
        progress: Progress = silent,
        ignore_robots: bool = False,
    ) -> Added:
        """Fetch an address and read it in as an article, which appeared there unless something else is said.

        Raises:
            ReadError: if it cannot be had, or what came cannot be read.
        """
        fetched = asking.page(url, asking.asker_of(self._bench.config), progress, ignore_robots=ignore_robots)
        said = metadata or Metadata()
        with self._bench.database.reading() as connection:
            slug = slug or articles.of_address(connection, said.url or fetched.url)
        return Importing(self._bench).add(
            fetched.body,
            path=fetched.url,
            slug=slug,
            metadata=replace(said, url=said.url or fetched.url),
            media_type=fetched.media_type,
            charset=fetched.charset,
            progress=progress,
        )

    def _gone(self, source: Source, url: str, why: str) -> Refetched:
        deed = self._bench.deed("refetch", url)
        retrieval = Retrieval(source.id, deed.at, Outcome.GONE, url, url)
        with self._bench.database.writing(deed) as work:
            retrievals.add(work, retrieval)
        return Refetched(source, retrieval, why=why)


def _read(fetched: "Fetched", progress: Progress) -> Reading:
    from redpencil.intake.web import address

    still = partial(progress, f"Reading {address.shown(fetched.asked)}", 1.0)
    still()
    return examining.read(fetched.body, fetched.url, fetched.media_type, fetched.charset, waiting=still)


def _source(fetched: "Fetched", read: Reading, facts: dict[str, Any], page: Snapshot) -> Source:
    known: dict[str, Any] = {
        "kind": SourceKind.PAGE if read.media_type == "text/html" else SourceKind.DOCUMENT,
        "title": read.metadata.title or fetched.url,
        "creator": read.metadata.author,
        "publisher": read.metadata.publisher,
        "url": fetched.url,
        "published": read.metadata.date,
        "retrieved_at": fetched.retrieved_at,
        "sha256": page.sha256,
    }
    return Source(**(known | {name: fact for name, fact in facts.items() if fact not in {None, ""}}))


def _snapshots(fetched: "Fetched", read: Reading) -> tuple[Snapshot, Snapshot]:
    """Return the bytes of a page with their text, and the records of how they came."""
    at = fetched.retrieved_at
    page = shelving.snapshot(fetched.body, at, read)
    return page, Snapshot(shelving.sha256(fetched.warc), WARC, at, fetched.warc)


def _retrieval(source: Source, outcome: Outcome, fetched: "Fetched", page: Snapshot, record: Snapshot) -> Retrieval:
    return Retrieval(source.id, fetched.retrieved_at, outcome, fetched.asked, fetched.url, page.sha256, record.sha256)


def _better(known: Source, read: Source) -> str:
    """Return the title that a page gives itself where a source was only called by its address."""
    return read.title if known.title in {"", known.url} else known.title


def _unfetched(source: Source) -> str:
    if not source.url:
        return f"Source {source.id} has no address to fetch it from. Add it anew by its address."
    return f"Source {source.id} was only written down. `redpencil source add` with its address fetches it."
