"""Step 1, the part that only SQLite understands."""

from typing import Final

STATEMENTS: Final = (
    "CREATE VIRTUAL TABLE claim_search USING fts5(statement, content='claim', content_rowid='id', tokenize='trigram')",
    """CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search(rowid, statement) VALUES (new.id, new.statement); END""",
    """CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, statement) VALUES ('delete', old.id, old.statement); END""",
    """CREATE TRIGGER claim_search_update AFTER UPDATE OF statement ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, statement) VALUES ('delete', old.id, old.statement);
    INSERT INTO claim_search(rowid, statement) VALUES (new.id, new.statement); END""",
    "CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
    "CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
    "CREATE TRIGGER verdict_unchanged BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END",
    "CREATE TRIGGER verdict_kept BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END",
)
"""The search index with what keeps it current, and what keeps the trail and the verdicts as they were written."""
