// SPDX-License-Identifier: Apache-2.0
#include "app/cli/delivery.h"

#include "app/cli/progress.h"
#include "app/common/interrupt.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace clinic::cli {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestGrace = 10s; // once the caller wants an end

/// One delivery, from start() to stop(), in an event loop of its own.
class Delivery : public QObject
{
public:
    Delivery(Intake &intake, const DeliveryGoal &goal) : m_intake(intake), m_goal(goal)
    {
        connect(&intake, &Intake::statusChanged, this, [this](const QueueStatus &status) {
            m_progress.show(status);
            consider();
        });
        connect(&intake, &Intake::recordsChanged, this, &Delivery::consider);
        connect(&intake, &Intake::rested, this, [this] {
            m_hasRested = true;
            consider();
        });
        connect(&intake, &Intake::storageFailed, this, &Delivery::storageFailed);
        connect(&m_interrupt, &app::Interrupt::arrived, this, &Delivery::cutShort);
        connect(&m_timer, &QTimer::timeout, this, &Delivery::cutShort);
        m_timer.setSingleShot(true);
        if (goal.timeout)
            m_timer.start(*goal.timeout);
    }

    DeliveryEnd run()
    {
        m_intake.start();
        m_intake.tryNow(); // a person or a script asks for it now: what an earlier run waited for is over
        if (!app::Interrupt::hasArrived() && !m_end.fault) // which start() may have met
            m_loop.exec();
        m_over = true;
        QEventLoop last;
        m_intake.stop(grace(), [&last] { last.quit(); });
        last.exec();
        m_end.status = m_end.cutShort ? countedAfresh() : m_intake.status();
        return m_end;
    }

private:
    void consider()
    {
        if (!m_over && (m_goal.isReached() || (m_hasRested && m_goal.isEnough())))
            m_loop.quit();
    }

    /// How long what is on its way may still take.
    std::chrono::milliseconds grace() const
    {
        const auto patience = m_intake.configuration().requestTimeout;
        if (m_end.fault) {
            RecordFilter filter;
            filter.states = {StateName::Sending};
            const auto sending = m_intake.list(filter);
            if (sending && sending->empty())
                return 0ms;
        }
        return m_end.cutShort ? std::min(patience, longestGrace) : patience;
    }

    /// The engine tells its counts with a delay, and not after it was stopped.
    QueueStatus countedAfresh()
    {
        QueueStatus status = m_intake.status();
        if (const auto records = m_intake.list({})) {
            status.counts.fill(0);
            for (const Record &record : *records)
                ++status.counts[static_cast<std::size_t>(nameOf(record.state))];
        }
        return status;
    }

    void cutShort()
    {
        m_end.cutShort = true;
        m_loop.quit();
    }

    /// Another program holds the outbox for a while; anything else does not mend itself.
    void storageFailed(const Fault<StorageFault> &fault)
    {
        if (m_over || (fault.kind == StorageFault::Busy && m_goal.outlastsLock))
            return;
        m_end.fault = fault;
        m_loop.quit();
    }

    Intake &m_intake;
    const DeliveryGoal &m_goal;
    app::Interrupt m_interrupt;
    Progress m_progress;
    QTimer m_timer;
    QEventLoop m_loop;
    DeliveryEnd m_end;
    bool m_hasRested = false;
    bool m_over = false;
};

bool isPaused(const QueuePhase &phase)
{
    return std::holds_alternative<queue::Paused>(phase);
}

bool isNotConfigured(const QueuePhase &phase)
{
    return std::holds_alternative<queue::NotConfigured>(phase);
}

} // namespace

DeliveryEnd deliver(Intake &intake, const DeliveryGoal &goal)
{
    return Delivery(intake, goal).run();
}

bool isSettled(const QueueStatus &status)
{
    if (isPaused(status.phase) || isNotConfigured(status.phase))
        return true;
    const int held = status.heldBack + status.unreadable;
    return status.count(StateName::Sending) == 0 && status.count(StateName::Unconfirmed) == 0 &&
           status.count(StateName::Queued) <= held;
}

ExitCode exitCodeFor(const QueueStatus &status, bool cutShort)
{
    const int waiting =
        status.count(StateName::Queued) + status.count(StateName::Sending) + status.count(StateName::Unconfirmed);
    // Without a default group a registration that names its own goes all the same.
    const auto *missing = std::get_if<queue::NotConfigured>(&status.phase);
    if (missing && (missing->keyMissing || waiting > 0))
        return ExitCode::Configuration;
    const bool needsPerson = isPaused(status.phase) || status.heldBack > 0 || status.count(StateName::Rejected) > 0 ||
                             status.count(StateName::Review) > 0 || status.registeredTwice > 0;
    if (waiting > status.heldBack + status.unreadable && !isPaused(status.phase)) {
        const bool outOfReach = std::holds_alternative<queue::Unreachable>(status.phase) ||
                                std::holds_alternative<queue::Backing>(status.phase);
        if (outOfReach || cutShort)
            return ExitCode::Unreachable;
    }
    return needsPerson ? ExitCode::NeedsPerson : ExitCode::Done;
}

ExitCode exitCodeFor(const Record &record, const QueueStatus &status, bool cutShort)
{
    switch (nameOf(record.state)) {
    case StateName::Registered:
    case StateName::Discarded:
        return ExitCode::Done;
    case StateName::Rejected:
    case StateName::Review:
        return ExitCode::NeedsPerson;
    case StateName::Sending:
    case StateName::Unconfirmed:
        return ExitCode::Unreachable;
    case StateName::Queued:
        break;
    }
    if (isNotConfigured(status.phase))
        return ExitCode::Configuration;
    if (isPaused(status.phase) || (status.heldBack > 0 && !cutShort))
        return ExitCode::NeedsPerson;
    return ExitCode::Unreachable;
}

} // namespace clinic::cli
