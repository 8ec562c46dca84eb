"""Attesting: the names of an article are held against the sources that are attached to it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from redpencil.domain.article import Article
from redpencil.domain.checks import Selection
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.source import Source

if TYPE_CHECKING:
    from redpencil.storage.recording import Work

CHECK: Final = "names"
"""The check of which this is a part: a house that turns it off turns this off too."""


def names(kept: Iterable[tuple[Source, str]]) -> tuple[ReferenceName, ...]:
    """Return the names that stand in the texts of sources; a confidential source is not named with them."""
    from redpencil.analysis.names import attested

    return tuple(
        name
        for source, text in kept
        for name in attested.from_text(text, "" if source.confidential else source.title or source.url)
    )


def told(
    article: Article,
    new: Sequence[ReferenceName],
    every: Callable[[], Sequence[ReferenceName]],
    wanted: Selection,
    known: Iterable[str],
) -> tuple[Claim, ...]:
    """Return the misspelled names of an article that only its sources can tell, as claims without a number.

    `new` are the names of the source that has come, `every` gives all reference names there are; it is asked only where
    the new ones alone raise a suspicion, as a house may list 100,000. `known` are the words that were found before.
    """
    from redpencil.analysis.checks import names as check
    from redpencil.analysis.splitting import split
    from redpencil.text.similarity import fold

    if not new or not wanted.wants(CHECK):
        return ()
    spans, before = split(article).proper, frozenset(map(fold, known))

    def fresh(references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
        claims = check.attested(article, spans, references)
        return tuple(claim for claim in claims if not any(fold(one.found) in before for one in claim.findings))

    claims = fresh(every()) if fresh(new) else ()
    return tuple(replace(claim, findings=tuple(map(wanted.rated, claim.findings))) for claim in claims)


def keep(
    work: "Work",
    slug: str,
    new: Sequence[ReferenceName],
    house: Callable[[], Sequence[ReferenceName]],
    wanted: Selection,
) -> tuple[Claim, ...]:
    """Keep what a source that has just been attached tells of an article and was not told before, with its numbers."""
    from redpencil.analysis.names import references
    from redpencil.storage import articles, changing, sources

    article = articles.find(work.connection, slug)
    if article is None:
        return ()

    @cache
    def every() -> tuple[ReferenceName, ...]:
        work.session.flush()
        return (*house(), *names(sources.texts(work.connection, slug)), *references.shipped())

    found = told(article, new, every, wanted, articles.found(work.connection, slug, CHECK))
    return tuple(changing.add(work, article, claim) for claim in found)
