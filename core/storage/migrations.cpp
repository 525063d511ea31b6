// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

// Times are milliseconds since 1970 UTC. What is personal is a BLOB, sealed by the outbox with a context that names its
// place; NULL where it was erased. Everything else is safe to be read by whoever can read the file.
constexpr std::string_view version1[] = {
    R"(CREATE TABLE record (
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
    ) STRICT)",
    "CREATE INDEX record_by_state ON record (state, seq)",
    "CREATE INDEX record_by_state_and_time ON record (state, updated_at)",
    // What the retention time has to look at; empty most of the time, however many records were erased.
    R"(CREATE INDEX record_kept ON record (state_since)
        WHERE state = 'registered' AND payload IS NOT NULL AND remote_id IS NOT NULL)",

    // Counting a million rows takes too long for a banner.
    "CREATE TABLE state_count (state TEXT PRIMARY KEY, records INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    R"(INSERT INTO state_count (state, records) VALUES
        ('queued', 0), ('sending', 0), ('registered', 0), ('rejected', 0), ('unconfirmed', 0), ('review', 0),
        ('discarded', 0))",
    R"(CREATE TRIGGER record_counted AFTER INSERT ON record BEGIN
        UPDATE state_count SET records = records + 1 WHERE state = new.state;
    END)",
    R"(CREATE TRIGGER record_recounted AFTER UPDATE OF state ON record WHEN old.state <> new.state BEGIN
        UPDATE state_count SET records = records - 1 WHERE state = old.state;
        UPDATE state_count SET records = records + 1 WHERE state = new.state;
    END)",

    R"(CREATE TABLE revision (
        record INTEGER NOT NULL REFERENCES record (seq),
        revision INTEGER NOT NULL,
        payload BLOB NOT NULL,
        words BLOB,
        replaced_at INTEGER NOT NULL,
        PRIMARY KEY (record, revision)
    ) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        record INTEGER NOT NULL REFERENCES record (seq),
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        detail TEXT NOT NULL,
        actor TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX event_by_record ON event (record, seq)",

    R"(CREATE TABLE import_fingerprint (
        fingerprint BLOB PRIMARY KEY,
        imported_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",
    "CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",

    // The newest commits, so that one whose COMMIT reported an error can be looked up.
    "CREATE TABLE commit_token (seq INTEGER PRIMARY KEY, token BLOB NOT NULL) STRICT",
};

// Reconciliation, the sending delay, and what tells an older copy of the file from the file.
constexpr std::string_view version2[] = {
    "ALTER TABLE record ADD COLUMN send_after INTEGER",         // not claimed before
    "ALTER TABLE record ADD COLUMN first_attempt_skew INTEGER", // ms, the server's clock minus ours
    "ALTER TABLE record ADD COLUMN resent_revision INTEGER",    // that went out a second time by itself
    "ALTER TABLE record ADD COLUMN looks INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE record ADD COLUMN missed_at INTEGER", // by the server's clock
    "ALTER TABLE record ADD COLUMN candidates BLOB",
    "ALTER TABLE record ADD COLUMN second_id TEXT",
    "ALTER TABLE record ADD COLUMN watch INTEGER", // NULL: not watched for a second profile

    "CREATE INDEX record_delayed ON record (send_after) WHERE send_after IS NOT NULL",
    "CREATE INDEX record_by_remote_id ON record (remote_id) WHERE remote_id IS NOT NULL",
    // Empty most of the time, however many records are over.
    "CREATE INDEX record_without_id ON record (seq) WHERE state = 'registered' AND remote_id IS NULL",
    "CREATE INDEX record_watched ON record (seq) WHERE watch IS NOT NULL",
    "CREATE INDEX record_twice ON record (second_id) WHERE second_id IS NOT NULL",
    "DROP INDEX record_kept",
    R"(CREATE INDEX record_kept ON record (state_since)
        WHERE state = 'registered' AND payload IS NOT NULL AND remote_id IS NOT NULL
        AND watch IS NULL AND second_id IS NULL)",

    R"(CREATE TABLE seen_listing (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        origin TEXT NOT NULL,
        key TEXT NOT NULL,
        ids BLOB NOT NULL
    ) STRICT)",
    // Where a person named the profile, the server that was tried says nothing about it.
    R"(UPDATE record SET reason = 'named' WHERE state = 'registered'
        AND seq IN (SELECT record FROM event WHERE kind = 'marked_registered'))",
    "INSERT INTO note (name, value) VALUES ('database_id', lower(hex(randomblob(16)))), ('generation', '0')",
};

// Who did what, whom a person has ruled out, and what a patient wants to have erased.
constexpr std::string_view version3[] = {
    "ALTER TABLE event ADD COLUMN initials TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE record ADD COLUMN erasure_wanted_at INTEGER",
    "CREATE INDEX record_to_erase ON record (seq) WHERE erasure_wanted_at IS NOT NULL",
    // JSON: the ids of profiles that a person has seen and said to be somebody else's.
    "ALTER TABLE record ADD COLUMN ruled_out TEXT NOT NULL DEFAULT '[]'",
    // The very moment would lead from an erased patient's record to the fingerprint.
    "UPDATE import_fingerprint SET imported_at = imported_at - imported_at % 86400000",
    // What was erased until now may have left traces.
    "INSERT INTO note (name, value) VALUES ('traces', 'of version 2')",
};

constexpr std::array migrations{
    Migration{1, version1},
    Migration{2, version2},
    Migration{3, version3},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].version != static_cast<int>(i) + 1 || migrations[i].statements.empty())
            return false;
    }
    return true;
}
static_assert(inOrder(), "migrations lead from version to version without a gap");

Result<void> apply(Database &database, const Migration &migration)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Looked at again under the lock: another program may have been faster.
    const auto version = database.integer(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= migration.version)
        return {};
    for (const std::string_view sql : migration.statements) {
        auto done = database.run(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size())));
        if (!done)
            return done;
    }
    return database.run(u"PRAGMA user_version=%1"_s.arg(migration.version)).and_then([&] {
        return transaction->commit();
    });
}

} // namespace

std::span<const Migration> allMigrations()
{
    return migrations;
}

int newestVersion()
{
    return migrations.back().version;
}

tl::unexpected<Fault<StorageFault>> newerSchema(qint64 found, int known)
{
    return fault(StorageFault::NewerSchema,
                 u"the file has version %1, this program knows up to version %2"_s.arg(found).arg(known));
}

Result<void> migrate(Database &database, std::span<const Migration> steps)
{
    const auto version = database.integer(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    const int known = steps.back().version;
    if (*version > known)
        return newerSchema(*version, known);
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (auto applied = apply(database, step); !applied)
            return applied;
    }
    return {};
}

} // namespace clinic::storage
