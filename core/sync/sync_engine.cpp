// SPDX-License-Identifier: Apache-2.0
// The engine's life: settings, start and stop, and what it tells.
#include "core/sync/sync_engine.h"

#include "core/api/http_transport.h"
#include "core/sync/sync_engine_private.h"

#include <algorithm>

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto pollInterval = 1s; // other processes' commits
constexpr auto longestPoll = 5s;
constexpr milliseconds clockWasSet = 5s;   // moved by so much against the monotonic clock between two polls
constexpr auto housekeepingInterval = 60s; // dead owners, retention
constexpr auto storageRetry = 5s;
constexpr auto announceInterval = 50ms; // changes that come together are told together

} // namespace

Surroundings Surroundings::ofSystem()
{
    return {std::make_shared<SystemClock>(),
            [](const api::Endpoint &endpoint) { return std::make_unique<api::HttpTransport>(endpoint); }};
}

SyncEngine::SyncEngine(storage::Outbox &outbox, const QString &folder, QString owner, Surroundings surroundings,
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
    d->doubtful = !d->readPace();
    if (const auto version = d->outbox.dataVersion())
        d->seenVersion = *version;
    d->lastPoll = d->now();
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
    d->searchOlderThanWish = d->reconciliation.isRunning();
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
    searchOlderThanWish = false;
    serverClock = {};
    std::erase_if(retired, [](const auto &old) { return old->inFlight() == 0; });
    if (api && api->inFlight() > 0)
        retired.push_back(std::move(api));
    api.reset();
    probing = false;
    if (options.endpoint)
        api = std::make_unique<api::ProfilesApi>(surroundings.connect(*options.endpoint));
}

/// Whose pace it is: what one server thought of one key says nothing about another.
QByteArray SyncEngine::Private::paceOwner() const
{
    const auto &to = options.endpoint;
    return to ? to->origin().toUtf8() + ' ' + to->keyFingerprint().toUtf8() + '\n' : QByteArray();
}

/// Once: how it went before this process began, with the server and the key of today.
storage::Result<void> SyncEngine::Private::readPace()
{
    if (isPaceRead)
        return {};
    return outbox.note(paceNote()).map([this](const std::optional<QString> &note) {
        isPaceRead = true;
        if (!note)
            return;
        storedPace = note->toUtf8();
        const QByteArray ours = paceOwner();
        if (!ours.isEmpty() && storedPace.startsWith(ours))
            pace = Pace::fromJson(storedPace.sliced(ours.size()), options.retry, now());
    });
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
    std::ignore = outbox.removeTracesWhenDue(now().wall);
    if (const auto done = std::exchange(stopped, {}))
        done();
}

/// Records of owners that are dead, and payloads past their time.
void SyncEngine::Private::housekeep()
{
    housekeepingTimer->start(housekeepingInterval);
    const QDateTime wall = now().wall;
    std::set<RecordId> known;
    for (const auto &one : inFlight)
        known.insert(one.first);
    for (const Claimed &one : unsent)
        known.insert(one.id);
    const auto released = housekeeping.releaseDead(known, wall);
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

/// Not at the start: a file that may be damaged is checked before it is written anew.
void SyncEngine::Private::housekeepAgain()
{
    housekeep();
    std::ignore = outbox.removeTracesWhenDue(now().wall); // a full disk, say: once more later
}

void SyncEngine::Private::poll()
{
    pollTimer->start(pollInterval);
    const Moment now = this->now();
    const Moment last = std::exchange(lastPoll, now);
    const auto passed = now.monotonic - last.monotonic;
    if (passed > longestPoll)
        scheduleFlush(); // the computer slept, and its timers with it: what was waited for may be over
    if (std::chrono::abs(milliseconds(last.wall.msecsTo(now.wall)) - passed) > clockWasSet)
        announceSoon(false); // for how long something has waited is counted from a time by that clock
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
    faultTold = true;
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
        next.oldestQueued = oldest.keep(next.oldestQueued, now());
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
