// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/profile_store.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <memory>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

Reply answer(const Request &request)
{
    return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
}

QStringList statesIn(Cli &cli)
{
    QStringList states;
    const auto records = cli.run({u"list"_s, u"--json"_s}).array();
    for (const QJsonValue &record : records)
        states << record["state"_L1].toString();
    return states;
}

} // namespace

/// Two computers, each with an outbox and a passphrase of its own, and a file that is carried from one to the other.
class MovingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsHandedOverIsSentByTheOtherComputer();
    void whatIsHandedOverCanBeTakenBack();
    void failures_data();
    void failures();
    void thePassphraseCanComeFromAFile();
    void withoutATerminalAPassphraseIsNeeded();
    void peopleAreToldInWords();
    void whatADeadComputerSentIsSettledInAnother_data();
    void whatADeadComputerSentIsSettledInAnother();

private:
    QString file() const { return m_here->path(u"waiting.handover"_s); }
    int posts() const
    {
        int count = 0;
        for (int i = 0; i < m_server->requestCount(); ++i)
            count += m_server->request(i).method == "POST" ? 1 : 0;
        return count;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_here, m_there;
};

void MovingTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest(answer);
    m_here = std::make_unique<Cli>(m_server->url());
    m_there = std::make_unique<Cli>(m_server->url());
    for (Cli *cli : {m_here.get(), m_there.get()})
        cli->setVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s, u"blue suitcase on wheels"_s);
}

void MovingTest::cleanup()
{
    QVERIFY(m_here->leaks().isEmpty() && m_there->leaks().isEmpty());
}

void MovingTest::whatIsHandedOverIsSentByTheOtherComputer()
{
    QCOMPARE(m_here->add({u"--offline"_s}).exitCode, 0);
    const Ended handed = m_here->run({u"hand-over"_s, file(), u"--json"_s});
    QCOMPARE(handed.exitCode, 0);
    QCOMPARE(handed.object(),
             (QJsonObject{{u"handed_over"_s, 1}, {u"sending"_s, 0}, {u"unreadable"_s, 0}, {u"to_erase"_s, 0}}));
    QCOMPARE(m_here->run({u"sync"_s}).exitCode, 1); // waits for a person, and sends nothing
    QCOMPARE(posts(), 0);

    const Ended taken = m_there->run({u"take-over"_s, file(), u"--json"_s});
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(taken.object(), (QJsonObject{{u"taken_over"_s, 1}, {u"known"_s, 0}}));
    QCOMPARE(m_there->run({u"take-over"_s, file(), u"--json"_s}).object(),
             (QJsonObject{{u"taken_over"_s, 0}, {u"known"_s, 1}}));
    QCOMPARE(m_there->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(statesIn(*m_there), QStringList{u"registered"_s});
    QCOMPARE(statesIn(*m_here), QStringList{u"review"_s});
    QCOMPARE(posts(), 1);
}

void MovingTest::whatIsHandedOverCanBeTakenBack()
{
    m_here->add({u"--offline"_s});
    QCOMPARE(m_here->run({u"hand-over"_s, file()}).exitCode, 0);
    QCOMPARE(statesIn(*m_here), QStringList{u"review"_s});
    QCOMPARE(m_here->run({u"take-over"_s, file()}).exitCode, 0);
    QCOMPARE(statesIn(*m_here), QStringList{u"queued"_s});
    QCOMPARE(m_here->run({u"sync"_s}).exitCode, 0);
    QCOMPARE(statesIn(*m_here), QStringList{u"registered"_s});
}

void MovingTest::failures_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    const QString good = u"blue suitcase on wheels"_s;
    QTest::newRow("the file is there already") << u"hand-over"_s << u"there"_s << good << 2 << u"file_exists"_s;
    QTest::newRow("no such folder") << u"hand-over"_s << u"no/where"_s << good << 4 << u"cannot_write"_s;
    QTest::newRow("short passphrase") << u"hand-over"_s << u"new"_s << u"short"_s << 2 << u"weak_passphrase"_s;
    QTest::newRow("no such file") << u"take-over"_s << u"new"_s << good << 2 << u"cannot_read"_s;
    QTest::newRow("another file") << u"take-over"_s << u"there"_s << good << 2 << u"not_such_file"_s;
    QTest::newRow("wrong passphrase") << u"take-over"_s << u"carried"_s << u"red suitcase"_s << 2
                                      << u"wrong_passphrase"_s;
}

