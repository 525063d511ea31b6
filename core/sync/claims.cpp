// SPDX-License-Identifier: Apache-2.0
#include "core/sync/claims.h"

#include "core/domain/profile_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>
#include <utility>

namespace clinic::sync {

namespace {

const std::optional<ProfileGroup> &groupOf(const Record &record, const Destination &destination)
{
    const auto &own = record.payload()->group;
    return own ? own : destination.defaultGroup;
}

} // namespace

storage::Result<Claims::Found> Claims::next(int most, const Destination &destination, const Holdback &holdback,
                                            const QDateTime &now)
{
    Found found;
    const auto isEnough = [&] { return found.claimed.size() >= static_cast<std::size_t>(most); };
    std::set<RecordId> seen;
    std::vector<std::pair<int, Record>> later;
    // Each portion is twice as large: many records that may not go now are passed in few searches.
    for (int portion = 16; !isEnough(); portion *= 2) {
        const auto candidates = m_outbox.nextQueued(portion, seen, now);
        if (!candidates)
            return tl::unexpected(candidates.error());
        if (candidates->empty())
            break;
        for (const Record &record : *candidates) {
            seen.insert(record.id);
            const auto &group = groupOf(record, destination);
            if (const int lateness = group ? holdback.lateness(record.id, group->text()) : 0; lateness > 0) {
                later.emplace_back(lateness, record);
                continue;
            }
            if (isEnough())
                break;
            if (const auto step = claim(record, destination, holdback, now, found); !step)
                return tl::unexpected(step.error());
        }
    }
    std::ranges::stable_sort(later, {}, &std::pair<int, Record>::first);
    for (const auto &[lateness, record] : later) {
        if (isEnough())
            break;
        if (const auto step = claim(record, destination, holdback, now, found); !step)
            return tl::unexpected(step.error());
    }
    return found;
}

/// Claims nothing where the record may not go now, or somebody else was faster.
storage::Result<void> Claims::claim(const Record &record, const Destination &destination, const Holdback &holdback,
                                    const QDateTime &now, Found &found)
{
    const auto &group = groupOf(record, destination);
    if (!group) {
        found.groupless = true;
        return {};
    }
    if (holdback.holds(record.id, group->text())) {
        ++found.heldBack;
        return {};
    }
    const storage::Binding binding{destination.origin, destination.keyFingerprint, group->text()};
    const auto attempt = m_outbox.claim(record.id, record.revision, m_owner, binding, now, destination.skew);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (*attempt)
        found.claimed.push_back({record.id, record.revision, **attempt, group->text(),
                                 QJsonDocument(toJson(record.payload()->profile, group)).toJson(QJsonDocument::Compact),
                                 holdback.isSuspecting()});
    return {};
}

} // namespace clinic::sync
