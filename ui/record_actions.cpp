// SPDX-License-Identifier: Apache-2.0
#include "ui/record_actions.h"

namespace clinic::ui {

std::vector<RecordAction> actionsFor(const Record &record)
{
    const bool isReadable = record.payload() != nullptr;
    switch (nameOf(record.state)) {
    case StateName::Queued:
        return isReadable ? std::vector{RecordAction::Correct, RecordAction::Discard}
                          : std::vector{RecordAction::Discard};
    case StateName::Rejected:
        // The service may have refused a patient that it has already.
        return isReadable ? std::vector{RecordAction::Correct, RecordAction::SendUnchanged, RecordAction::SamePerson,
                                        RecordAction::Discard}
                          : std::vector{RecordAction::SamePerson, RecordAction::Discard};
    case StateName::Review:
        return isReadable ? std::vector{RecordAction::SamePerson, RecordAction::DifferentPerson, RecordAction::Discard}
                          : std::vector{RecordAction::SamePerson, RecordAction::Discard};
    case StateName::Registered:
        return std::get<state::Registered>(record.state).remoteId ? std::vector{RecordAction::CopyProfileId}
                                                                  : std::vector<RecordAction>{};
    case StateName::Sending:
    case StateName::Unconfirmed:
    case StateName::Discarded:
        break;
    }
    return {};
}

} // namespace clinic::ui
