// SPDX-License-Identifier: Apache-2.0
#include "core/sync/clock.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <limits>

namespace clinic::sync {

using namespace std::chrono;

namespace {

milliseconds sinceStart()
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return duration_cast<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

class SystemTimer : public Timer
{
public:
    explicit SystemTimer(std::function<void()> due)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(due));
    }

    /// QTimer counts in an int, 25 days: it would end at once beyond that.
    void start(milliseconds in) override
    {
        m_timer.start(std::clamp(in, milliseconds(0), milliseconds(std::numeric_limits<int>::max())));
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }
    milliseconds remaining() const override { return std::max(milliseconds(0), m_timer.remainingTimeAsDuration()); }

private:
    QTimer m_timer;
};

} // namespace

Moment SystemClock::now()
{
    return {QDateTime::currentDateTimeUtc(), sinceStart(), QRandomGenerator::global()->generateDouble()};
}

std::unique_ptr<Timer> SystemClock::timer(std::function<void()> due)
{
    return std::make_unique<SystemTimer>(std::move(due));
}

} // namespace clinic::sync
