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
        clear();
        return reasonOf(suspect.status);
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
    if (m_suspect)
        blame(m_suspect->group != group);
}

std::optional<PauseReason> Holdback::nothingElse()
{
    if (!m_suspect)
        return std::nullopt;
    if (m_taken.empty()) {
        const PauseReason reason = reasonOf(m_suspect->status);
        clear();
        return reason;
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

void Holdback::release(std::chrono::milliseconds monotonic)
{
    if (!m_heldUntil || monotonic < *m_heldUntil)
        return;
    auto taken = std::move(m_taken);
    clear();
    m_taken = std::move(taken);
}

} // namespace clinic::sync
