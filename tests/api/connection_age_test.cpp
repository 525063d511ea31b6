// SPDX-License-Identifier: Apache-2.0
#include "core/api/connection_age.h"

#include <QTest>

using namespace clinic::api;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Both clocks, so long after the start of the test.
Moment after(milliseconds passed)
{
    return {hours(5) + passed, hours(500000) + passed};
}

} // namespace

class ConnectionAgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freshAfterARequest();
    void staleAfterIdleSeconds();
    void busyIsNotIdle();
    void oneOfSeveralMayBeIdle();
    void staleAfterASuspend();
    void staleWhenTheClockWasSetBack();
};

void ConnectionAgeTest::freshAfterARequest()
{
    ConnectionAge age;
    QVERIFY(!age.mayBeStale(after(seconds(0))));
    age.begin(after(seconds(0)));
    age.end(after(seconds(20)));
    QVERIFY(!age.mayBeStale(after(seconds(20) + ConnectionAge::longestIdle)));
}

void ConnectionAgeTest::staleAfterIdleSeconds()
{
    ConnectionAge age;
    age.begin(after(seconds(0)));
    age.end(after(seconds(1)));
    QVERIFY(age.mayBeStale(after(seconds(1) + ConnectionAge::longestIdle + milliseconds(1))));
}

void ConnectionAgeTest::busyIsNotIdle()
{
    ConnectionAge age;
    age.begin(after(seconds(0)));
    // The next one will need a new connection anyway.
    QVERIFY(!age.mayBeStale(after(seconds(25))));
}

void ConnectionAgeTest::oneOfSeveralMayBeIdle()
{
    ConnectionAge age;
    age.begin(after(seconds(0)));
    age.begin(after(seconds(0)));
    age.end(after(seconds(1)));
    QVERIFY(!age.mayBeStale(after(seconds(2))));
    QVERIFY(age.mayBeStale(after(seconds(1) + ConnectionAge::longestIdle + milliseconds(1))));
    // Used again by then, both are fresh.
    age.begin(after(seconds(2)));
    age.end(after(seconds(3)));
    QVERIFY(!age.mayBeStale(after(seconds(5))));
}

void ConnectionAgeTest::staleAfterASuspend()
{
    ConnectionAge age;
    age.begin(after(seconds(0)));
    age.end(after(seconds(1)));
    // The monotonic clock stood still.
    QVERIFY(age.mayBeStale({after(seconds(2)).monotonic, after(hours(8)).wall}));
}

void ConnectionAgeTest::staleWhenTheClockWasSetBack()
{
    ConnectionAge age;
    age.begin(after(seconds(0)));
    age.end(after(seconds(1)));
    QVERIFY(age.mayBeStale({after(seconds(2)).monotonic, after(-hours(1)).wall}));
}

QTEST_GUILESS_MAIN(ConnectionAgeTest)
#include "connection_age_test.moc"
