-- SPDX-License-Identifier: Apache-2.0
-- The outbox as version 3 of its schema made it. Never edited: files of this version are in use.
PRAGMA application_id=1129073006;;
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'registered', 'rejected', 'unconfirmed', 'review', 'discarded')),
    state_since INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    payload BLOB,
    words BLOB,
    reason TEXT,
    remote_id TEXT,
    owner TEXT,
    attempt_started_at INTEGER,
    attempt_revision INTEGER,
    bound_origin TEXT,
    bound_key TEXT,
    bound_group TEXT,
    first_attempt_at INTEGER
    , send_after INTEGER, first_attempt_skew INTEGER, resent_revision INTEGER, looks INTEGER NOT NULL DEFAULT 0,
    missed_at INTEGER, candidates BLOB, second_id TEXT, watch INTEGER, erasure_wanted_at INTEGER, ruled_out TEXT NOT NULL DEFAULT '[]') STRICT;;
CREATE INDEX record_by_state ON record (state, seq);;
CREATE INDEX record_by_state_and_time ON record (state, updated_at);;
CREATE INDEX record_kept ON record (state_since)
    WHERE state = 'registered' AND payload IS NOT NULL AND remote_id IS NOT NULL
    AND watch IS NULL AND second_id IS NULL;;
CREATE INDEX record_delayed ON record (send_after) WHERE send_after IS NOT NULL;;
CREATE INDEX record_by_remote_id ON record (remote_id) WHERE remote_id IS NOT NULL;;
CREATE INDEX record_without_id ON record (seq) WHERE state = 'registered' AND remote_id IS NULL;;
CREATE INDEX record_watched ON record (seq) WHERE watch IS NOT NULL;;
CREATE INDEX record_twice ON record (second_id) WHERE second_id IS NOT NULL;;
CREATE INDEX record_to_erase ON record (seq) WHERE erasure_wanted_at IS NOT NULL;;
CREATE TABLE state_count (state TEXT PRIMARY KEY, records INTEGER NOT NULL) STRICT, WITHOUT ROWID;;
INSERT INTO state_count (state, records) VALUES
    ('queued', 0), ('sending', 0), ('registered', 0), ('rejected', 0), ('unconfirmed', 0), ('review', 0),
    ('discarded', 0);;
CREATE TRIGGER record_counted AFTER INSERT ON record BEGIN
    UPDATE state_count SET records = records + 1 WHERE state = new.state;
    END;;
CREATE TRIGGER record_recounted AFTER UPDATE OF state ON record WHEN old.state <> new.state BEGIN
    UPDATE state_count SET records = records - 1 WHERE state = old.state;
    UPDATE state_count SET records = records + 1 WHERE state = new.state;
    END;;
CREATE TABLE revision (
    record INTEGER NOT NULL REFERENCES record (seq),
    revision INTEGER NOT NULL,
    payload BLOB NOT NULL,
    words BLOB,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (record, revision)
    ) STRICT, WITHOUT ROWID;;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (seq),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    actor TEXT NOT NULL,
    revision INTEGER NOT NULL
    , initials TEXT NOT NULL DEFAULT '') STRICT;;
CREATE INDEX event_by_record ON event (record, seq);;
CREATE TABLE import_fingerprint (
    fingerprint BLOB PRIMARY KEY,
    imported_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;;
CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;;
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;;
CREATE TABLE commit_token (seq INTEGER PRIMARY KEY, token BLOB NOT NULL) STRICT;;
CREATE TABLE seen_listing (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    origin TEXT NOT NULL,
    key TEXT NOT NULL,
    ids BLOB NOT NULL
    ) STRICT;;
INSERT INTO note (name, value) VALUES ('database_id', lower(hex(randomblob(16)))), ('generation', '0'), ('traces', 'of version 2');;
PRAGMA user_version=3;;
