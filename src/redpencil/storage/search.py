"""Search: finding claims by a part of their statement, with SQLite's trigram index."""

from sqlalchemy import ColumnElement, literal_column, select, table, text
from sqlalchemy import column as named

from redpencil.storage.schema import CLAIM

_INDEX = table("claim_search", named("rowid"))


def matches(words: str) -> ColumnElement[bool]:
    """Return the condition that a claim's statement holds `words`, whatever the case of their letters."""
    if len(words) < 3:
        # The index knows no part shorter than three characters.
        return CLAIM.c.statement.icontains(words, autoescape=True)
    phrase = '"' + words.replace('"', '""') + '"'
    found = text("claim_search MATCH :phrase").bindparams(phrase=phrase)
    return CLAIM.c.id.in_(select(literal_column("rowid")).select_from(_INDEX).where(found))
