// SPDX-License-Identifier: Apache-2.0
// Clocks that are set, and computers that sleep.
#include "core/sync/server_clock.h"
#include "core/sync/steady_time.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using clinic::test::profileCreated;

namespace clinic::sync::test {

namespace {

constexpr std::chrono::milliseconds tenYears = std::chrono::hours(24) * 3653;

Moment momentAt(std::chrono::milliseconds wall, std::chrono::milliseconds monotonic)
{
    return {storage::test::at(0).addMSecs(wall.count()), monotonic, 0.5};
}

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aJumpMakesNoStorm_data();
    void aJumpMakesNoStorm();
    void aJumpHoldsNothingUp_data();
    void aJumpHoldsNothingUp();
    void aSleepEndsTheWait();
    void theAgeShownFollowsAJump_data();
    void theAgeShownFollowsAJump();
    void ageIsThatOfTheRecord_data();
    void ageIsThatOfTheRecord();
    void aStoredTimeInTheFutureIsNow();
    void serverClockIsForgottenAfterAJump();

private:
    static void jumps();

    std::shared_ptr<MovedClock> m_clock;
    Surroundings m_around;
};

void ClockTest::init()
{
    m_clock = std::make_shared<MovedClock>();
    m_around = Surroundings::ofSystem();
    m_around.clock = m_clock;
}

void ClockTest::jumps()
{
    QTest::addColumn<qint64>("by");
    QTest::newRow("ten years forward") << qint64(tenYears.count());
    QTest::newRow("ten years back") << -qint64(tenYears.count());
}

void ClockTest::aJumpMakesNoStorm_data()
{
    jumps();
}

void ClockTest::aJumpMakesNoStorm()
{
    QFETCH(const qint64, by);
    ScriptedServer server;
    server.onRequest(answering(Reply::json(503, QByteArray("{}")), Reply::json(503, QByteArray("{}"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path(), m_around);
    desk.queueMany(3);
    desk.start(optionsFor(server, forever));
    QTRY_COMPARE(desk.rested.count(), 1);
    const int before = server.requestCount();

    m_clock->wall = std::chrono::milliseconds(by);
    // Another process's registration is noticed: the engine has looked at everything anew.
    Desk other(folder.path());
    other.queue(u"Eino"_s);
    QTRY_COMPARE(desk.engine->status().count(StateName::Queued), 3);
    QTRY_COMPARE(desk.count(StateName::Queued), 3);
    QCOMPARE(server.requestCount(), before);
}

void ClockTest::aJumpHoldsNothingUp_data()
{
    jumps();
}

void ClockTest::aJumpHoldsNothingUp()
{
    QFETCH(const qint64, by);
    ScriptedServer server;
    bool isDown = true;
    server.onRequest(
        [&](const Request &request) { return isDown ? Reply::json(503, QByteArray("{}")) : profileCreated(request); });
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path(), m_around);
    desk.start(optionsFor(server, soon));
    QTRY_VERIFY(desk.phase<queue::Backing>());
    m_clock->wall = std::chrono::milliseconds(by);
    isDown = false;
    const RecordId id = desk.queue(u"Aino"_s);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    // And back, with a sending delay that the clock has made absurd.
    m_clock->wall = 0ms;
    const auto registration = storage::test::registrationOf(u"Eino"_s);
    QVERIFY(desk.outbox->save(registration, m_clock->now().wall.addMSecs(std::abs(by)), 10s));
    desk.engine->wake();
    QTRY_VERIFY(desk.state(registration.id) == StateName::Registered);
}

void ClockTest::aSleepEndsTheWait()
{
    ScriptedServer server;
    server.then(Reply::json(429, QByteArray("{}")).withHeader("Retry-After", "3000"));
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path(), m_around);
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server, soon));
    QTRY_VERIFY(desk.phase<queue::Backing>());
    QTRY_COMPARE(desk.rested.count(), 1);
    m_clock->wall = m_clock->monotonic = std::chrono::hours(24 * 7); // asleep for a week
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QCOMPARE(server.postCount(), 2);
}

void ClockTest::theAgeShownFollowsAJump_data()
{
    jumps();
}

void ClockTest::theAgeShownFollowsAJump()
{
    QFETCH(const qint64, by);
    ScriptedServer server;
    server.shutDown();
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path(), m_around);
    desk.queue(u"Aino"_s);
    desk.start(optionsFor(server, forever));
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.engine->status().oldestQueued.has_value());
    const QDateTime before = *desk.engine->status().oldestQueued;
    m_clock->wall = std::chrono::milliseconds(by); // and nothing else happens
    QTRY_VERIFY(std::abs(before.msecsTo(desk.engine->status().oldestQueued.value_or(before)) - by) < 60000);
}

void ClockTest::ageIsThatOfTheRecord_data()
{
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("monotonic");
    QTest::addColumn<qint64>("age");
    const qint64 year = 365LL * 24 * 3600, week = 7LL * 24 * 3600;
    QTest::newRow("nothing happens") << 60LL << 60LL << 90LL;
    QTest::newRow("a year forward") << year + 60 << 60LL << 90LL;
    QTest::newRow("a year back") << 60 - year << 60LL << 90LL;
    QTest::newRow("asleep for a week") << week << week << week + 30;
}

void ClockTest::ageIsThatOfTheRecord()
{
    QFETCH(const qint64, wall);
    QFETCH(const qint64, monotonic);
    QFETCH(const qint64, age);
    SteadyTime time;
    const QDateTime stored = storage::test::at(-30);
    QCOMPARE(time.keep(stored, momentAt(0s, 0s)), std::optional(stored));
    const Moment later = momentAt(std::chrono::seconds(wall), std::chrono::seconds(monotonic));
    QCOMPARE(time.keep(stored, later)->secsTo(later.wall), age);
}

void ClockTest::aStoredTimeInTheFutureIsNow()
{
    SteadyTime time;
    const Moment now = momentAt(0s, 0s);
    QCOMPARE(time.keep(storage::test::at(3600), now), std::optional(now.wall));
    QCOMPARE(time.keep(std::nullopt, now), std::nullopt);
}

void ClockTest::serverClockIsForgottenAfterAJump()
{
    ServerClock clock;
    QCOMPARE(clock.skew(momentAt(0s, 0s)), std::nullopt);
    clock.note(storage::test::at(5), momentAt(0s, 0s));
    QCOMPARE(clock.skew(momentAt(1h, 1h)), std::optional(std::chrono::milliseconds(5s)));
    QCOMPARE(clock.skew(momentAt(2h, 1h)), std::nullopt);
    clock.note(storage::test::at(5), momentAt(2h, 1h)); // the same answer
    QCOMPARE(clock.skew(momentAt(2h, 1h)), std::nullopt);
    clock.note(storage::test::at(3600), momentAt(2h, 1h));
    QCOMPARE(clock.skew(momentAt(2h, 1h)), std::optional(std::chrono::milliseconds(-1h)));
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::ClockTest)
#include "clock_test.moc"
