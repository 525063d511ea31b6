// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/database.h"

#include <QString>

#include <memory>

namespace clinic::storage {

/// The outbox's file in a data folder.
QString outboxFileIn(const QString &folder);
/// Whether anything of an outbox is there, be it only a write-ahead log that lost its file.
bool outboxExistsIn(const QString &folder);
/// Whether a process has once opened one there: its folder of owners outlives it.
bool outboxWasUsedIn(const QString &folder);

/// Opens the file, ready to be used: of this program, of a version that it knows, migrated. ReadWrite makes a missing
/// one: under another name, complete and on the disk, before it gets its own, so that no crash leaves half a file.
/// What is refused is not touched.
struct OutboxFile
{
    std::unique_ptr<Database> database;
    int schemaFound = 0; ///< the schema's version, before what was older was migrated
};
Result<OutboxFile> openOutboxFile(const QString &folder, Database::Access access);

} // namespace clinic::storage
