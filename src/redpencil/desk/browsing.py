"""Browsing: everything a face shows, and nothing that changes anything.

The list is looked up in plain SQL and is there at once. What is shown whole comes with the object mapper, which is slow
to import; so those methods bring their part of storage along.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.article import Article, ArticleLine, Link
from redpencil.domain.claim import About, Claim, ClaimLine, Ref, Status
from redpencil.domain.coverage import Coverage, coverage
from redpencil.domain.event import Event
from redpencil.domain.finding import Finding
from redpencil.domain.name import LedgerRow, NameMatch
from redpencil.domain.number import NumberRow
from redpencil.domain.query import ClaimQuery, Facets
from redpencil.domain.source import Source
from redpencil.domain.span import Span
from redpencil.storage import catalogue, listing
from redpencil.storage.codes import read


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the draft that a claim is tied to, with what is shown of it; `findings` counts open ones."""

    start: int
    end: int
    number: int
    status: Status
    about: About
    rating: str | None
    findings: int


class Browsing:
    """Looks things up; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._database = bench, bench.database

    def articles(self) -> tuple[ArticleLine, ...]:
        """Return the list of articles, in the order in which they were read in."""
        with self._database.looking() as connection:
            return catalogue.lines(connection)

    def article_to_open(self) -> str | None:
        """Return the slug of the first article that wants work, else of the first; nothing if there is none."""
        with self._database.looking() as connection:
            return catalogue.unfinished(connection) or next(iter(catalogue.slugs(connection)), None)

    def expect(self, slug: str) -> None:
        """Make sure that there is an article of this name.

        Raises:
            UnknownReference: if there is none; it names near ones.
        """
        with self._database.looking() as connection:
            if slug not in catalogue.slugs(connection):
                references.unknown_article(connection, slug)

    def article(self, slug: str) -> Article:
        """Return an article in its current version."""
        return self._bench.article(slug)

    def coverage(self, slug: str) -> Coverage:
        """Measure how much of an article is accounted for."""
        from redpencil.storage import articles

        article = self._bench.article(slug)
        with self._database.reading() as connection:
            return coverage(article, articles.claimed(connection, slug))

    def facets(self, query: ClaimQuery) -> Facets:
        """Count the claims of a choice."""
        chosen = self._resolved(query)
        with self._database.looking() as connection:
            return listing.facets(connection, chosen)

    def _resolved(self, query: ClaimQuery) -> ClaimQuery:
        """Name the claims whose sources have changed, where a list is to hold only those."""
        if not query.again or query.among is not None:
            return query
        from redpencil.desk.drifting import Drifting

        return replace(query, among=tuple(Drifting(self._bench).causes(query.article)))

    def lines(self, query: ClaimQuery, offset: int, limit: int) -> tuple[ClaimLine, ...]:
        """Return some lines of the list of claims, in its order."""
        chosen = self._resolved(query)
        with self._database.looking() as connection:
            return listing.lines(connection, chosen, offset, limit)

    def position(self, query: ClaimQuery, ref: Ref) -> int | None:
        """Return the row of a claim in a list, counted from 0, or nothing if it is not in it."""
        chosen = self._resolved(query)
        with self._database.looking() as connection:
            return listing.position(connection, chosen, ref)

    def next_open(self, query: ClaimQuery, after: Ref | None, *, backwards: bool = False) -> Ref | None:
        """Return the next claim of a list that wants work; behind the last one comes the first again."""
        chosen = self._resolved(query)
        with self._database.looking() as connection:
            return listing.next_open(connection, chosen, after, backwards=backwards)

    def claim(self, ref: Ref) -> Claim:
        """Return a complete claim."""
        return self._bench.claim(ref)

    def claims(self, query: ClaimQuery) -> Iterator[Claim]:
        """Give the complete claims of a choice one by one, in its order."""
        from redpencil.storage import claims

        chosen = self._resolved(query)
        with self._database.looking() as connection:
            pages = list(listing.pages(connection, chosen))
        # A page at a time, so that a slow reader holds up nobody who writes.
        for ids in pages:
            with self._database.reading() as connection:
                page = claims.load(connection, ids)
            yield from page

    def marks(self, slug: str) -> tuple[Mark, ...]:
        """Return every stretch of an article that a claim is tied to, in the order of the text."""
        from redpencil.storage import articles

        with self._database.reading() as connection:
            return tuple(
                Mark(
                    row.start,
                    row.end,
                    row.number,
                    read(Status, row.status, Status.OPEN),
                    read(About, row.about, About.WORLD),
                    row.rating,
                    row.findings,
                )
                for row in articles.marked(connection, slug)
            )

    def findings(self, slug: str) -> tuple[Finding, ...]:
        """Return the findings in an article that belong to no claim."""
        from redpencil.storage import articles

        self._bench.article(slug)
        with self._database.reading() as connection:
            return articles.loose_findings(connection, slug)

    def slips(self, slug: str) -> tuple[Span, ...]:
        """Return the exact letters of every finding in an article that nobody has decided yet."""
        from redpencil.storage import articles

        self.expect(slug)
        with self._database.reading() as connection:
            return articles.slips(connection, slug)

    def sources(self, article: str | None = None) -> tuple[Source, ...]:
        """Return the sources, all or those attached to an article's claims."""
        from redpencil.storage import sources

        if article is not None:
            self.expect(article)
        with self._database.reading() as connection:
            return sources.listed(connection, article)

    def source(self, number: int) -> Source:
        """Return a source.

        Raises:
            UnknownSource: if there is none of that number.
        """
        with self._database.reading() as connection:
            return references.source(connection, number)

    def passage(self, source_id: int) -> str:
        """Return the text that was read out of a source's snapshot; nothing where there is none."""
        from redpencil.storage import sources

        with self._database.reading() as connection:
            return sources.passage(connection, source_id)

    def links(self, slug: str) -> tuple[Link, ...]:
        """Return the author's own links and footnotes."""
        return self._bench.article(slug).links

    def names(self, slug: str | None = None) -> tuple[LedgerRow, ...]:
        """Return the name ledger of an article, or of all."""
        from redpencil.storage import articles

        if slug is not None:
            self.expect(slug)
        with self._database.reading() as connection:
            return articles.names(connection, slug)

    def names_like(self, name: str) -> tuple[NameMatch, ...]:
        """Return the reference names that a name probably means, the most like first: the house's and the shipped."""
        from redpencil.analysis.names import references
        from redpencil.analysis.names.matching import Matcher

        return Matcher((*references.load(self._bench.workspace.names), *references.shipped())).matches(name)

    def numbers(self, slug: str) -> tuple[NumberRow, ...]:
        """Return the number ledger of an article: every amount, date, age, rank and time in the order of the text."""
        from redpencil.analysis.tally import tally

        return tally(self._bench.article(slug))

    def log(self, scope: str | Ref | None = None, limit: int | None = None) -> tuple[Event, ...]:
        """Return the history, of one claim, of an article with its claims, or of everything, the newest first."""
        from redpencil.storage import trail

        if isinstance(scope, str):
            self.expect(scope)
        with self._database.reading() as connection:
            if isinstance(scope, Ref):
                return trail.of_claim(connection, scope, references.key(connection, scope), limit)
            return trail.events(connection, limit=limit, article=scope)

    def origin(self, event: Event) -> Event:
        """Return the step that an undo or a redo is about; any other event is its own origin."""
        from redpencil.storage import trail

        with self._database.reading() as connection:
            while event.undoes is not None:
                event = trail.event(connection, event.undoes)
        return event
