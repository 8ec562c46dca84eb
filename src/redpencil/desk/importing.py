"""Importing: articles are read, examined and kept, all of an article or nothing of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from redpencil.analysis.uncollected import uncollected
from redpencil.desk import attesting, carrying, disagreeing, examining, versions
from redpencil.desk.bench import Bench
from redpencil.desk.examining import Added, Outcome
from redpencil.desk.progress import Progress, part, silent
from redpencil.desk.reversing import ADD, NEW_VERSION
from redpencil.desk.versions import Followed
from redpencil.domain.article import Article, Metadata
from redpencil.domain.claim import Claim, Status
from redpencil.domain.coverage import coverage
from redpencil.domain.query import ClaimQuery
from redpencil.domain.source import is_address
from redpencil.errors import ReadOnly, RedpencilError
from redpencil.storage import articles, authorship, catalogue, claims, keeping, listing, sources
from redpencil.storage.keeping import Examined
from redpencil.storage.recording import Work


class Importing:
    """Reads articles in."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    @uncollected()
    def add(  # noqa: PLR0913  (what a person may say of an article, all of it optional)
        self,
        data: bytes,
        *,
        name: str = "",
        path: str = "",
        slug: str | None = None,
        metadata: Metadata | None = None,
        media_type: str = "",
        charset: str = "",
        progress: Progress | None = None,
    ) -> Added:
        """Read, examine and keep an article; the same text again changes nothing.

        Changed text under the same slug becomes a new version, and so does the same text of which something new is
        said, such as its date. The slug is the given one, else made of the file's name, else of the title.

        Raises:
            ReadError: if the bytes cannot be read.
            Cancelled: if `progress` says so.
        """
        from redpencil.analysis.names import references

        if self._bench.database.read_only:
            raise ReadOnly(f"Nothing was read in: {self._bench.database.read_only}.")
        tell = progress or silent
        shown = name or path or "the text"
        still = partial(tell, f"Reading {shown}", 0.0)
        still()
        reading = examining.read(data, name or path, media_type, charset, waiting=still)
        slug = examining.slug(slug, "" if is_address(path) else name or path, reading, metadata)
        with self._bench.database.reading() as connection:
            known = articles.same_text(connection, examining.sha256(reading))
            old = articles.find(connection, known or slug)
            attached = sources.texts(connection, known or slug)
        earlier = old.metadata if old is not None else Metadata()
        # Of the same text only what is newly said counts; of a changed one, what nobody says again still holds.
        said = (metadata, earlier) if known is not None else (metadata, examining.facts(reading), earlier)
        facts = examining.first_known(*(each for each in said if each is not None))
        if known is not None and facts == earlier:
            return self._added(known, path, "unchanged")
        article = examining.article(reading, known or slug, facts)
        names = (*references.load(self._bench.workspace.names), *attesting.names(attached))
        config = self._bench.config
        article, seen = examining.examine(
            article, names, config.checks, config.scoring, lambda share: tell(f"Checking {shown}", share)
        )
        found = seen.claims, seen.findings, seen.names
        return self.keep(Examined(article, *found, data, name or path, reading.media_type, reading.encoding), path)

    def glance(self, data: bytes | Path, *, name: str = "", progress: Progress = silent) -> Metadata | None:
        """Return what the reader finds out about an article or a file; nothing where the same text is here already.

        Raises:
            ReadError: if it cannot be read.
            Cancelled: if `progress` says so.
        """
        if isinstance(data, Path):
            from redpencil.intake import files

            name, data = data.name, files.load(data)
        reading = examining.read(data, name, waiting=partial(progress, f"Reading {name or 'the text'}", 0.0))
        with self._bench.database.reading() as connection:
            if articles.same_text(connection, examining.sha256(reading)) is not None:
                return None
        return examining.facts(reading)

    def add_file(
        self,
        path: Path,
        *,
        slug: str | None = None,
        metadata: Metadata | None = None,
        progress: Progress | None = None,
    ) -> Added:
        """Read an article in from a file."""
        from redpencil.intake import files

        data = files.load(path)
        return self.add(data, name=path.name, path=str(path), slug=slug, metadata=metadata, progress=progress)

    def add_paths(self, paths: Iterable[Path], progress: Progress | None = None) -> Iterator[Added | RedpencilError]:
        """Read in files, and the readable files of folders; what fails gives its error, and the next one follows."""
        from redpencil.intake import files

        tell, found = progress or silent, list[Path]()
        for path in paths:
            try:
                found += files.find(path)
            except RedpencilError as error:
                yield error
        for place, file in enumerate(found):
            try:
                yield self.add_file(file, progress=part(tell, place, len(found)))
            except RedpencilError as error:
                yield error

    @uncollected()
    def keep(self, examined: Examined, path: str = "") -> Added:
        """Keep an article that has been examined already, as a new one or as a new version."""
        slug = examined.article.slug
        with self._bench.database.reading() as connection:
            again = slug in catalogue.slugs(connection)
        deed = self._bench.deed(NEW_VERSION if again else ADD, slug, slug)
        with self._bench.database.writing(deed) as work:
            old = articles.find(work.connection, slug)
            if old is None:
                keeping.keep(work, examined)
                return _as_kept(examined, path)
            followed = self._follow(work, old, examined)
        return replace(self._added(slug, path, "new-version"), succession=followed.succession)

    def _follow(self, work: Work, old: Article, examined: Examined) -> Followed:
        """Keep the next version of an article, with all that was done on the one before and still holds."""
        slug, connection = old.slug, work.connection
        article = carrying.agreed(old, replace(examined.article, version=old.version + 1))
        names = carrying.verified(articles.names(connection, slug), examined.names)
        kept = tuple(_of_article(connection, slug))
        own = authorship.worded(connection, slug)
        numbered = articles.numbered(connection, slug)
        followed = versions.succession(kept, article, examined.claims, numbered, own)
        keeping.keep_next(work, replace(examined, article=article, names=names), followed.claims, followed.reopened)
        disagreeing.again(work, kept, self._bench.config.checks)
        return followed

    def _added(self, slug: str, path: str, outcome: Outcome) -> Added:
        article = self._bench.article(slug)
        with self._bench.database.reading() as connection:
            found = tuple(_of_article(connection, slug, listed=True))
            loose = articles.loose_findings(connection, slug)
            covered = coverage(article, articles.claimed(connection, slug))
        return Added(article, found, loose, covered, path, outcome)


def _as_kept(examined: Examined, path: str) -> Added:
    """Return a new article as the workspace holds it: there the findings of a claim are numbered."""
    claims = (
        replace(claim, findings=tuple(replace(one, number=n) for n, one in enumerate(claim.findings, 1)))
        if claim.findings
        else claim
        for claim in examined.claims
    )
    return examining.added(examined.article, tuple(claims), examined.findings, path)


def _of_article(connection: Any, slug: str, *, listed: bool = False) -> Iterator[Claim]:
    """Give the complete claims of an article, with those off the list unless only the `listed` ones are wanted."""
    query = ClaimQuery(article=slug) if listed else ClaimQuery(article=slug, statuses=frozenset(Status))
    for ids in listing.pages(connection, query):
        yield from claims.load(connection, ids)
