// SPDX-License-Identifier: Apache-2.0
#include "core/sync/settlement.h"

#include <utility>
#include <variant>

namespace clinic::sync {

using namespace Qt::StringLiterals;

namespace {

struct Step
{
    RecordState to;
    QString code;
};

struct StepOf
{
    QDateTime now;

    Step operator()(const api::created::Created &created) const
    {
        return {state::Registered{created.remoteId, now}, u"201"_s};
    }
    Step operator()(const api::created::Rejected &rejected) const
    {
        return {state::Rejected{rejected.words}, QString::number(rejected.words.status)};
    }
    Step operator()(const api::created::NotAllowed &denied) const
    {
        return {state::Queued{}, QString::number(denied.status)};
    }
    Step operator()(const api::created::Conflict &) const { return {state::Unconfirmed{now, true}, u"409"_s}; }
    Step operator()(const api::created::TooMany &) const { return {state::Queued{}, u"429"_s}; }
    Step operator()(const api::created::Unexpected &unexpected) const
    {
        return {state::Queued{}, QString::number(unexpected.status)};
    }
    Step operator()(const api::created::NotSent &) const { return {state::Queued{}, u"not_sent"_s}; }
    Step operator()(const api::created::Unknown &unknown) const
    {
        return {state::Unconfirmed{now}, unknown.status == 0 ? u"no_answer"_s : QString::number(unknown.status)};
    }
};

} // namespace

storage::Settlement settlementOf(const RecordId &id, int attempt, const api::CreateOutcome &outcome,
                                 const QDateTime &now)
{
    Step step = std::visit(StepOf{now}, outcome);
    return {id, attempt, std::move(step.to), std::move(step.code)};
}

} // namespace clinic::sync
