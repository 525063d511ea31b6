// SPDX-License-Identifier: Apache-2.0
#include "core/sync/verdict.h"

#include "core/domain/same_person.h"

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Servers stamp a profile a little before or after the Date of their answer, and clocks of a cluster differ.
constexpr milliseconds clockTolerance = 2min;

bool isOlder(const RemoteProfile &held, const QDateTime &than)
{
    return *held.createdAt < than.addMSecs(-clockTolerance.count());
}

} // namespace

void consider(Candidates &candidates, const storage::Attempted &one, const RemoteProfile &held, milliseconds skewNow)
{
    const Payload *payload = one.record.payload();
    Match how = payload ? match(payload->profile, held) : Match::Different;
    if (how == Match::Different || one.ruledOut.contains(held.id))
        return;
    const bool isCertain = one.firstAttemptSkew.has_value();
    const QDateTime first = one.firstAttemptAt.addMSecs(one.firstAttemptSkew.value_or(skewNow).count());
    if (!held.createdAt) {
        how = Match::Possible;
    } else if (isOlder(held, first)) {
        if (isCertain)
            return;
        how = Match::Possible;
    }
    (how == Match::Same ? candidates.same : candidates.possible).push_back(held);
}

Verdict judge(const storage::Attempted &one, const Candidates &candidates, const PassTrust &trust,
              const QDateTime &serverNow, const LookPolicy &policy)
{
    if (candidates.same.size() == 1 && candidates.possible.empty())
        return verdict::Found{candidates.same.front().id};
    if (!candidates.same.empty() || !candidates.possible.empty()) {
        std::vector<RemoteProfile> all = candidates.same;
        all.insert(all.end(), candidates.possible.begin(), candidates.possible.end());
        return verdict::AskPerson{ReviewReason::PossibleMatch, std::move(all)};
    }
    if (!trust.isTrusted()) {
        const bool isEnough = trust.isHopeless || one.looks + 1 >= mostLooks;
        return isEnough ? Verdict(verdict::AskPerson{ReviewReason::AnswerLost, {}}) : verdict::Unclear{};
    }
    const auto *unconfirmed = std::get_if<state::Unconfirmed>(&one.record.state);
    if (unconfirmed && unconfirmed->conflict)
        return verdict::Refused{};
    if (one.isResend)
        return verdict::AskPerson{ReviewReason::AgainUnanswered, {}};
    if (!one.missedAt)
        return verdict::Missed{};
    const auto left = policy.beforeResend() - milliseconds(one.missedAt->msecsTo(serverNow));
    // A miss in the future of the server's clock cannot be waited for: that pass counts no more.
    if (left > policy.beforeResend())
        return verdict::Missed{};
    return left > 0ms ? Verdict(verdict::TooEarly{left}) : verdict::SendAgain{};
}

} // namespace clinic::sync
