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
    if (m_suspect) {
        clear();
        return reasonOf(suspect.status);
    }
    m_suspect = suspect;
    m_records.insert(suspect.id);
    m_heldUntil = heldUntil;
    return std::nullopt;
}

void Holdback::accepted(const QString &group)
{
    if (m_suspect && m_suspect->group != group) {
        m_groups.insert(m_suspect->group);
        m_records.erase(m_suspect->id);
    }
    m_suspect.reset();
}

std::optional<PauseReason> Holdback::nothingElse()
{
    if (!m_suspect)
        return std::nullopt;
    const PauseReason reason = reasonOf(m_suspect->status);
    clear();
    return reason;
}

std::optional<QString> Holdback::suspectedGroup() const
{
    return m_suspect ? std::optional(m_suspect->group) : std::nullopt;
}

bool Holdback::holds(const RecordId &id, const QString &group) const
{
    return m_records.contains(id) || m_groups.contains(group);
}

void Holdback::clear()
{
    *this = {};
}

bool Holdback::release(std::chrono::milliseconds monotonic)
{
    if (!m_heldUntil || monotonic < *m_heldUntil)
        return false;
    clear();
    return true;
}

} // namespace clinic::sync
