// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"
#include "core/sync/claims.h"
#include "core/sync/look_schedule.h"
#include "core/sync/profile_search.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace clinic::sync {

/// Finds out what became of registrations whose request was not answered: looks for their profiles on the server and
/// settles what follows. Also completes registered ones whose profile id was cut off, and watches those that went out
/// twice for a second profile. docs/reliability.md has the reasons.
class Reconciliation
{
public:
    Reconciliation(storage::Outbox &outbox, Clock &clock) : m_outbox(outbox), m_clock(clock) {}

    void setPolicy(LookPolicy policy) { m_schedule.setPolicy(policy); }

    /// Reads what waits. To be called whenever records may have changed.
    storage::Result<void> refresh(const Moment &now);
    /// When the next look is due (monotonic); none where nothing waits.
    std::optional<std::chrono::milliseconds> nextLook() const { return m_schedule.next(); }
    bool isDue(std::chrono::milliseconds monotonic) const;

    /// Starts a search for what is due; `ended` is called once, unless cancel() comes first. What was bound to another
    /// server, key or group is not looked for; if nothing else is due, there is nothing to search and `ended` is called
    /// all the same.
    void start(api::ProfilesApi &api, const Destination &destination, const std::function<void()> &ended);
    void cancel();
    bool isRunning() const { return m_search && !m_result; }
    /// How the last search ended, until settle(); null while there is none.
    const SearchResult *result() const { return m_result ? &*m_result : nullptr; }

    /// Settles what the last search found out, within a transaction of the outbox. `countsAsLook`: whether a failure
    /// concerns the list as such and not the server as a whole.
    storage::Result<void> settle(const Moment &now, bool countsAsLook);
    /// settle() is committed.
    void finish(const Moment &now);

private:
    struct Postponed
    {
        RecordId id;
        std::chrono::milliseconds wait;
        bool isCounted = false;
    };
    std::vector<storage::Attempted> due(std::chrono::milliseconds monotonic) const;
    bool isBoundElsewhere(const storage::Attempted &one) const;
    bool isOfAnotherKey(const storage::Attempted &one) const;
    storage::Result<PassTrust> trustOf(const storage::Attempted &one, const PassTrust &pass) const;
    storage::Result<PassTrust> passTrust();
    storage::Result<Candidates> unheld(const RecordId &id) const;
    storage::Result<void> settleElsewhere(const Moment &now);
    storage::Result<void> settleDenied(const Moment &now);
    storage::Result<void> settleOne(const storage::Attempted &one, const PassTrust &pass, const Moment &now);
    QDateTime timeWithoutServer(const storage::Attempted &one, const Moment &now);
    storage::Result<void> settleUnconfirmed(const storage::Attempted &one, const Candidates &candidates,
                                            const PassTrust &trust, const Moment &now);
    storage::Result<void> settleRegistered(const storage::Attempted &one, const Candidates &candidates,
                                           const Moment &now);
    storage::Result<void> goOnWatching(const storage::Attempted &one, bool isLook, const Moment &now);
    storage::Result<void> to(const storage::Attempted &one, RecordState state, const QString &code, const Moment &now);
    storage::Result<void> notFound(const storage::Attempted &one, const std::optional<QDateTime> &missedAt,
                                   std::chrono::milliseconds wait);
    void postponeAll();

    storage::Outbox &m_outbox;
    Clock &m_clock;
    LookSchedule m_schedule;
    std::vector<storage::Attempted> m_waiting;
    Destination m_destination;
    std::vector<storage::Attempted> m_elsewhere; ///< due, but bound to another server, key or group
    std::shared_ptr<ProfileSearch> m_search;
    std::optional<SearchResult> m_result;
    std::set<QString> m_taken; ///< profiles that this settling gave to a record
    std::vector<Postponed> m_postponed;
    std::map<RecordId, std::chrono::milliseconds> m_missed; ///< monotonic: since when this process knows of it
};

} // namespace clinic::sync
