// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using clinic::tests::Cli;

namespace {

/// The first names that the command line lists in that state, sorted.
QStringList listed(Cli &cli, const QString &state)
{
    QStringList names;
    const auto records = cli.run({u"list"_s, u"--state"_s, state, u"--json"_s}).array();
    for (const QJsonValue &record : records)
        names << record["profile"_L1]["first_name"_L1].toString();
    names.sort();
    return names;
}

} // namespace

/// The real window, and the command line program on the same folder at the same time.
class BesideCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &request) {
            return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
        });
        m_desk = std::make_unique<Desk>(m_server->url());
        m_cli = std::make_unique<Cli>(m_server->url());
        m_cli->setVariable(u"CLINIC_INTAKE_DATA_DIR"_s, m_desk->dataFolder);
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, u"correct horse battery"_s);
        QVERIFY(m_desk->open());
    }
    void cleanup()
    {
        QVERIFY2(m_cli->leaks().isEmpty(), qPrintable(m_cli->leaks().join(u' ')));
        m_desk.reset();
        m_server.reset();
    }

    void whatIsSavedThereIsShownAndSentHere()
    {
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(*m_desk), QStringList({u"Registered today (1)"_s, u"Aino Virtanen"_s}));
        QCOMPARE(listed(*m_cli, u"registered"_s), QStringList{u"Aino"_s});

        QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(
            rowsOf(*m_desk), QStringList({u"Registered today (2)"_s, u"Maria Schmidt"_s, u"Aino Virtanen"_s}), 20'000);
        QCOMPARE(postsFor(u"Maria"_s), 1);
        QCOMPARE(postsFor(u"Aino"_s), 1);
        QCOMPARE(listed(*m_cli, u"registered"_s), QStringList({u"Aino"_s, u"Maria"_s}));
    }

    void whatIsSavedHereIsSentThereAndShown()
    {
        m_server->shutDown();
        registerPatient(u"Aino"_s, u"Virtanen"_s);
        QTRY_COMPARE(rowsOf(*m_desk), QStringList({u"Waiting to be sent (1)"_s, u"Aino Virtanen"_s}));
        QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
        // Whoever was tried last is first.
        QTRY_COMPARE_WITH_TIMEOUT(sorted(rowsOf(*m_desk)),
                                  QStringList({u"Aino Virtanen"_s, u"Maria Schmidt"_s, u"Waiting to be sent (2)"_s}),
                                  20'000);
        QCOMPARE(listed(*m_cli, u"queued"_s), QStringList({u"Aino"_s, u"Maria"_s}));

        m_server->listenAgain();
        QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(sorted(rowsOf(*m_desk)),
                                  QStringList({u"Aino Virtanen"_s, u"Maria Schmidt"_s, u"Registered today (2)"_s}),
                                  20'000);
        QCOMPARE(postsFor(u"Maria"_s), 1);
        QCOMPARE(postsFor(u"Aino"_s), 1);
    }

private:
    static QStringList sorted(QStringList rows)
    {
        rows.sort();
        return rows;
    }
    int postsFor(const QString &firstName) const
    {
        int count = 0;
        for (const Request &request : m_server->requests()) {
            const bool isTheirs = request.json().value("first_name"_L1) == firstName;
            count += request.method == "POST" && isTheirs ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Cli> m_cli;
};

QTEST_MAIN(BesideCliTest)
#include "beside_cli_test.moc"
