// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"
#include "tests/support/proxy.h"

#include <QTcpServer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;
using test::Reply;
using test::ScriptedServer;
using Security = test::ScriptedServer::Security;

Q_DECLARE_METATYPE(clinic::test::Reply)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)
Q_DECLARE_METATYPE(clinic::NotSentReason)
Q_DECLARE_METATYPE(std::optional<clinic::TlsFault>)

namespace {

constexpr std::chrono::milliseconds shortDeadline{1000};

/// A port of this computer on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Endpoint endpointAt(const QString &url)
{
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    endpoint.deadline = shortDeadline;
    return endpoint;
}

} // namespace

/// What goes wrong before the request: it is certain that nothing was sent.
class WireConnectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused();
    void unknownHost();
    void badHandshake_data();
    void badHandshake();
    void testAuthorityIsNotTrustedByItself();
    void proxyInBetween_data();
    void proxyInBetween();
    void thisComputerIsReachedWithoutAProxy_data();
    void thisComputerIsReachedWithoutAProxy();
};

void WireConnectTest::refused()
{
    ProfilesApi api(endpointAt(u"http://127.0.0.1:%1/api/v1"_s.arg(closedPort())));
    COMPARE_OUTCOME(test::post(api), (created::NotSent{NotSentReason::Refused, {}}));
    QVERIFY(test::withoutDetail(*test::get(api)) == ReadOutcome(read::NoAnswer{NotSentReason::Refused, {}}));
}

void WireConnectTest::unknownHost()
{
    // RFC 6761: no resolver may find anything below .invalid.
    Endpoint endpoint = endpointAt(u"https://nowhere.invalid/api/v1"_s);
    endpoint.deadline = std::chrono::seconds(20);
    ProfilesApi api(endpoint);
    COMPARE_OUTCOME(test::post(api), (created::NotSent{NotSentReason::HostNotFound, {}}));
}

void WireConnectTest::badHandshake_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("wasGood");
    QTest::addColumn<NotSentReason>("reason");
    QTest::addColumn<std::optional<TlsFault>>("tls");
    for (const bool wasGood : {false, true}) {
        const auto row = [&](const char *name, Security security, NotSentReason reason,
                             std::optional<TlsFault> tls = std::nullopt) {
            QTest::addRow("%s, %s", name, wasGood ? "after a good connection" : "at first")
                << security << wasGood << reason << tls;
        };
        row("expired certificate", Security::TlsExpired, NotSentReason::Tls, TlsFault::Expired);
        row("certificate of another host", Security::TlsWrongHost, NotSentReason::Tls, TlsFault::WrongHost);
        row("self-signed certificate", Security::TlsUntrusted, NotSentReason::Tls, TlsFault::SelfSigned);
        row("stalled handshake", Security::TlsStalled, NotSentReason::Timeout);
        row("connection closed in the handshake", Security::TlsDropped, NotSentReason::Other);
        row("HTML in the clear, a captive portal", Security::TlsNotSpoken, NotSentReason::Tls, TlsFault::Handshake);
    }
}

void WireConnectTest::badHandshake()
{
    QFETCH(const Security, security);
    QFETCH(const bool, wasGood);
    QFETCH(const NotSentReason, reason);
    QFETCH(const std::optional<TlsFault>, tls);
    ScriptedServer server(wasGood ? Security::Tls : security);
    server.onRequest(test::profileCreated);
    ProfilesApi api(test::endpointOf(server, shortDeadline));
    if (wasGood) {
        // Nothing that the good connection left behind may vouch for the bad one.
        QVERIFY(std::holds_alternative<created::Created>(test::post(api).value()));
        server.serveAs(security);
        server.closeConnections();
    }
    const int before = server.requestCount();

    // The read goes first: it comes upon the closed connection, if it is still thought to be open.
    QVERIFY(test::withoutDetail(test::get(api).value()) == ReadOutcome(read::NoAnswer{reason, {}, tls}));
    const auto outcome = test::post(api);
    COMPARE_OUTCOME(outcome, (created::NotSent{reason, {}, tls}));
    QVERIFY(!std::get<created::NotSent>(*outcome).detail.isEmpty());
    QCOMPARE(server.requestCount(), before);
    QVERIFY(!server.clientHello().contains("test-key"));

    // Once it is mended, all is well, without a new ProfilesApi.
    server.serveAs(Security::Tls);
    QVERIFY(std::holds_alternative<created::Created>(test::post(api).value()));
}

