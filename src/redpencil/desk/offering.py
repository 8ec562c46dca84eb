"""Offering: the sources that a claim most likely wants, the author's own first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from redpencil.desk.bench import Bench
from redpencil.domain.article import Article, Link, LinkKind
from redpencil.domain.claim import Claim
from redpencil.domain.source import Source, is_address
from redpencil.domain.span import Span
from redpencil.storage import calls, retrievals, sources


class Where(StrEnum):
    """Where a source that is offered was met."""

    SENTENCE = "in the claim's sentence"
    PARAGRAPH = "in the claim's paragraph"
    ARTICLE = "elsewhere in the article"
    USED = "attached to this article"
    LIBRARY = "in the library"

    @property
    def of_author(self) -> bool:
        """Whether it is a link or a note of the author's own."""
        return self in {Where.SENTENCE, Where.PARAGRAPH, Where.ARTICLE}


@dataclass(frozen=True, slots=True)
class Offered:
    """A source that is offered: one that is kept already, or the words of a link or a note of the author's."""

    words: str
    where: Where
    source: Source | None = None


class Offering:
    """Offers what may be attached to a claim."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def offers(self, claim: Claim, limit: int = 60) -> tuple[Offered, ...]:
        """Return what may be attached to a claim, each source once.

        The author's links and notes come first: those of the claim's sentence, of its paragraph, of the rest of the
        article; then the sources attached to the article, last used first; then the library, newest first. Each of the
        three has at most `limit`.
        """
        article = self._bench.article(claim.article)
        with self._bench.database.reading() as connection:
            library = sources.listed(connection)
            used = {number: place for place, number in enumerate(calls.last_used(connection, claim.article))}
            asked = retrievals.asked(connection)
        by_address = {source.url: source for source in reversed(library) if source.url}
        by_number = {source.id: source for source in library}
        by_address |= {address: by_number[number] for address, number in asked}
        own = _unlike(
            Offered(link.target, where, by_address.get(link.target)) for link, where in _links(article, claim)
        )
        there = {one.source.id for one in own if one.source}
        rest = [source for source in library if source.id not in there]
        near = sorted((source for source in rest if source.id in used), key=lambda source: used[source.id])
        far = sorted((source for source in rest if source.id not in used), key=lambda source: -source.id)
        return (
            *own[:limit],
            *(Offered(source.title or source.url, Where.USED, source) for source in near[:limit]),
            *(Offered(source.title or source.url, Where.LIBRARY, source) for source in far[:limit]),
        )


def _links(article: Article, claim: Claim) -> Iterator[tuple[Link, Where]]:
    """Give the author's links and notes, those nearest to the claim first."""
    places = [anchor.span for anchor in claim.anchors]
    sentences = [Span(one.start, one.end) for one in article.sentences]
    blocks = [one.span for one in article.blocks]
    rings = (
        (Where.SENTENCE, _holding(sentences, places) or places),
        (Where.PARAGRAPH, _holding(blocks, places)),
        (Where.ARTICLE, [Span(0, len(article.text) + 1)]),
    )
    wanted = [link for link in article.links if link.kind is not LinkKind.IMAGE and link.target.strip()]
    # An address that can be fetched says more than a jump within the page.
    wanted.sort(key=lambda link: link.kind is LinkKind.LINK and not is_address(link.target))
    for where, ring in rings:
        for link in wanted:
            if any(span.start <= link.start <= span.end for span in ring):
                yield link, where


def _holding(parts: list[Span], places: list[Span]) -> list[Span]:
    """Return the parts of a text that share letters with one of some places."""
    return [part for part in parts if any(part.start < place.end and place.start < part.end for place in places)]


def _unlike(offers: Iterator[Offered]) -> list[Offered]:
    """Return each source and each target once, where it comes first."""
    found: dict[str | int, Offered] = {}
    for one in offers:
        found.setdefault(one.source.id if one.source else one.words, one)
    return list(found.values())
