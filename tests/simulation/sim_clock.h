// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sync/clock.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/process.h"

#include <QDateTime>

#include <chrono>
#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace clinic::simulation {

using std::chrono::milliseconds;

/// The simulated time, and what will happen in it. Time passes only from event to event; of events at the same time
/// chance decides which comes first.
///
/// The world's time goes on always. The computer's timers stand still while it sleeps, its monotonic clock too where
/// the system cannot tell, and its wall clock is set by people.
class Timeline
{
public:
    using Call = std::function<void()>;
    using Id = quint64;

    Timeline(Chance chance, bool countsSleep) : m_chance(chance), m_countsSleep(countsSleep) {}

    milliseconds now() const { return m_now; }
    /// The world's time as a date: what a right clock shows.
    QDateTime date() const;
    QDateTime wall() const { return date().addMSecs(m_wallOffset.count()); }
    milliseconds monotonic() const { return m_countsSleep ? m_now : awake(); }
    bool isAsleep() const { return m_now < m_wakesAt; }

    /// By the world's time.
    Id after(milliseconds in, Call call);
    /// By the computer's timers, which stand still while it sleeps.
    Id afterAwake(milliseconds in, Call call);
    void cancel(Id id);
    bool isPending(Id id) const { return m_keys.contains(id); }
    /// For an event of the computer's.
    milliseconds left(Id id) const;

    /// The next event happens. False where there is none.
    bool step();
    /// When it will.
    std::optional<milliseconds> next() const;

    void setWall(milliseconds fromTheTruth) { m_wallOffset = fromTheTruth; }
    /// The computer; the world goes on.
    void suspend(milliseconds time);

private:
    struct Key
    {
        milliseconds due;
        quint64 order;
        Id id;
        auto operator<=>(const Key &) const = default;
    };
    using Queue = std::map<Key, Call>;
    struct Place
    {
        Queue *queue;
        Key key;
    };
    milliseconds awake() const { return isAsleep() ? m_fellAsleep : m_now - m_slept; }
    Id add(Queue &queue, milliseconds due, Call call);
    bool isAwakeFirst() const;

    Chance m_chance;
    const bool m_countsSleep; ///< the monotonic clock
    milliseconds m_now{0}, m_slept{0}, m_wallOffset{0};
    milliseconds m_wakesAt{0}, m_fellAsleep{0}; ///< the world's time, and the computer's
    Queue m_world, m_awake;                     ///< the second by the time awake
    std::map<Id, Place> m_keys;
    Id m_lastId = 0;
};

/// The clock as the code of one process sees it.
class SimClock : public sync::Clock
{
public:
    SimClock(Timeline &timeline, Process &process, Chance chance)
        : m_timeline(timeline), m_process(process), m_chance(chance)
    {
    }

    sync::Moment now() override;
    std::unique_ptr<sync::Timer> timer(std::function<void()> due) override;

private:
    Timeline &m_timeline;
    Process &m_process;
    Chance m_chance;
};

} // namespace clinic::simulation
