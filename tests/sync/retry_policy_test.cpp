// SPDX-License-Identifier: Apache-2.0
#include "core/sync/retry_policy.h"

#include <QTest>

#include <limits>

using namespace std::chrono_literals;

namespace clinic::sync {

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delay_data();
    void delay();
    void jitterStaysWithinTheCeiling();
};

void RetryPolicyTest::delay_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("expected");

    const auto row = [](const char *name, int failures, double random, std::chrono::milliseconds expected) {
        QTest::newRow(name) << failures << random << qint64(expected.count());
    };
    row("the first failure waits up to the base", 1, 1.0, 5s);
    row("the second twice as long", 2, 1.0, 10s);
    row("the third four times", 3, 1.0, 20s);
    row("the eighth is the last below the cap", 8, 1.0, 640s);
    row("the ninth is capped", 9, 1.0, 15min);
    row("many are capped and overflow nothing", std::numeric_limits<int>::max(), 1.0, 15min);
    row("none is taken for one", 0, 1.0, 5s);
    row("less than none is taken for one", std::numeric_limits<int>::min(), 1.0, 5s);
    row("full jitter may wait for nothing", 5, 0.0, 0s);
    row("full jitter is linear", 2, 0.25, 2500ms);
    row("chance above one is cut", 1, 7.0, 5s);
    row("chance below zero is cut", 1, -1.0, 0s);
}

void RetryPolicyTest::delay()
{
    QFETCH(int, failures);
    QFETCH(double, random);
    QFETCH(qint64, expected);
    QCOMPARE(qint64(RetryPolicy().delay(failures, random).count()), expected);
}

void RetryPolicyTest::jitterStaysWithinTheCeiling()
{
    const RetryPolicy policy{3s, 20s};
    for (int failures = 1; failures < 70; ++failures) {
        QVERIFY(policy.delay(failures, 0.999) <= 20s);
        QVERIFY(policy.delay(failures, 0.999) >= policy.delay(failures, 0.001));
    }
}

} // namespace clinic::sync

QTEST_GUILESS_MAIN(clinic::sync::RetryPolicyTest)
#include "retry_policy_test.moc"
