// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"
#include "core/storage/outbox.h"

namespace clinic::sync {

/// What of a POST's outcome is stored with its record. A pure function.
storage::Settlement settlementOf(const RecordId &id, int attempt, const api::CreateOutcome &outcome,
                                 const QDateTime &now);

} // namespace clinic::sync
