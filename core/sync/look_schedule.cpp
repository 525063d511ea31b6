// SPDX-License-Identifier: Apache-2.0
#include "core/sync/look_schedule.h"

#include <algorithm>
#include <array>

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

bool isRegistered(const storage::Attempted &one)
{
    return std::holds_alternative<state::Registered>(one.record.state);
}

} // namespace

milliseconds LookSchedule::afterLooks(int looks) const
{
    static constexpr std::array settlingTimes{1, 10, 60, 1440};
    const auto place =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(looks, 0)), 0, settlingTimes.size() - 1);
    return settlingTimes[place] * m_policy.settling;
}

/// From now on, for a record that this process did not know to be waiting. The looks of other processes count: whoever
/// is started every minute must not use them up.
milliseconds LookSchedule::firstWait(const storage::Attempted &one, const Moment &now) const
{
    const auto *registered = std::get_if<state::Registered>(&one.record.state);
    const bool isWatched = registered && registered->remoteId;
    milliseconds whole = isWatched ? afterLooks(one.looks + 1) : m_policy.deadline;
    for (int look = 0; !isWatched && look <= std::min(one.looks, mostLooks); ++look)
        whole += afterLooks(look);
    const QDateTime since = isWatched ? registered->confirmedAt : one.lastAttemptAt;
    const milliseconds passed(since.msecsTo(now.wall));
    return passed < 0ms ? whole : std::max(0ms, whole - passed);
}

void LookSchedule::update(const std::vector<storage::Attempted> &waiting, const Moment &now)
{
    std::map<RecordId, Entry> entries;
    for (const storage::Attempted &one : waiting) {
        // A registered record that is watched is another matter than it was before.
        const int attempts = 2 * one.record.attempts + (isRegistered(one) ? 1 : 0);
        const auto known = m_entries.find(one.record.id);
        // Where another process has looked meanwhile, the next look is later.
        const bool isSame =
            known != m_entries.end() && known->second.attempts == attempts && known->second.looks == one.looks;
        entries[one.record.id] =
            isSame ? known->second : Entry{attempts, one.looks, now.monotonic + firstWait(one, now)};
    }
    m_entries = std::move(entries);
}

bool LookSchedule::isDue(const RecordId &id, milliseconds monotonic) const
{
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.due <= monotonic;
}

std::optional<milliseconds> LookSchedule::next() const
{
    const auto first = std::ranges::min_element(m_entries, {}, [](const auto &entry) { return entry.second.due; });
    return first == m_entries.end() ? std::nullopt : std::optional(first->second.due);
}

void LookSchedule::postpone(const RecordId &id, milliseconds in, bool isCounted, const Moment &now)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    found->second.due = now.monotonic + in;
    if (isCounted)
        ++found->second.looks;
}

} // namespace clinic::sync
