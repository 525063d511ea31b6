// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;
using test::Reply;
using test::ScriptedServer;

Q_DECLARE_METATYPE(clinic::test::Reply)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)

namespace {

constexpr std::chrono::milliseconds shortDeadline{500};
const QByteArray profile = R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","first_name":"Aino","language":"fi"})";

Endpoint endpointAt(const QString &url)
{
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    return endpoint;
}

void addSecurityRows()
{
    QTest::addColumn<ScriptedServer::Security>("security");
    QTest::newRow("plain") << ScriptedServer::Security::Plain;
    QTest::newRow("TLS") << ScriptedServer::Security::Tls;
}

} // namespace

/// What ends a connection or a request in an unlucky moment: nobody is told twice, and nothing is sent twice.
class WireFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectionEndsEarly_data();
    void connectionEndsEarly();
    void keptAliveConnectionDropped_data() { addSecurityRows(); }
    void keptAliveConnectionDropped();
    void idleConnectionDropped_data() { addSecurityRows(); }
    void idleConnectionDropped();
    void largeBodyIsNeverSentTwice();

    void deadlineCountsTheWholeRequest();
    void abortAllEndsEveryRequestOnce();
    void abortAllBeforeAnythingLeft();
    void destructionCallsNobody();
    void callbackMayDestroyTheApi();
    void callbackMayStartTheNextRequest();
};

void WireFaultsTest::connectionEndsEarly_data()
{
    QTest::addColumn<ScriptedServer::Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<Reply>("reply");
    for (const auto security : {ScriptedServer::Security::Plain, ScriptedServer::Security::Tls}) {
        for (const bool isReused : {false, true}) {
            const auto row = [&](const char *name, const Reply &reply) {
                QTest::addRow("%s: %s, %s connection", name,
                              security == ScriptedServer::Security::Tls ? "TLS" : "plain", isReused ? "reused" : "new")
                    << security << isReused << reply;
            };
            row("closed before the body is read", Reply::closeBeforeBody());
            row("reset before the body is read", Reply::reset().early());
        }
    }
}

void WireFaultsTest::connectionEndsEarly()
{
    QFETCH(const ScriptedServer::Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const Reply, reply);
    ScriptedServer server(security);
    ProfilesApi api(test::endpointOf(server));
    if (isReused) {
        server.reply(200, "[]");
        QVERIFY(test::get(api).has_value());
    }
    server.then(reply);
    // Whoever sent it again would be served, as by a real server.
    server.onRequest(test::profileCreated);
    // Whether the body was read by then is up to the network. What counts is that no second one left if it was.
    const auto outcome = test::post(api);
    QVERIFY(outcome);
    if (std::holds_alternative<created::Unknown>(*outcome))
        QCOMPARE(server.postCount(), 1);
    const auto requests = server.requests();
    const auto whole = std::ranges::count_if(
        requests, [](const test::Request &request) { return request.complete && request.method == "POST"; });
    QVERIFY(whole <= 1);
    QVERIFY(whole == 0 || !std::holds_alternative<created::NotSent>(*outcome));
}

void WireFaultsTest::keptAliveConnectionDropped()
{
    QFETCH(const ScriptedServer::Security, security);
    ScriptedServer server(security);
    ProfilesApi api(test::endpointOf(server));
    server.reply(201, profile);
    QVERIFY(test::post(api).has_value());
    // As a server does that closes an idle connection in the very moment in which the next request comes.
    server.then(Reply::closeAfterBody());
    server.onRequest(test::profileCreated);
    const auto outcome = test::post(api);
    QCOMPARE(server.postCount(), 2); // before the outcome: a second one would be answered as if nothing had happened
    COMPARE_OUTCOME(outcome, created::Unknown{});
    QCOMPARE(server.request(1).connection, 1);
    // The next one takes a new connection.
    QVERIFY(std::holds_alternative<created::Created>(test::post(api).value()));
    QCOMPARE(server.postCount(), 3);
    QCOMPARE(server.request(2).connection, 2);
}

void WireFaultsTest::idleConnectionDropped()
{
    QFETCH(const ScriptedServer::Security, security);
    ScriptedServer server(security);
    ProfilesApi api(test::endpointOf(server));
    server.reply(201, profile);
    QVERIFY(test::post(api).has_value());
    server.closeConnections();
    server.onRequest(test::profileCreated);
    // Whether our end knows by now is up to the network: if not, the request is lost, and nobody can know.
    const auto outcome = test::post(api);
    QVERIFY(outcome);
    const bool isCreated = std::holds_alternative<created::Created>(*outcome);
    QVERIFY(isCreated || std::holds_alternative<created::Unknown>(*outcome));
    QCOMPARE(server.postCount(), isCreated ? 2 : 1);
}

