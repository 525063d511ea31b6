// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/database.h"

namespace clinic::storage {

/// Whether the schema of an open file of the newest version is the one that this program makes: the same tables with
/// the same columns, the same indices and triggers, and nothing else. Whoever can write the file could hide in a
/// trigger, a view or a generated column what the program would then do by itself. Corrupt where it is another one.
Result<void> checkSchema(Database &database);

} // namespace clinic::storage
