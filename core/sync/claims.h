// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"
#include "core/storage/outbox.h"
#include "core/sync/holdback.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace clinic::sync {

/// A claimed record as it goes out.
struct Claimed
{
    RecordId id;
    int revision = 0;
    int attempt = 0;
    QString group;
    QByteArray body;      ///< the create request's JSON
    bool asOther = false; ///< claimed to find out about a refusal of another record
};

/// Where claimed records go.
struct Destination
{
    QString origin;         ///< scheme, host and port of the server
    QString keyFingerprint; ///< of the API key
    std::optional<ProfileGroup> defaultGroup;
    std::optional<std::chrono::milliseconds> skew = {}; ///< the server's clock minus ours, where it is known
};

/// Looks for queued records that may go next and claims them in the outbox for `owner`.
class Claims
{
public:
    /// What a search came to. Where it ended early, because enough was claimed, the last two tell of what it saw.
    struct Found
    {
        std::vector<Claimed> claimed;
        bool groupless = false; ///< something waits that has no profile group, and there is no default
        int heldBack = 0;       ///< queued records that the holdback keeps
    };

    Claims(storage::Outbox &outbox, QString owner) : m_outbox(outbox), m_owner(std::move(owner)) {}

    /// Claims up to `most` records, oldest first; those that were refused before, or whose group is suspected, after
    /// all others.
    storage::Result<Found> next(int most, const Destination &destination, const Holdback &holdback,
                                const QDateTime &now);

private:
    storage::Result<void> claim(const Record &record, const Destination &destination, const Holdback &holdback,
                                const QDateTime &now, Found &found);

    storage::Outbox &m_outbox;
    QString m_owner;
};

} // namespace clinic::sync
