// SPDX-License-Identifier: Apache-2.0
#include "core/domain/record.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr std::array allReviewReasons{
    ReviewReason::AnswerLost,     ReviewReason::CannotRead,      ReviewReason::PossibleMatch,
    ReviewReason::BindingChanged, ReviewReason::AgainUnanswered, ReviewReason::HandedOver,
};

template <typename Enum, std::size_t size>
std::optional<Enum> fromString(const std::array<Enum, size> &all, QStringView text)
{
    const auto found = std::ranges::find_if(all, [text](Enum one) { return toString(one) == text; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

struct NameOf
{
    StateName operator()(const state::Queued &) const { return StateName::Queued; }
    StateName operator()(const state::Sending &) const { return StateName::Sending; }
    StateName operator()(const state::Registered &) const { return StateName::Registered; }
    StateName operator()(const state::Rejected &) const { return StateName::Rejected; }
    StateName operator()(const state::Unconfirmed &) const { return StateName::Unconfirmed; }
    StateName operator()(const state::Review &) const { return StateName::Review; }
    StateName operator()(const state::Discarded &) const { return StateName::Discarded; }
};

} // namespace

QLatin1StringView toString(StateName state)
{
    switch (state) {
    case StateName::Queued:
        return "queued"_L1;
    case StateName::Sending:
        return "sending"_L1;
    case StateName::Registered:
        return "registered"_L1;
    case StateName::Rejected:
        return "rejected"_L1;
    case StateName::Unconfirmed:
        return "unconfirmed"_L1;
    case StateName::Review:
        return "review"_L1;
    case StateName::Discarded:
        return "discarded"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView toString(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::AnswerLost:
        return "answer_lost"_L1;
    case ReviewReason::CannotRead:
        return "cannot_read"_L1;
    case ReviewReason::PossibleMatch:
        return "possible_match"_L1;
    case ReviewReason::BindingChanged:
        return "binding_changed"_L1;
    case ReviewReason::AgainUnanswered:
        return "again_unanswered"_L1;
    case ReviewReason::HandedOver:
        return "handed_over"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView toString(DiscardReason reason)
{
    switch (reason) {
    case DiscardReason::Duplicate:
        return "duplicate"_L1;
    case DiscardReason::EnteredByMistake:
        return "entered_by_mistake"_L1;
    case DiscardReason::PatientWithdrew:
        return "patient_withdrew"_L1;
    case DiscardReason::TestEntry:
        return "test_entry"_L1;
    case DiscardReason::Other:
        return "other"_L1;
    case DiscardReason::TakenBack:
        return "taken_back"_L1;
    case DiscardReason::ErasureRequested:
        return "erasure_requested"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<StateName> stateFromString(QStringView text)
{
    return fromString(allStates, text);
}

std::optional<ReviewReason> reviewReasonFromString(QStringView text)
{
    return fromString(allReviewReasons, text);
}

std::optional<DiscardReason> discardReasonFromString(QStringView text)
{
    for (const DiscardReason notOfTheList : {DiscardReason::TakenBack, DiscardReason::ErasureRequested}) {
        if (text == toString(notOfTheList))
            return notOfTheList;
    }
    return fromString(allDiscardReasons, text);
}

StateName nameOf(const RecordState &state)
{
    return std::visit(NameOf{}, state);
}

} // namespace clinic
