// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/attendance.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <chrono>
#include <functional>

namespace clinic::ui {

/// Tells from the keys, the mouse and the touch screen, whichever window of the program they go to, whether somebody is
/// at the desk. The key or the movement that comes when the time is over already (after a suspend, say) is not used: it
/// was not meant for what stands behind the lock.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// Tells the time from any fixed point on, a suspend included.
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit IdleWatch(Clock clock, QObject *parent = nullptr);

    /// 0: never.
    void setLockAfter(std::chrono::milliseconds time);
    /// Somebody is there from now on.
    void start();
    void stop();

Q_SIGNALS:
    /// While the notice is shown: every second.
    void changed(const clinic::Attendance &attendance);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTouch(const QEvent &event);
    void judge();

    Clock m_clock;
    std::chrono::milliseconds m_lockAfter{0};
    std::chrono::milliseconds m_lastTouch{0};
    QPointF m_mouse;
    Attendance m_attendance;
    QTimer m_tick;
};

} // namespace clinic::ui
