// SPDX-License-Identifier: Apache-2.0
// Erasing a patient's details, naming who is at work, and exporting who did what.
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

class ErasingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_cli = std::make_unique<Cli>(m_server->url());
    }
    void cleanup() { QVERIFY(m_cli->leaks().isEmpty()); }

    void aWaitingOneIsDiscarded();
    void aRegisteredOneStaysRegistered();
    void oneThatWasNotAnsweredIsErasedLater();
    void unknownIdIsRefused();
    void peopleAreToldInWords();
    void initialsAreInTheHistory();
    void initialsThatAreNoneAreRefused();
    void auditIsCsvOrJson();
    void auditKnowsDays();
    void auditWithPatientDataWarns();
    void auditWritesAFile();
    void auditRefuses_data();
    void auditRefuses();

private:
    QString add(const QStringList &more = {}) { return m_cli->add(more).object()["id"_L1].toString(); }
    QJsonObject only() { return m_cli->run({u"list"_s, u"--history"_s, u"--json"_s}).array().first().toObject(); }

    /// An audit has a line for each event.
    static QJsonArray eventsOf(const Ended &ended) { return QJsonDocument::fromJson(ended.out).array(); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
};

void ErasingTest::aWaitingOneIsDiscarded()
{
    const QString id = add({u"--offline"_s});
    const Ended ended = m_cli->run({u"erase"_s, id, u"--json"_s});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.object(), (QJsonObject{{u"id"_s, id}, {u"erased"_s, true}, {u"when_settled"_s, false}}));
    QCOMPARE(only()["state"_L1].toString(), u"discarded"_s);
    QVERIFY(only()["profile"_L1].isNull());
    QCOMPARE(only()["history"_L1].toArray().last().toObject()["detail"_L1].toString(), u"erasure_requested"_s);
    QCOMPARE(m_cli->run({u"erase"_s, id}).exitCode, 0); // once more changes nothing
}

void ErasingTest::aRegisteredOneStaysRegistered()
{
    const QString id = add();
    QCOMPARE(m_cli->run({u"erase"_s, id}).exitCode, 0);
    QCOMPARE(only()["state"_L1].toString(), u"registered"_s);
    QVERIFY(!only()["remote_id"_L1].isNull());
    QVERIFY(only()["profile"_L1].isNull());
}

void ErasingTest::oneThatWasNotAnsweredIsErasedLater()
{
    m_server->onRequest([](const Request &request) {
        return request.method == "POST" ? Reply::json(502, QByteArray("{}")) : Reply::json(200, QByteArray("[]"));
    });
    const QString id = add();
    QCOMPARE(only()["state"_L1].toString(), u"unconfirmed"_s);
    const Ended ended = m_cli->run({u"erase"_s, id, u"--json"_s});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.object(), (QJsonObject{{u"id"_s, id}, {u"erased"_s, false}, {u"when_settled"_s, true}}));
    QVERIFY(only()["erasure_wanted_at"_L1].isString());
    QVERIFY(!only()["profile"_L1].isNull());
}

void ErasingTest::unknownIdIsRefused()
{
    const Ended ended = m_cli->run({u"erase"_s, u"0b6c2b1e-5a0c-4d3c-9a51-7b8d3f0c2a11"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(ended.object()["error"_L1]["code"_L1].toString(), u"not_found"_s);
}

void ErasingTest::peopleAreToldInWords()
{
    m_cli->setVariable(u"CLINIC_INTAKE_LANGUAGE"_s, u"de"_s);
    const Ended ended = m_cli->run({u"erase"_s, add({u"--offline"_s})});
    QVERIFY(ended.out.contains("gelöscht"));
}

void ErasingTest::initialsAreInTheHistory()
{
    add({u"--offline"_s, u"--initials"_s, u"mk"_s});
    QCOMPARE(only()["history"_L1].toArray().first().toObject()["initials"_L1].toString(), u"MK"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_INITIALS"_s, u"ab"_s);
    m_cli->run({u"discard"_s, only()["id"_L1].toString(), u"--reason"_s, u"other"_s});
    QCOMPARE(only()["history"_L1].toArray().last().toObject()["initials"_L1].toString(), u"AB"_s);
}

void ErasingTest::initialsThatAreNoneAreRefused()
{
    QCOMPARE(m_cli->add({u"--offline"_s, u"--initials"_s, u"M.K."_s}).exitCode, 2);
    m_cli->setVariable(u"CLINIC_INTAKE_INITIALS"_s, u"toolong"_s);
    QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 3);
}

void ErasingTest::auditIsCsvOrJson()
{
    const QString id = add();
    const Ended csv = m_cli->run({u"audit"_s});
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.out.count('\n'), 4); // the header, saved, claimed, registered
    QVERIFY(csv.out.contains(id.toUtf8()));
    QCOMPARE(m_cli->run({u"audit"_s, u"--csv"_s}).out, csv.out);
    const Ended json = m_cli->run({u"audit"_s, u"--json"_s});
    QCOMPARE(eventsOf(json).size(), 3);
    QVERIFY(csv.err.isEmpty() && json.err.isEmpty());
    QVERIFY(!only()["profile"_L1].isNull()); // it is still kept, and yet in neither:
    const QByteArray name = only()["profile"_L1]["last_name"_L1].toString().toUtf8();
    QVERIFY(!name.isEmpty() && !csv.out.contains(name) && !json.out.contains(name));
}

void ErasingTest::auditKnowsDays()
{
    add({u"--offline"_s});
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    const auto count = [&](const QStringList &days) {
        return eventsOf(m_cli->run(QStringList{u"audit"_s, u"--json"_s} + days)).size();
    };
    QCOMPARE(count({u"--from"_s, today, u"--to"_s, today}), 1);
    QCOMPARE(count({u"--from"_s, tomorrow}), 0);
    QCOMPARE(count({u"--to"_s, QDate::currentDate().addDays(-1).toString(Qt::ISODate)}), 0);
}

void ErasingTest::auditWithPatientDataWarns()
{
    add({u"--offline"_s});
    const Ended ended = m_cli->run({u"audit"_s, u"--with-patient-data"_s, u"--json"_s});
    QVERIFY(ended.err.contains("Warning"));
    QVERIFY(!eventsOf(ended).first().toObject()["profile"_L1]["first_name"_L1].toString().isEmpty());
}

void ErasingTest::auditWritesAFile()
{
    add({u"--offline"_s});
    const QString file = m_cli->path(u"history.csv"_s);
    const Ended ended = m_cli->run({u"audit"_s, u"--output"_s, file});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("1 event"));
    QVERIFY(QFile::exists(file));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    const QDateTime written = QFileInfo(file).lastModified();
    QCOMPARE(m_cli->run({u"audit"_s, u"--output"_s, file}).exitCode, 2); // what is there is kept
    QCOMPARE(QFileInfo(file).lastModified(), written);
}

void ErasingTest::auditRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("both forms") << QStringList{u"--csv"_s, u"--json"_s} << 2;
    QTest::newRow("no day") << QStringList{u"--from"_s, u"yesterday"_s} << 2;
    QTest::newRow("no such folder") << QStringList{u"--output"_s, u"/no/such/folder/x.csv"_s} << 4;
}

void ErasingTest::auditRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    add({u"--offline"_s});
    QCOMPARE(m_cli->run(QStringList{u"audit"_s} + arguments).exitCode, exitCode);
}

QTEST_GUILESS_MAIN(ErasingTest)
#include "erasing_test.moc"
