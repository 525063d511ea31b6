// SPDX-License-Identifier: Apache-2.0
// What the engine reads from the server: whether it answers, its clock, and the profiles that it holds.
#include "core/sync/lessons.h"
#include "core/sync/sync_engine_private.h"

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Destination SyncEngine::Private::destination(const Moment &now) const
{
    return {options.endpoint->origin(), options.endpoint->keyFingerprint(), options.defaultGroup,
            serverClock.skew(now)};
}

void SyncEngine::Private::noteServerTime()
{
    if (api && api->serverTime())
        serverClock.note(*api->serverTime(), now());
}

/// A read finds out whether the service answers, where no registration can or may do so.
void SyncEngine::Private::probe()
{
    probing = true;
    api->list(1, 0, [this, asked = api.get()](const api::ReadOutcome &outcome) {
        if (asked == api.get())
            probeAnswered(outcome);
    });
}

void SyncEngine::Private::probeAnswered(const api::ReadOutcome &outcome)
{
    probing = false;
    if (stopping) { // given up for that: nothing is learnt from it
        scheduleFlush();
        return;
    }
    noteServerTime();
    const bool isBack = learnFromRead(outcome, pace, now());
    listIsAtFault = isBack && reconciliation.result();
    if (std::exchange(probeOlderThanWish, false))
        pace.tryNow();
    scheduleFlush();
}

/// Nothing waits that could find out whether the service is back.
bool SyncEngine::Private::wantsProbe() const
{
    return !(std::holds_alternative<queue::Connected>(pace.phase()) ||
             std::holds_alternative<queue::NotConfigured>(pace.phase()));
}

bool SyncEngine::Private::isLookDue(const Moment &now)
{
    if (std::exchange(waitersChanged, false)) {
        if (const auto read = reconciliation.refresh(now); !read) {
            waitersChanged = true;
            failed(read.error());
            return false;
        }
    }
    return !reconciliation.isRunning() && !reconciliation.result() && reconciliation.isDue(now.monotonic);
}

/// Looks on the server for what is due. False where nothing is.
bool SyncEngine::Private::startSearch(const Moment &now)
{
    if (!isLookDue(now)) {
        if (const auto next = reconciliation.nextLook())
            lookTimer->start(*next - now.monotonic);
        return false;
    }
    listIsAtFault = false;
    hadLook = true;
    reconciliation.start(*api, destination(now), [this] { searchEnded(); });
    return true;
}

void SyncEngine::Private::searchEnded()
{
    noteServerTime();
    const SearchEnd &end = reconciliation.result()->end;
    const auto *denied = std::get_if<search::Denied>(&end);
    if (const auto *failure = std::get_if<search::Failed>(&end)) {
        if (concernsServer(failure->outcome))
            pace.probeFailed(failure->outcome, now());
        else
            probe(); // is it the list, or the whole server?
    } else if (denied && denied->status == 401) {
        learnFromRead(api::read::Denied{denied->status}, pace, now());
    } else if (std::holds_alternative<search::Read>(end)) {
        pace.probed(now());
    }
    if (std::exchange(searchOlderThanWish, false))
        pace.tryNow();
    scheduleFlush();
}

} // namespace clinic::sync
