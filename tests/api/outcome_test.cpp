// SPDX-License-Identifier: Apache-2.0
#include "core/api/outcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::api;

Q_DECLARE_METATYPE(clinic::api::Observation)
Q_DECLARE_METATYPE(clinic::api::CreateOutcome)
Q_DECLARE_METATYPE(clinic::api::ReadOutcome)

namespace {

const QByteArray profile = R"({"id":"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d","first_name":"Aino","language":"fi"})";
const QByteArray bad = R"({"message":"No"})";

Observation answer(int status, const QByteArray &body = {})
{
    Observation seen;
    seen.status = status;
    seen.bodyRead = true;
    seen.complete = true;
    seen.body = body;
    return seen;
}

Observation cut(Observation seen)
{
    seen.complete = false;
    return seen;
}

Observation tooLarge(int status)
{
    Observation seen = cut(answer(status));
    seen.tooLarge = true;
    return seen;
}

Observation noAnswer(bool bodyRead, NotSentReason reason)
{
    Observation seen;
    seen.bodyRead = bodyRead;
    seen.failure = reason;
    seen.detail = u"words"_s;
    return seen;
}

Observation withRetryAfter(Observation seen, std::chrono::seconds seconds)
{
    seen.retryAfter = seconds;
    return seen;
}

const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);

} // namespace

class OutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void create_data();
    void create();
    void everyStatusHasItsRow();
    void read_data();
    void read();
    void retryAfter_data();
    void retryAfter();
    void httpDate_data();
    void httpDate();
};

void OutcomeTest::create_data()
{
    QTest::addColumn<Observation>("seen");
    QTest::addColumn<CreateOutcome>("outcome");
    const auto row = [](const char *name, const Observation &seen, const CreateOutcome &outcome) {
        QTest::newRow(name) << seen << outcome;
    };
    const auto rejected = [](int status) { return created::Rejected{{status, u"No"_s, {}}}; };
    const created::Created unknownId{};

    row("201", answer(201, profile), created::Created{u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s});
    row("201 without a body", answer(201), unknownId);
    row("201 with garbage", answer(201, "<html>"), unknownId);
    row("201 with another object", answer(201, R"({"ok":true})"), unknownId);
    row("201 cut", cut(answer(201, profile)), unknownId);
    row("201 too large", tooLarge(201), unknownId);
    row("400", answer(400, bad), rejected(400));
    row("413", answer(413, bad), rejected(413));
    row("415", answer(415, bad), rejected(415));
    row("422", answer(422, bad), rejected(422));
    row("400 of a proxy", answer(400, "<html>"), created::Unexpected{400});
    row("400 without a body", answer(400), created::Unexpected{400});
    row("400 too large", tooLarge(400), created::Unexpected{400});
    row("422 of a proxy", answer(422, "<html>"), created::Unexpected{422});
    row("400 with an empty object", answer(400, "{}"), created::Rejected{{400, {}, {}}});
    row("401", answer(401, bad), created::NotAllowed{401, u"No"_s});
    row("403", answer(403, R"({"error":"Forbidden"})"), created::NotAllowed{403, u"Forbidden"_s});
    row("403 of a proxy", answer(403, "<html>"), created::NotAllowed{403, {}});
    row("404 that names a field", answer(404, R"({"error":"profile_group: not found"})"),
        created::NotAllowed{404, u"not found"_s});
    row("409", answer(409, bad), created::Conflict{});
    row("429", withRetryAfter(answer(429), std::chrono::seconds(7)), created::TooMany{std::chrono::seconds(7)});
    row("429 without a time", answer(429), created::TooMany{});
    row("407", answer(407), created::Unexpected{407});
    row("408", answer(408, bad), created::Unknown{408, {}});
    row("200", answer(200, profile), created::Unknown{200, {}});
    row("302", answer(302), created::Unknown{302, {}});
    row("500", answer(500, bad), created::Unknown{500, {}});
    row("503 cut", cut(answer(503)), created::Unknown{503, {}});
    row("no answer, body read", noAnswer(true, NotSentReason::Other), created::Unknown{0, u"words"_s});
    row("no answer in time, body read", noAnswer(true, NotSentReason::Timeout), created::Unknown{0, u"words"_s});
    row("refused", noAnswer(false, NotSentReason::Refused), created::NotSent{NotSentReason::Refused, u"words"_s});
    row("TLS fault", noAnswer(false, NotSentReason::Tls), created::NotSent{NotSentReason::Tls, u"words"_s});
    row("stalled", noAnswer(false, NotSentReason::Timeout), created::NotSent{NotSentReason::Timeout, u"words"_s});
    Observation early = answer(500, bad);
    early.bodyRead = false;
    row("a status counts before an unread body", early, created::Unknown{500, {}});
}

void OutcomeTest::create()
{
    QFETCH(const Observation, seen);
    QFETCH(const CreateOutcome, outcome);
    QVERIFY(classifyCreate(seen) == outcome);
}

