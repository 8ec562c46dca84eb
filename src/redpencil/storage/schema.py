"""The schema: every table, for statements that are written without the classes."""

from redpencil.storage.tables import articles, claims, passages, sketches, sources, trail
from redpencil.storage.tables.naming import METADATA

ROWS = {
    "article": articles.ArticleRow,
    "version": articles.VersionRow,
    "sentence": articles.SentenceRow,
    "name": articles.NameRow,
    "claim": claims.ClaimRow,
    "anchor": claims.AnchorRow,
    "finding": claims.FindingRow,
    "verdict": claims.VerdictRow,
    "evidence": claims.EvidenceRow,
    "note": claims.NoteRow,
    "source": sources.SourceRow,
    "snapshot": sources.SnapshotRow,
    "retrieval": sources.RetrievalRow,
    "event": trail.EventRow,
}
"""The table classes that events speak of, by the names of their tables."""

ARTICLE = METADATA.tables["article"]
VERSION = METADATA.tables["version"]
SENTENCE = METADATA.tables["sentence"]
NAME = METADATA.tables["name"]
CLAIM = METADATA.tables["claim"]
ANCHOR = METADATA.tables["anchor"]
FINDING = METADATA.tables["finding"]
VERDICT = METADATA.tables["verdict"]
EVIDENCE = METADATA.tables["evidence"]
NOTE = METADATA.tables["note"]
SOURCE = METADATA.tables["source"]
SNAPSHOT = METADATA.tables["snapshot"]
RETRIEVAL = METADATA.tables["retrieval"]
EVENT = METADATA.tables["event"]
PASSAGE = METADATA.tables[passages.PassageRow.__tablename__]
SKETCH = METADATA.tables[sketches.SketchRow.__tablename__]
MARK = METADATA.tables[sketches.MarkRow.__tablename__]
"""What no event speaks of: passages, sketches and marks can be made again from the snapshots."""
