"""Articles: reading them, their names and the marks of their claims."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from redpencil.domain.article import Article
from redpencil.domain.claim import Status
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.name import LedgerRow
from redpencil.domain.span import Span
from redpencil.storage import values
from redpencil.storage.codes import read
from redpencil.storage.schema import ANCHOR, ARTICLE, CLAIM, FINDING, NAME, SENTENCE, VERDICT, VERSION


def find(connection: Connection, slug: str) -> Article | None:
    """Return an article in its current version, or nothing if there is none of that name."""
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.slug == slug)).first()
    if row is None:
        return None
    version = connection.execute(
        select(VERSION).where(VERSION.c.article_id == row.id, VERSION.c.number == row.version)
    ).one()
    sentences = connection.execute(_current(SENTENCE, row).order_by(SENTENCE.c.start)).all()
    return values.article(row, version, sentences)


def numbered(connection: Connection, slug: str) -> int:
    """Return the highest number that a claim of an article ever had."""
    return connection.execute(select(ARTICLE.c.numbered).where(ARTICLE.c.slug == slug)).scalar() or 0


def of_address(connection: Connection, url: str) -> str | None:
    """Return the slug of the article that appeared at an address, if there is one."""
    return connection.execute(select(ARTICLE.c.slug).where(ARTICLE.c.url == url).order_by(ARTICLE.c.id)).scalar()


def same_text(connection: Connection, sha256: str) -> str | None:
    """Return the slug of the article whose current text has this hash."""
    wanted = (
        select(ARTICLE.c.slug)
        .join(VERSION, (VERSION.c.article_id == ARTICLE.c.id) & (VERSION.c.number == ARTICLE.c.version))
        .where(VERSION.c.sha256 == sha256)
        .order_by(ARTICLE.c.id)
        .limit(1)
    )
    return connection.execute(wanted).scalar()


def loose_findings(connection: Connection, slug: str) -> tuple[Finding, ...]:
    """Return the findings in an article that belong to no claim."""
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.slug == slug)).one()
    rows = connection.execute(_current(FINDING, row).where(FINDING.c.claim_id.is_(None)).order_by(FINDING.c.start))
    return tuple(values.finding(one) for one in rows)


def found(connection: Connection, slug: str, check: str) -> frozenset[str]:
    """Return the words in which a check found something in an article, whatever was decided since."""
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.slug == slug)).one()
    rows = connection.execute(_current(FINDING, row).where(FINDING.c.check == check))
    return frozenset(one.found for one in rows)


def slips(connection: Connection, slug: str) -> tuple[Span, ...]:
    """Return the exact letters of every open finding of an article, of its claims and of none."""
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.slug == slug)).one()
    rows = connection.execute(
        _current(FINDING, row).where(FINDING.c.state == FindingState.OPEN).order_by(FINDING.c.start)
    )
    return tuple(Span(one.start, one.end) for one in rows)


def names(connection: Connection, slug: str | None = None) -> tuple[LedgerRow, ...]:
    """Return the name ledger of one article or of all."""
    wanted = (
        select(NAME)
        .join(ARTICLE, (ARTICLE.c.id == NAME.c.article_id) & (ARTICLE.c.version == NAME.c.version))
        .order_by(NAME.c.canonical, NAME.c.id)
    )
    if slug is not None:
        wanted = wanted.where(ARTICLE.c.slug == slug)
    return tuple(values.name(row) for row in connection.execute(wanted))


def claimed(connection: Connection, slug: str) -> Sequence[tuple[Span, Status]]:
    """Return every anchored span of an article with the status of its claim, for the coverage."""
    return [(Span(row.start, row.end), read(Status, row.status, Status.OPEN)) for row in _anchored(connection, slug)]


def marked(connection: Connection, slug: str) -> Sequence[Any]:
    """Return every anchored span with what a draft shows of its claim."""
    return _anchored(connection, slug)


def _anchored(connection: Connection, slug: str) -> Sequence[Any]:
    wanted = (
        select(
            ANCHOR.c.start, ANCHOR.c.end, CLAIM.c.number, CLAIM.c.status, CLAIM.c.about, CLAIM.c.findings,
            VERDICT.c.rating,
        )
        .join_from(ARTICLE, ANCHOR, (ANCHOR.c.article_id == ARTICLE.c.id) & (ANCHOR.c.version == ARTICLE.c.version))
        .join(CLAIM, CLAIM.c.id == ANCHOR.c.claim_id)
        .outerjoin(VERDICT, VERDICT.c.id == CLAIM.c.verdict_id)
        .where(ARTICLE.c.slug == slug)
        .order_by(ANCHOR.c.start, CLAIM.c.number)
    )  # fmt: skip
    return connection.execute(wanted).all()


def _current(table: Any, row: Any) -> Any:
    return select(table).where(table.c.article_id == row.id, table.c.version == row.version)
