PRAGMA application_id=1380994627;
PRAGMA user_version=1;
CREATE TABLE article (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	slug VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	publisher VARCHAR NOT NULL, 
	url VARCHAR NOT NULL, 
	dated DATE, 
	version INTEGER NOT NULL, 
	words INTEGER NOT NULL, 
	numbered INTEGER NOT NULL, 
	CONSTRAINT article_slug_unique UNIQUE (slug)
);
CREATE TABLE version (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	raw BLOB NOT NULL, 
	name VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	encoding VARCHAR NOT NULL, 
	blocks JSON NOT NULL, 
	links JSON NOT NULL, 
	warnings JSON NOT NULL, 
	read_at DATETIME NOT NULL, 
	CONSTRAINT version_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT, 
	CONSTRAINT version_article_id_number_unique UNIQUE (article_id, number)
);
CREATE TABLE sentence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	disposition VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	looked_at BOOLEAN NOT NULL, 
	CONSTRAINT sentence_known_disposition CHECK ("disposition" IN ('claim', 'opinion', 'question', 'wish', 'forecast', 'too-vague', 'furniture')), 
	CONSTRAINT sentence_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT
);
CREATE TABLE name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	canonical VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	verified VARCHAR NOT NULL, 
	variants JSON NOT NULL, 
	mentions JSON NOT NULL, 
	CONSTRAINT name_known_kind CHECK ("kind" IN ('person', 'organisation', 'place', 'product', 'other')), 
	CONSTRAINT name_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT
);
CREATE TABLE claim (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	statement VARCHAR NOT NULL, 
	about VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	speaker VARCHAR, 
	made_on DATE, 
	appeared_at VARCHAR NOT NULL, 
	why_chosen VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	worthiness FLOAT NOT NULL, 
	reasons JSON NOT NULL, 
	remarks JSON NOT NULL, 
	waiting_for VARCHAR NOT NULL, 
	waiting_since DATETIME, 
	drop_reason VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	findings INTEGER NOT NULL, 
	verdict_id INTEGER, 
	superseded_id INTEGER, 
	revision INTEGER NOT NULL, 
	CONSTRAINT claim_known_about CHECK ("about" IN ('world', 'text')), 
	CONSTRAINT claim_known_kind CHECK ("kind" IN ('fact', 'quotation', 'quantity', 'name', 'date', 'superlative')), 
	CONSTRAINT claim_known_status CHECK ("status" IN ('open', 'in-work', 'waiting', 'settled', 'signed-off', 'dropped')), 
	CONSTRAINT claim_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT, 
	CONSTRAINT claim_article_id_number_unique UNIQUE (article_id, number)
);
CREATE TABLE anchor (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact VARCHAR NOT NULL, 
	prefix VARCHAR NOT NULL, 
	suffix VARCHAR NOT NULL, 
	CONSTRAINT anchor_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT, 
	CONSTRAINT anchor_claim_id_exists FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE RESTRICT
);
CREATE TABLE finding (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	claim_id INTEGER, 
	version INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"check" VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	found VARCHAR NOT NULL, 
	suggestion VARCHAR NOT NULL, 
	severity VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	CONSTRAINT finding_known_severity CHECK ("severity" IN ('note', 'warning', 'error')), 
	CONSTRAINT finding_known_state CHECK ("state" IN ('open', 'accepted', 'dismissed')), 
	CONSTRAINT finding_article_id_exists FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE RESTRICT, 
	CONSTRAINT finding_claim_id_exists FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE RESTRICT
);
CREATE TABLE verdict (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	supersedes INTEGER, 
	rating VARCHAR NOT NULL, 
	reviewer VARCHAR NOT NULL, 
	decided_at DATETIME NOT NULL, 
	rationale VARCHAR NOT NULL, 
	correction VARCHAR NOT NULL, 
	confidence FLOAT, 
	as_of DATE, 
	override VARCHAR NOT NULL, 
	wants_source BOOLEAN NOT NULL, 
	CONSTRAINT verdict_claim_id_exists FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE RESTRICT
);
CREATE TABLE note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	reviewer VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT note_known_audience CHECK ("audience" IN ('author', 'colleagues')), 
	CONSTRAINT note_claim_id_exists FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE RESTRICT
);
CREATE TABLE snapshot (
	sha256 VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	taken_at DATETIME NOT NULL, 
	size INTEGER NOT NULL, 
	data BLOB NOT NULL, 
	text VARCHAR NOT NULL, 
	method VARCHAR NOT NULL, 
	CONSTRAINT snapshot_key PRIMARY KEY (sha256)
);
CREATE TABLE source (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	creator VARCHAR NOT NULL, 
	publisher VARCHAR NOT NULL, 
	url VARCHAR NOT NULL, 
	archive_url VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	published DATE, 
	retrieved_at DATETIME, 
	sha256 VARCHAR, 
	confidential BOOLEAN NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT source_known_kind CHECK ("kind" IN ('document', 'web-page', 'data-set', 'person', 'calculation', 'notes', 'fact-check')), 
	CONSTRAINT source_known_tier CHECK ("tier" IN ('primary', 'secondary')), 
	CONSTRAINT source_sha256_exists FOREIGN KEY(sha256) REFERENCES snapshot (sha256) ON DELETE RESTRICT
);
CREATE TABLE evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	stance VARCHAR NOT NULL, 
	quote VARCHAR NOT NULL, 
	locator VARCHAR NOT NULL, 
	quote_check VARCHAR NOT NULL, 
	CONSTRAINT evidence_known_quote_check CHECK ("quote_check" IN ('found', 'not-found', 'unchecked')), 
	CONSTRAINT evidence_known_stance CHECK ("stance" IN ('supports', 'refutes', 'context')), 
	CONSTRAINT evidence_claim_id_exists FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE RESTRICT, 
	CONSTRAINT evidence_source_id_exists FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE RESTRICT, 
	CONSTRAINT evidence_claim_id_number_unique UNIQUE (claim_id, number)
);
CREATE TABLE event (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	reviewer VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	article VARCHAR, 
	"before" JSON NOT NULL, 
	"after" JSON NOT NULL, 
	undoes INTEGER, 
	previous VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT event_key PRIMARY KEY (seq), 
	CONSTRAINT event_undoes_unique UNIQUE (undoes)
);
CREATE VIRTUAL TABLE claim_search USING fts5(statement, content='claim', content_rowid='id', tokenize='trigram');
CREATE INDEX version_sha256 ON version (sha256);
CREATE INDEX sentence_order ON sentence (article_id, version, start);
CREATE INDEX name_order ON name (article_id, version, canonical);
CREATE INDEX claim_counts ON claim (status, kind, findings);
CREATE INDEX claim_counts_of_article ON claim (article_id, status, kind, findings);
CREATE INDEX claim_order ON claim (article_id, start, number, status, kind, about, worthiness, findings);
CREATE INDEX claim_verdict_id ON claim (verdict_id);
CREATE INDEX anchor_of_claim ON anchor (claim_id, version, start);
CREATE INDEX anchor_order ON anchor (article_id, version, start);
CREATE INDEX finding_of_claim ON finding (claim_id, version, number);
CREATE INDEX finding_order ON finding (article_id, version, start);
CREATE INDEX verdict_claim_id ON verdict (claim_id);
CREATE INDEX verdict_rating ON verdict (rating);
CREATE INDEX note_claim_id ON note (claim_id);
CREATE INDEX source_sha256 ON source (sha256);
CREATE INDEX source_url ON source (url);
CREATE INDEX evidence_source_id ON evidence (source_id);
CREATE INDEX event_of_article ON event (article, seq);
CREATE INDEX event_of_subject ON event (subject, seq);
CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search(rowid, statement) VALUES (new.id, new.statement); END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, statement) VALUES ('delete', old.id, old.statement); END;
CREATE TRIGGER claim_search_update AFTER UPDATE OF statement ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, statement) VALUES ('delete', old.id, old.statement);
    INSERT INTO claim_search(rowid, statement) VALUES (new.id, new.statement); END;
CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
CREATE TRIGGER verdict_unchanged BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END;
CREATE TRIGGER verdict_kept BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'verdicts stand'); END;
INSERT INTO "article" ("id", "slug", "title", "author", "publisher", "url", "dated", "version", "words", "numbered") VALUES (1, 'ferry', 'Ferry', '', '', '', NULL, 1, 6, 2);
INSERT INTO "version" ("id", "article_id", "number", "text", "sha256", "raw", "name", "media_type", "encoding", "blocks", "links", "warnings", "read_at") VALUES (1, 1, 1, 'The ferry sank. The mayor wept.', '0000000000000000000000000000000000000000000000000000000000000000', X'789c0bc94855484b2d2aaa54284ecccbd6530801f273132bf38b14ca530b4af400af3c0afc', '', 'text/plain', 'utf-8', '[[0, 31, "body", ""]]', '[]', '[]', '2026-03-01 09:00:00.000000');
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (1, 1, 1, 'The ferry sank.', 'world', 'fact', NULL, NULL, '', '', 'settled', 0.0, '[]', '[]', '', NULL, '', 0, 0, 1, NULL, 2);
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (2, 1, 2, 'The mayor wept.', 'world', 'fact', NULL, NULL, '', '', 'open', 0.0, '[]', '[]', '', NULL, '', 16, 0, NULL, NULL, 1);
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (1, 1, 1, 1, 0, 15, 'The ferry sank.', '', ' The mayor wept.');
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (2, 1, 2, 1, 16, 31, 'The mayor wept.', 'The ferry sank. ', '');
INSERT INTO "verdict" ("id", "claim_id", "supersedes", "rating", "reviewer", "decided_at", "rationale", "correction", "confidence", "as_of", "override", "wants_source") VALUES (1, 1, NULL, 'confirmed', 'Ann', '2026-03-01 09:00:00.000000', 'seen', '', NULL, NULL, '', 0);
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (1, '2026-03-01 09:00:00.000000', 'Ann', 'add', 'ferry', 'ferry', '{"article/1": null}', '{"article/1": {"id": 1, "slug": "ferry", "title": "Ferry", "author": "", "publisher": "", "url": "", "dated": null, "version": 1, "words": 6}, "rows": {"count": {"version": 1, "claim": 2, "anchor": 2}, "sha256": "8ee079d6a7240e32e1b066b85a081a7a3f17a4173625f10b67b728cc29d2b777"}}', NULL, '0000000000000000000000000000000000000000000000000000000000000000', 'c374f38ea27927827daf5d505dc9baf2f4de6143795ed30c6c5598b8d6fcc05a');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (2, '2026-03-01 09:00:00.000000', 'Ann', 'verdict', 'ferry#1', 'ferry', '{"verdict/1": null, "claim/1": {"status": "open", "verdict_id": null}}', '{"verdict/1": {"id": 1, "claim_id": 1, "supersedes": null, "rating": "confirmed", "reviewer": "Ann", "decided_at": "2026-03-01T09:00:00+00:00", "rationale": "seen", "correction": "", "confidence": null, "as_of": null, "override": "", "wants_source": false}, "claim/1": {"status": "settled", "verdict_id": 1}}', NULL, 'c374f38ea27927827daf5d505dc9baf2f4de6143795ed30c6c5598b8d6fcc05a', 'c88ed31edd253207a2ac0b41a72802d66fdbf91c1b9f81a29ea76bfc121706c3');
