// SPDX-License-Identifier: Apache-2.0
#include "core/sync/holdback.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace clinic::sync {
namespace {

const auto berlin = u"berlin"_s;
const auto turku = u"turku"_s;
constexpr auto held = 15min;

} // namespace

class HoldbackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneRefusalConcludesNothing();
    void secondRefusalOfAnotherGroupPauses_data();
    void secondRefusalOfAnotherGroupPauses();
    void refusalsOfOneGroupThatArriveTogetherConcludeNothing();
    void anotherRecordOfTheGroupWasTriedAndRefused();
    void whatPausedTheQueueGoesLast();
    void whatPausedTheQueueTakesTurns();
    void whatWasMovedToAnotherGroupIsNotLate();
    void anotherGroupIsTaken();
    void anotherRecordOfTheGroupIsTaken();
    void nothingElseToTry();
    void nothingElseToTryButOthersWereTaken();
    void withdrawnKeyIsNoticedAlthoughItWorkedBefore();
    void isReleasedInTime();
};

void HoldbackTest::oneRefusalConcludesNothing()
{
    Holdback holdback;
    const RecordId one = RecordId::make();
    QVERIFY(!holdback.denied({one, berlin, 403}, held));
    QVERIFY(holdback.isSuspecting());
    QCOMPARE(holdback.lateness(RecordId::make(), berlin), 1);
    QCOMPARE(holdback.lateness(RecordId::make(), turku), 0);
    QVERIFY(holdback.holds(one, berlin));
    QVERIFY(!holdback.holds(RecordId::make(), berlin));
}

void HoldbackTest::secondRefusalOfAnotherGroupPauses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("reason");
    QTest::newRow("403") << 403 << int(PauseReason::KeyRefused);
    QTest::newRow("404") << 404 << int(PauseReason::GroupNotFound);
}

void HoldbackTest::secondRefusalOfAnotherGroupPauses()
{
    QFETCH(int, status);
    QFETCH(int, reason);
    Holdback holdback;
    holdback.denied({RecordId::make(), berlin, status}, held);
    const auto pause = holdback.denied({RecordId::make(), turku, status}, held);
    QVERIFY(pause.has_value());
    QCOMPARE(int(*pause), reason);
    QVERIFY(!holdback.isSuspecting());
    QVERIFY(!holdback.holdsAnything()); // all of them are tried again after the pause
}

void HoldbackTest::refusalsOfOneGroupThatArriveTogetherConcludeNothing()
{
    Holdback holdback;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!holdback.denied({RecordId::make(), berlin, 403}, held));
    holdback.accepted(turku);
    QVERIFY(holdback.holds(RecordId::make(), berlin));
    QVERIFY(!holdback.holds(RecordId::make(), turku));
}

void HoldbackTest::anotherRecordOfTheGroupWasTriedAndRefused()
{
    Holdback holdback;
    holdback.denied({RecordId::make(), berlin, 403}, held);
    QVERIFY(holdback.denied({RecordId::make(), berlin, 403, true}, held) == PauseReason::KeyRefused);
}

void HoldbackTest::whatPausedTheQueueGoesLast()
{
    Holdback holdback;
    const RecordId first = RecordId::make();
    const RecordId second = RecordId::make();
    holdback.denied({first, berlin, 403}, held);
    QVERIFY(holdback.denied({second, turku, 404}, held).has_value());
    QCOMPARE(holdback.lateness(first, berlin), 2);
    QCOMPARE(holdback.lateness(second, turku), 2);
    QCOMPARE(holdback.lateness(RecordId::make(), berlin), 1);
    QCOMPARE(holdback.lateness(RecordId::make(), u"espoo"_s), 0);
    holdback.accepted(turku);
    QCOMPARE(holdback.lateness(RecordId::make(), turku), 0);
}

void HoldbackTest::whatPausedTheQueueTakesTurns()
{
    Holdback holdback;
    const RecordId first = RecordId::make(), later = RecordId::make();
    holdback.denied({first, berlin, 403}, held);
    holdback.denied({RecordId::make(), turku, 404}, held);
    holdback.denied({later, berlin, 403}, held);
    holdback.denied({RecordId::make(), turku, 404}, held);
    QVERIFY(holdback.lateness(first, berlin) < holdback.lateness(later, berlin));
    QVERIFY(holdback.lateness(first, berlin) > holdback.lateness(RecordId::make(), berlin));
}

void HoldbackTest::whatWasMovedToAnotherGroupIsNotLate()
{
    Holdback holdback;
    const RecordId moved = RecordId::make();
    holdback.denied({moved, berlin, 403}, held);
    holdback.denied({RecordId::make(), turku, 404}, held);
    QCOMPARE(holdback.lateness(moved, u"espoo"_s), 0);
}

void HoldbackTest::anotherGroupIsTaken()
{
    Holdback holdback;
    const RecordId one = RecordId::make();
    holdback.denied({one, berlin, 403}, held);
    holdback.accepted(turku);
    QVERIFY(!holdback.isSuspecting());
    QVERIFY(holdback.holds(one, berlin));
    QVERIFY(holdback.holds(RecordId::make(), berlin));
}

void HoldbackTest::anotherRecordOfTheGroupIsTaken()
{
    Holdback holdback;
    const RecordId one = RecordId::make();
    holdback.denied({one, berlin, 404}, held);
    holdback.accepted(berlin);
    QVERIFY(holdback.holds(one, berlin));
    QVERIFY(!holdback.holds(RecordId::make(), berlin));
}

void HoldbackTest::nothingElseToTry()
{
    Holdback holdback;
    QVERIFY(!holdback.nothingElse());
    holdback.denied({RecordId::make(), berlin, 404}, held);
    QVERIFY(holdback.nothingElse() == PauseReason::GroupNotFound);
    QVERIFY(!holdback.holdsAnything());
}

void HoldbackTest::nothingElseToTryButOthersWereTaken()
{
    Holdback holdback;
    holdback.accepted(turku);
    holdback.denied({RecordId::make(), berlin, 403}, held);
    QVERIFY(!holdback.nothingElse());
    QVERIFY(holdback.holds(RecordId::make(), berlin));
    QVERIFY(!holdback.holds(RecordId::make(), turku));
}

void HoldbackTest::withdrawnKeyIsNoticedAlthoughItWorkedBefore()
{
    Holdback holdback;
    holdback.accepted(berlin);
    const RecordId first = RecordId::make();
    holdback.denied({first, berlin, 403}, held);
    QVERIFY(!holdback.nothingElse());
    QVERIFY(holdback.holds(first, berlin));
    QVERIFY(!holdback.holds(RecordId::make(), berlin));
    holdback.denied({RecordId::make(), berlin, 403}, held);
    QVERIFY(holdback.nothingElse() == PauseReason::KeyRefused);
}

void HoldbackTest::isReleasedInTime()
{
    Holdback holdback;
    QVERIFY(!holdback.heldUntil());
    holdback.denied({RecordId::make(), berlin, 403}, held);
    holdback.accepted(turku);
    QVERIFY(holdback.heldUntil() == held);
    holdback.release(held - 1ms);
    QVERIFY(holdback.holds(RecordId::make(), berlin));
    holdback.release(held);
    QVERIFY(!holdback.holdsAnything());
    QVERIFY(!holdback.heldUntil());

    // What was taken meanwhile still speaks for the key.
    holdback.denied({RecordId::make(), berlin, 403}, 2 * held);
    QVERIFY(!holdback.nothingElse());
    QVERIFY(holdback.holds(RecordId::make(), berlin));
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::HoldbackTest)
#include "holdback_test.moc"
