// SPDX-License-Identifier: Apache-2.0
// The report for support and the administrator's log of the command line program.
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

class SupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->shutDown();
        m_cli = std::make_unique<Cli>(m_server->url());
    }
    void cleanup() { QVERIFY(m_cli->leaks().isEmpty()); }

    void itNeedsNoPassphrase()
    {
        QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
        m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
        const Ended ended = m_cli->run({u"support"_s, u"--json"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(membersOf(ended.object()),
                 QStringList({u"key_slots"_s, u"log"_s, u"outbox"_s, u"program"_s, u"settings"_s}));
        QCOMPARE(ended.object()["outbox"_L1]["queued"_L1].toString(), u"1"_s);
        const Ended text = m_cli->run({u"support"_s});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("\nqueued: 1\n"));
        QVERIFY(!text.out.contains("Maria") && text.err.isEmpty());
    }

    void itIsMadeWhereThereIsNoOutbox()
    {
        const Ended ended = m_cli->run({u"support"_s, u"--json"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.object()["outbox"_L1]["fault"_L1].toString(), u"folder_unusable"_s);
        QVERIFY(!QDir(m_cli->dataFolder()).exists());
    }

    void itIsWrittenIntoANewFile()
    {
        const QString file = m_cli->path(u"report.txt"_s);
        QVERIFY(m_cli->run({u"support"_s, u"--output"_s, file}).out.contains("read it before you send it"));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        const qint64 size = QFile(file).size();
        QVERIFY(size > 1000);
        const Ended again = m_cli->run({u"support"_s, u"--output"_s, file, u"--json"_s});
        QCOMPARE(again.exitCode, 2);
        QCOMPARE(again.object()["error"_L1]["code"_L1].toString(), u"file_exists"_s);
        QCOMPARE(QFile(file).size(), size);
        QCOMPARE(m_cli->run({u"support"_s, u"--output"_s, u"/no/such/folder/report"_s}).exitCode, 4);
    }

    void theLogTellsEveryRun()
    {
        m_cli->setVariable(u"XDG_STATE_HOME"_s, m_cli->path(u"state"_s));
        QCOMPARE(m_cli->run({u"list"_s}).exitCode, 0);
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, u"another passphrase"_s);
        QCOMPARE(m_cli->run({u"list"_s}).exitCode, 4);
        m_cli->setVariable(u"CLINIC_INTAKE_REGION"_s, u"Maria"_s);
        QCOMPARE(m_cli->run({u"list"_s}).exitCode, 3);
        QFile log(m_cli->path(u"state/clinic-intake/clinic-intake.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QStringList events;
        const auto lines = log.readAll().trimmed().split('\n');
        for (const QByteArray &line : lines)
            events
                << QString::fromLatin1(line).section(u' ', 3).section(u" schema"_s, 0, 0).section(u" version"_s, 0, 0);
        QCOMPARE(events, QStringList({u"started program=command_line"_s, u"opened"_s,
                                      u"ended program=command_line exit_code=0"_s, u"started program=command_line"_s,
                                      u"open_failed fault=wrong_passphrase"_s,
                                      u"ended program=command_line exit_code=4"_s, u"started program=command_line"_s,
                                      u"setting_unusable setting=program/region source=environment"_s,
                                      u"ended program=command_line exit_code=3"_s}));
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
};

QTEST_GUILESS_MAIN(SupportTest)
#include "support_test.moc"
