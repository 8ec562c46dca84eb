"""Reporting: what was found out, in every format that leaves the house."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import redpencil
from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Ref, Status
from redpencil.domain.coverage import coverage
from redpencil.domain.query import ClaimQuery
from redpencil.errors import CannotWrite
from redpencil.storage import articles, catalogue, claims, listing, trail

if TYPE_CHECKING:
    from redpencil.export.exporter import Format
    from redpencil.export.report import ArticleReport, Report


def formats() -> "tuple[Format, ...]":
    """Return the formats that reports can be made in."""
    from redpencil.export import exporters

    return exporters.formats()


class Reporting:
    """Makes reports and writes them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def report(self, scope: str | Ref | None) -> "Report":
        """Gather what a report says of an article, one claim, or everything.

        Notes to colleagues and the names of confidential sources are left out.
        """
        from redpencil.export.discretion import discreet
        from redpencil.export.report import Report, TrailHead

        with self._bench.database.reading() as connection:
            if scope is None:
                slugs = catalogue.slugs(connection)
            else:
                slugs = (scope.article if isinstance(scope, Ref) else scope,)
            if isinstance(scope, Ref):
                references.key(connection, scope)
            count, head = trail.head(connection)
        parts = tuple(self._article(slug, scope if isinstance(scope, Ref) else None) for slug in slugs)
        config = self._bench.config
        report = Report(
            title=parts[0].article.title if len(parts) == 1 else config.house.name or "Fact check",
            made_at=self._bench.clock(),
            reviewer=self._bench.reviewer.name,
            scale=config.scale,
            articles=parts,
            trail=TrailHead(count, head),
            program=f"Redpencil {redpencil.__version__}",
            house=config.house,
            demands=tuple(one.value for one in config.demands),
        )
        return discreet(report)

    def formats(self) -> "tuple[Format, ...]":
        """Return the formats that reports can be made in."""
        return formats()

    def render(self, scope: str | Ref | None, format_id: str) -> bytes:
        """Make a report in one format.

        Raises:
            UnknownExport: if there is no such format.
        """
        from redpencil.export import exporters

        return exporters.render(self.report(scope), format_id)

    def write(self, scope: str | Ref | None, formats: Sequence[str], out: Path | None) -> tuple[Path, ...]:
        """Write a report in each of the formats and return the paths; of everything, a file per article and format.

        `out` names a folder, made if missing, unless there is one format and one article and no such folder.

        Raises:
            UnknownExport: if there is no such format; nothing is written then.
            CannotWrite: if a file cannot be written.
        """
        from redpencil.export import exporters, writing

        suffixes = {known.id: known.suffix for known in exporters.formats()}
        scopes: Sequence[str | Ref] = [scope] if scope is not None else self._slugs()
        rendered = [
            (_stem(each) + suffixes.get(wanted, ""), exporters.render(report, wanted))
            for each in scopes
            for report in [self.report(each)]
            for wanted in formats
        ]
        if out is not None and scope is not None and len(rendered) == 1 and _names_file(out):
            _make(out.parent)
            writing.write(out, rendered[0][1])
            return (out,)
        folder = out if out is not None else Path()
        _make(folder)
        for name, data in rendered:
            writing.write(folder / name, data)
        return tuple(folder / name for name, _data in rendered)

    def _slugs(self) -> tuple[str, ...]:
        with self._bench.database.reading() as connection:
            return catalogue.slugs(connection)

    def _article(self, slug: str, only: Ref | None) -> "ArticleReport":
        from redpencil.export.report import ArticleReport

        article = self._bench.article(slug)
        with self._bench.database.reading() as connection:
            if only is not None:
                found = claims.load(connection, [references.key(connection, only)])
            else:
                pages = listing.pages(connection, ClaimQuery(article=slug, statuses=frozenset(Status)))
                found = tuple(claim for ids in pages for claim in claims.load(connection, ids))
            loose = articles.loose_findings(connection, slug) if only is None else ()
            covered = coverage(article, articles.claimed(connection, slug))
        return ArticleReport(article, tuple(found), covered, loose, only is not None)


def _stem(scope: str | Ref) -> str:
    return scope if isinstance(scope, str) else f"{scope.article}-{scope.number}"


def _names_file(out: Path) -> bool:
    """Tell whether a path is meant as a file: it is one, or it is no folder and has a suffix."""
    return out.is_file() or (not out.is_dir() and bool(out.suffix))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            f"The folder {folder} cannot be made: {error.strerror}. Choose another place with -o."
        ) from None
