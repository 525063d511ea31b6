// SPDX-License-Identifier: Apache-2.0
#include "core/sync/server_clock.h"

namespace clinic::sync {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Two clocks of one computer that are only read one after the other, or slewed, do not differ by more.
constexpr milliseconds tolerance = 2s;

milliseconds clocksApart(const Moment &moment)
{
    return milliseconds(moment.wall.toMSecsSinceEpoch()) - moment.monotonic;
}

} // namespace

void ServerClock::note(const QDateTime &serverTime, const Moment &now)
{
    // One answer is asked for its time again and again, which is then in the past.
    if (!m_seen || m_seen->serverTime != serverTime)
        m_seen = Seen{serverTime, milliseconds(now.wall.msecsTo(serverTime)), clocksApart(now)};
}

std::optional<milliseconds> ServerClock::skew(const Moment &now) const
{
    if (!m_seen || abs(clocksApart(now) - m_seen->ofClocks) >= tolerance)
        return std::nullopt;
    return m_seen->skew;
}

} // namespace clinic::sync
