// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <vector>

namespace clinic::ui {

/// What a person can do about a record.
enum class RecordAction {
    Correct,         ///< in the form; goes out as a new revision
    SendUnchanged,   ///< a rejected record, as it is
    SamePerson,      ///< a record to decide about is someone who is registered already
    DifferentPerson, ///< … is not: send it
    CopyProfileId,
    Discard,
};

/// In the order of their buttons; the first one is what is usually right.
std::vector<RecordAction> actionsFor(const Record &record);

} // namespace clinic::ui
