// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/outcome.h"
#include "core/domain/queue_status.h"
#include "core/sync/clock.h"
#include "core/sync/retry_policy.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace clinic::sync {

/// When the queue may send again and how much: a value that outcomes change. The backoff is the queue's, never a
/// record's.
///
/// After a fault one request goes first; only when it was answered do the others follow, so that a systemic fault costs
/// one request and not the whole outbox.
class Pace
{
public:
    explicit Pace(RetryPolicy policy = {}) : m_policy(policy) {}

    void setPolicy(RetryPolicy policy) { m_policy = policy; }
    const QueuePhase &phase() const { return m_phase; }

    /// How long nothing may be sent; zero where it may be now.
    std::chrono::milliseconds wait(std::chrono::milliseconds monotonic) const;
    /// How many requests may be in flight together, at most `most`.
    int window(int most) const { return m_trusted ? most : 1; }
    /// The last request was answered as it should be.
    bool isTrusted() const { return m_trusted; }
    /// Whether the server must answer a read before the next POST: the last POST's fate is unknown.
    bool needsProbe() const { return m_needsProbe; }

    /// The service did what it is for (created), refused for what is in the request (rejected), or answered otherwise.
    /// A wait that began while the request was on its way goes on.
    void created(const Moment &now);
    void rejected(const Moment &now);
    void answered(const Moment &now);
    /// The service answered a read, such as the probe before the next POST. A wait that began meanwhile goes on.
    void probed(const Moment &now);

    void notSent(const api::created::NotSent &outcome, const Moment &now);
    void unknown(const api::created::Unknown &outcome, const Moment &now);
    void tooMany(const api::created::TooMany &outcome, const Moment &now);
    void probeFailed(const api::ReadOutcome &outcome, const Moment &now);
    void pause(PauseReason reason, const QString &detail, const Moment &now, std::optional<TlsFault> tls = {});
    void notConfigured(queue::NotConfigured what);

    /// A person asks, or the settings changed: nothing is waited for, but the first request still goes alone. What was
    /// missing may be there now.
    void tryNow();

    /// What survives a restart, and back. A wait that the wall clock has made absurd is cut to the longest there is.
    QByteArray toJson() const;
    static Pace fromJson(const QByteArray &json, RetryPolicy policy, const Moment &now);

private:
    std::chrono::milliseconds backOff(const Moment &now);
    void waitFor(std::chrono::milliseconds time, const Moment &now);
    void unreachable(NotSentReason reason, const QString &detail, const Moment &now);
    void backing(int status, std::chrono::milliseconds time, const Moment &now);

    RetryPolicy m_policy;
    QueuePhase m_phase;
    int m_failures = 0;
    int m_rejectionsInRow = 0;
    bool m_trusted = false;
    bool m_needsProbe = false;
    std::optional<std::chrono::milliseconds> m_notBefore; ///< monotonic
    QDateTime m_notBeforeWall;                            ///< the same for people, and for after a restart
};

/// So many refusals in a row without a success pause the queue: the service may have changed.
inline constexpr int rejectionsThatPause = 3;
/// The longest that a server's Retry-After is honoured.
inline constexpr std::chrono::milliseconds longestRetryAfter{60 * 60 * 1000};

} // namespace clinic::sync
