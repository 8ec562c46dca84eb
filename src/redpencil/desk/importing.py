"""Importing: articles are read, examined and kept, all of an article or nothing of it."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Literal

from redpencil.desk import versions
from redpencil.desk.bench import Bench
from redpencil.desk.progress import Progress, part, silent
from redpencil.desk.reviewing import ADD, NEW_VERSION
from redpencil.domain.article import Article, Metadata, Reading, Role
from redpencil.domain.claim import Claim
from redpencil.domain.coverage import Coverage, coverage
from redpencil.domain.finding import Finding
from redpencil.domain.name import ReferenceName
from redpencil.domain.query import ClaimQuery
from redpencil.errors import ReadOnly, RedpencilError
from redpencil.storage import articles, catalogue, claims, keeping, listing
from redpencil.storage.keeping import Examined
from redpencil.text import slug as slugs

Outcome = Literal["new", "unchanged", "new-version"]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of reading an article in; `findings` are those that belong to no claim."""

    article: Article
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    path: str
    outcome: Outcome


class Importing:
    """Reads articles in."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def add(  # noqa: PLR0913  (what a person may say of an article, all of it optional)
        self,
        data: bytes,
        *,
        name: str = "",
        path: str = "",
        slug: str | None = None,
        metadata: Metadata | None = None,
        progress: Progress | None = None,
    ) -> Added:
        """Read, examine and keep an article; the same text again changes nothing.

        Changed text under the same slug becomes a new version, and so does the same text of which something new is
        said, such as its date. The slug is the given one, else made of the file's name, else of the title.

        Raises:
            ReadError: if the bytes cannot be read.
            Cancelled: if `progress` says so.
        """
        if self._bench.database.read_only:
            raise ReadOnly(f"Nothing was read in: {self._bench.database.read_only}.")
        tell = progress or silent
        shown = name or path or "the text"
        tell(f"Reading {shown}", 0.0)
        reading = _read(data, name or path)
        slug = _slug(slug, name or path, reading, metadata)
        with self._bench.database.reading() as connection:
            known = articles.same_text(connection, _sha256(reading))
            old = articles.find(connection, known or slug)
        earlier = old.metadata if old is not None else Metadata()
        # Of the same text only what is newly said counts; of a changed one, what nobody says again still holds.
        said = (metadata, earlier) if known is not None else (metadata, _found(reading), earlier)
        facts = _first(*(each for each in said if each is not None))
        if known is not None and facts == earlier:
            return self._unchanged(known, path)
        article = _article(reading, known or slug, facts)
        examined = _examine(article, references(self._bench), lambda share: tell(f"Checking {shown}", share))
        examined = replace(
            examined, raw=data, name=name or path, media_type=reading.media_type, encoding=reading.encoding
        )
        return self.keep(examined, path)

    def glance(self, data: bytes | Path, *, name: str = "") -> Metadata | None:
        """Return what the reader finds out about an article or a file; nothing where the same text is here already.

        Raises:
            ReadError: if it cannot be read.
        """
        if isinstance(data, Path):
            from redpencil.intake import files

            name, data = data.name, files.load(data)
        reading = _read(data, name)
        with self._bench.database.reading() as connection:
            if articles.same_text(connection, _sha256(reading)) is not None:
                return None
        return replace(reading.metadata, title=reading.metadata.title or _headline(reading))

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
            else:
                examined = replace(examined, article=replace(examined.article, version=old.version + 1))
                kept = tuple(_of_article(work.connection, slug))
                numbered = articles.numbered(work.connection, slug)
                followed = versions.succession(kept, examined.article, examined.claims, numbered)
                keeping.keep_next(work, examined, followed.claims, followed.reopened)
        return _as_kept(examined, path) if old is None else self._added(slug, path, "new-version")

    def _unchanged(self, slug: str, path: str) -> Added:
        return self._added(slug, path, "unchanged")

    def _added(self, slug: str, path: str, outcome: Outcome) -> Added:
        article = self._bench.article(slug)
        with self._bench.database.reading() as connection:
            found = tuple(_of_article(connection, slug, listed=True))
            loose = articles.loose_findings(connection, slug)
            covered = coverage(article, articles.claimed(connection, slug))
        return Added(article, found, loose, covered, path, outcome)


def check(
    data: bytes,
    *,
    name: str = "",
    metadata: Metadata | None = None,
    references: Sequence[ReferenceName] = (),
    progress: Progress = silent,
) -> Added:
    """Read and examine an article without a workspace; nothing is kept.

    Raises:
        ReadError: if the bytes cannot be read.
    """
    reading = _read(data, name)
    facts = _first(metadata or Metadata(), _found(reading))
    article = _article(reading, _slug(None, name, reading, metadata), facts)
    examined = _examine(article, (*references, *_shipped()), lambda share: progress(f"Checking {name}", share))
    return _added(examined, examined.claims, name)


def _as_kept(examined: Examined, path: str) -> Added:
    """Return a new article as the workspace holds it: there the findings of a claim are numbered."""
    claims = (
        replace(claim, findings=tuple(replace(one, number=n) for n, one in enumerate(claim.findings, 1)))
        if claim.findings
        else claim
        for claim in examined.claims
    )
    return _added(examined, tuple(claims), path)


def _added(examined: Examined, claims: tuple[Claim, ...], path: str) -> Added:
    spans = ((anchor.span, claim.status) for claim in claims for anchor in claim.anchors)
    return Added(examined.article, claims, examined.findings, coverage(examined.article, spans), path, "new")


def references(bench: Bench) -> tuple[ReferenceName, ...]:
    """Return the names that the house vouches for, and after them those that ship with the program."""
    from redpencil.analysis import references as lists

    return (*lists.load(bench.workspace.names), *_shipped())


def _shipped() -> tuple[ReferenceName, ...]:
    from redpencil.analysis import references as lists

    return lists.shipped()


def _read(data: bytes, name: str) -> Reading:
    from redpencil.intake import reading

    return reading.read(data, name=name)


def _examine(article: Article, names: Sequence[ReferenceName], tick: "versions.Tick") -> Examined:
    from redpencil.analysis import extraction

    found = extraction.examine(article, names, tick=tick)
    return Examined(replace(article, sentences=found.sentences), found.claims, found.findings, found.names)


def _article(reading: Reading, slug: str, facts: Metadata) -> Article:
    return Article(
        slug=slug,
        metadata=facts,
        text=reading.text,
        sha256=_sha256(reading),
        blocks=reading.blocks,
        links=reading.links,
        warnings=reading.warnings,
    )


def _sha256(reading: Reading) -> str:
    return hashlib.sha256(reading.text.encode()).hexdigest()


def _found(reading: Reading) -> Metadata:
    """Return what the text itself says of the article."""
    return replace(reading.metadata, title=reading.metadata.title or _headline(reading))


def _first(*known: Metadata) -> Metadata:
    """Return each fact as the first says it who knows it; what a person says goes before what a reader found."""
    facts = ([getattr(each, one.name) for each in known] for one in fields(Metadata))
    return Metadata(*(next(filter(None, said), said[-1]) for said in facts))


def _headline(reading: Reading) -> str:
    headlines = (block for block in reading.blocks if block.role is Role.HEADLINE)
    return next((" ".join(block.span.of(reading.text).split())[:200] for block in headlines), "")


def _slug(given: str | None, name: str, reading: Reading, metadata: Metadata | None) -> str:
    title = (metadata and metadata.title) or reading.metadata.title or _headline(reading)
    beginning = " ".join(reading.text.split()[:8])
    return slugs.slug(given or Path(name).stem or title or beginning)


def _of_article(connection: "versions.Connection", slug: str, *, listed: bool = False) -> Iterator[Claim]:
    """Give the complete claims of an article, with those off the list unless only the `listed` ones are wanted."""
    query = ClaimQuery(article=slug) if listed else ClaimQuery(article=slug, statuses=versions.EVERY)
    for ids in listing.pages(connection, query):
        yield from claims.load(connection, ids)
