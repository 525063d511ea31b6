// SPDX-License-Identifier: Apache-2.0
#include "tests/api/wire_rows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::test {

using namespace api;

namespace {

const created::Created known{wireProfileId()};
const created::Created unknownId{};

QByteArray line(const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n";
}

QByteArray withLength(const QByteArray &status, qsizetype length)
{
    return line(status) + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray chunkedHead(const QByteArray &status)
{
    return line(status) + "Transfer-Encoding: chunked\r\n\r\n";
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

using Rows = std::vector<WireRow>;

void append(Rows &rows, Rows more)
{
    for (WireRow &row : more)
        rows.push_back(std::move(row));
}

/// Half a body, told by each of the three ways in which HTTP/1.1 marks its end.
Rows halfBodies(const QByteArray &status, const CreateOutcome &outcome)
{
    const QByteArray half = wireProfile().left(wireProfile().size() / 2);
    const QByteArray code = status.left(3);
    const QByteArray length = withLength(status, wireProfile().size());
    return {
        {code + " with half the body, Content-Length", Reply::rawThenClose(length + half), outcome},
        {code + " with half the body, Content-Length, reset", Reply::raw(length + half).thenReset(), outcome},
        {code + " with none of the body, Content-Length", Reply::rawThenClose(length), outcome},
        {code + " with half a chunk", Reply::rawThenClose(chunkedHead(status) + "ff\r\n" + half), outcome},
        {code + " without the last chunk", Reply::rawThenClose(chunkedHead(status) + chunk(half)), outcome},
        {code + " with half the body, no length", Reply::rawThenClose(line(status) + "\r\n" + half), outcome},
    };
}

Rows createdRows()
{
    const QByteArray profile = wireProfile();
    Rows rows{
        {"201 with a profile", Reply::json(201, profile), known},
        {"201 in chunks", Reply::raw(chunkedHead("201 Created") + chunk(profile) + "0\r\n\r\n"), known},
        {"201 up to the end of the connection", Reply::rawThenClose(line("201 Created") + "\r\n" + profile), known},
        {"201 after 100", Reply::raw("HTTP/1.1 100 Continue\r\n\r\n" + Reply::json(201, profile).bytes), known},
        {"201 that closes", Reply::json(201, profile).withHeader("Connection", "close").thenClose(), known},
        {"201 without a body", Reply::json(201, QByteArray()), unknownId},
        {"201 with HTML", Reply::text(201, "text/html", html()), unknownId},
        {"201 with garbage", Reply::json(201, QByteArray("\x00\xff{]\x80", 5)), unknownId},
        {"201 with a number for an id", Reply::json(201, QByteArray(R"({"id":4711,"first_name":"Aino"})")), unknownId},
        {"201 with no id", Reply::json(201, QByteArray(R"({"id":null,"first_name":"Aino"})")), unknownId},
        {"201 with a list", Reply::json(201, '[' + profile + ']'), unknownId},
        {"201 of 10 MiB", Reply::json(201, hugeAnswer()), unknownId},
    };
    append(rows, halfBodies("201 Created", unknownId));
    for (WireRow &row : rows)
        row.creation = Creation::Done;
    rows.push_back({"201 before the body was read", Reply::json(201, profile).early(), known});
    return rows;
}

Rows rejectedRows()
{
    const QByteArray bad = R"({"message":"No"})";
    const auto rejected = [](int status) { return created::Rejected{{status, u"No"_s, {}}}; };
    Rows rows{
        {"400 with JSON", Reply::json(400, bad), rejected(400)},
        {"400 with JSON of another content type", Reply::text(400, "text/plain", bad), rejected(400)},
        {"413", Reply::json(413, bad), rejected(413)},
        {"413 before the body was read", Reply::json(413, bad).early(), rejected(413)},
        {"415", Reply::json(415, bad), rejected(415)},
        {"422", Reply::json(422, bad), rejected(422)},
        {"400 with HTML", Reply::text(400, "text/html", html()), created::Unexpected{400}},
        {"422 with HTML", Reply::text(422, "text/html", html()), created::Unexpected{422}},
        {"400 of 10 MiB", Reply::json(400, hugeAnswer()), created::Unexpected{400}},
    };
    append(rows, halfBodies("400 Bad Request", created::Unexpected{400}));
    return rows;
}

Rows refusedRows()
{
    const QByteArray no = R"({"error":"Forbidden"})";
    const auto notAllowed = [](int status) { return created::NotAllowed{status, u"Forbidden"_s}; };
    const auto asking = [&no](const QByteArray &how) {
        return Reply::json(401, no).withHeader("WWW-Authenticate", how);
    };
    Rows rows{
        {"401", Reply::json(401, no), notAllowed(401)},
        {"401 that asks for a password", asking("Basic realm=\"x\""), notAllowed(401)},
        {"401 that asks for a digest", asking("Digest realm=\"x\", nonce=\"y\""), notAllowed(401)},
        {"401 that asks for a ticket", asking("Negotiate"), notAllowed(401)},
        {"403", Reply::json(403, no), notAllowed(403)},
        {"403 with HTML", Reply::text(403, "text/html", html()), created::NotAllowed{403, {}}},
        {"404", Reply::json(404, no), notAllowed(404)},
        {"407 with HTML", Reply::text(407, "text/html", html()), created::Unexpected{407}},
        {"407 that asks for a password",
         Reply::text(407, "text/html", html()).withHeader("Proxy-Authenticate", "Basic realm=\"x\""),
         created::Unexpected{407}},
    };
    for (const int status : {402, 405, 406, 410, 421, 426, 451, 499})
        rows.push_back({QByteArray::number(status), Reply::json(status, no), created::Unexpected{status}});
    return rows;
}

Rows tooManyRows()
{
    const Reply tooMany = Reply::json(429, QByteArray(R"({"error":"Slow down"})"));
    const auto retry = [&](const QByteArray &after) { return tooMany.withHeader("Retry-After", after); };
    using std::chrono::seconds;
    return {
        {"429", tooMany, created::TooMany{}},
        {"429 with HTML", Reply::text(429, "text/html", html()), created::TooMany{}},
        {"429, Retry-After in seconds", retry("17"), created::TooMany{seconds(17)}},
        {"429, Retry-After as a date that has passed", retry("Sun, 06 Nov 1994 08:49:37 GMT"),
         created::TooMany{seconds(0)}},
        {"429, Retry-After as a date beyond all patience", retry("Fri, 31 Dec 2999 23:59:59 GMT"),
         created::TooMany{std::chrono::hours(24 * 365)}},
        {"429, Retry-After that says nothing", retry("soon"), created::TooMany{}},
    };
}

Rows unknownAnswers()
{
    const auto unknown = [](int status) { return created::Unknown{status, {}}; };
    Rows rows{
        {"200 with a profile", Reply::json(200, wireProfile()), unknown(200)},
        {"200 with HTML, a captive portal", Reply::text(200, "text/html", html()), unknown(200)},
        {"202", Reply::json(202, wireProfile()), unknown(202)},
        {"204", Reply::raw("HTTP/1.1 204 No Content\r\n\r\n"), unknown(204)},
        {"304", Reply::raw("HTTP/1.1 304 Not Modified\r\n\r\n"), unknown(304)},
        {"503 with Retry-After", Reply::json(503, QByteArray("{}")).withHeader("Retry-After", "9"), unknown(503)},
        {"511 with HTML, a captive portal", Reply::text(511, "text/html", html()), unknown(511)},
        {"999", Reply::rawThenClose("HTTP/1.1 999 What\r\n\r\n"), unknown(999)},
    };
    const QUrl elsewhere(u"http://127.0.0.1:1/api/v1/profiles"_s);
    for (const int status : {301, 302, 303, 307, 308})
        rows.push_back({QByteArray::number(status), Reply::redirect(status, elsewhere), unknown(status)});
    for (const int status : {408, 500, 501, 502, 503, 504})
        rows.push_back({QByteArray::number(status), Reply::json(status, wireProfile()), unknown(status)});
    for (const int status : {502, 504})
        rows.push_back(
            {QByteArray::number(status) + " with HTML", Reply::text(status, "text/html", html()), unknown(status)});
    append(rows, halfBodies("500 Oh", unknown(500)));
    append(rows, halfBodies("200 OK", unknown(200)));
    return rows;
}

Rows unanswered()
{
    const QByteArray halfHeaders = "HTTP/1.1 201 Created\r\nContent-Le";
    const created::Unknown unknown{};
    return {
        {"closed after the body", Reply::closeAfterBody(), unknown},
        {"reset after the body", Reply::reset(), unknown},
        {"half a status line, closed", Reply::rawThenClose("HTTP/1.1 2"), unknown},
        {"half a status line, reset", Reply::raw("HTTP/1.1 2").thenReset(), unknown},
        {"a status line without its end", Reply::rawThenClose("HTTP/1.1 201"), unknown},
        {"half the headers, closed", Reply::rawThenClose(halfHeaders), unknown},
        {"half the headers, reset", Reply::raw(halfHeaders).thenReset(), unknown},
        {"not HTTP", Reply::rawThenClose("SSH-2.0-OpenSSH_9.2\r\n\r\n"), unknown},
    };
}

/// Each with and without a creation.
Rows both(const Rows &rows)
{
    Rows twice;
    for (const WireRow &row : rows) {
        twice.push_back({row.name + ", not created", row.reply, row.outcome, Creation::None});
        twice.push_back({row.name + ", created", row.reply, row.outcome, Creation::Done});
    }
    return twice;
}

} // namespace

QString wireProfileId()
{
    return u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
}

QByteArray wireProfile()
{
    return R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","first_name":"Aino","language":"fi"})";
}

QByteArray html()
{
    return "<html><body>Welcome to the hotel's network</body></html>";
}

std::vector<WireRow> endingRows()
{
    Rows rows = createdRows();
    append(rows, rejectedRows());
    append(rows, refusedRows());
    rows.push_back({"409", Reply::json(409, QByteArray(R"({"error":"exists"})")), created::Conflict{}});
    append(rows, tooManyRows());
    append(rows, both(unknownAnswers()));
    append(rows, both(unanswered()));
    return rows;
}

std::vector<WireRow> hangingRows()
{
    Rows rows = both({
        {"silent from the start", Reply::hang(), created::Unknown{}},
        {"silent after half a status line", Reply::raw("HTTP/1.1 2"), created::Unknown{}},
        {"silent after half the headers", Reply::raw("HTTP/1.1 201 Created\r\nContent-Le"), created::Unknown{}},
        {"silent after the headers of a 500", Reply::raw(withLength("500 Oh", 200)), created::Unknown{500, {}}},
    });
    const QByteArray head = withLength("201 Created", 200);
    rows.push_back({"silent after the headers of a 201", Reply::raw(head), unknownId, Creation::Done});
    rows.push_back({"silent in the body of a 201", Reply::raw(head + wireProfile()), unknownId, Creation::Done});
    rows.push_back({"created long after the deadline", Reply::hang(), created::Unknown{}, Creation::Late});
    rows.push_back(
        {"201 just after the deadline", Reply::json(201, wireProfile()), created::Unknown{}, Creation::Late});
    return rows;
}

Reply scriptOf(const WireRow &row, ProfileStore &store)
{
    switch (row.creation) {
    case Creation::None:
        return row.reply;
    case Creation::Done:
        return row.reply.doing(store.creating());
    case Creation::Late:
        return row.reply.doing(store.creating()).held();
    }
    return row.reply;
}

} // namespace clinic::test
