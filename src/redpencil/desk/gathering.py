"""Gathering: everything that a report says, read out of the workspace."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import redpencil
from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.desk.drifting import Drifting
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.coverage import coverage
from redpencil.domain.damage import Damage
from redpencil.domain.evidence import Evidence
from redpencil.domain.query import ClaimQuery
from redpencil.domain.retrieval import Outcome, Retrieval
from redpencil.storage import articles, catalogue, claims, listing, retrievals, soundness, sources, trail

if TYPE_CHECKING:
    from redpencil.export.report import ArticleReport, Report


def gather(bench: Bench, scope: str | Ref | None, *, with_confidential: bool = False) -> "Report":
    """Gather the report on an article, one claim, or everything; without what is confidential unless asked for."""
    from redpencil.export.discretion import discreet
    from redpencil.export.report import Report, TrailHead
    from redpencil.export.secrets import withheld

    drifting = Drifting(bench)
    with bench.database.reading() as connection:
        only = scope if isinstance(scope, Ref) else None
        if only is not None:
            references.key(connection, only)
        slugs = catalogue.slugs(connection) if scope is None else (only.article if only else str(scope),)
        parts = tuple(_article(connection, drifting, slug, only) for slug in slugs)
        cited = tuple(one for part in parts for claim in part.claims for one in claim.evidence)
        house = tuple(one for one in sources.listed(connection) if withheld(one))
        quoted = tuple(quote for one in house for quote in sources.quotes(connection, one.id))
        config = bench.config
        report = Report(
            title=parts[0].article.title if len(parts) == 1 else config.house.name or "Fact check",
            made_at=bench.clock(),
            reviewer=bench.reviewer.name,
            scale=config.scale,
            articles=parts,
            trail=TrailHead(*trail.head(connection)),
            program=f"Redpencil {redpencil.__version__}",
            house=config.house,
            demands=tuple(one.value for one in config.demands),
            retrievals=_later(connection, cited),
            damage=_damage(connection, cited),
            names_confidential=with_confidential and bool(house),
        )
    return discreet(report, house, quoted)


def _article(connection: Any, drifting: Drifting, slug: str, only: Ref | None) -> "ArticleReport":
    from redpencil.export.report import ArticleReport

    article = articles.find(connection, slug) or references.unknown_article(connection, slug)
    found: tuple[Claim, ...]
    if only is not None:
        found = tuple(claims.load(connection, [references.key(connection, only)]))
    else:
        pages = listing.pages(connection, ClaimQuery(article=slug, statuses=frozenset(Status)))
        found = tuple(claim for ids in pages for claim in claims.load(connection, ids))
    loose = articles.loose_findings(connection, slug) if only is None else ()
    covered = coverage(article, articles.claimed(connection, slug))
    drifts = drifting.queue(slug) if only is None else drifting.of(only)
    return ArticleReport(article, found, covered, loose, only is not None, drifts)


def _later(connection: Any, cited: Iterable[Evidence]) -> tuple[Retrieval, ...]:
    """Return what later fetches of the cited sources found."""
    numbers = dict.fromkeys(one.source.id for one in cited if one.source.url)
    return tuple(
        each for number in numbers for each in retrievals.listed(connection, number) if each.outcome is not Outcome.KEPT
    )


def _damage(connection: Any, cited: Iterable[Evidence]) -> tuple[Damage, ...]:
    """Look whether the snapshots of the cited sources still give their hashes."""
    pinned = dict.fromkeys(
        (one.source.id, sha256) for one in cited for sha256 in (one.source.sha256, one.sha256) if sha256
    )
    harms = soundness.harms(connection, (sha256 for _number, sha256 in pinned))
    return tuple(Damage(number, sha256, harms[sha256]) for number, sha256 in pinned if sha256 in harms)
