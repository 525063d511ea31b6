// SPDX-License-Identifier: Apache-2.0
#include "core/sync/sync_engine.h"

#include "core/api/http_transport.h"
#include "core/api/profiles_api.h"
#include "core/sync/claims.h"
#include "core/sync/holdback.h"
#include "core/sync/housekeeping.h"
#include "core/sync/lessons.h"
#include "core/sync/pace.h"
#include "core/sync/reconciliation.h"
#include "core/sync/settlement.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const auto paceNote = u"pace"_s;
constexpr auto pollInterval = 1s;          // other processes' commits
constexpr auto housekeepingInterval = 60s; // dead owners, retention
constexpr auto storageRetry = 5s;
constexpr auto announceInterval = 50ms; // changes that come together are told together

/// Two clocks of one computer that are only read one after the other, or slewed, do not differ by more.
constexpr milliseconds clockTolerance = 2s;

milliseconds clocksApart(const Moment &moment)
{
    return milliseconds(moment.wall.toMSecsSinceEpoch()) - moment.monotonic;
}

/// An outcome that is not settled in the outbox yet.
struct Arrived
{
    Claimed sent;
    api::CreateOutcome outcome;
};

} // namespace

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

    Moment now() const { return surroundings.clock->now(); }
    void useEndpoint();
    Destination destination(const Moment &now) const;
    void scheduleFlush(milliseconds in = 0ms);
    void flush();
    storage::Result<void> settleArrived(const Moment &now);
    storage::Result<void> settleSearch(const Moment &now);
    storage::Result<void> storePace(const QByteArray &json);
    storage::Result<void> returnUnsent(const QDateTime &now);
    storage::Result<void> claimNext(std::vector<Claimed> &claimed, const Moment &now);
    int room(milliseconds monotonic) const;
    void send(const Claimed &sent);
    void arrive(const Claimed &sent, const api::CreateOutcome &outcome);
    void noteServerTime();
    void probe();
    void probeAnswered(const api::ReadOutcome &outcome);
    bool startSearch(const Moment &now);
    void searchEnded();
    bool hasSearchToSettle() const { return reconciliation.result() && !probing; }
    void decideNext(bool nothingClaimed, const Moment &now);
    bool decideWhenFree(const Moment &now);
    bool wantsProbe() const;
    void rest();
    void housekeep();
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
    bool doubtful = false; // a commit failed since the last good one: it may have claimed what was then not sent
    bool resting = false;
    bool waitersChanged = true; // what reconciliation has to look for may be something else than it knows
    bool listIsAtFault = false; // the last search failed although the server answers
    struct Skew
    {
        QDateTime serverTime;
        milliseconds ofServer; // server's clock minus ours
        milliseconds ofClocks; // our wall clock minus the monotonic one at that time
    };
    std::optional<Skew> skew;
    std::set<RecordId> olderThanWish; // in flight when a person said "try now": their failure is no news
    bool probeOlderThanWish = false;
    bool groupless = false; // something waits that has no profile group, and there is no default
    int heldBack = 0;       // queued records that the holdback keeps, as far as the last search saw
    bool recordsTouched = false;
    qint64 seenVersion = -1;
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
    std::unique_ptr<Timer> housekeepingTimer = timer(&Private::housekeep);
    std::unique_ptr<Timer> announceTimer = timer(&Private::announce);
    std::unique_ptr<Timer> graceTimer = timer(&Private::endGrace);
};

Surroundings Surroundings::ofSystem()
{
    return {std::make_shared<SystemClock>(),
            [](const api::Endpoint &endpoint) { return std::make_unique<api::HttpTransport>(endpoint); }};
}

