// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/database.h"

#include <span>
#include <string_view>

namespace clinic::storage {

/// What leads from one version of the schema (PRAGMA user_version) to the next.
struct Migration
{
    int version = 0; ///< that it leads to
    std::span<const std::string_view> statements;
};

/// Every migration, in order. Append-only: what was released is never edited, since files of every version are in use.
std::span<const Migration> allMigrations();

/// The newest version that this program knows.
int newestVersion();

/// Runs those of `migrations` that the file lacks, each in one transaction with its version bump. NewerSchema, with
/// both versions in the detail, where the file is ahead of them.
Result<void> migrate(Database &database, std::span<const Migration> migrations = allMigrations());

/// NewerSchema with both versions in the detail.
tl::unexpected<Fault<StorageFault>> newerSchema(qint64 found, int known);

} // namespace clinic::storage
