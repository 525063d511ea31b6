// SPDX-License-Identifier: Apache-2.0
#include "core/sync/sync_engine.h"

#include "core/api/profiles_api.h"
#include "core/storage/owner_lock.h"
#include "core/sync/claims.h"
#include "core/sync/holdback.h"
#include "core/sync/pace.h"
#include "core/sync/settlement.h"

#include <QRandomGenerator>
#include <QTimer>

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

Moment momentNow()
{
    return {QDateTime::currentDateTimeUtc(), duration_cast<milliseconds>(steady_clock::now().time_since_epoch()),
            QRandomGenerator::global()->generateDouble()};
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
    Private(SyncEngine *engine, storage::Outbox &box, QString dataFolder, QString name)
        : q(engine), outbox(box), folder(std::move(dataFolder)), owner(std::move(name)), claims(box, owner)
    {
    }

    void useEndpoint();
    void scheduleFlush(milliseconds in = 0ms);
    void flush();
    storage::Result<void> settleArrived(const Moment &now);
    storage::Result<void> putUnconfirmedToReview(const QDateTime &now);
    storage::Result<void> storePace(const QByteArray &json);
    storage::Result<void> returnUnsent(const QDateTime &now);
    storage::Result<void> claimNext(std::vector<Claimed> &claimed, const QDateTime &now);
    int room(milliseconds monotonic) const;
    void send(const Claimed &sent);
    void arrive(const Claimed &sent, const api::CreateOutcome &outcome);
    void learn(const Arrived &one, const Moment &now);
    void probe();
    void probeAnswered(const api::ReadOutcome &outcome);
    void decideNext(bool nothingClaimed, const Moment &now);
    bool wantsProbe() const;
    void rest();
    void housekeep();
    void poll();
    void failed(const Fault<StorageFault> &fault);
    void announceSoon(bool records);
    void announce();
    void finishStopping();

    SyncEngine *q;
    storage::Outbox &outbox;
    QString folder, owner;
    Claims claims;
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
    std::set<RecordId> olderThanWish; // in flight when a person said "try now": their failure is no news
    bool probeOlderThanWish = false;
    bool groupless = false; // something waits that has no profile group, and there is no default
    int heldBack = 0;       // queued records that the holdback keeps, as far as the last search saw
    bool recordsTouched = false;
    qint64 seenVersion = -1;
    std::function<void()> stopped;

    QTimer flushTimer, waitTimer, pollTimer, housekeepingTimer, announceTimer, graceTimer;
    QueueStatus status;
};

SyncEngine::SyncEngine(storage::Outbox &outbox, QString folder, QString owner, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, outbox, std::move(folder), std::move(owner)))
{
    for (QTimer *timer : {&d->flushTimer, &d->waitTimer, &d->announceTimer, &d->graceTimer})
        timer->setSingleShot(true);
    d->waitTimer.setTimerType(Qt::PreciseTimer);
    connect(&d->flushTimer, &QTimer::timeout, this, [this] { d->flush(); });
    connect(&d->waitTimer, &QTimer::timeout, this, [this] { d->flush(); });
    connect(&d->pollTimer, &QTimer::timeout, this, [this] { d->poll(); });
    connect(&d->housekeepingTimer, &QTimer::timeout, this, [this] { d->housekeep(); });
    connect(&d->announceTimer, &QTimer::timeout, this, [this] { d->announce(); });
    connect(&d->graceTimer, &QTimer::timeout, this, [this] {
        d->graceOver = true;
        if (d->api)
            d->api->abortAll();
        for (const auto &old : d->retired)
            old->abortAll();
        d->scheduleFlush();
    });
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::configure(const EngineOptions &options)
{
    d->options = options;
    d->options.requestsInFlight = std::clamp(options.requestsInFlight, 1, 6);
    d->pace.setPolicy(options.retry);
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
        d->pace = Pace::fromJson(d->storedPace, d->options.retry, momentNow());
    }
    if (const auto version = d->outbox.dataVersion())
        d->seenVersion = *version;
    d->pollTimer.start(pollInterval);
    d->housekeepingTimer.start(housekeepingInterval);
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
    d->waitTimer.stop();
    if (d->probing && d->inFlight.empty())
        d->api->abortAll();
    d->graceTimer.start(grace);
    d->scheduleFlush();
}

