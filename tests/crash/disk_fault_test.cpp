// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/every_step.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

/// Every write, sync, truncation and renaming fails, one at a time and from one on, for want of space or of a sound
/// disk: the command says so or succeeds, and when the cause is gone nothing is lost and nothing there twice.
class DiskFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStep_data();
    void everyStep();
};

void DiskFaultTest::everyStep_data()
{
    QTest::addColumn<qsizetype>("index");
    qsizetype index = 0;
    for (const Scene &scene : allScenes()) {
        const bool isOfTheNetwork =
            scene.manner == Manner::HasThemAlready || scene.security != clinic::test::ScriptedServer::Security::Plain;
        if (!isOfTheNetwork) // whose steps on the disk are those of the plain one
            QTest::newRow(scene.name) << index;
        ++index;
    }
}

void DiskFaultTest::everyStep()
{
    QFETCH(qsizetype, index);
    const Scene scene = allScenes()[static_cast<std::size_t>(index)];
    const QStringList strikes{u"fail %1 EIO once"_s, u"fail %1 ENOSPC from-then-on"_s};
    const Sweep sweep = strikeAtEveryStep(scene, strikes);
    QVERIFY2(sweep.faults.isEmpty(), qPrintable(sweep.faults.join(u'\n')));
    qInfo("%d steps, %d interrupted runs", sweep.steps, sweep.runs);
    QVERIFY2(sweep.runs >= sweep.least,
             qPrintable(u"%1 runs were interrupted, not %2"_s.arg(sweep.runs).arg(sweep.least)));
}

QTEST_GUILESS_MAIN(DiskFaultTest)

#include "disk_fault_test.moc"
