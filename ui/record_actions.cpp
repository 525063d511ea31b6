// SPDX-License-Identifier: Apache-2.0
#include "ui/record_actions.h"

namespace clinic::ui {

namespace {

using Actions = std::vector<RecordAction>;

Actions actions(const state::Queued &queued, bool isReadable, const QDateTime &now)
{
    if (!isReadable)
        return {RecordAction::Discard};
    if (queued.sendAfter && *queued.sendAfter > now)
        return {RecordAction::TakeBack, RecordAction::Correct, RecordAction::Discard};
    return {RecordAction::Correct, RecordAction::Discard};
}

Actions actions(const state::Rejected &, bool isReadable, const QDateTime &)
{
    // The service may have refused a patient that it has already.
    return isReadable ? Actions{RecordAction::Correct, RecordAction::SendUnchanged, RecordAction::SamePerson,
                                RecordAction::Discard}
                      : Actions{RecordAction::SamePerson, RecordAction::Discard};
}

Actions actions(const state::Review &review, bool isReadable, const QDateTime &)
{
    const bool isHandedOver = review.reason == ReviewReason::HandedOver;
    Actions possible;
    if (!isHandedOver)
        possible.push_back(RecordAction::SamePerson);
    if (isReadable)
        possible.push_back(isHandedOver ? RecordAction::SendAfterAll : RecordAction::DifferentPerson);
    possible.push_back(RecordAction::Discard);
    return possible;
}

Actions actions(const state::Registered &registered, bool, const QDateTime &)
{
    if (registered.secondId)
        return {RecordAction::SecondRemoved, RecordAction::CopyProfileId, RecordAction::CopySecondId};
    return registered.remoteId ? Actions{RecordAction::CopyProfileId} : Actions{};
}

Actions actions(const state::Sending &, bool, const QDateTime &)
{
    return {};
}
Actions actions(const state::Unconfirmed &, bool, const QDateTime &)
{
    return {};
}
Actions actions(const state::Discarded &, bool, const QDateTime &)
{
    return {};
}

} // namespace

std::vector<RecordAction> actionsFor(const Record &record, const QDateTime &now)
{
    const bool isReadable = record.payload() != nullptr;
    Actions possible = std::visit([&](const auto &state) { return actions(state, isReadable, now); }, record.state);
    if (!std::holds_alternative<Erased>(record.content) && !record.erasureWantedAt)
        possible.push_back(RecordAction::Erase);
    return possible;
}

} // namespace clinic::ui
