// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace clinic::api {

/// A point in time on both clocks. The monotonic one stands still while the computer sleeps, the wall clock may be set.
struct Moment
{
    std::chrono::milliseconds monotonic{0};
    std::chrono::milliseconds wall{0};

    static Moment now();
};

/// Guesses, from when requests began and ended, whether a kept-alive connection may have been idle for so long that the
/// server has dropped it. A POST on such a connection ends unanswered for nothing; on a new one a failing connect
/// proves that nothing was sent.
class ConnectionAge
{
public:
    /// Servers keep idle connections for 5 s (Node's default) or longer.
    static constexpr std::chrono::milliseconds longestIdle{3000};

    void begin(const Moment &now);
    void end(const Moment &now);
    /// Any of the connections, since there were as many as there were ever requests at the same time.
    bool mayBeStale(const Moment &now) const;

    int inUse() const { return m_inUse; }

private:
    int m_inUse = 0;
    int m_peak = 0;
    Moment m_lastAtPeak;
};

} // namespace clinic::api
