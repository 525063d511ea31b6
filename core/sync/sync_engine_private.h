// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/profiles_api.h"
#include "core/sync/claims.h"
#include "core/sync/holdback.h"
#include "core/sync/housekeeping.h"
#include "core/sync/pace.h"
#include "core/sync/reconciliation.h"
#include "core/sync/server_clock.h"
#include "core/sync/steady_time.h"
#include "core/sync/sync_engine.h"

#include <chrono>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace clinic::sync {

/// An outcome that is not settled in the outbox yet.
struct Arrived
{
    Claimed sent;
    api::CreateOutcome outcome;
};

/// What the engine knows, and its steps: sync_engine.cpp has its life, _step what it does again and again, _reads what
/// it asks the server for.
class SyncEngine::Private
{
public:
    Private(SyncEngine *engine, storage::Outbox &box, const QString &folder, QString name, Surroundings around)
        : q(engine),
          outbox(box),
          owner(std::move(name)),
          surroundings(std::move(around)),
          claims(box, owner),
          housekeeping(box, folder, owner),
          reconciliation(box, *surroundings.clock)
    {
    }

    static QString paceNote() { return QStringLiteral("pace"); }
    QByteArray paceOwner() const;
    Moment now() const { return surroundings.clock->now(); }
    void useEndpoint();
    Destination destination(const Moment &now) const;
    void scheduleFlush(std::chrono::milliseconds in = std::chrono::milliseconds(0));
    void flush();
    void recover();
    void forgetArrived();
    storage::Result<void> readPace();
    storage::Result<void> settleArrived(const Moment &now);
    storage::Result<void> settleSearch(const Moment &now);
    storage::Result<void> storePace(const QByteArray &json);
    storage::Result<void> returnUnsent(const QDateTime &now);
    storage::Result<void> claimNext(std::vector<Claimed> &claimed, const Moment &now);
    int room(std::chrono::milliseconds monotonic) const;
    void send(const Claimed &sent);
    void arrive(const Claimed &sent, const api::CreateOutcome &outcome);
    void noteServerTime();
    void probe();
    void probeAnswered(const api::ReadOutcome &outcome);
    bool isLookDue(const Moment &now);
    bool startSearch(const Moment &now);
    void searchEnded();
    bool hasSearchToSettle() const { return reconciliation.result() && !probing; }
    void decideNext(bool nothingClaimed, const Moment &now);
    bool decideWhenFree(const Moment &now);
    void awaitTimes(const Moment &now);
    bool wantsProbe() const;
    void rest();
    void housekeep();
    void housekeepAgain();
    void poll();
    void failed(const Fault<StorageFault> &fault);
    void announceSoon(bool records);
    void announce();
    void endGrace();
    void finishStopping();

    SyncEngine *q;
    storage::Outbox &outbox;
    const QString owner;
    const Surroundings surroundings;
    Claims claims;
    Housekeeping housekeeping;
    Reconciliation reconciliation;
    EngineOptions options;
    Pace pace;
    Holdback holdback;
    QByteArray storedPace;

    std::unique_ptr<api::ProfilesApi> api;
    std::vector<std::unique_ptr<api::ProfilesApi>> retired; // of earlier endpoints, until what they carry is answered
    std::map<RecordId, Claimed> inFlight;
    std::vector<Arrived> arrived;
    bool started = false;
    bool stopping = false;
    bool graceOver = false;
    bool probing = false;
    bool doubtful = false;       // the last step could not be committed
    std::vector<Claimed> unsent; // claimed by a commit that reported an error, and therefore not sent
    bool isPaceRead = false;
    bool hadLook = false; // the last turn was a look's: the next one is a registration's
    bool resting = false;
    bool faultTold = false;     // of the storage; what is shown of it is over with the next commit
    bool waitersChanged = true; // what reconciliation has to look for may be something else than it knows
    bool listIsAtFault = false; // the last search failed although the server answers
    ServerClock serverClock;
    std::set<RecordId> olderThanWish; // in flight when a person said "try now": their failure is no news
    bool probeOlderThanWish = false;
    bool searchOlderThanWish = false;
    bool groupless = false; // something waits that has no profile group, and there is no default
    int heldBack = 0;       // queued records that the holdback keeps, as far as the last search saw
    bool recordsTouched = false;
    qint64 seenVersion = -1;
    Moment lastPoll;
    SteadyTime oldest;
    std::function<void()> stopped;

    QueueStatus status;

    std::unique_ptr<Timer> timer(void (Private::*due)())
    {
        return surroundings.clock->timer([this, due] { (this->*due)(); });
    }
    std::unique_ptr<Timer> flushTimer = timer(&Private::flush);
    std::unique_ptr<Timer> waitTimer = timer(&Private::flush);
    std::unique_ptr<Timer> lookTimer = timer(&Private::flush);
    std::unique_ptr<Timer> pollTimer = timer(&Private::poll);
    std::unique_ptr<Timer> housekeepingTimer = timer(&Private::housekeepAgain);
    std::unique_ptr<Timer> announceTimer = timer(&Private::announce);
    std::unique_ptr<Timer> graceTimer = timer(&Private::endGrace);
};

} // namespace clinic::sync