QueueStatus SyncEngine::status() const
{
    return d->status;
}

void SyncEngine::Private::useEndpoint()
{
    std::erase_if(retired, [](const auto &old) { return old->inFlight() == 0; });
    if (api && api->inFlight() > 0)
        retired.push_back(std::move(api));
    api.reset();
    probing = false;
    if (options.endpoint)
        api = std::make_unique<api::ProfilesApi>(*options.endpoint);
}

void SyncEngine::Private::scheduleFlush(milliseconds in)
{
    if (started && (!flushTimer.isActive() || flushTimer.remainingTimeAsDuration() > in))
        flushTimer.start(in);
}

/// The engine's one step: settles what has arrived and claims what may go next, both in one commit, then sends it. An
/// answer that cannot be settled is kept until it can be.
void SyncEngine::Private::flush()
{
    flushTimer.stop();
    const Moment now = momentNow();
    holdback.release(now.monotonic);
    if (!api)
        pace.notConfigured({true, !options.defaultGroup});

    std::vector<Claimed> claimed;
    const QByteArray paceNow = pace.toJson();
    const auto committed = outbox.transaction([&] {
        return settleArrived(now)
            .and_then([&] { return returnUnsent(now.wall); })
            .and_then([&] { return claimNext(claimed, now.wall); })
            .and_then([&] { return storePace(paceNow); });
    });
    if (!committed) {
        failed(committed.error());
        return;
    }
    storedPace = paceNow;
    const bool changed = !arrived.empty() || !claimed.empty() || std::exchange(doubtful, false);
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
    return arrived.empty() ? storage::Result<void>{} : putUnconfirmedToReview(now.wall);
}

/// Whether the server holds them is for a person to find out.
storage::Result<void> SyncEngine::Private::putUnconfirmedToReview(const QDateTime &now)
{
    storage::ListFilter unconfirmed;
    unconfirmed.states = {StateName::Unconfirmed};
    const auto records = outbox.list(unconfirmed);
    if (!records)
        return tl::unexpected(records.error());
    for (const Record &record : *records) {
        const storage::Settlement toReview{record.id, record.attempts, state::Review{ReviewReason::AnswerLost},
                                           u"answer_lost"_s};
        if (const auto step = outbox.settle(toReview, now); !step)
            return tl::unexpected(step.error());
    }
    return {};
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

storage::Result<void> SyncEngine::Private::claimNext(std::vector<Claimed> &claimed, const QDateTime &now)
{
    const int most = room(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()));
    if (most == 0)
        return {};
    const Destination destination{options.endpoint->origin(), options.endpoint->keyFingerprint(), options.defaultGroup};
    auto found = claims.next(most, destination, holdback, now);
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
    learn(arrived.back(), momentNow());
    if (olderThanWish.erase(sent.id) > 0)
        pace.tryNow();
    scheduleFlush();
}

