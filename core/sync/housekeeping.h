// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/outbox.h"

#include <QDateTime>
#include <QString>

namespace clinic::sync {

/// What needs doing now and then, whatever is being sent.
class Housekeeping
{
public:
    /// `owner` is this process.
    Housekeeping(storage::Outbox &outbox, QString folder, QString owner)
        : m_outbox(outbox), m_folder(std::move(folder)), m_owner(std::move(owner))
    {
    }

    /// sending → unconfirmed for the records of processes that are gone. A living one's are never touched. Gives how
    /// many.
    storage::Result<int> releaseDead(const QDateTime &now);
    /// Erases payloads that were registered `days` ago or earlier; 0: all. Gives how many.
    storage::Result<int> eraseOld(int days, const QDateTime &now);

private:
    storage::Outbox &m_outbox;
    const QString m_folder, m_owner;
};

} // namespace clinic::sync
