// SPDX-License-Identifier: Apache-2.0
#include "app/cli/delivery.h"
#include "tests/cli/cli_process.h"
#include "tests/support/scripted_server.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;
using namespace clinic::tests;
using clinic::cli::ExitCode;

namespace {

Reply answer(const Request &request)
{
    return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
}

QueueStatus statusWith(const QueuePhase &phase, std::initializer_list<std::pair<StateName, int>> counts)
{
    QueueStatus status;
    status.phase = phase;
    for (const auto &[state, count] : counts)
        status.counts[static_cast<std::size_t>(state)] = count;
    return status;
}

} // namespace

Q_DECLARE_METATYPE(clinic::QueueStatus)

/// When a delivery ends, and how the caller learns what became of it.
class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void serverOutOfReach();
    void serverIsBack();
    void refusedKeyPauses();
    void refusedCertificatePauses();
    void trustedCertificateIsEnough();
    void nothingIsConfigured_data();
    void nothingIsConfigured();
    void waitOutlastsATrouble();
    void withoutWaitTheFirstTroubleIsTheEnd();
    void timeoutEndsTheWait();
    void signalEndsTheWait();
    void signalLetsTheAnswerArrive();
    void countsAreThoseAfterTheSignal();
    void programsAtOnceSendEachRecordOnce_data();
    void programsAtOnceSendEachRecordOnce();
    void noProgressBarWithoutATerminal();
    void exitCode_data();
    void exitCode();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Cli> m_cli;
};

void DeliveryTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest(answer);
    m_cli = std::make_unique<Cli>(m_server->url());
    m_cli->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"3600000"_s); // nothing is tried again by itself
}

void DeliveryTest::cleanup()
{
    QVERIFY2(m_cli->leaks().isEmpty(), qPrintable(m_cli->leaks().join(u' ')));
}

