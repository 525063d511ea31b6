// SPDX-License-Identifier: Apache-2.0
#include "core/domain/attendance.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace clinic;
using clinic::attendance::InUse;
using clinic::attendance::LocksSoon;
using clinic::attendance::Unattended;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(milliseconds)
Q_DECLARE_METATYPE(clinic::Attendance)

/// When the window locks by itself, and when it says so before.
class AttendanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsHowLongNobodyTouchedIt_data();
    void followsHowLongNobodyTouchedIt();
};

void AttendanceTest::followsHowLongNobodyTouchedIt_data()
{
    QTest::addColumn<milliseconds>("untouched");
    QTest::addColumn<milliseconds>("lockAfter");
    QTest::addColumn<Attendance>("expected");
    const auto row = [](const char *name, milliseconds untouched, milliseconds lockAfter, Attendance expected) {
        QTest::newRow(name) << untouched << lockAfter << expected;
    };
    row("just touched", 0ms, 5min, InUse{});
    row("a clock that stepped back", -1h, 5min, InUse{});
    row("a moment before the notice", 4min + 29999ms, 5min, InUse{});
    row("the notice begins thirty seconds before", 4min + 30s, 5min, LocksSoon{30s});
    row("a started second counts", 4min + 30001ms, 5min, LocksSoon{30s});
    row("the last moment", 5min - 1ms, 5min, LocksSoon{1s});
    row("the time is over", 5min, 5min, Unattended{});
    row("a night of suspend", 9h, 5min, Unattended{});
    row("the shortest time", 29999ms, 1min, InUse{});
    row("the notice of the shortest time", 30s, 1min, LocksSoon{30s});
    row("never", 9h, 0ms, InUse{});
}

void AttendanceTest::followsHowLongNobodyTouchedIt()
{
    QFETCH(milliseconds, untouched);
    QFETCH(milliseconds, lockAfter);
    QFETCH(Attendance, expected);
    QVERIFY(attendanceAfter(untouched, lockAfter) == expected);
}

QTEST_GUILESS_MAIN(AttendanceTest)
#include "attendance_test.moc"
