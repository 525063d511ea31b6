// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;
using test::Reply;
using test::ScriptedServer;

Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)

namespace {

const QByteArray profile = R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","first_name":"Aino","language":"fi"})";

} // namespace

/// What leaves this computer: which request, with what, to whom, and how often.
class WireRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createIsOneWholePost();
    void listIsAGetWithoutABody();
    void lookUpEncodesTheAddress();
    void baseUrlMayEndWithASlash();
    void keyCannotAddAHeader();
    void cookiesAreNotKept();
    void redirectLeaksNothing_data();
    void redirectLeaksNothing();
    void redirectToTheSameServerIsNotFollowed_data();
    void redirectToTheSameServerIsNotFollowed();
    void aSignInPagesClockIsNotTheServices();
    void plainHttpToAnotherHostIsRefused();
    void connectionIsReused();
    void connectionIsNotReusedAfterAFailure();
    void http2IsNotOffered();
    void largeListingIsRead();
    void readOutcomes_data();
    void readOutcomes();
};

void WireRequestsTest::createIsOneWholePost()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    server.reply(201, profile);
    QVERIFY(test::post(api).has_value());

    QCOMPARE(server.requestCount(), 1);
    const auto request = server.request(0);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/v1/profiles");
    QCOMPARE(request.body, test::createBody());
    QCOMPARE(request.header("content-length"), QByteArray::number(test::createBody().size()));
    QCOMPARE(request.header("content-type"), "application/json");
    QCOMPARE(request.header("accept"), "application/json");
    QCOMPARE(request.header("x-api-key"), "test-key");
    QCOMPARE(request.header("idempotency-key"), "key-1");
    QCOMPARE(request.header("user-agent"), "clinic-intake/" CLINIC_INTAKE_VERSION);
}

void WireRequestsTest::listIsAGetWithoutABody()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    server.reply(200, "[]");
    std::optional<ReadOutcome> outcome;
    api.list(500, 1000, [&](const ReadOutcome &seen) { outcome = seen; });
    QVERIFY2(!outcome, "the callback comes from the event loop");
    QTRY_VERIFY(outcome);

    const auto request = server.request(0);
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/api/v1/profiles?limit=500&offset=1000");
    QCOMPARE(request.header("x-api-key"), "test-key");
    QVERIFY(request.header("content-length").isNull());
}

void WireRequestsTest::lookUpEncodesTheAddress()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    server.reply(200, "[]");
    std::optional<ReadOutcome> outcome;
    api.lookUp(u"aino+test&x=1@exämple.com"_s, [&](const ReadOutcome &seen) { outcome = seen; });
    QTRY_VERIFY(outcome);
    QCOMPARE(server.request(0).target, "/api/v1/profiles?email=aino%2Btest%26x%3D1%40ex%C3%A4mple.com");
}

void WireRequestsTest::baseUrlMayEndWithASlash()
{
    ScriptedServer server;
    Endpoint endpoint = test::endpointOf(server);
    endpoint.baseUrl.setPath(u"/api/v1/"_s);
    ProfilesApi api(endpoint);
    server.reply(200, "[]");
    QVERIFY(test::get(api).has_value());
    QCOMPARE(server.request(0).path(), u"/api/v1/profiles"_s);
}

void WireRequestsTest::keyCannotAddAHeader()
{
    ScriptedServer server;
    Endpoint endpoint = test::endpointOf(server);
    endpoint.key = "test\r\nx-evil: 1\n";
    ProfilesApi api(endpoint);
    server.reply(200, "[]");
    QVERIFY(test::get(api).has_value());
    QCOMPARE(server.request(0).header("x-api-key"), "testx-evil: 1");
    QVERIFY(server.request(0).header("x-evil").isNull());
}

void WireRequestsTest::cookiesAreNotKept()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    server.then(Reply::json(200, QByteArray("[]")).withHeader("Set-Cookie", "session=1; Path=/"));
    server.reply(200, "[]");
    QVERIFY(test::get(api).has_value());
    QVERIFY(test::get(api).has_value());
    QVERIFY(server.request(1).header("cookie").isNull());
}

void WireRequestsTest::redirectLeaksNothing_data()
{
    using Security = ScriptedServer::Security;
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<Security>("from");
    QTest::addColumn<Security>("to");
    QTest::addColumn<bool>("isReused");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const bool isPost : {true, false}) {
            for (const bool isReused : {false, true}) {
                const auto row = [&](const char *name, Security from, Security to) {
                    QTest::addRow("%s, %d, %s, %s connection", isPost ? "POST" : "GET", status, name,
                                  isReused ? "reused" : "new")
                        << status << isPost << from << to << isReused;
                };
                row("plain", Security::Plain, Security::Plain);
                row("TLS", Security::Tls, Security::Tls);
                row("from TLS to plain", Security::Tls, Security::Plain);
            }
        }
    }
}

void WireRequestsTest::redirectLeaksNothing()
{
    QFETCH(const int, status);
    QFETCH(const bool, isPost);
    QFETCH(const ScriptedServer::Security, from);
    QFETCH(const ScriptedServer::Security, to);
    QFETCH(const bool, isReused);
    ScriptedServer server(from);
    ScriptedServer other(to);
    other.onRequest(test::profileCreated);
    ProfilesApi api(test::endpointOf(server));
    if (isReused) {
        server.reply(200, "[]");
        QVERIFY(test::get(api).has_value());
    }
    const int before = server.requestCount();
    server.then(Reply::redirect(status, other.url()));
    if (isPost)
        COMPARE_OUTCOME(test::post(api), (created::Unknown{status, {}}));
    else
        QVERIFY(test::get(api) == ReadOutcome(read::Unusable{status, false, {}}));

    QCOMPARE(server.requestCount(), before + 1);
    QCOMPARE(other.connectionCount(), 0);
}

