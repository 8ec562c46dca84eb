PRAGMA application_id=1380994627;
PRAGMA user_version=5;
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
	state VARCHAR NOT NULL, reasons JSON DEFAULT '[]' NOT NULL, 
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
	method VARCHAR NOT NULL, landmarks JSON DEFAULT '[]' NOT NULL, 
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
CREATE TABLE retrieval (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	outcome VARCHAR NOT NULL, 
	asked VARCHAR NOT NULL, 
	url VARCHAR NOT NULL, 
	sha256 VARCHAR, 
	warc VARCHAR, 
	CONSTRAINT retrieval_known_outcome CHECK ("outcome" IN ('kept', 'unchanged', 'changed', 'gone')), 
	CONSTRAINT retrieval_source_id_exists FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE RESTRICT, 
	CONSTRAINT retrieval_sha256_exists FOREIGN KEY(sha256) REFERENCES snapshot (sha256) ON DELETE RESTRICT, 
	CONSTRAINT retrieval_warc_exists FOREIGN KEY(warc) REFERENCES snapshot (sha256) ON DELETE RESTRICT
);
CREATE TABLE passage (
	id INTEGER NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	paragraph INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	late FLOAT NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT passage_key PRIMARY KEY (id), 
	CONSTRAINT passage_sha256_exists FOREIGN KEY(sha256) REFERENCES snapshot (sha256) ON DELETE RESTRICT, 
	CONSTRAINT passage_sha256_number_unique UNIQUE (sha256, number)
);
CREATE VIRTUAL TABLE passage_search USING fts5(stems, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '.,'");
CREATE VIRTUAL TABLE passage_stem USING fts5vocab(passage_search, row);
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
CREATE INDEX retrieval_source_id ON retrieval (source_id);
CREATE INDEX retrieval_asked ON retrieval (asked);
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
INSERT INTO "article" ("id", "slug", "title", "author", "publisher", "url", "dated", "version", "words", "numbered") VALUES (1, 'ferry', 'Ferry', 'Ann Ek', '', '', '2026-02-28', 1, 17, 4);
INSERT INTO "version" ("id", "article_id", "number", "text", "sha256", "raw", "name", "media_type", "encoding", "blocks", "links", "warnings", "read_at") VALUES (1, 1, 1, 'The ferry sank. The mayor wept. Lindhlom mourns. All of Lindholm came, from Lindhlom to the coast.', '0000000000000000000000000000000000000000000000000000000000000000', X'789C3D8CD10980300C055779034876F0DFCF2E106A4BC5A491B422DDDE82E0E71DC785929093FB40E37A12C264E5618E275D9DB01D752F620AB5DB6B23AC22B0FC791345644D0BB2CFE46FBBA1CF4F346E9D5EB19A22A3', '', 'text/plain', 'utf-8', '[[0, 98, "body", ""]]', '[]', '[]', '2026-03-01 09:00:00.000000');
INSERT INTO "sentence" ("id", "article_id", "version", "start", "end", "disposition", "reason", "looked_at") VALUES (1, 1, 1, 0, 15, 'claim', '', 0);
INSERT INTO "sentence" ("id", "article_id", "version", "start", "end", "disposition", "reason", "looked_at") VALUES (2, 1, 1, 16, 31, 'claim', '', 0);
INSERT INTO "sentence" ("id", "article_id", "version", "start", "end", "disposition", "reason", "looked_at") VALUES (3, 1, 1, 32, 48, 'too-vague', 'nothing that can be checked', 0);
INSERT INTO "sentence" ("id", "article_id", "version", "start", "end", "disposition", "reason", "looked_at") VALUES (4, 1, 1, 49, 98, 'claim', '', 0);
INSERT INTO "name" ("id", "article_id", "version", "canonical", "kind", "verified", "variants", "mentions") VALUES (1, 1, 1, 'Lindholm', 'place', '', '["Lindhlom"]', '[["Lindhlom", 33, 41]]');
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (1, 1, 1, 'The ferry sank.', 'world', 'fact', NULL, NULL, '', '', 'settled', 0.6, '[["past event", 0.6]]', '[]', '', NULL, '', 0, 0, 1, NULL, 4);
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (2, 1, 2, 'The mayor wept.', 'world', 'fact', 'Ann Ek', NULL, '', '', 'waiting', 0.0, '[]', '[]', 'Bo Ek', '2026-03-01 09:00:00.000000', '', 16, 0, NULL, NULL, 4);
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (3, 1, 3, 'Lindholm is misspelled as "Lindhlom"', 'text', 'name', NULL, NULL, '', '', 'settled', 0.9, '[["a name is misspelled", 0.7], ["spelled otherwise elsewhere in the article", 0.2]]', '[]', '', NULL, '', 32, 0, 2, NULL, 4);
INSERT INTO "claim" ("id", "article_id", "number", "statement", "about", "kind", "speaker", "made_on", "appeared_at", "why_chosen", "status", "worthiness", "reasons", "remarks", "waiting_for", "waiting_since", "drop_reason", "start", "findings", "verdict_id", "superseded_id", "revision") VALUES (4, 1, 4, 'All of Lindholm came.', 'world', 'fact', NULL, NULL, '', '', 'open', 0.0, '[]', '[]', '', NULL, '', 49, 0, NULL, NULL, 2);
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (1, 1, 1, 1, 0, 15, 'The ferry sank.', '', ' The mayor wept. Lindhlom mourns');
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (2, 1, 2, 1, 16, 31, 'The mayor wept.', 'The ferry sank. ', ' Lindhlom mourns. All of Lindhol');
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (3, 1, 3, 1, 32, 40, 'Lindhlom', 'The ferry sank. The mayor wept. ', ' mourns. All of Lindholm came, f');
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (4, 1, 3, 1, 76, 84, 'Lindhlom', 'rns. All of Lindholm came, from ', ' to the coast.');
INSERT INTO "anchor" ("id", "article_id", "claim_id", "version", "start", "end", "exact", "prefix", "suffix") VALUES (5, 1, 4, 1, 49, 69, 'All of Lindholm came', 'he mayor wept. Lindhlom mourns. ', ', from Lindhlom to the coast.');
INSERT INTO "finding" ("id", "article_id", "claim_id", "version", "number", "check", "message", "start", "end", "found", "suggestion", "severity", "state", "reasons") VALUES (1, 1, NULL, 1, 0, 'names', 'A name beside all claims.', 0, 9, 'The ferry', '', 'warning', 'open', '[]');
INSERT INTO "finding" ("id", "article_id", "claim_id", "version", "number", "check", "message", "start", "end", "found", "suggestion", "severity", "state", "reasons") VALUES (2, 1, 3, 1, 1, 'names', '"Lindhlom" should probably be "Lindholm": two letters are swapped.', 32, 40, 'Lindhlom', 'Lindholm', 'warning', 'accepted', '[]');
INSERT INTO "finding" ("id", "article_id", "claim_id", "version", "number", "check", "message", "start", "end", "found", "suggestion", "severity", "state", "reasons") VALUES (3, 1, 3, 1, 2, 'names', '"Lindhlom" should probably be "Lindholm": two letters are swapped.', 76, 84, 'Lindhlom', 'Lindholm', 'warning', 'accepted', '[]');
INSERT INTO "finding" ("id", "article_id", "claim_id", "version", "number", "check", "message", "start", "end", "found", "suggestion", "severity", "state", "reasons") VALUES (4, 1, 4, 1, 1, 'numbers', 'Nobody counted them.', 49, 52, 'All', '', 'note', 'accepted', '[]');
INSERT INTO "verdict" ("id", "claim_id", "supersedes", "rating", "reviewer", "decided_at", "rationale", "correction", "confidence", "as_of", "override", "wants_source") VALUES (1, 1, NULL, 'confirmed', 'Ann', '2026-03-01 09:00:00.000000', 'seen', '', NULL, NULL, '', 0);
INSERT INTO "verdict" ("id", "claim_id", "supersedes", "rating", "reviewer", "decided_at", "rationale", "correction", "confidence", "as_of", "override", "wants_source") VALUES (2, 3, NULL, 'confirmed', 'Ann', '2026-03-01 09:00:00.000000', '', 'Lindholm', NULL, NULL, '', 0);
INSERT INTO "note" ("id", "claim_id", "text", "audience", "reviewer", "at") VALUES (1, 1, 'Which ferry?', 'author', 'Ann', '2026-03-01 09:00:00.000000');
INSERT INTO "snapshot" ("sha256", "media_type", "taken_at", "size", "data", "text", "method", "landmarks") VALUES ('67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d', 'text/plain', '2026-03-01 09:00:00.000000', 31, X'789C0BC94855484B2D2AAA54284ECCCBD6E30A01F273132BF38B14CA530B4AF400ADDC0AE6', 'The ferry sank.
The mayor wept.', 'intake', '[]');
INSERT INTO "snapshot" ("sha256", "media_type", "taken_at", "size", "data", "text", "method", "landmarks") VALUES ('9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478', 'text/plain', '2026-03-01 09:00:00.000000', 44, X'789C0BC94855C84DACCC2F52284F2D2851482C5128018A14962656EA71F9E527E5A7542AA4E614A72AA464A6E8010060190F6B', 'The mayor wept at the quay.
Nobody else did.', 'intake', '[[0, "p. 1"], [28, "p. 2"]]');
INSERT INTO "source" ("id", "kind", "title", "creator", "publisher", "url", "archive_url", "tier", "origin", "published", "retrieved_at", "sha256", "confidential", "note") VALUES (1, 'person', 'Bo Ek', '', '', '', '', 'secondary', '', NULL, NULL, NULL, 0, 'by telephone');
INSERT INTO "source" ("id", "kind", "title", "creator", "publisher", "url", "archive_url", "tier", "origin", "published", "retrieved_at", "sha256", "confidential", "note") VALUES (2, 'notes', 'Log', '', '', '', '', 'secondary', '', NULL, '2026-03-01 09:00:00.000000', '67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d', 0, '');
INSERT INTO "source" ("id", "kind", "title", "creator", "publisher", "url", "archive_url", "tier", "origin", "published", "retrieved_at", "sha256", "confidential", "note") VALUES (3, 'document', 'Minutes', '', 'Town hall', '', '', 'primary', 'town hall', NULL, '2026-03-01 09:00:00.000000', '9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478', 0, '');
INSERT INTO "evidence" ("id", "claim_id", "source_id", "number", "stance", "quote", "locator", "quote_check") VALUES (1, 2, 1, 1, 'supports', 'He wept.', '', 'unchecked');
INSERT INTO "evidence" ("id", "claim_id", "source_id", "number", "stance", "quote", "locator", "quote_check") VALUES (2, 2, 3, 2, 'supports', 'wept at the quay', 'p. 1', 'found');
INSERT INTO "evidence" ("id", "claim_id", "source_id", "number", "stance", "quote", "locator", "quote_check") VALUES (3, 1, 3, 1, 'supports', 'nobody laughed', '', 'not-found');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (1, '2026-03-01 09:00:00.000000', 'Ann', 'add', 'ferry', 'ferry', '{"article/1": null}', '{"article/1": {"id": 1, "slug": "ferry", "title": "Ferry", "author": "Ann Ek", "publisher": "", "url": "", "dated": "2026-02-28", "version": 1, "words": 17}, "rows": {"count": {"version": 1, "sentence": 4, "name": 1, "finding": 4, "claim": 4, "anchor": 5}, "sha256": "6de086ecbdbcda1005d93db9b16cb9dbcae19a9a213a4dc4d1318009b48bef0c"}}', NULL, '0000000000000000000000000000000000000000000000000000000000000000', '0cb628c144aba693d287397458cbdcfe6b2c25e36689adba458b72ab8257064a');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (2, '2026-03-01 09:00:00.000000', 'Ann', 'verdict', 'ferry#1', 'ferry', '{"verdict/1": null, "claim/1": {"status": "open", "verdict_id": null}}', '{"verdict/1": {"id": 1, "claim_id": 1, "supersedes": null, "rating": "confirmed", "reviewer": "Ann", "decided_at": "2026-03-01T09:00:00+00:00", "rationale": "seen", "correction": "", "confidence": null, "as_of": null, "override": "", "wants_source": false}, "claim/1": {"status": "settled", "verdict_id": 1}}', NULL, '0cb628c144aba693d287397458cbdcfe6b2c25e36689adba458b72ab8257064a', '94e4014d9266b7a9f95034418e9d58b7acb706206dbf4292bc3aefe480420326');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (3, '2026-03-01 09:00:00.000000', 'Ann', 'note', 'ferry#1', 'ferry', '{"note/1": null}', '{"note/1": {"id": 1, "claim_id": 1, "text": "Which ferry?", "audience": "author", "reviewer": "Ann", "at": "2026-03-01T09:00:00+00:00"}}', NULL, '94e4014d9266b7a9f95034418e9d58b7acb706206dbf4292bc3aefe480420326', 'a97f8a1dbc7499b7276a649cff41c369626c0621d0b222e63662d75e935e7dd8');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (4, '2026-03-01 09:00:00.000000', 'Ann', 'source', 'Bo Ek', NULL, '{"source/1": null}', '{"source/1": {"id": 1, "kind": "person", "title": "Bo Ek", "creator": "", "publisher": "", "url": "", "archive_url": "", "tier": "secondary", "origin": "", "published": null, "retrieved_at": null, "sha256": null, "confidential": false, "note": "by telephone"}}', NULL, 'a97f8a1dbc7499b7276a649cff41c369626c0621d0b222e63662d75e935e7dd8', '11faa14de43661346cb1132f633922ef183a998d1f396fbf837a05d5038a16cc');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (5, '2026-03-01 09:00:00.000000', 'Ann', 'attach', 'ferry#2', 'ferry', '{"evidence/1": null}', '{"evidence/1": {"id": 1, "claim_id": 2, "source_id": 1, "number": 1, "stance": "supports", "quote": "He wept.", "locator": "", "quote_check": "unchecked"}}', NULL, '11faa14de43661346cb1132f633922ef183a998d1f396fbf837a05d5038a16cc', '17aa9bce944c683ed2b4b02b9575f617dfc767fb2df9dda62a8f43c1c8a95381');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (6, '2026-03-01 09:00:00.000000', 'Ann', 'waiting', 'ferry#2', 'ferry', '{"claim/2": {"status": "open", "waiting_for": "", "waiting_since": null}}', '{"claim/2": {"status": "waiting", "waiting_for": "Bo Ek", "waiting_since": "2026-03-01T09:00:00+00:00"}}', NULL, '17aa9bce944c683ed2b4b02b9575f617dfc767fb2df9dda62a8f43c1c8a95381', 'b3dc08883ea1e977e5ab52c5058e024c9da4921b993edcd35ea8c16fddb8a2bd');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (7, '2026-03-01 09:00:00.000000', 'Ann', 'accept', 'ferry#3', 'ferry', '{"verdict/2": null, "claim/3": {"findings": 2, "status": "open", "verdict_id": null}, "finding/2": {"state": "open"}, "finding/3": {"state": "open"}}', '{"verdict/2": {"id": 2, "claim_id": 3, "supersedes": null, "rating": "confirmed", "reviewer": "Ann", "decided_at": "2026-03-01T09:00:00+00:00", "rationale": "", "correction": "Lindholm", "confidence": null, "as_of": null, "override": "", "wants_source": false}, "claim/3": {"status": "settled", "verdict_id": 2, "findings": 0}, "finding/2": {"state": "accepted"}, "finding/3": {"state": "accepted"}}', NULL, 'b3dc08883ea1e977e5ab52c5058e024c9da4921b993edcd35ea8c16fddb8a2bd', '9d7e3d06e7e9261785b52936ac7f5c7240572a65152683f39bfab1aca7ab75f2');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (8, '2026-03-01 09:00:00.000000', 'Ann', 'undo', 'ferry#3', 'ferry', '{"claim/3": {"status": "settled", "findings": 0, "verdict_id": 2}, "finding/2": {"state": "accepted"}, "finding/3": {"state": "accepted"}}', '{"claim/3": {"status": "open", "findings": 2, "verdict_id": null}, "finding/2": {"state": "open"}, "finding/3": {"state": "open"}}', 7, '9d7e3d06e7e9261785b52936ac7f5c7240572a65152683f39bfab1aca7ab75f2', '0c07af0ae8a0750146bd2fd52eec9e3a0ac48957a7137c5dc67e3b181f98a16f');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (9, '2026-03-01 09:00:00.000000', 'Ann', 'redo', 'ferry#3', 'ferry', '{"claim/3": {"status": "open", "findings": 2, "verdict_id": null}, "finding/2": {"state": "open"}, "finding/3": {"state": "open"}}', '{"claim/3": {"status": "settled", "findings": 0, "verdict_id": 2}, "finding/2": {"state": "accepted"}, "finding/3": {"state": "accepted"}}', 8, '0c07af0ae8a0750146bd2fd52eec9e3a0ac48957a7137c5dc67e3b181f98a16f', '5d1d12d2ff0d94762155f78f4a05c1dd48d2e5bb65e89d8724f9be38f0411540');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (10, '2026-03-01 09:00:00.000000', 'Ann', 'accept', 'ferry#4', 'ferry', '{"finding/4": {"state": "open"}, "claim/4": {"findings": 1}}', '{"finding/4": {"state": "accepted"}, "claim/4": {"findings": 0}}', NULL, '5d1d12d2ff0d94762155f78f4a05c1dd48d2e5bb65e89d8724f9be38f0411540', '804bfce32229ed3407891ee19d272e09f32b84eea9f5d1a7c0e86400c8a872d9');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (11, '2026-03-01 09:00:00.000000', 'Ann', 'source', 'Log', NULL, '{"snapshot/67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d": null, "source/2": null}', '{"snapshot/67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d": {"sha256": "67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d", "media_type": "text/plain", "taken_at": "2026-03-01T09:00:00+00:00", "size": 31, "method": "intake"}, "source/2": {"id": 2, "kind": "notes", "title": "Log", "creator": "", "publisher": "", "url": "", "archive_url": "", "tier": "secondary", "origin": "", "published": null, "retrieved_at": "2026-03-01T09:00:00+00:00", "sha256": "67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d", "confidential": false, "note": ""}}', NULL, '804bfce32229ed3407891ee19d272e09f32b84eea9f5d1a7c0e86400c8a872d9', '5769247782a087530a92b9da633c960b48717e2bed5bb1f98eb1710118116c03');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (12, '2026-03-01 09:00:00.000000', 'Ann', 'source', 'Minutes', NULL, '{"snapshot/9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478": null, "source/3": null}', '{"snapshot/9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478": {"sha256": "9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478", "media_type": "text/plain", "taken_at": "2026-03-01T09:00:00+00:00", "size": 44, "method": "intake"}, "source/3": {"id": 3, "kind": "document", "title": "Minutes", "creator": "", "publisher": "Town hall", "url": "", "archive_url": "", "tier": "primary", "origin": "town hall", "published": null, "retrieved_at": "2026-03-01T09:00:00+00:00", "sha256": "9959540c2bf2c9488a62a0911716c4ea309823aeaf8b4d901e6cef44f82d3478", "confidential": false, "note": ""}}', NULL, '5769247782a087530a92b9da633c960b48717e2bed5bb1f98eb1710118116c03', '57537c7028d2949d10e421977e379e33d7c3e1adba401b45c1cdf92c1866db92');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (13, '2026-03-01 09:00:00.000000', 'Ann', 'attach', 'ferry#2', 'ferry', '{"evidence/2": null}', '{"evidence/2": {"id": 2, "claim_id": 2, "source_id": 3, "number": 2, "stance": "supports", "quote": "wept at the quay", "locator": "p. 1", "quote_check": "found"}}', NULL, '57537c7028d2949d10e421977e379e33d7c3e1adba401b45c1cdf92c1866db92', '70fc86a97d58b8f1d6b3e86ef0cee4991b0b0f8d7f7b8a316b597d5a597fa431');
INSERT INTO "event" ("seq", "at", "reviewer", "action", "subject", "article", "before", "after", "undoes", "previous", "hash") VALUES (14, '2026-03-01 09:00:00.000000', 'Ann', 'attach', 'ferry#1', 'ferry', '{"evidence/3": null}', '{"evidence/3": {"id": 3, "claim_id": 1, "source_id": 3, "number": 1, "stance": "supports", "quote": "nobody laughed", "locator": "", "quote_check": "not-found"}}', NULL, '70fc86a97d58b8f1d6b3e86ef0cee4991b0b0f8d7f7b8a316b597d5a597fa431', 'c71a51da2dc31d6902f5fb57a107ed6441a4651356cbef7a82c3aa632511ce57');
INSERT INTO "passage" ("id", "sha256", "number", "paragraph", "start", "late", "text") VALUES (1, '67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d', 0, 0, 0, 0.0, 'The ferry sank.');
INSERT INTO "passage" ("id", "sha256", "number", "paragraph", "start", "late", "text") VALUES (2, '67b8e35f49a93175b23cbd8cdc00f6d676063aebebe2a898389953907301ab3d', 1, 1, 16, 0.5, 'The mayor wept.');
INSERT INTO passage_search (rowid, stems) VALUES (1, 'ferri sank');
INSERT INTO passage_search (rowid, stems) VALUES (2, 'mayor wept');