/// What an outcome says about the queue.
void SyncEngine::Private::learn(const Arrived &one, const Moment &now)
{
    using namespace api::created;
    struct Learn
    {
        Private &self;
        const Claimed &sent;
        const Moment &now;

        void operator()(const Created &) const
        {
            self.pace.created(now);
            self.holdback.accepted(sent.group);
        }
        void operator()(const Rejected &) const
        {
            self.pace.rejected(now);
            self.holdback.accepted(sent.group);
        }
        void operator()(const NotAllowed &denied) const
        {
            if (denied.status == 401) {
                self.pace.pause(PauseReason::KeyRefused, u"401"_s, now);
                return;
            }
            const auto heldUntil = now.monotonic + self.options.retry.longest;
            const Holdback::Suspect suspect{sent.id, sent.group, denied.status, sent.asOther};
            if (const auto reason = self.holdback.denied(suspect, heldUntil))
                self.pace.pause(*reason, QString::number(denied.status), now);
        }
        void operator()(const Conflict &) const { self.pace.answered(now); }
        void operator()(const TooMany &tooMany) const { self.pace.tooMany(tooMany, now); }
        void operator()(const Unexpected &unexpected) const
        {
            self.pace.pause(PauseReason::UnexpectedAnswer, QString::number(unexpected.status), now);
        }
        void operator()(const NotSent &notSent) const { self.pace.notSent(notSent, now); }
        void operator()(const Unknown &unknown) const { self.pace.unknown(unknown, now); }
    };
    std::visit(Learn{*this, one.sent, now}, one.outcome);
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
    const Moment now = momentNow();
    if (const auto *denied = std::get_if<api::read::Denied>(&outcome); denied && denied->status == 401) {
        pace.probed();
        pace.pause(PauseReason::KeyRefused, u"401"_s, now);
    } else if (const auto *unusable = std::get_if<api::read::Unusable>(&outcome);
               std::holds_alternative<api::read::NoAnswer>(outcome) ||
               (unusable && (!unusable->ofApi || unusable->status == 429))) {
        pace.probeFailed(outcome, now);
    } else {
        pace.probed();
    }
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

void SyncEngine::Private::decideNext(bool nothingClaimed, const Moment &now)
{
    if (!inFlight.empty() || probing) {
        resting = false;
        return;
    }
    if (stopping) {
        finishStopping();
        return;
    }
    const auto wait = pace.wait(now.monotonic);
    if (wait > 0ms) {
        waitTimer.start(wait);
    } else if (nothingClaimed && api && pace.needsProbe()) {
        resting = false;
        probe();
        return;
    } else if (nothingClaimed && api) {
        if (const auto reason = holdback.nothingElse()) {
            pace.pause(*reason, {}, now);
            scheduleFlush();
            return;
        }
        if (wantsProbe()) {
            resting = false;
            probe();
            return;
        }
        if (groupless || !options.defaultGroup)
            pace.notConfigured({false, true});
        if (const auto until = holdback.heldUntil())
            waitTimer.start(std::max(*until - now.monotonic, 0ms));
    }
    rest();
}

void SyncEngine::Private::rest()
{
    if (resting)
        return;
    resting = true;
    announce();
    Q_EMIT q->rested();
}

void SyncEngine::Private::finishStopping()
{
    graceTimer.stop();
    pollTimer.stop();
    housekeepingTimer.stop();
    announce(); // erases at once what is not to be kept, and tells the last news
    if (const auto done = std::exchange(stopped, {}))
        done();
}

/// Records of owners that are dead, and payloads past their time.
void SyncEngine::Private::housekeep()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto done = outbox.transaction([&]() -> storage::Result<void> {
        const auto owners = outbox.owners();
        if (!owners)
            return tl::unexpected(owners.error());
        for (const QString &other : *owners) {
            if (other == owner || !storage::OwnerLock::isDead(folder, other))
                continue;
            if (const auto released = outbox.releaseOwner(other, now); !released)
                return tl::unexpected(released.error());
            recordsTouched = true;
        }
        return putUnconfirmedToReview(now);
    });
    if (!done) {
        failed(done.error());
        return;
    }
    if (const auto erased = outbox.eraseRegisteredBefore(now.addDays(-options.retentionDays), now); !erased)
        failed(erased.error());
    else if (*erased > 0)
        recordsTouched = true;
    announceSoon(recordsTouched);
}

void SyncEngine::Private::poll()
{
    const auto version = outbox.dataVersion();
    if (!version || *version == seenVersion)
        return;
    seenVersion = *version;
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
    if (!announceTimer.isActive())
        announceTimer.start(announceInterval);
}

void SyncEngine::Private::announce()
{
    announceTimer.stop();
    if (recordsTouched && options.retentionDays == 0) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::ignore = outbox.eraseRegisteredBefore(now.addSecs(1), now); // a failure is met again by housekeep()
    }
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
