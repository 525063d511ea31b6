// SPDX-License-Identifier: Apache-2.0
#include "core/api/connection_age.h"

#include <algorithm>

namespace clinic::api {

Moment Moment::now()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(steady_clock::now().time_since_epoch()),
            duration_cast<milliseconds>(system_clock::now().time_since_epoch())};
}

void ConnectionAge::begin(const Moment &now)
{
    m_peak = std::max(m_peak, ++m_inUse);
    if (m_inUse == m_peak)
        m_lastAtPeak = now;
}

void ConnectionAge::end(const Moment &now)
{
    if (m_inUse == m_peak)
        m_lastAtPeak = now;
    --m_inUse;
}

bool ConnectionAge::mayBeStale(const Moment &now) const
{
    if (m_inUse == m_peak)
        return false;
    const auto byWall = now.wall - m_lastAtPeak.wall;
    return now.monotonic - m_lastAtPeak.monotonic > longestIdle || byWall > longestIdle || byWall < byWall.zero();
}

} // namespace clinic::api
