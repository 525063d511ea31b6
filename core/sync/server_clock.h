// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/clock.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace clinic::sync {

/// What is known of the server's clock, from the Date of its answers.
class ServerClock
{
public:
    /// The newest answer told that time.
    void note(const QDateTime &serverTime, const Moment &now);
    /// The server's clock minus ours. Nothing where ours may have been set since the server's was seen: the wall clock
    /// and the monotonic one have moved against each other.
    std::optional<std::chrono::milliseconds> skew(const Moment &now) const;

private:
    struct Seen
    {
        QDateTime serverTime;
        std::chrono::milliseconds skew;
        std::chrono::milliseconds ofClocks; ///< our wall clock minus the monotonic one at that time
    };
    std::optional<Seen> m_seen;
};

} // namespace clinic::sync