SyncEngine::SyncEngine(storage::Outbox &outbox, QString folder, QString owner, Surroundings surroundings,
                       QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, outbox, folder, std::move(owner), std::move(surroundings)))
{
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::configure(const EngineOptions &options)
{
    d->options = options;
    d->options.requestsInFlight = std::clamp(options.requestsInFlight, 1, 6);
    d->pace.setPolicy(options.retry);
    d->reconciliation.setPolicy(
        {options.settling, options.endpoint ? options.endpoint->deadline : LookPolicy().deadline});
    d->useEndpoint();
    if (d->started)
        tryNow();
}

void SyncEngine::start()
{
    if (d->started)
        return;
    d->started = true;
    if (const auto note = d->outbox.note(paceNote); note && *note) {
        d->storedPace = (*note)->toUtf8();
        d->pace = Pace::fromJson(d->storedPace, d->options.retry, d->now());
    }
    if (const auto version = d->outbox.dataVersion())
        d->seenVersion = *version;
    d->pollTimer->start(pollInterval);
    d->housekeep();
    d->scheduleFlush();
}

void SyncEngine::tryNow()
{
    d->pace.tryNow();
    d->holdback.clear();
    d->olderThanWish.clear();
    for (const auto &[id, sent] : d->inFlight)
        d->olderThanWish.insert(id);
    d->probeOlderThanWish = d->probing;
    d->scheduleFlush();
}

void SyncEngine::wake()
{
    d->waitersChanged = true;
    d->announceSoon(true);
    d->scheduleFlush();
}

void SyncEngine::stop(milliseconds grace, const std::function<void()> &done)
{
    d->stopping = true;
    if (!d->started) {
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
        return;
    }
    d->stopped = done;
    d->waitTimer->stop();
    d->lookTimer->stop();
    d->reconciliation.cancel();
    if (d->probing && d->inFlight.empty())
        d->api->abortAll();
    d->graceTimer->start(grace);
    d->scheduleFlush();
}

QueueStatus SyncEngine::status() const
{
    return d->status;
}

void SyncEngine::Private::useEndpoint()
{
    reconciliation.cancel();
    skew.reset();
    std::erase_if(retired, [](const auto &old) { return old->inFlight() == 0; });
    if (api && api->inFlight() > 0)
        retired.push_back(std::move(api));
    api.reset();
    probing = false;
    if (options.endpoint)
        api = std::make_unique<api::ProfilesApi>(surroundings.connect(*options.endpoint));
}

/// Where the clocks have moved against each other since the server's was seen, ours may have been set: then nothing is
/// known about it.
Destination SyncEngine::Private::destination(const Moment &now) const
{
    Destination to{options.endpoint->origin(), options.endpoint->keyFingerprint(), options.defaultGroup};
    if (skew && abs(clocksApart(now) - skew->ofClocks) < clockTolerance)
        to.skew = skew->ofServer;
    return to;
}

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
    holdback.release(now.monotonic);
    if (!api)
        pace.notConfigured({true, !options.defaultGroup});
    const bool settlesSearch = hasSearchToSettle();

    std::vector<Claimed> claimed;
    const QByteArray paceNow = pace.toJson();
    const auto committed = outbox.transaction([&] {
        return settleArrived(now)
            .and_then([&] { return settleSearch(now); })
            .and_then([&] { return returnUnsent(now.wall); })
            .and_then([&] { return claimNext(claimed, now); })
            .and_then([&] { return storePace(paceNow); });
    });
    if (!committed) {
        failed(committed.error());
        return;
    }
    storedPace = paceNow;
    if (settlesSearch)
        reconciliation.finish(now);
    waitersChanged = waitersChanged || settlesSearch || !arrived.empty();
    const bool changed = settlesSearch || !arrived.empty() || !claimed.empty() || std::exchange(doubtful, false);
    for (const Arrived &one : arrived)
        inFlight.erase(one.sent.id);
    arrived.clear();
    for (const Claimed &sent : claimed)
        send(sent);
    announceSoon(changed);
    decideNext(claimed.empty(), now);
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
    return outbox.setNote(paceNote, QString::fromUtf8(json));
}

