// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_clock.h"

namespace clinic::simulation {

namespace {

class SimTimer : public sync::Timer
{
public:
    SimTimer(Timeline &timeline, Process &process, std::function<void()> due)
        : m_timeline(timeline), m_process(process), m_due(std::move(due))
    {
    }
    ~SimTimer() override { stop(); }

    void start(milliseconds in) override
    {
        stop();
        m_id = m_timeline.afterAwake(in, [this] {
            if (m_process.dead)
                return;
            const Running running(&m_process);
            const auto due = m_due; // who is called may destroy this
            due();
        });
    }
    void stop() override { m_timeline.cancel(m_id); }
    bool isActive() const override { return m_timeline.isPending(m_id); }
    milliseconds remaining() const override { return isActive() ? m_timeline.left(m_id) : milliseconds(0); }

private:
    Timeline &m_timeline;
    Process &m_process;
    const std::function<void()> m_due;
    Timeline::Id m_id = 0;
};

} // namespace

QDateTime Timeline::date() const
{
    static const QDateTime start(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    return start.addMSecs(m_now.count());
}

Timeline::Id Timeline::add(Queue &queue, milliseconds due, Call call)
{
    const Key key{due, m_chance.next(), ++m_lastId};
    queue.emplace(key, std::move(call));
    m_keys.emplace(key.id, Place{&queue, key});
    return key.id;
}

Timeline::Id Timeline::after(milliseconds in, Call call)
{
    return add(m_world, m_now + in, std::move(call));
}

Timeline::Id Timeline::afterAwake(milliseconds in, Call call)
{
    return add(m_awake, awake() + std::max(in, milliseconds(0)), std::move(call));
}

void Timeline::cancel(Id id)
{
    if (const auto found = m_keys.find(id); found != m_keys.end()) {
        found->second.queue->erase(found->second.key);
        m_keys.erase(found);
    }
}

milliseconds Timeline::left(Id id) const
{
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? milliseconds(0) : std::max(milliseconds(0), found->second.key.due - awake());
}

bool Timeline::isAwakeFirst() const
{
    if (m_awake.empty() || m_world.empty())
        return !m_awake.empty();
    const Key &awake = m_awake.begin()->first;
    const Key &world = m_world.begin()->first;
    return std::pair(awake.due + m_slept, awake.order) < std::pair(world.due, world.order);
}

std::optional<milliseconds> Timeline::next() const
{
    if (m_awake.empty() && m_world.empty())
        return std::nullopt;
    const auto due = isAwakeFirst() ? m_awake.begin()->first.due + m_slept : m_world.begin()->first.due;
    return std::max(due, m_now);
}

bool Timeline::step()
{
    const auto time = next();
    if (!time)
        return false;
    Queue &queue = isAwakeFirst() ? m_awake : m_world;
    auto first = queue.extract(queue.begin());
    m_keys.erase(first.key().id);
    m_now = *time;
    first.mapped()();
    return true;
}

void Timeline::suspend(milliseconds time)
{
    m_fellAsleep = awake();
    m_wakesAt = m_now + time;
    m_slept += time;
}

sync::Moment SimClock::now()
{
    return {m_timeline.wall(), m_timeline.monotonic(), m_chance.unit()};
}

std::unique_ptr<sync::Timer> SimClock::timer(std::function<void()> due)
{
    return std::make_unique<SimTimer>(m_timeline, m_process, std::move(due));
}

} // namespace clinic::simulation
