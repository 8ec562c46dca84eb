"""Search: finding claims by a part of their statement, with SQLite's trigram index."""

from redpencil.storage.direct import Condition


def matches(words: str) -> Condition:
    """Return the condition that a claim's statement holds `words`, whatever the case of their letters."""
    if len(words) < 3:
        # The index knows no part shorter than three characters.
        literal = words.replace("/", "//").replace("%", "/%").replace("_", "/_")
        return Condition("lower(claim.statement) LIKE '%' || lower(?) || '%' ESCAPE '/'", (literal,))
    phrase = '"' + words.replace('"', '""') + '"'
    return Condition("claim.id IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)", (phrase,))
