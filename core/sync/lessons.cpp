// SPDX-License-Identifier: Apache-2.0
#include "core/sync/lessons.h"

namespace clinic::sync {

using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

struct Learn
{
    const Claimed &sent;
    Pace &pace;
    Holdback &holdback;
    milliseconds heldUntil;
    const Moment &now;

    void operator()(const api::created::Created &) const
    {
        pace.created(now);
        holdback.accepted(sent.group);
    }
    void operator()(const api::created::Rejected &) const
    {
        pace.rejected(now);
        holdback.accepted(sent.group);
    }
    void operator()(const api::created::NotAllowed &denied) const
    {
        if (denied.status == 401) {
            pace.pause(PauseReason::KeyRefused, u"401"_s, now);
            return;
        }
        const Holdback::Suspect suspect{sent.id, sent.group, denied.status, sent.asOther};
        if (const auto reason = holdback.denied(suspect, heldUntil))
            pace.pause(*reason, QString::number(denied.status), now);
    }
    void operator()(const api::created::Conflict &) const { pace.answered(now); }
    void operator()(const api::created::TooMany &tooMany) const { pace.tooMany(tooMany, now); }
    void operator()(const api::created::Unexpected &unexpected) const
    {
        pace.pause(PauseReason::UnexpectedAnswer, QString::number(unexpected.status), now);
    }
    void operator()(const api::created::NotSent &notSent) const { pace.notSent(notSent, now); }
    void operator()(const api::created::Unknown &unknown) const { pace.unknown(unknown, now); }
};

} // namespace

void learn(const Claimed &sent, const api::CreateOutcome &outcome, Pace &pace, Holdback &holdback,
           milliseconds heldUntil, const Moment &now)
{
    std::visit(Learn{sent, pace, holdback, heldUntil, now}, outcome);
}

bool learnFromRead(const api::ReadOutcome &outcome, Pace &pace, const Moment &now)
{
    if (const auto *denied = std::get_if<api::read::Denied>(&outcome); denied && denied->status == 401) {
        pace.probed(now);
        pace.pause(PauseReason::KeyRefused, u"401"_s, now);
        return false;
    }
    const auto *unusable = std::get_if<api::read::Unusable>(&outcome);
    const bool isNotBack = unusable && (!unusable->ofApi || unusable->status == 429);
    if (isNotBack || std::holds_alternative<api::read::NoAnswer>(outcome)) {
        pace.probeFailed(outcome, now);
        return false;
    }
    pace.probed(now);
    return true;
}

bool concernsServer(const api::ReadOutcome &outcome)
{
    if (const auto *noAnswer = std::get_if<api::read::NoAnswer>(&outcome))
        return noAnswer->reason != NotSentReason::Timeout && noAnswer->reason != NotSentReason::Other;
    const auto *unusable = std::get_if<api::read::Unusable>(&outcome);
    return unusable && unusable->status == 429;
}

} // namespace clinic::sync
