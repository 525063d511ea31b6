// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/queue_status.h"
#include "core/domain/registration.h"

#include <QString>

#include <chrono>
#include <map>
#include <optional>
#include <set>

namespace clinic::sync {

/// Which records and profile groups are not tried for a while because the service refused them (403, 404) although it
/// takes others. A refusal may concern the record, its group, or the key: one other record, of another group if there
/// is one, is tried before anything is concluded. Where there is no other, it counts whether the service took something
/// since the last refusal.
class Holdback
{
public:
    struct Suspect
    {
        RecordId id;
        QString group;
        int status = 0; ///< 403 or 404
        /// It was sent to find out about an earlier refusal. What was in flight together with that one tells nothing
        /// new where it names the same group.
        bool asOther = false;
    };

    /// The service refused this record: the queue should pause for that reason if it had refused another one just
    /// before; else the next attempt decides.
    std::optional<PauseReason> denied(const Suspect &suspect, std::chrono::milliseconds heldUntil);
    /// The service answered a record of this group: what it refused before was that group or that record.
    void accepted(const QString &group);
    /// There is no other record to try: the reason to pause, if something is suspected and nothing speaks for the key.
    std::optional<PauseReason> nothingElse();

    bool isSuspecting() const { return m_suspect.has_value(); }
    bool holds(const RecordId &id, const QString &group) const;
    /// How late it should be tried: 0 first, then (1) those whose group is suspected or was refused when the queue
    /// paused for that, last the very records that were, the longer ago the sooner: they take turns. Else the same
    /// refusals, one after the other, would keep all others waiting. What was moved to another group is no late record.
    int lateness(const RecordId &id, const QString &group) const;
    bool holdsAnything() const { return !m_records.empty() || !m_groups.empty(); }
    /// When what is held may be tried again.
    const std::optional<std::chrono::milliseconds> &heldUntil() const { return m_heldUntil; }

    /// Forgets everything.
    void clear();
    /// Lets everything be tried again when its time has come.
    void release(std::chrono::milliseconds monotonic);

private:
    void blame(bool group);
    PauseReason pauseFor(const Suspect &last);
    /// Holds and suspects nothing any more.
    void letGo();

    std::optional<Suspect> m_suspect;
    std::set<RecordId> m_records;
    std::set<QString> m_groups;
    std::set<QString> m_taken; ///< groups of which the service took something since the last refusal was concluded
    /// The last pause for a record, and the group that it named then.
    struct Late
    {
        QString group;
        int pause = 0;
    };
    std::map<RecordId, Late> m_lateRecords; ///< for which the queue paused
    std::set<QString> m_lateGroups;         ///< theirs
    int m_pauses = 0;
    std::optional<std::chrono::milliseconds> m_heldUntil;
};

} // namespace clinic::sync
