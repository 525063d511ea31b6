// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/clock.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace clinic::sync {

/// Keeps how long ago something was, whatever happens to the wall clock: a stored time is moved with it.
class SteadyTime
{
public:
    /// `stored` as it is to be shown now. One that lies in the future was stored before the clock was set back: it is
    /// now.
    std::optional<QDateTime> keep(const std::optional<QDateTime> &stored, const Moment &now)
    {
        const auto apart = std::chrono::milliseconds(now.wall.toMSecsSinceEpoch()) - now.monotonic;
        if (!stored || stored != m_stored) {
            m_stored = stored;
            m_apart = apart;
            m_shown = stored ? std::optional(std::min(*stored, now.wall)) : std::nullopt;
        }
        const auto moved = apart - m_apart;
        const bool isJump = moved > tolerance || moved < -tolerance;
        return m_shown && isJump ? std::optional(m_shown->addMSecs(moved.count())) : m_shown;
    }

private:
    /// Below it a clock is only slewed, and what is shown need not change for that.
    static constexpr std::chrono::milliseconds tolerance{10000};

    std::optional<QDateTime> m_stored, m_shown;
    std::chrono::milliseconds m_apart{0};
};

} // namespace clinic::sync