/// What a failed commit claimed, if it was one after all, was never sent.
storage::Result<void> SyncEngine::Private::returnUnsent(const QDateTime &now)
{
    if (!doubtful)
        return {};
    std::set<RecordId> sent;
    for (const auto &one : inFlight)
        sent.insert(one.first);
    return outbox.returnUnsent(owner, sent, now).map([](int) {});
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
    if (most == 0)
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

/// What the server's clock says, once per answer that tells it.
void SyncEngine::Private::noteServerTime()
{
    const auto told = api ? api->serverTime() : std::nullopt;
    if (!told || (skew && skew->serverTime == *told))
        return;
    const Moment moment = now();
    skew = Skew{*told, milliseconds(moment.wall.msecsTo(*told)), clocksApart(moment)};
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

/// Looks on the server for what is due. False where nothing is.
bool SyncEngine::Private::startSearch(const Moment &now)
{
    if (std::exchange(waitersChanged, false)) {
        if (const auto read = reconciliation.refresh(now); !read) {
            waitersChanged = true;
            failed(read.error());
            return false;
        }
    }
    if (!reconciliation.isDue(now.monotonic)) {
        if (const auto next = reconciliation.nextLook())
            lookTimer->start(*next - now.monotonic);
        return false;
    }
    listIsAtFault = false;
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
        pace.probed();
    }
    scheduleFlush();
}

void SyncEngine::Private::decideNext(bool nothingClaimed, const Moment &now)
{
    if (!inFlight.empty() || probing || (reconciliation.isRunning() && !stopping)) {
        resting = false;
        return;
    }
    if (stopping) {
        finishStopping();
        return;
    }
    const auto wait = pace.wait(now.monotonic);
    if (wait > 0ms)
        waitTimer->start(wait);
    else if (nothingClaimed && api && decideWhenFree(now))
        return;
    rest();
}

/// Nothing can be sent now, though the queue may: true where something else was begun.
bool SyncEngine::Private::decideWhenFree(const Moment &now)
{
    const auto reason = pace.needsProbe() ? std::nullopt : holdback.nothingElse();
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
    if (const auto until = holdback.heldUntil())
        waitTimer->start(std::max(*until - now.monotonic, 0ms));
    const auto delayed = outbox.nextSendAfter(now.wall);
    if (delayed && *delayed)
        scheduleFlush(milliseconds(now.wall.msecsTo(**delayed)) + 1ms);
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

void SyncEngine::Private::endGrace()
{
    graceOver = true;
    if (api)
        api->abortAll();
    for (const auto &old : retired)
        old->abortAll();
    scheduleFlush();
}

void SyncEngine::Private::finishStopping()
{
    graceTimer->stop();
    pollTimer->stop();
    housekeepingTimer->stop();
    announce(); // erases at once what is not to be kept, and tells the last news
    if (const auto done = std::exchange(stopped, {}))
        done();
}

/// Records of owners that are dead, and payloads past their time.
void SyncEngine::Private::housekeep()
{
    housekeepingTimer->start(housekeepingInterval);
    const QDateTime wall = now().wall;
    const auto released = housekeeping.releaseDead(wall);
    if (!released) {
        failed(released.error());
        return;
    }
    const auto erased = housekeeping.eraseOld(options.retentionDays, wall);
    if (!erased)
        failed(erased.error());
    if (*released > 0 || erased.value_or(0) > 0)
        announceSoon(true);
    if (*released > 0) {
        waitersChanged = true;
        scheduleFlush();
    }
}

void SyncEngine::Private::poll()
{
    pollTimer->start(pollInterval);
    const auto version = outbox.dataVersion();
    if (!version || *version == seenVersion)
        return;
    seenVersion = *version;
    waitersChanged = true;
    announceSoon(true);
    scheduleFlush();
}

void SyncEngine::Private::failed(const Fault<StorageFault> &fault)
{
    doubtful = true;
    Q_EMIT q->storageFailed(fault);
    if (stopping && graceOver)
        finishStopping();
    else
        scheduleFlush(storageRetry);
}

void SyncEngine::Private::announceSoon(bool records)
{
    recordsTouched = recordsTouched || records;
    if (!announceTimer->isActive())
        announceTimer->start(announceInterval);
}

void SyncEngine::Private::announce()
{
    announceTimer->stop();
    if (recordsTouched && options.retentionDays == 0)
        std::ignore = housekeeping.eraseOld(0, now().wall); // a failure is met again by housekeep()
    if (const auto counts = outbox.counts()) {
        QueueStatus next = *counts;
        next.phase = pace.phase();
        next.heldBack = holdback.holdsAnything() ? heldBack : 0;
        if (!(next == status)) {
            status = next;
            Q_EMIT q->statusChanged(status);
        }
    }
    if (std::exchange(recordsTouched, false))
        Q_EMIT q->recordsChanged();
}

} // namespace clinic::sync