void WireConnectTest::testAuthorityIsNotTrustedByItself()
{
    ScriptedServer server(Security::Tls);
    Endpoint endpoint = test::endpointOf(server);
    endpoint.extraAuthorities.clear();
    ProfilesApi api(endpoint);
    COMPARE_OUTCOME(test::post(api), (created::NotSent{NotSentReason::Tls, {}, TlsFault::UnknownAuthority}));
    QCOMPARE(server.requestCount(), 0);
}

void WireConnectTest::proxyInBetween_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<NotSentReason>("reason");
    const auto row = [](const char *name, const Reply &reply, NotSentReason reason) {
        QTest::newRow(name) << reply << reason;
    };
    const Reply askedIn = Reply::text(407, "text/html", "<html>");
    row("407 that asks for a password", askedIn.withHeader("Proxy-Authenticate", "Basic realm=\"x\""),
        NotSentReason::Proxy);
    // Qt tells of these in words only.
    row("407 that asks for a ticket", askedIn.withHeader("Proxy-Authenticate", "Negotiate"), NotSentReason::Other);
    row("407 that asks for nothing", askedIn, NotSentReason::Other);
    row("403 with HTML", Reply::text(403, "text/html", "<html>"), NotSentReason::Other);
    row("502 with HTML", Reply::text(502, "text/html", "<html>"), NotSentReason::Other);
    row("503 with HTML, closed", Reply::text(503, "text/html", "<html>").thenClose(), NotSentReason::Refused);
    row("200 with HTML instead of a tunnel", Reply::text(200, "text/html", "<html>").thenClose(), NotSentReason::Other);
    row("not HTTP", Reply::rawThenClose("SSH-2.0-OpenSSH_9.2\r\n\r\n"), NotSentReason::Other);
    // Qt takes no notice of a proxy that leaves.
    row("closed", Reply::closeAfterBody(), NotSentReason::Timeout);
    row("reset", Reply::reset(), NotSentReason::Timeout);
    row("silent", Reply::hang(), NotSentReason::Timeout);
}

void WireConnectTest::proxyInBetween()
{
    QFETCH(const Reply, reply);
    QFETCH(const NotSentReason, reason);
    ScriptedServer proxy;
    proxy.onRequest([&](const test::Request &) { return reply; });
    const test::ProxyEnvironment environment(proxy.port());
    Endpoint endpoint = endpointAt(u"https://service.example/api/v1"_s);
    endpoint.key = "test-key";
    ProfilesApi api(endpoint);
    COMPARE_OUTCOME(test::post(api), (created::NotSent{reason, {}}));

    // The proxy learns the server's name, and nothing else.
    const auto requests = proxy.requests();
    QVERIFY(!requests.isEmpty());
    for (const auto &request : requests) {
        QCOMPARE(request.method, "CONNECT");
        QVERIFY(request.header("x-api-key").isNull());
    }
}

void WireConnectTest::thisComputerIsReachedWithoutAProxy_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<QString>("host");
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        QTest::addRow("%s, plain", qPrintable(host)) << Security::Plain << host;
        QTest::addRow("%s, TLS", qPrintable(host)) << Security::Tls << host;
    }
}

void WireConnectTest::thisComputerIsReachedWithoutAProxy()
{
    QFETCH(const Security, security);
    QFETCH(const QString, host);
    ScriptedServer server(security);
    server.onRequest(test::profileCreated);
    ScriptedServer proxy;
    const test::ProxyEnvironment environment(proxy.port());
    Endpoint endpoint = test::endpointOf(server);
    endpoint.baseUrl.setHost(host);
    ProfilesApi api(endpoint);
    QVERIFY(std::holds_alternative<created::Created>(test::post(api).value()));
    QCOMPARE(server.postCount(), 1);
    QCOMPARE(proxy.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(WireConnectTest)
#include "wire_connect_test.moc"
