// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;
using test::Reply;
using test::ScriptedServer;

Q_DECLARE_METATYPE(clinic::test::Reply)
Q_DECLARE_METATYPE(clinic::api::CreateOutcome)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)

namespace {

constexpr auto profileId = "a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_L1;
const QByteArray profile = R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","first_name":"Aino","language":"fi"})";
const QByteArray html = "<html><body>Welcome to the hotel's network</body></html>";

struct Row
{
    const char *name;
    Reply reply;
    CreateOutcome outcome;
};

QByteArray withLength(const QByteArray &status, qsizetype length)
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray chunkedHead(const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

QByteArray hugeAnswer()
{
    constexpr qsizetype tenMebibytes = 10 * 1024 * 1024;
    return '[' + QByteArray(tenMebibytes, ' ') + ']';
}

std::vector<Row> createdRows()
{
    const created::Created known{QString(profileId)};
    const created::Created unknownId{};
    return {
        {"201 with a profile", Reply::json(201, profile), known},
        {"201 in chunks", Reply::raw(chunkedHead("201 Created") + chunk(profile) + "0\r\n\r\n"), known},
        {"201 up to the end of the connection", Reply::rawThenClose("HTTP/1.1 201 Created\r\n\r\n" + profile), known},
        {"201 after 100", Reply::raw("HTTP/1.1 100 Continue\r\n\r\n" + Reply::json(201, profile).bytes), known},
        {"201 before the body was read", Reply::json(201, profile).early(), known},
        {"201 without a body", Reply::json(201, QByteArray()), unknownId},
        {"201 with garbage", Reply::text(201, "text/html", html), unknownId},
        {"201 cut", Reply::rawThenClose(withLength("201 Created", 200) + profile), unknownId},
        {"201 cut in a chunk", Reply::rawThenClose(chunkedHead("201 Created") + "ff\r\n" + profile), unknownId},
        {"201 cut between chunks", Reply::rawThenClose(chunkedHead("201 Created") + chunk(profile)), unknownId},
        {"201 cut before the body", Reply::rawThenClose(withLength("201 Created", 200)), unknownId},
        {"201 of 10 MiB", Reply::json(201, hugeAnswer()), unknownId},
    };
}

std::vector<Row> refusedRows()
{
    const QByteArray bad = R"({"message":"No"})";
    const auto rejected = [](int status) { return created::Rejected{{status, u"No"_s, {}}}; };
    return {
        {"400 with JSON", Reply::json(400, bad), rejected(400)},
        {"400 with JSON of another content type", Reply::text(400, "text/plain", bad), rejected(400)},
        {"413", Reply::json(413, bad), rejected(413)},
        {"413 before the body was read", Reply::json(413, bad).early(), rejected(413)},
        {"415", Reply::json(415, bad), rejected(415)},
        {"422", Reply::json(422, bad), rejected(422)},
        {"400 of a proxy", Reply::text(400, "text/html", html), created::Unexpected{400}},
        {"400 cut", Reply::rawThenClose(withLength("400 Bad Request", 99) + bad.left(5)), created::Unexpected{400}},
        {"400 of 10 MiB", Reply::json(400, hugeAnswer()), created::Unexpected{400}},
    };
}

std::vector<Row> notAllowedRows()
{
    const QByteArray forbidden = R"({"error":"Forbidden"})";
    return {
        {"401", Reply::json(401, forbidden), created::NotAllowed{401, u"Forbidden"_s}},
        {"401 that asks for a password",
         Reply::json(401, forbidden).withHeader("WWW-Authenticate", "Basic realm=\"x\""),
         created::NotAllowed{401, u"Forbidden"_s}},
        {"401 that asks for a digest",
         Reply::json(401, forbidden).withHeader("WWW-Authenticate", "Digest realm=\"x\", nonce=\"y\""),
         created::NotAllowed{401, u"Forbidden"_s}},
        {"401 that asks for a ticket", Reply::json(401, forbidden).withHeader("WWW-Authenticate", "Negotiate"),
         created::NotAllowed{401, u"Forbidden"_s}},
        {"403", Reply::json(403, forbidden), created::NotAllowed{403, u"Forbidden"_s}},
        {"403 of a proxy", Reply::text(403, "text/html", html), created::NotAllowed{403, {}}},
        {"404", Reply::json(404, forbidden), created::NotAllowed{404, u"Forbidden"_s}},
        {"409", Reply::json(409, forbidden), created::Conflict{}},
        {"429", Reply::json(429, forbidden), created::TooMany{}},
        {"429 with a time", Reply::json(429, forbidden).withHeader("Retry-After", "17"),
         created::TooMany{std::chrono::seconds(17)}},
        {"402", Reply::json(402, forbidden), created::Unexpected{402}},
        {"407", Reply::text(407, "text/html", html), created::Unexpected{407}},
        {"407 that asks for a password",
         Reply::text(407, "text/html", html).withHeader("Proxy-Authenticate", "Basic realm=\"x\""),
         created::Unexpected{407}},
        {"410", Reply::json(410, forbidden), created::Unexpected{410}},
        {"451", Reply::json(451, forbidden), created::Unexpected{451}},
    };
}

std::vector<Row> unknownRows()
{
    std::vector<Row> rows{
        {"200 with a profile", Reply::json(200, profile), created::Unknown{200, {}}},
        {"200 of a captive portal", Reply::text(200, "text/html", html), created::Unknown{200, {}}},
        {"202", Reply::json(202, profile), created::Unknown{202, {}}},
        {"204", Reply::raw("HTTP/1.1 204 No Content\r\n\r\n"), created::Unknown{204, {}}},
        {"304", Reply::raw("HTTP/1.1 304 Not Modified\r\n\r\n"), created::Unknown{304, {}}},
        {"closed without an answer", Reply::closeAfterBody(), created::Unknown{}},
        {"reset without an answer", Reply::reset(), created::Unknown{}},
        {"half a status line", Reply::rawThenClose("HTTP/1.1 2"), created::Unknown{}},
        {"a status line without its end", Reply::rawThenClose("HTTP/1.1 201"), created::Unknown{}},
        {"half the headers", Reply::rawThenClose("HTTP/1.1 201 Created\r\nContent-Le"), created::Unknown{}},
        {"not HTTP", Reply::rawThenClose("SSH-2.0-OpenSSH_9.2\r\n\r\n"), created::Unknown{}},
        {"a status of another world", Reply::rawThenClose("HTTP/1.1 999 What\r\n\r\n"), created::Unknown{999, {}}},
    };
    const QUrl elsewhere(u"http://127.0.0.1:1/api/v1/profiles"_s);
    for (const int status : {301, 302, 303, 307, 308})
        rows.push_back({"a redirect", Reply::redirect(status, elsewhere), created::Unknown{status, {}}});
    for (const int status : {408, 500, 501, 502, 503, 504, 505, 511, 599})
        rows.push_back({"not for certain", Reply::json(status, profile), created::Unknown{status, {}}});
    return rows;
}

} // namespace

/// Each row of the answer table over a real socket: plain and TLS, on a new connection and on one that is kept alive.
class WireAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answer_data();
    void answer();
    void hangingAnswer_data();
    void hangingAnswer();
};

