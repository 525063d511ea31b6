// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::simulation;

/// Many small worlds, in which everything goes wrong that can. `simulate --seed S --steps N` repeats one, and runs
/// longer ones.
class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promisesHold_data();
    void promisesHold();
    void sameSeedIsSameWorld();
    void enoughHappened();

private:
    static constexpr int worlds = SIMULATED_WORLDS;
    static constexpr qint64 stepsOfEach = 2000;
    qint64 m_steps = 0;
    std::map<QString, int> m_events;
};

void SimulationTest::promisesHold_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= worlds; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void SimulationTest::promisesHold()
{
    QFETCH(quint64, seed);
    const Outcome outcome = simulate(seed, stepsOfEach);
    m_steps += outcome.steps;
    for (const auto &[kind, count] : outcome.events)
        m_events[kind] += count;
    QVERIFY2(outcome.isGood, qPrintable(outcome.report));
}

void SimulationTest::sameSeedIsSameWorld()
{
    const Outcome first = simulate(1, stepsOfEach);
    const Outcome second = simulate(1, stepsOfEach);
    QCOMPARE(first.report, second.report);
}

void SimulationTest::enoughHappened()
{
    QVERIFY2(m_steps >= worlds * stepsOfEach, qPrintable(QString::number(m_steps)));
    if (worlds < 50)
        QSKIP("too few worlds for everything to happen in one of them");
    for (const QString &kind : {u"saved"_s,
                                u"taken_back"_s,
                                u"edited"_s,
                                u"claimed"_s,
                                u"returned"_s,
                                u"registered"_s,
                                u"rejected"_s,
                                u"unconfirmed"_s,
                                u"owner_lost"_s,
                                u"resent"_s,
                                u"review"_s,
                                u"sent_again"_s,
                                u"marked_registered"_s,
                                u"discarded"_s,
                                u"found"_s,
                                u"registered_twice"_s,
                                u"second_settled"_s,
                                u"erased"_s,
                                u"erasure_wanted"_s,
                                u"looked_for"_s,
                                u"process_died"_s,
                                u"killed_in_a_write"_s,
                                u"power_cut"_s,
                                u"disk_failed"_s,
                                u"disk_unreadable"_s,
                                u"database_locked"_s,
                                u"slept"_s,
                                u"clock_set"_s})
        QVERIFY2(m_events[kind] > 0, qPrintable(kind + u" never happened"_s));
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
