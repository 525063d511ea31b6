// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/endpoint.h"
#include "core/api/transport.h"
#include "core/domain/choices.h"
#include "core/domain/queue_status.h"
#include "core/storage/outbox.h"
#include "core/sync/clock.h"
#include "core/sync/retry_policy.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace clinic::sync {

/// What the engine is told; plain values.
struct EngineOptions
{
    std::optional<api::Endpoint> endpoint; ///< none: not configured, nothing is sent
    std::optional<ProfileGroup> defaultGroup;
    int requestsInFlight = 4; ///< 1 to 6
    RetryPolicy retry;
    std::chrono::milliseconds settling{60000}; ///< after which a server has usually done what it was asked
    int retentionDays = 7;                     ///< payloads of registered records; 0 erases at once
};

/// What the engine works with: this computer and its network, or a simulation of both.
struct Surroundings
{
    std::shared_ptr<Clock> clock;
    std::function<std::unique_ptr<api::Transport>(const api::Endpoint &)> connect;

    static Surroundings ofSystem();
};

/// Decides what is sent next: claims queued records, sends each once, settles what the answer says, waits, pauses,
/// probes and resumes, and looks on the server for what was not answered. Lives on the thread that owns the outbox.
///
/// Life cycle: configure(), then start(). Nothing is sent before start(). stop() claims nothing more, gives what is in
/// flight a grace time, and calls back once; what is unanswered then is unconfirmed.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// `owner` is the name under which this process claims; it must outlive what is in flight.
    SyncEngine(storage::Outbox &outbox, const QString &folder, QString owner,
               Surroundings surroundings = Surroundings::ofSystem(), QObject *parent = nullptr);
    ~SyncEngine() override;

    /// New options take effect at once and end a pause or a wait: what was wrong may be mended.
    void configure(const EngineOptions &options);
    void start();
    /// Ends a wait or a pause and tries at once, also during a run.
    void tryNow();
    /// Something was queued (by this process or another).
    void wake();
    void stop(std::chrono::milliseconds grace, const std::function<void()> &done);

    QueueStatus status() const;

Q_SIGNALS:
    /// Only when it differs from the last one.
    void statusChanged(const clinic::QueueStatus &status);
    void recordsChanged();
    /// Nothing is in flight, and nothing will be sent until a time has passed, a person has acted, or something is
    /// queued.
    void rested();
    /// The outbox could not be read or written; the engine tries again later.
    void storageFailed(const clinic::Fault<clinic::StorageFault> &fault);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clinic::sync
