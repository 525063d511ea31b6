// SPDX-License-Identifier: Apache-2.0
#include "core/sync/holdback.h"

#include <utility>

namespace clinic::sync {

namespace {

PauseReason reasonOf(int status)
{
    return status == 404 ? PauseReason::GroupNotFound : PauseReason::KeyRefused;
}

} // namespace

std::optional<PauseReason> Holdback::denied(const Suspect &suspect, std::chrono::milliseconds heldUntil)
{
    if (m_suspect && (suspect.asOther || suspect.group != m_suspect->group)) {
        return pauseFor(suspect);
    }
    if (!m_suspect)
        m_suspect = suspect;
    m_records.insert(suspect.id);
    m_heldUntil = heldUntil;
    return std::nullopt;
}

void Holdback::accepted(const QString &group)
{
    m_taken.insert(group);
    m_lateGroups.erase(group);
    if (m_suspect)
        blame(m_suspect->group != group);
}

std::optional<PauseReason> Holdback::nothingElse()
{
    if (!m_suspect)
        return std::nullopt;
    if (m_taken.empty()) {
        return pauseFor(*m_suspect);
    }
    blame(!m_taken.contains(m_suspect->group));
    m_taken.clear(); // it speaks for the key once: if the next one is refused too, the key may have been withdrawn
    return std::nullopt;
}

/// Concludes that the refusal concerns the suspect's group, or else only the record.
void Holdback::blame(bool group)
{
    if (group)
        m_groups.insert(m_suspect->group);
    m_suspect.reset();
}

PauseReason Holdback::pauseFor(const Suspect &last)
{
    const PauseReason reason = reasonOf(last.status);
    ++m_pauses;
    for (const Suspect &one : {last, *m_suspect}) {
        m_lateRecords.insert_or_assign(one.id, Late{one.group, m_pauses});
        m_lateGroups.insert(one.group);
    }
    m_taken.clear();
    letGo();
    return reason;
}

bool Holdback::holds(const RecordId &id, const QString &group) const
{
    return m_records.contains(id) || m_groups.contains(group);
}

int Holdback::lateness(const RecordId &id, const QString &group) const
{
    if (const auto late = m_lateRecords.find(id); late != m_lateRecords.end() && late->second.group == group)
        return 1 + late->second.pause;
    const bool isSuspected = m_suspect && m_suspect->group == group;
    return isSuspected || m_lateGroups.contains(group) ? 1 : 0;
}

void Holdback::letGo()
{
    m_suspect.reset();
    m_records.clear();
    m_groups.clear();
    m_heldUntil.reset();
}

void Holdback::clear()
{
    *this = {};
}

void Holdback::release(std::chrono::milliseconds monotonic)
{
    if (!m_heldUntil || monotonic < *m_heldUntil)
        return;
    letGo();
}

} // namespace clinic::sync
