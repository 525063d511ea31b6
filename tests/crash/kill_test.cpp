// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/every_step.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

/// SIGKILL before and after every step that a command takes on the disk and to the service: afterwards every
/// registration is in one known state, and the service holds one profile for each.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStep_data();
    void everyStep();
};

void KillTest::everyStep_data()
{
    QTest::addColumn<qsizetype>("index");
    qsizetype index = 0;
    for (const Scene &scene : allScenes())
        QTest::newRow(scene.name) << index++;
}

void KillTest::everyStep()
{
    QFETCH(qsizetype, index);
    const Scene scene = allScenes()[static_cast<std::size_t>(index)];
    // After one step is before the next, but for what the service does meanwhile; costly scenes do without it.
    QStringList strikes{u"kill-before %1"_s};
    if (!scene.isCostly)
        strikes << u"kill-after %1"_s;
    const Sweep sweep = strikeAtEveryStep(scene, strikes);
    QVERIFY2(sweep.faults.isEmpty(), qPrintable(sweep.faults.join(u'\n')));
    qInfo("%d steps, %d interrupted runs", sweep.steps, sweep.runs);
    QVERIFY2(sweep.runs >= sweep.least,
             qPrintable(u"%1 runs were interrupted, not %2"_s.arg(sweep.runs).arg(sweep.least)));
}

QTEST_GUILESS_MAIN(KillTest)

#include "kill_test.moc"
