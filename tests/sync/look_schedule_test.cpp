// SPDX-License-Identifier: Apache-2.0
#include "core/sync/look_schedule.h"
#include "tests/storage/storage_fixture.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace clinic::sync {

using storage::test::at;

namespace {

constexpr LookPolicy policy{60s, 30s};

storage::Attempted attempted(const RecordState &state, int attempts = 1)
{
    const Registration registration = storage::test::registrationOf(u"Aino"_s);
    return {.record = {registration.id, 1, attempts, at(0), at(0), state,
                       Payload{registration.profile, registration.group}},
            .binding = {},
            .firstAttemptAt = at(0),
            .firstAttemptSkew = {},
            .lastAttemptAt = at(0),
            .missedAt = {}};
}

Moment momentAt(std::chrono::milliseconds wall, std::chrono::milliseconds monotonic)
{
    return {at(0).addMSecs(wall.count()), monotonic, 0.5};
}

} // namespace

class LookScheduleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstLook_data();
    void firstLook();
    void nothingWaits();
    void knownRecordsKeepTheirTime();
    void anotherAttemptIsAnotherMatter();
    void postponed();
    void watchComesLaterEachTime();
    void aLookOfAnotherProcessPutsOursOff();
    void whatOthersLookedForCounts_data();
    void whatOthersLookedForCounts();
};

void LookScheduleTest::firstLook_data()
{
    QTest::addColumn<qint64>("wall"); // seconds since the attempt began
    QTest::addColumn<qint64>("due");  // seconds from now
    QTest::newRow("while the request runs") << 10LL << 80LL;
    QTest::newRow("one settling time after the deadline") << 90LL << 0LL;
    QTest::newRow("the next day") << 86400LL << 0LL;
    QTest::newRow("our clock was set back") << -86400LL << 90LL;
}

void LookScheduleTest::firstLook()
{
    QFETCH(const qint64, wall);
    QFETCH(const qint64, due);
    LookSchedule schedule(policy);
    const auto one = attempted(state::Unconfirmed{at(0)});
    schedule.update({one}, momentAt(std::chrono::seconds(wall), 1000s));
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(1000s + std::chrono::seconds(due)));
    QCOMPARE(schedule.isDue(one.record.id, 1000s), due == 0);
    QVERIFY(schedule.isDue(one.record.id, 1000s + std::chrono::seconds(due)));
}

void LookScheduleTest::nothingWaits()
{
    LookSchedule schedule(policy);
    QCOMPARE(schedule.next(), std::nullopt);
    schedule.update({attempted(state::Unconfirmed{at(0)})}, momentAt(0s, 0s));
    schedule.update({}, momentAt(0s, 0s));
    QCOMPARE(schedule.next(), std::nullopt);
    QVERIFY(!schedule.isDue(RecordId::make(), 1000h));
}

void LookScheduleTest::knownRecordsKeepTheirTime()
{
    LookSchedule schedule(policy);
    const auto one = attempted(state::Unconfirmed{at(0)});
    schedule.update({one}, momentAt(0s, 0s));
    schedule.update({one}, momentAt(10h, 50s)); // the wall clock jumps: we know better since when it waits
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(90s));
}

void LookScheduleTest::anotherAttemptIsAnotherMatter()
{
    LookSchedule schedule(policy);
    auto one = attempted(state::Unconfirmed{at(0)});
    schedule.update({one}, momentAt(0s, 0s));
    schedule.postpone(one.record.id, 10h, false, momentAt(0s, 0s));
    one.record.attempts = 2;
    one.lastAttemptAt = at(100);
    schedule.update({one}, momentAt(100s, 100s));
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(190s));
}

void LookScheduleTest::postponed()
{
    LookSchedule schedule(policy);
    const auto one = attempted(state::Unconfirmed{at(0)});
    schedule.update({one}, momentAt(1h, 100s));
    QVERIFY(schedule.isDue(one.record.id, 100s));
    schedule.postpone(one.record.id, 5s, false, momentAt(1h, 100s));
    QVERIFY(!schedule.isDue(one.record.id, 104s));
    QVERIFY(schedule.isDue(one.record.id, 105s));
}

void LookScheduleTest::watchComesLaterEachTime()
{
    std::vector<qint64> waits;
    for (int looks = 0; looks < watchLooks; ++looks) {
        auto one = attempted(state::Registered{u"6f1c1a34-6b7e-4c55-8f0e-1f2f8f6f0a01"_s, at(0)});
        one.looks = looks;
        LookSchedule schedule(policy);
        schedule.update({one}, momentAt(0s, 0s));
        waits.push_back(schedule.next()->count() / 60'000);
    }
    QCOMPARE(waits, (std::vector<qint64>{10, 60, 1440})); // settling times: ten minutes, an hour, a day
}

void LookScheduleTest::aLookOfAnotherProcessPutsOursOff()
{
    LookSchedule schedule(policy);
    auto one = attempted(state::Unconfirmed{at(0)});
    schedule.update({one}, momentAt(0s, 0s));
    one.looks = 1;
    schedule.update({one}, momentAt(80s, 80s));
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(690s));
    schedule.postpone(one.record.id, 7s, true, momentAt(690s, 690s)); // our own
    one.looks = 2;
    schedule.update({one}, momentAt(691s, 691s));
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(697s));
}

void LookScheduleTest::whatOthersLookedForCounts_data()
{
    QTest::addColumn<int>("looks");
    QTest::addColumn<qint64>("due"); // seconds since the attempt began
    QTest::newRow("once") << 1 << 690LL;
    QTest::newRow("twice") << 2 << 4290LL;
    QTest::newRow("three times") << 3 << 90690LL;
}

/// Whoever is started every minute must not use up the looks.
void LookScheduleTest::whatOthersLookedForCounts()
{
    QFETCH(const int, looks);
    QFETCH(const qint64, due);
    auto one = attempted(state::Unconfirmed{at(0)});
    one.looks = looks;
    LookSchedule schedule(policy);
    schedule.update({one}, momentAt(100s, 0s));
    QCOMPARE(schedule.next(), std::optional<std::chrono::milliseconds>(std::chrono::seconds(due - 100)));
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::LookScheduleTest)
#include "look_schedule_test.moc"
