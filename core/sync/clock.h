// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace clinic::sync {

/// Both clocks at one moment, and a random number in [0, 1). Waits run on the monotonic clock; the wall clock is for
/// people and for what survives a restart.
struct Moment
{
    QDateTime wall;                         ///< UTC
    std::chrono::milliseconds monotonic{0}; ///< goes on while the computer sleeps, where the system can tell
    double random = 0;
};

/// Calls once when its time is over; its destruction stops it.
class Timer
{
public:
    virtual ~Timer() = default;
    /// From now on; a running one begins anew.
    virtual void start(std::chrono::milliseconds in) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
    /// Until it calls; zero where it is due, or does not run.
    virtual std::chrono::milliseconds remaining() const = 0;
};

/// Time and chance, as the engine sees them: the computer's own, or a simulation's.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() = 0;
    /// `due` is called from the event loop of the thread that made the timer, never from within start().
    virtual std::unique_ptr<Timer> timer(std::function<void()> due) = 0;
};

/// The computer's clocks. Its timers are precise, but stand still while the computer sleeps.
class SystemClock : public Clock
{
public:
    Moment now() override;
    std::unique_ptr<Timer> timer(std::function<void()> due) override;
};

} // namespace clinic::sync