void MovingTest::failures()
{
    QFETCH(QString, verb);
    QFETCH(QString, name);
    QFETCH(QString, passphrase);
    QFETCH(int, exitCode);
    m_here->write(u"there"_s, "something else");
    m_there->add({u"--offline"_s});
    QCOMPARE(m_there->run({u"hand-over"_s, m_here->path(u"carried"_s)}).exitCode, 0);
    m_here->add({u"--offline"_s});
    m_here->setVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s, passphrase);
    const Ended ended = m_here->run({verb, m_here->path(name), u"--json"_s});
    QCOMPARE(ended.exitCode, exitCode);
    QTEST(ended.object()["error"_L1]["code"_L1].toString(), "code");
    QCOMPARE(statesIn(*m_here), QStringList{u"queued"_s});
}

void MovingTest::thePassphraseCanComeFromAFile()
{
    m_here->add({u"--offline"_s});
    m_here->unsetVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s);
    const QString passphrase = m_here->write(u"passphrase"_s, "blue suitcase on wheels\n");
    QCOMPARE(m_here->run({u"hand-over"_s, file(), u"--transfer-passphrase-file"_s, passphrase}).exitCode, 0);
    QCOMPARE(m_there->run({u"take-over"_s, file()}).exitCode, 0);
    QCOMPARE(m_here->run({u"take-over"_s, file(), u"--transfer-passphrase-file"_s, u"/nowhere"_s}).exitCode, 3);
}

void MovingTest::withoutATerminalAPassphraseIsNeeded()
{
    m_here->add({u"--offline"_s});
    m_here->unsetVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s);
    const Ended ended = m_here->run({u"hand-over"_s, file(), u"--json"_s});
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(ended.object()["error"_L1]["code"_L1].toString(), u"passphrase_needed"_s);
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(statesIn(*m_here), QStringList{u"queued"_s});
}

void MovingTest::peopleAreToldInWords()
{
    QVERIFY(m_here->run({u"hand-over"_s, file()}).out.contains("No file was made"));
    m_here->add({u"--offline"_s});
    QVERIFY(m_here->run({u"hand-over"_s, file()}).out.contains("this computer does not send it"));
    QVERIFY(m_there->run({u"take-over"_s, file()}).out.contains("this computer sends it"));
    QVERIFY(m_there->run({u"take-over"_s, file()}).out.contains("stays as it is"));
}

void MovingTest::whatADeadComputerSentIsSettledInAnother_data()
{
    QTest::addColumn<bool>("isCreated");
    QTest::newRow("the service has created it") << true;
    QTest::newRow("the service has not") << false;
}

/// The computer dies with a request on its way; its disk goes into another one.
void MovingTest::whatADeadComputerSentIsSettledInAnother()
{
    QFETCH(const bool, isCreated);
    ProfileStore store;
    m_server->onRequest(store.handler());
    QCOMPARE(m_here->run({u"add"_s, u"--first-name=Aino"_s, u"--sex=female"_s, u"--date-of-birth=4.5.1971"_s}).exitCode,
             0);
    QCOMPARE(m_here->add({u"--offline"_s}).exitCode, 0);
    m_server->then(isCreated ? Reply::hang().doing(store.creating()) : Reply::hang());
    const auto dying = m_here->start({u"sync"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->postCount(), 2, 30000);
    QTRY_COMPARE(store.count(), isCreated ? 2 : 1);
    dying->kill();
    QCOMPARE(m_here->finish(*dying).exitCode, -1);

    std::filesystem::copy(m_here->dataFolder().toStdString(), m_there->dataFolder().toStdString(),
                          std::filesystem::copy_options::recursive);
    m_there->setVariable(u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s, u"1000"_s);
    m_there->setVariable(u"CLINIC_INTAKE_SETTLE_MS"_s, u"20"_s);
    m_there->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"20"_s);
    const Ended synced = m_there->run({u"sync"_s, u"--wait"_s, u"--json"_s});
    QVERIFY2(synced.exitCode == 0, (synced.out + synced.err).constData());
    QCOMPARE(statesIn(*m_there), QStringList({u"registered"_s, u"registered"_s}));
    QCOMPARE(store.count(), 2);
    QCOMPARE(m_server->postCount(), isCreated ? 2 : 3);
}

QTEST_GUILESS_MAIN(MovingTest)

#include "moving_test.moc"
