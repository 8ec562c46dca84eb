"""Authorship: which claims a person has worded."""

from sqlalchemy import Connection, text

_WORDED = text("""
SELECT DISTINCT claim.number
FROM event, json_each(event.after) AS change
JOIN claim ON change.key = 'claim/' || claim.id
JOIN article ON article.id = claim.article_id
WHERE event.article = :slug AND event.action NOT IN ('add', 'new-version') AND article.slug = :slug
    AND json_extract(change.value, '$.statement') IS NOT NULL
""")


def worded(connection: Connection, slug: str) -> frozenset[int]:
    """Return the numbers of those claims of an article whose statement a person wrote, as the trail has it."""
    return frozenset(connection.execute(_WORDED, {"slug": slug}).scalars())
