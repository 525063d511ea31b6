// SPDX-License-Identifier: Apache-2.0
#include "core/sync/housekeeping.h"

#include "core/storage/owner_lock.h"

namespace clinic::sync {

storage::Result<int> Housekeeping::releaseDead(const QDateTime &now)
{
    int released = 0;
    const auto done = m_outbox.transaction([&]() -> storage::Result<void> {
        const auto owners = m_outbox.owners();
        if (!owners)
            return tl::unexpected(owners.error());
        for (const QString &other : *owners) {
            if (other == m_owner || !storage::OwnerLock::isDead(m_folder, other))
                continue;
            const auto records = m_outbox.releaseOwner(other, now);
            if (!records)
                return tl::unexpected(records.error());
            released += *records;
        }
        return {};
    });
    return done.map([&] { return released; });
}

storage::Result<int> Housekeeping::eraseOld(int days, const QDateTime &now)
{
    // What was registered within this very millisecond is old enough too.
    return m_outbox.eraseRegisteredBefore(days == 0 ? now.addSecs(1) : now.addDays(-days), now);
}

} // namespace clinic::sync