void DeliveryTest::serverOutOfReach()
{
    m_server->shutDown();
    const Ended added = m_cli->add();
    QCOMPARE(added.exitCode, 5);
    QCOMPARE(added.object().value("state"_L1).toString(), u"queued"_s);
    const Ended synced = m_cli->run({u"sync"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 5);
    QCOMPARE(synced.object().value("queued"_L1).toInt(), 1);
    QVERIFY(synced.object().value("paused"_L1).isNull());
    QCOMPARE(m_cli->run({u"check"_s}).exitCode, 5);
}

void DeliveryTest::serverIsBack()
{
    m_server->shutDown();
    QCOMPARE(m_cli->add().exitCode, 5);
    m_server->listenAgain();
    const Ended synced = m_cli->run({u"sync"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 0); // at once, whatever the earlier run waited for
    QCOMPARE(synced.object().value("registered"_L1).toInt(), 1);
    QCOMPARE(m_server->postCount(), 1);
}

void DeliveryTest::refusedKeyPauses()
{
    m_server->onRequest([](const Request &) { return Reply::json(401, QByteArray(R"({"error": "Unauthorized"})")); });
    const Ended added = m_cli->add();
    QCOMPARE(added.exitCode, 1);
    QCOMPARE(added.object().value("state"_L1).toString(), u"queued"_s);
    const Ended synced = m_cli->run({u"sync"_s, u"--wait"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 1);
    QCOMPARE(synced.object().value("paused"_L1).toString(), u"key_refused"_s);
    QCOMPARE(m_cli->run({u"check"_s}).exitCode, 3);
}

void DeliveryTest::refusedCertificatePauses()
{
    ScriptedServer tls(ScriptedServer::Security::Tls);
    tls.onRequest(answer);
    Cli cli(tls.url());
    cli.add({u"--offline"_s});
    const Ended synced = cli.run({u"sync"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 1);
    QCOMPARE(synced.object().value("paused"_L1).toString(), u"tls_fault"_s);
    QCOMPARE(tls.postCount(), 0);
}

void DeliveryTest::trustedCertificateIsEnough()
{
    ScriptedServer tls(ScriptedServer::Security::Tls);
    tls.onRequest(answer);
    Cli cli(tls.url());
    QCOMPARE(cli.add({u"--ca-file"_s, ScriptedServer::authorityFile()}).exitCode, 0);
}

void DeliveryTest::nothingIsConfigured_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no access key") << u"CLINIC_INTAKE_API_KEY"_s << u"key_missing"_s;
    QTest::newRow("no profile group") << u"CLINIC_INTAKE_PROFILE_GROUP"_s << u"group_missing"_s;
}

void DeliveryTest::nothingIsConfigured()
{
    QFETCH(QString, variable);
    QFETCH(QString, reason);
    m_cli->unsetVariable(variable);
    const Ended added = m_cli->add();
    QCOMPARE(added.exitCode, 3);
    QCOMPARE(added.object().value("state"_L1).toString(), u"queued"_s);
    const Ended synced = m_cli->run({u"sync"_s, u"--wait"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 3);
    QCOMPARE(synced.object().value("paused"_L1).toString(), reason);
    QCOMPARE(m_cli->run({u"check"_s}).exitCode, 3);
    QCOMPARE(m_server->postCount(), 0);
}

void DeliveryTest::waitOutlastsATrouble()
{
    m_cli->setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"1"_s);
    m_cli->add({u"--offline"_s});
    m_cli->add({u"--offline"_s});
    m_server->reply(429, R"({"error": "slow down"})");
    const Ended synced = m_cli->run({u"sync"_s, u"--wait"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.object().value("registered"_L1).toInt(), 2);
}

void DeliveryTest::withoutWaitTheFirstTroubleIsTheEnd()
{
    m_cli->add({u"--offline"_s});
    m_server->reply(429, R"({"error": "slow down"})");
    QCOMPARE(m_cli->run({u"sync"_s}).exitCode, 5);
}

void DeliveryTest::timeoutEndsTheWait()
{
    m_server->shutDown();
    m_cli->add({u"--offline"_s});
    const Ended synced = m_cli->run({u"sync"_s, u"--wait"_s, u"--timeout"_s, u"1"_s, u"--json"_s});
    QCOMPARE(synced.exitCode, 5);
    QCOMPARE(synced.object().value("queued"_L1).toInt(), 1);
}

void DeliveryTest::signalEndsTheWait()
{
    m_cli->add({u"--offline"_s});
    m_server->reply(429, R"({"error": "slow down"})");
    const auto process = m_cli->start({u"sync"_s, u"--wait"_s, u"--json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestCount(), 1, 30000);
    process->terminate();
    const Ended synced = m_cli->finish(*process);
    QCOMPARE(synced.exitCode, 5);
    QCOMPARE(synced.object().value("queued"_L1).toInt(), 1);
}

void DeliveryTest::signalLetsTheAnswerArrive()
{
    m_server->onRequest([](const Request &request) { return answer(request).held(); });
    const auto process = m_cli->start({u"add"_s, u"-"_s, u"--json"_s},
                                      R"({"first_name": "Maria", "sex": 2, "date_of_birth": "1985-03-22"})");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->postCount(), 1, 30000);
    process->terminate();
    m_server->release();
    const Ended added = m_cli->finish(*process);
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.object().value("state"_L1).toString(), u"registered"_s);
}

void DeliveryTest::countsAreThoseAfterTheSignal()
{
    m_cli->add({u"--offline"_s});
    m_server->onRequest([](const Request &request) { return answer(request).held(); });
    const auto process = m_cli->start({u"sync"_s, u"--wait"_s, u"--json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->postCount(), 1, 30000);
    process->terminate();
    m_server->release();
    const Ended synced = m_cli->finish(*process);
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.object().value("sending"_L1).toInt(), 0);
    QCOMPARE(synced.object().value("registered"_L1).toInt(), 1);
}

void DeliveryTest::programsAtOnceSendEachRecordOnce_data()
{
    QTest::addColumn<bool>("areOfTwoUsers");
    QTest::newRow("of one user") << false;
    QTest::newRow("of two users of a shared folder") << true;
}

void DeliveryTest::programsAtOnceSendEachRecordOnce()
{
    QFETCH(const bool, areOfTwoUsers);
    if (areOfTwoUsers && !m_cli->canBeNobody())
        QSKIP("another user cannot start the program: not root, or in a folder that is closed to others");
    constexpr int patients = 24;
    QByteArray csv = "first_name,sex,date_of_birth\n";
    for (int i = 0; i < patients; ++i)
        csv += "Ai" + QByteArray(1, char('a' + i)) + "o,female,1971-05-04\n";
    QVERIFY(!areOfTwoUsers || m_cli->shareDataFolder());
    QCOMPARE(m_cli->run({u"import"_s, m_cli->write(u"patients.csv"_s, csv)}).exitCode, 0);

    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(
            m_cli->start({u"sync"_s, u"--wait"_s}, {}, areOfTwoUsers && i % 2 == 1 ? User::Nobody : User::Same));
    for (const auto &program : programs) {
        const Ended ended = m_cli->finish(*program);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
    }
    QSet<QByteArray> sent;
    for (const Request &request : m_server->requests()) {
        if (request.method == "POST")
            sent.insert(request.header("idempotency-key"));
    }
    QCOMPARE(sent.size(), patients);
    QCOMPARE(m_server->postCount(), patients);
    QCOMPARE(m_cli->run({u"list"_s, u"--state"_s, u"registered"_s, u"--json"_s}).array().size(), patients);
}

void DeliveryTest::noProgressBarWithoutATerminal()
{
    m_cli->add({u"--offline"_s});
    QCOMPARE(m_cli->run({u"sync"_s}).err, QByteArray());
}

void DeliveryTest::exitCode_data()
{
    QTest::addColumn<QueueStatus>("status");
    QTest::addColumn<bool>("cutShort");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("settled");

    const auto row = [](const char *name, const QueueStatus &status, bool cutShort, ExitCode code, bool settled) {
        QTest::newRow(name) << status << cutShort << static_cast<int>(code) << settled;
    };
    using enum StateName;
    const queue::Unreachable away;
    row("all registered", statusWith(queue::Connected{}, {{Registered, 2}}), false, ExitCode::Done, true);
    row("one is rejected", statusWith(queue::Connected{}, {{Rejected, 1}}), false, ExitCode::NeedsPerson, true);
    row("one is in review", statusWith(queue::Connected{}, {{Review, 1}}), false, ExitCode::NeedsPerson, true);
    row("nothing waits for a server out of reach", statusWith(away, {{Registered, 1}}), false, ExitCode::Done, true);
    row("something waits for it", statusWith(away, {{Queued, 1}}), false, ExitCode::Unreachable, false);
    row("an answer was lost, nothing waits", statusWith(away, {{Review, 1}}), false, ExitCode::NeedsPerson, true);
    row("something waits, another is rejected", statusWith(away, {{Queued, 1}, {Rejected, 1}}), false,
        ExitCode::Unreachable, false);
    row("paused", statusWith(queue::Paused{}, {{Queued, 1}}), false, ExitCode::NeedsPerson, true);
    row("paused and cut short", statusWith(queue::Paused{}, {{Queued, 1}}), true, ExitCode::NeedsPerson, true);
    row("no key", statusWith(queue::NotConfigured{true, false}, {}), false, ExitCode::Configuration, true);
    row("no group, but nothing needs it", statusWith(queue::NotConfigured{false, true}, {{Registered, 1}}), false,
        ExitCode::Done, true);
    row("cut short", statusWith(queue::Connected{}, {{Queued, 1}}), true, ExitCode::Unreachable, false);
    row("unconfirmed is settled by time", statusWith(queue::Connected{}, {{Unconfirmed, 1}}), false, ExitCode::Done,
        false);

    QueueStatus held = statusWith(queue::Connected{}, {{Queued, 1}});
    held.heldBack = 1;
    row("the service takes others, but not this one", held, false, ExitCode::NeedsPerson, true);
}

void DeliveryTest::exitCode()
{
    QFETCH(QueueStatus, status);
    QFETCH(bool, cutShort);
    QFETCH(bool, settled);
    QTEST(static_cast<int>(cli::exitCodeFor(status, cutShort)), "code");
    QCOMPARE(cli::isSettled(status), settled);
}

QTEST_GUILESS_MAIN(DeliveryTest)

#include "delivery_test.moc"
