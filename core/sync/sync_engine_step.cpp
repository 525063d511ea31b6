// SPDX-License-Identifier: Apache-2.0
// What the engine does again and again: settle, claim, send, and decide what is next.
#include "core/sync/lessons.h"
#include "core/sync/settlement.h"
#include "core/sync/sync_engine_private.h"

#include <algorithm>

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

void SyncEngine::Private::scheduleFlush(milliseconds in)
{
    if (started && (!flushTimer->isActive() || flushTimer->remaining() > in))
        flushTimer->start(in);
}

/// The engine's one step: settles what has arrived and claims what may go next, both in one commit, then sends it. An
/// answer that cannot be settled is kept until it can be.
void SyncEngine::Private::flush()
{
    flushTimer->stop();
    const Moment now = this->now();
    if (doubtful) {
        recover();
        return;
    }
    holdback.release(now.monotonic);
    if (!api)
        pace.notConfigured({true, !options.defaultGroup});
    const bool settlesSearch = hasSearchToSettle();

    std::vector<Claimed> claimed;
    const QByteArray paceNow = paceOwner() + pace.toJson();
    const auto committed = outbox.transaction([&] {
        return settleArrived(now)
            .and_then([&] { return settleSearch(now); })
            .and_then([&] { return claimNext(claimed, now); })
            .and_then([&] { return storePace(paceNow); });
    });
    if (!committed) {
        doubtful = true;
        unsent = std::move(claimed);
        failed(committed.error());
        return;
    }
    storedPace = paceNow;
    if (std::exchange(faultTold, false))
        announceSoon(true);
    if (settlesSearch)
        reconciliation.finish(now);
    waitersChanged = waitersChanged || settlesSearch;
    const bool changed = settlesSearch || !arrived.empty() || !claimed.empty();
    forgetArrived();
    for (const Claimed &sent : claimed)
        send(sent);
    announceSoon(changed);
    decideNext(claimed.empty(), now);
}

/// After a commit that failed: first what is known is stored, alone. Nothing else that fails may keep it from that.
void SyncEngine::Private::recover()
{
    const Moment now = this->now();
    const auto committed = readPace().and_then([&] {
        return outbox.transaction([&] { return settleArrived(now).and_then([&] { return returnUnsent(now.wall); }); });
    });
    if (!committed) {
        failed(committed.error());
        return;
    }
    doubtful = false;
    unsent.clear();
    forgetArrived();
    announceSoon(true);
    scheduleFlush();
    housekeep(); // the file may be another one than it was
}

void SyncEngine::Private::forgetArrived()
{
    waitersChanged = waitersChanged || !arrived.empty();
    for (const Arrived &one : arrived)
        inFlight.erase(one.sent.id);
    arrived.clear();
}

storage::Result<void> SyncEngine::Private::settleArrived(const Moment &now)
{
    for (const Arrived &one : arrived) {
        const auto settlement = settlementOf(one.sent.id, one.sent.attempt, one.outcome, now.wall);
        if (const auto step = outbox.settle(settlement, now.wall); !step)
            return tl::unexpected(step.error());
    }
    return {};
}

storage::Result<void> SyncEngine::Private::settleSearch(const Moment &now)
{
    if (!hasSearchToSettle())
        return {};
    return reconciliation.settle(now, listIsAtFault);
}

storage::Result<void> SyncEngine::Private::storePace(const QByteArray &json)
{
    if (json == storedPace)
        return {};
    return outbox.setNote(paceNote(), QString::fromUtf8(json));
}

/// What a failed commit claimed, if it was one after all, was never sent.
storage::Result<void> SyncEngine::Private::returnUnsent(const QDateTime &now)
{
    for (const Claimed &one : unsent) {
        if (const auto step = outbox.returnUnsent(one.id, one.attempt, owner, now); !step)
            return tl::unexpected(step.error());
    }
    return {};
}

/// How many more requests may start now.
int SyncEngine::Private::room(milliseconds monotonic) const
{
    if (stopping || !api || probing || pace.needsProbe() || pace.wait(monotonic) > 0ms)
        return 0;
    const int window = holdback.isSuspecting() ? 1 : pace.window(options.requestsInFlight);
    const auto unanswered = static_cast<int>(inFlight.size()) - static_cast<int>(arrived.size());
    return std::max(0, window - unanswered);
}

storage::Result<void> SyncEngine::Private::claimNext(std::vector<Claimed> &claimed, const Moment &now)
{
    const int most = room(now.monotonic);
    // What may be sent now may be refused each time, and so may a look that is due: they take turns.
    if (most == 0 || (!pace.isTrusted() && !hadLook && isLookDue(now)))
        return {};
    auto found = claims.next(most, destination(now), holdback, now.wall);
    if (!found)
        return tl::unexpected(found.error());
    groupless = found->groupless;
    heldBack = found->heldBack;
    claimed = std::move(found->claimed);
    return {};
}

void SyncEngine::Private::send(const Claimed &sent)
{
    hadLook = false;
    inFlight.emplace(sent.id, sent);
    const QByteArray key = sent.id.toString().toLatin1() + '-' + QByteArray::number(sent.revision);
    api->create(sent.body, key, [this, sent](const api::CreateOutcome &outcome) { arrive(sent, outcome); });
}

void SyncEngine::Private::arrive(const Claimed &sent, const api::CreateOutcome &outcome)
{
    arrived.push_back({sent, outcome});
    noteServerTime();
    const Moment now = this->now();
    learn(sent, outcome, pace, holdback, now.monotonic + options.retry.longest, now);
    if (olderThanWish.erase(sent.id) > 0)
        pace.tryNow();
    scheduleFlush();
}

void SyncEngine::Private::decideNext(bool nothingClaimed, const Moment &now)
{
    if (!stopping)
        awaitTimes(now);
    if (!inFlight.empty() || probing || (reconciliation.isRunning() && !stopping)) {
        resting = false;
        return;
    }
    if (stopping) {
        finishStopping();
        return;
    }
    if (pace.wait(now.monotonic) == 0ms && nothingClaimed && api && decideWhenFree(now))
        return;
    rest();
}

/// The end of a wait, of a holdback or of a sending delay: something may be sent then, also beside a search.
void SyncEngine::Private::awaitTimes(const Moment &now)
{
    if (const auto wait = pace.wait(now.monotonic); wait > 0ms)
        waitTimer->start(wait);
    else if (const auto until = holdback.heldUntil())
        waitTimer->start(std::max(*until - now.monotonic, 0ms));
    const auto delayed = outbox.nextSendAfter(now.wall);
    if (delayed && *delayed)
        scheduleFlush(milliseconds(now.wall.msecsTo(**delayed)) + 1ms);
}

/// Nothing can be sent now, though the queue may: true where something else was begun.
bool SyncEngine::Private::decideWhenFree(const Moment &now)
{
    const bool isOther = pace.needsProbe() || isLookDue(now); // nothing was claimed for that
    const auto reason = isOther ? std::nullopt : holdback.nothingElse();
    if (reason) {
        pace.pause(*reason, {}, now);
        scheduleFlush();
        return true;
    }
    if (pace.needsProbe() || wantsProbe()) {
        resting = false;
        probe();
        return true;
    }
    if (startSearch(now)) {
        resting = false;
        return true;
    }
    if (groupless || !options.defaultGroup)
        pace.notConfigured({false, true});
    return false;
}

void SyncEngine::Private::rest()
{
    if (resting)
        return;
    resting = true;
    announce();
    Q_EMIT q->rested();
}

} // namespace clinic::sync