void WireRequestsTest::redirectToTheSameServerIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

/// Whatever is answered there is no answer to the POST.
void WireRequestsTest::redirectToTheSameServerIsNotFollowed()
{
    QFETCH(const int, status);
    ScriptedServer server;
    server.onRequest(test::profileCreated);
    ProfilesApi api(test::endpointOf(server));
    server.then(Reply::redirect(status, server.url()));
    const auto outcome = test::post(api);
    QCOMPARE(server.requestCount(), 1);
    COMPARE_OUTCOME(outcome, (created::Unknown{status, {}}));
}

void WireRequestsTest::aSignInPagesClockIsNotTheServices()
{
    const QDateTime ofPage(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC), ofService = ofPage.addSecs(-4000);
    ScriptedServer server;
    server.then(
        Reply::text(200, "text/html", "<html>Please sign in</html>").withHeader("Date", test::httpDate(ofPage)));
    server.then(Reply::json(200, QByteArray("[]")).withHeader("Date", test::httpDate(ofService)));
    ProfilesApi api(test::endpointOf(server));
    QVERIFY(test::get(api));
    QVERIFY(!api.serverTime());
    QVERIFY(test::get(api));
    QCOMPARE(api.serverTime().value_or(QDateTime()), ofService);
}

void WireRequestsTest::plainHttpToAnotherHostIsRefused()
{
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(u"http://service.example/api/v1"_s);
    ProfilesApi api(endpoint);
    const auto outcome = test::post(api);
    QVERIFY(outcome);
    const auto *notSent = std::get_if<created::NotSent>(&*outcome);
    QVERIFY(notSent);
    QCOMPARE(notSent->detail, Endpoint::problemWith(endpoint.baseUrl));
    QCOMPARE(api.inFlight(), 0);
}

void WireRequestsTest::connectionIsReused()
{
    for (const auto security : {ScriptedServer::Security::Plain, ScriptedServer::Security::Tls}) {
        ScriptedServer server(security);
        ProfilesApi api(test::endpointOf(server));
        for (int i = 0; i < 3; ++i) {
            server.reply(201, profile);
            QVERIFY(test::post(api).has_value());
        }
        QCOMPARE(server.postCount(), 3);
        QCOMPARE(server.connectionCount(), 1);
    }
}

void WireRequestsTest::connectionIsNotReusedAfterAFailure()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    // Two connections: one request on each fails or succeeds, and the good one is given up too.
    server.then(Reply::json(201, profile).held());
    server.then(Reply::closeAfterBody());
    int answered = 0;
    api.create(test::createBody(), "a", [&](const CreateOutcome &) { ++answered; });
    api.create(test::createBody(), "b", [&](const CreateOutcome &) { ++answered; });
    QTRY_COMPARE(answered, 1);
    server.release();
    QTRY_COMPARE(answered, 2);
    QCOMPARE(server.connectionCount(), 2);

    server.reply(201, profile);
    COMPARE_OUTCOME(test::post(api), created::Created{u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s});
    QCOMPARE(server.connectionCount(), 3);
    QCOMPARE(server.postCount(), 3);
}

void WireRequestsTest::http2IsNotOffered()
{
    ScriptedServer server(ScriptedServer::Security::TlsStalled);
    ProfilesApi api(test::endpointOf(server, std::chrono::milliseconds(500)));
    QVERIFY(test::get(api).has_value());
    // The list of protocols (ALPN, RFC 7301) travels in the clear, each name after its length.
    QVERIFY(!server.clientHello().isEmpty());
    QVERIFY(!server.clientHello().contains("\x02h2"));
}

void WireRequestsTest::largeListingIsRead()
{
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    QByteArray rows = profile;
    while (rows.size() < 2 * maxAnswerBytes)
        rows += ',' + rows;
    server.reply(200, '[' + rows + ']');
    const auto outcome = test::get(api);
    QVERIFY(outcome);
    const auto *profiles = std::get_if<read::Profiles>(&*outcome);
    QVERIFY(profiles);
    QCOMPARE(qsizetype(profiles->rows.size()), rows.count("\"id\""));
}

void WireRequestsTest::readOutcomes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("outcome");
    const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[]";
    QTest::newRow("an empty listing") << Reply::json(200, QByteArray("[]")).bytes << u"profiles"_s;
    QTest::newRow("cut") << cut << u"no answer"_s;
    QTest::newRow("nothing") << QByteArray() << u"no answer"_s;
    QTest::newRow("a captive portal") << Reply::text(200, "text/html", "<html>").bytes << u"unusable"_s;
    QTest::newRow("forbidden") << Reply::json(403, QByteArray("{}")).bytes << u"denied"_s;
    QTest::newRow("an error") << Reply::json(500, QByteArray("{}")).bytes << u"unusable"_s;
    QTest::newRow("too large") << Reply::json(200, '[' + QByteArray(9 * maxAnswerBytes, ' ') + ']').bytes
                               << u"unusable"_s;
}

void WireRequestsTest::readOutcomes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, outcome);
    ScriptedServer server;
    ProfilesApi api(test::endpointOf(server));
    // Qt sends a GET without an answer again, which does no harm.
    server.onRequest([&](const test::Request &) { return Reply::rawThenClose(bytes); });
    const auto seen = test::get(api);
    QVERIFY(seen);
    static const QStringList names{u"profiles"_s, u"denied"_s, u"no answer"_s, u"unusable"_s};
    QCOMPARE(names[qsizetype(seen->index())], outcome);
}

QTEST_GUILESS_MAIN(WireRequestsTest)
#include "wire_requests_test.moc"