void OutcomeTest::everyStatusHasItsRow()
{
    for (int status = 100; status < 1000; ++status) {
        const CreateOutcome outcome = classifyCreate(answer(status));
        const bool nothingCreated = status >= 400 && status < 500 && status != 408;
        // Only a status that says so proves that nothing was created.
        QCOMPARE(std::holds_alternative<created::Unknown>(outcome), !nothingCreated && status != 201);
        QCOMPARE(std::holds_alternative<created::Created>(outcome), status == 201);
        QVERIFY(!std::holds_alternative<created::NotSent>(outcome));
    }
}

void OutcomeTest::read_data()
{
    QTest::addColumn<Observation>("seen");
    QTest::addColumn<ReadOutcome>("outcome");
    const auto row = [](const char *name, const Observation &seen, const ReadOutcome &outcome) {
        QTest::newRow(name) << seen << outcome;
    };
    Observation listing = answer(200, '[' + profile + ']');
    listing.serverTime = now;
    row("200 with profiles", listing, api::read::Profiles{{*parseProfile(profile)}, now});
    row("200 with none", answer(200, "[]"), api::read::Profiles{});
    row("200 with something else", answer(200, R"({"ok":true})"), api::read::Unusable{200, true, {}});
    row("200 of a captive portal", answer(200, "<html>"), api::read::Unusable{200, false, {}});
    row("200 cut", cut(answer(200, "[]")), api::read::NoAnswer{});
    row("200 too large", tooLarge(200), api::read::Unusable{200, false, {}});
    row("201 is no answer to a GET", answer(201, "[]"), api::read::Unusable{201, true, {}});
    row("302", answer(302), api::read::Unusable{302, false, {}});
    row("400", answer(400, bad), api::read::Unusable{400, true, {}});
    row("403", answer(403, bad), api::read::Denied{403});
    row("403 cut", cut(answer(403, bad)), api::read::Unusable{403, false, {}});
    row("403 of a proxy", answer(403, "<html>"), api::read::Unusable{403, false, {}});
    row("401", answer(401, bad), api::read::Denied{401});
    row("401 of a captive portal", answer(401, "<html>"), api::read::Unusable{401, false, {}});
    row("404", answer(404, bad), api::read::Unusable{404, true, {}});
    row("429", withRetryAfter(answer(429, bad), std::chrono::seconds(7)),
        api::read::Unusable{429, true, std::chrono::seconds(7)});
    row("500 with JSON", answer(500, bad), api::read::Unusable{500, false, {}});
    row("refused", noAnswer(false, NotSentReason::Refused), api::read::NoAnswer{NotSentReason::Refused, u"words"_s});
}

void OutcomeTest::read()
{
    QFETCH(const Observation, seen);
    QFETCH(const ReadOutcome, outcome);
    QVERIFY(classifyRead(seen) == outcome);
}

void OutcomeTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<std::chrono::seconds>>("seconds");
    using Seconds = std::optional<std::chrono::seconds>;
    const auto row = [](const char *name, const QByteArray &header, const Seconds &seconds) {
        QTest::newRow(name) << header << seconds;
    };
    const std::chrono::seconds year = std::chrono::hours(24 * 365);
    row("seconds", "120", std::chrono::seconds(120));
    row("no seconds", "0", std::chrono::seconds(0));
    row("a date", "Sun, 06 Nov 1994 08:49:37 GMT", std::chrono::seconds(37));
    row("a date in the past", "Sun, 06 Nov 1994 08:00:00 GMT", std::chrono::seconds(0));
    row("white space around", " 5 ", std::chrono::seconds(5));
    row("a year at most", "99999999999", year);
    row("more than any number holds", "99999999999999999999999", year);
    row("a date far away", "Fri, 31 Dec 9999 23:59:59 GMT", year);
    row("negative", "-1", {});
    row("a fraction", "1.5", {});
    row("words", "soon", {});
    row("absent", "", {});
}

void OutcomeTest::retryAfter()
{
    QFETCH(const QByteArray, header);
    QTEST(parseRetryAfter(header, now), "seconds");
}

void OutcomeTest::httpDate_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<QDateTime>>("date");
    using Date = std::optional<QDateTime>;
    const auto row = [](const char *name, const QByteArray &header, const Date &date) {
        QTest::newRow(name) << header << date;
    };
    row("preferred form", "Sun, 06 Nov 1994 08:49:37 GMT", QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    row("an hour that summer time leaves out", "Sun, 29 Mar 2026 03:30:00 GMT",
        QDateTime(QDate(2026, 3, 29), QTime(3, 30), Qt::UTC));
    row("month of another language", "Sun, 06 Mai 1994 08:49:37 GMT", {});
    row("no such day", "Mon, 31 Feb 2026 08:49:37 GMT", {});
    row("a year before Christ", "Sun, 31 Dec -9999 23:59:59 GMT", {});
    row("another zone", "Sun, 06 Nov 1994 08:49:37 CET", {});
    row("ISO 8601", "1994-11-06T08:49:37Z", {});
    row("absent", "", {});
}

void OutcomeTest::httpDate()
{
    // Neither the locale of the computer nor its time zone may matter.
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Helsinki");
    QLocale::setDefault(QLocale(QLocale::Finnish));
    QFETCH(const QByteArray, header);
    const auto date = parseHttpDate(header);
    QLocale::setDefault(QLocale::c());
    if (zone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", zone);
    QTEST(date, "date");
}

QTEST_GUILESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