void WireFaultsTest::largeBodyIsNeverSentTwice()
{
    // More than the buffers of both ends take at once, so that the connection breaks while it is being sent.
    constexpr qsizetype large = 24 * 1024 * 1024;
    ScriptedServer server;
    server.then(Reply::closeBeforeBody());
    server.onRequest(test::profileCreated);
    ProfilesApi api(test::endpointOf(server));
    COMPARE_OUTCOME(test::post(api, QByteArray(large, 'x')), created::Unknown{});
    QCOMPARE(server.postCount(), 1);
    QVERIFY(!server.request(0).complete);
}

void WireFaultsTest::deadlineCountsTheWholeRequest()
{
    // An answer that never ends, one byte at a time, keeps a timeout for silence from ever firing.
    QTcpServer dripping;
    QVERIFY(dripping.listen(QHostAddress::LocalHost));
    QTimer drip;
    connect(&dripping, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = dripping.nextPendingConnection();
        socket->write("HTTP/1.1 201 Created\r\n\r\n");
        connect(&drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    });
    drip.start(20);
    Endpoint endpoint = endpointAt(u"http://127.0.0.1:%1/api/v1"_s.arg(dripping.serverPort()));
    endpoint.deadline = shortDeadline;
    ProfilesApi api(endpoint);
    COMPARE_OUTCOME(test::post(api), created::Created{});
}

void WireFaultsTest::abortAllEndsEveryRequestOnce()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    for (int i = 0; i < 4; ++i)
        server.then(Reply::hang());
    std::vector<CreateOutcome> outcomes;
    for (int i = 0; i < 4; ++i)
        api.create(test::createBody(), "key", [&](const CreateOutcome &outcome) { outcomes.push_back(outcome); });
    QCOMPARE(api.inFlight(), 4);
    QTRY_COMPARE(server.postCount(), 4);

    api.abortAll();
    QVERIFY2(outcomes.empty(), "callbacks come from the event loop");
    api.abortAll();
    QTRY_COMPARE(outcomes.size(), 4U);
    QCOMPARE(api.inFlight(), 0);
    for (const CreateOutcome &outcome : outcomes)
        QCOMPARE(test::describe(outcome), test::describe(created::Unknown{}));
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(outcomes.size(), 4U);
    QCOMPARE(server.postCount(), 4);
}

void WireFaultsTest::abortAllBeforeAnythingLeft()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    std::vector<CreateOutcome> outcomes;
    api.create(test::createBody(), "key", [&](const CreateOutcome &outcome) { outcomes.push_back(outcome); });
    api.abortAll();
    QVERIFY(outcomes.empty());
    QTRY_COMPARE(outcomes.size(), 1U);
    QCOMPARE(test::describe(outcomes.front()), test::describe(created::NotSent{}));
    QCOMPARE(server.postCount(), 0);
}

void WireFaultsTest::destructionCallsNobody()
{
    ScriptedServer server;
    server.then(Reply::hang());
    int answered = 0;
    {
        ProfilesApi api(test::endpointOf(server));
        api.create(test::createBody(), "key", [&](const CreateOutcome &) { ++answered; });
        QTRY_COMPARE(server.postCount(), 1);
    }
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(answered, 0);
}

void WireFaultsTest::callbackMayDestroyTheApi()
{
    ScriptedServer server;
    server.reply(201, profile);
    auto api = std::make_unique<ProfilesApi>(test::endpointOf(server));
    api->create(test::createBody(), "key", [&](const CreateOutcome &) { api.reset(); });
    QTRY_VERIFY(!api);
    QTRY_COMPARE(server.openConnectionCount(), 0);
}

void WireFaultsTest::callbackMayStartTheNextRequest()
{
    ScriptedServer server(ScriptedServer::Security::Plain, ScriptedServer::Runs::InItsOwnThread);
    server.onRequest(test::profileCreated);
    ProfilesApi api(test::endpointOf(server));
    int answered = 0;
    std::function<void(const CreateOutcome &)> next = [&](const CreateOutcome &) {
        if (++answered < 3)
            api.create(test::createBody(), "key", next);
    };
    api.create(test::createBody(), "key", next);
    QTRY_COMPARE(answered, 3);
    QCOMPARE(server.postCount(), 3);
}

QTEST_GUILESS_MAIN(WireFaultsTest)
#include "wire_faults_test.moc"
