// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QDateTime>

#include <vector>

namespace clinic::ui {

/// What a person can do about a record.
enum class RecordAction {
    TakeBack,        ///< into the form, while the sending delay lasts
    Correct,         ///< in the form; goes out as a new revision
    SendUnchanged,   ///< a rejected record, as it is
    SamePerson,      ///< a record to decide about is someone who is registered already
    DifferentPerson, ///< … is not: send it
    SendAfterAll,    ///< what was handed over to another computer, which must not have it
    SecondRemoved,   ///< of a record that was registered twice
    CopyProfileId,
    CopySecondId,
    Discard,
    Erase, ///< the patient's details, as the patient may ask
};

/// In the order of their buttons; the first one is what is usually right.
std::vector<RecordAction> actionsFor(const Record &record, const QDateTime &now);

} // namespace clinic::ui
