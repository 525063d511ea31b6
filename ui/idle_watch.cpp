// SPDX-License-Identifier: Apache-2.0
#include "ui/idle_watch.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <utility>

using namespace std::chrono_literals;

namespace clinic::ui {

namespace {
constexpr auto tick = 1s; // a timer stands still while the computer sleeps: looking often is how its end is noticed
}

IdleWatch::IdleWatch(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &IdleWatch::judge);
}

void IdleWatch::setLockAfter(std::chrono::milliseconds time)
{
    m_lockAfter = time;
}

void IdleWatch::start()
{
    m_lastTouch = m_clock();
    m_attendance = attendance::InUse{};
    m_tick.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_tick.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::judge()
{
    const Attendance now = attendanceAfter(m_clock() - m_lastTouch, m_lockAfter);
    if (now == m_attendance)
        return;
    m_attendance = now;
    Q_EMIT changed(now);
}

bool IdleWatch::isTouch(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // all that is seen of a key that triggers a shortcut
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return true;
    case QEvent::MouseMove: {
        // A window that appears under a resting mouse is told of a movement, too.
        const QPointF position = static_cast<const QMouseEvent &>(event).globalPosition();
        return std::exchange(m_mouse, position) != position;
    }
    default:
        return false;
    }
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    if (!isTouch(*event))
        return false;
    const bool isOver =
        std::holds_alternative<attendance::Unattended>(attendanceAfter(m_clock() - m_lastTouch, m_lockAfter));
    if (isOver && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut: the key itself follows, and ends here too
        return true;
    }
    judge();
    if (std::holds_alternative<attendance::Unattended>(m_attendance))
        return true;
    m_lastTouch = m_clock();
    judge();
    return false;
}

} // namespace clinic::ui
