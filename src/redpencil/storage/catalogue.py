"""The catalogue: which articles there are, and how far each has come."""

from datetime import date
from typing import Final

from redpencil.domain.article import ArticleLine, Metadata
from redpencil.domain.claim import UNFINISHED, Status
from redpencil.storage.direct import Asked, Condition, first, rows

_UNFINISHED: Final = Condition.among("status", (each.value for each in UNFINISHED))

# Inside each group of the index the sums need no row of the claim table.
_LINES: Final = """
SELECT article.slug, article.title, article.author, article.publisher, article.url, article.dated,
    article.words, article.version, counted.claims, counted.unfinished, counted.findings
FROM article LEFT JOIN (
    SELECT article_id, sum(CASE WHEN status <> ? THEN 1 ELSE 0 END) AS claims,
        sum(CASE WHEN {unfinished} THEN 1 ELSE 0 END) AS unfinished, sum(findings) AS findings
    FROM claim GROUP BY article_id
) AS counted ON counted.article_id = article.id
ORDER BY article.id
"""


_UNFINISHED_ARTICLE: Final = """
SELECT slug FROM article
WHERE EXISTS (SELECT 1 FROM claim WHERE claim.article_id = article.id AND {unfinished})
ORDER BY id LIMIT 1
"""


def slugs(connection: Asked) -> tuple[str, ...]:
    """Return the slugs of all articles, in the order in which they were read in."""
    return tuple(slug for (slug,) in rows(connection, "SELECT slug FROM article ORDER BY id"))


def unfinished(connection: Asked) -> str | None:
    """Return the slug of the first article with a claim that wants work, or nothing if there is none."""
    found = first(connection, _UNFINISHED_ARTICLE.format(unfinished=_UNFINISHED.words), *_UNFINISHED.values)
    return found[0] if found else None


def lines(connection: Asked) -> tuple[ArticleLine, ...]:
    """Return the list of articles."""
    found = rows(connection, _LINES.format(unfinished=_UNFINISHED.words), Status.DROPPED.value, *_UNFINISHED.values)
    return tuple(
        ArticleLine(
            slug, Metadata(title, author, publisher, url, _day(dated)), words, version,
            claims or 0, unfinished or 0, findings or 0,
        )
        for slug, title, author, publisher, url, dated, words, version, claims, unfinished, findings in found
    )  # fmt: skip


def _day(value: str | date | None) -> date | None:
    """Return a day, which SQLite keeps as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value