void WireAnswersTest::answer_data()
{
    QTest::addColumn<ScriptedServer::Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<CreateOutcome>("outcome");
    for (const auto security : {ScriptedServer::Security::Plain, ScriptedServer::Security::Tls}) {
        for (const bool isReused : {false, true}) {
            for (const auto &rows : {createdRows(), refusedRows(), notAllowedRows(), unknownRows()}) {
                for (const Row &row : rows)
                    QTest::addRow("%s: %s, %s, %s connection", test::describe(row.outcome).constData(), row.name,
                                  security == ScriptedServer::Security::Tls ? "TLS" : "plain",
                                  isReused ? "reused" : "new")
                        << security << isReused << row.reply << row.outcome;
            }
        }
    }
}

void WireAnswersTest::answer()
{
    QFETCH(const ScriptedServer::Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const Reply, reply);
    QFETCH(const CreateOutcome, outcome);
    ScriptedServer server(security);
    ProfilesApi api(test::endpointOf(server));
    if (isReused) {
        server.reply(200, "[]");
        QVERIFY(test::get(api).has_value());
    }

    server.then(reply);
    COMPARE_OUTCOME(test::post(api), outcome);

    QCOMPARE(server.postCount(), 1);
    QCOMPARE(server.unscriptedCount(), 0);
    QCOMPARE(server.requests().constLast().connection, 1);
    QCOMPARE(api.inFlight(), 0);
}

void WireAnswersTest::hangingAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CreateOutcome>("outcome");
    QTest::newRow("nothing at all") << QByteArray() << CreateOutcome(created::Unknown{});
    QTest::newRow("after half a status line") << QByteArray("HTTP/1.1 2") << CreateOutcome(created::Unknown{});
    QTest::newRow("after half the headers")
        << QByteArray("HTTP/1.1 201 Created\r\nContent-Le") << CreateOutcome(created::Unknown{});
    QTest::newRow("after the headers of a 201") << withLength("201 Created", 200) << CreateOutcome(created::Created{});
    QTest::newRow("after half the body of a 201")
        << withLength("201 Created", 200) + profile << CreateOutcome(created::Created{});
    QTest::newRow("after the headers of a 500")
        << withLength("500 Oh", 200) << CreateOutcome(created::Unknown{500, {}});
}

void WireAnswersTest::hangingAnswer()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const CreateOutcome, outcome);
    for (const auto security : {ScriptedServer::Security::Plain, ScriptedServer::Security::Tls}) {
        ScriptedServer server(security);
        ProfilesApi api(test::endpointOf(server, std::chrono::milliseconds(500)));
        server.then(Reply::raw(bytes));

        COMPARE_OUTCOME(test::post(api), outcome);

        QCOMPARE(server.postCount(), 1);
        QTRY_COMPARE(server.openConnectionCount(), 0);
    }
}

QTEST_GUILESS_MAIN(WireAnswersTest)
#include "wire_answers_test.moc"
