// SPDX-License-Identifier: Apache-2.0
// Whatever one request meets on the wire, the queue stops for what concerns all, goes on after what concerns one, and
// finds its way once the cause is gone.
#include "tests/api/wire_rows.h"
#include "tests/support/profile_store.h"
#include "tests/support/proxy.h"
#include "tests/support/wait.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using clinic::test::endingRows;
using clinic::test::hangingRows;
using clinic::test::ProfileStore;
using clinic::test::scriptOf;
using clinic::test::waitFor;
using clinic::test::WireRow;
using Security = clinic::test::ScriptedServer::Security;

Q_DECLARE_METATYPE(clinic::test::WireRow)
Q_DECLARE_METATYPE(clinic::test::Reply)
Q_DECLARE_METATYPE(clinic::StateName)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)
Q_DECLARE_METATYPE(std::optional<QByteArray>)

namespace clinic::sync::test {

namespace {

namespace created = api::created;

/// How long a test waits for what must not last.
constexpr RetryPolicy quick{std::chrono::milliseconds(2), std::chrono::milliseconds(4)};

/// A desk with an honest server, until a script says otherwise.
struct House
{
    explicit House(Security security) : server(security), desk(folder.path()) { server.onRequest(store.handler()); }

    /// Starts; where the connection is to be a reused one, with a registration that goes through.
    bool start(const EngineOptions &options, bool isReused)
    {
        if (!isReused) {
            desk.engine->configure(options);
            return true;
        }
        desk.start(options);
        const RecordId id = desk.queue(u"Veikko"_s);
        return waitFor([&] { return desk.state(id) == StateName::Registered; }) &&
               waitFor([&] { return desk.rested.count() > 0; });
    }

    /// What the script gives goes to the first of three.
    std::vector<RecordId> deliver(const WireRow &row)
    {
        before = server.postCount();
        desk.rested.clear();
        server.then(scriptOf(row, store));
        const auto ids = desk.queueMany(3);
        desk.engine->start();
        return ids;
    }

    bool areRegistered(const std::vector<RecordId> &ids, std::size_t from)
    {
        return std::all_of(ids.begin() + std::ptrdiff_t(from), ids.end(),
                           [&](const RecordId &id) { return desk.state(id) == StateName::Registered; });
    }

    ScriptedServer server;
    ProfileStore store;
    const QTemporaryDir folder{storage::test::quickFolder()};
    Desk desk;
    int before = 0; ///< POSTs that are over
};

/// Invented names that are not like each other.
QString nameOf(std::size_t number)
{
    static constexpr QStringView letters = u"bdfgklmnprstv";
    const std::size_t count = std::size_t(letters.size());
    return u"Ai"_s + letters[qsizetype(number / count % count)] + u'o' + letters[qsizetype(number % count)] + u'a';
}

void addRows(const std::vector<WireRow> &rows)
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<WireRow>("row");
    for (const bool isReused : {false, true}) {
        for (const WireRow &row : rows)
            QTest::addRow("%s, %s", row.name.constData(), isReused ? "TLS, reused connection" : "plain, new connection")
                << (isReused ? Security::Tls : Security::Plain) << isReused << row;
    }
}

/// Every kind of connection.
struct Connection
{
    Security security;
    bool isReused;
    const char *name;
};
constexpr std::array connections{Connection{Security::Plain, false, "plain, new connection"},
                                 Connection{Security::Plain, true, "plain, reused connection"},
                                 Connection{Security::Tls, false, "TLS, new connection"},
                                 Connection{Security::Tls, true, "TLS, reused connection"}};

void addConnections()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("isReused");
    for (const auto &[security, isReused, name] : connections)
        QTest::newRow(name) << security << isReused;
}

/// Whether the answer's wait is longer than a test's.
bool waitsForLong(const WireRow &row)
{
    const auto *tooMany = std::get_if<created::TooMany>(&row.outcome);
    return tooMany && tooMany->retryAfter.value_or(std::chrono::seconds(0)) > std::chrono::seconds(0);
}

/// What one answer costs, with three registrations in the outbox and a pause without end.
struct Cost
{
    StateName first;    ///< of the one that it was given for
    bool stops = false; ///< the other two wait
};

Cost costOf(const api::CreateOutcome &outcome)
{
    struct CostOf
    {
        Cost operator()(const created::Created &) const { return {StateName::Registered, false}; }
        Cost operator()(const created::Rejected &) const { return {StateName::Rejected, false}; }
        Cost operator()(const created::NotAllowed &denied) const { return {StateName::Queued, denied.status == 401}; }
        Cost operator()(const created::Conflict &) const { return {StateName::Unconfirmed, false}; }
        Cost operator()(const created::TooMany &) const { return {StateName::Queued, true}; }
        Cost operator()(const created::Unexpected &) const { return {StateName::Queued, true}; }
        Cost operator()(const created::NotSent &) const { return {StateName::Queued, true}; }
        Cost operator()(const created::Unknown &) const { return {StateName::Unconfirmed, true}; }
    };
    return std::visit(CostOf{}, outcome);
}

/// What the person is told while that cost is being paid.
bool says(const QueuePhase &phase, const api::CreateOutcome &outcome)
{
    struct Says
    {
        const QueuePhase &phase;

        bool connected() const { return std::holds_alternative<queue::Connected>(phase); }
        bool paused(PauseReason reason) const
        {
            const auto *paused = std::get_if<queue::Paused>(&phase);
            return paused && paused->reason == reason;
        }
        bool backing(int status) const
        {
            const auto *backing = std::get_if<queue::Backing>(&phase);
            return backing && backing->httpStatus == status;
        }
        bool unreachable() const { return std::holds_alternative<queue::Unreachable>(phase); }

        bool operator()(const created::Created &) const { return connected(); }
        bool operator()(const created::Rejected &) const { return connected(); }
        bool operator()(const created::NotAllowed &denied) const
        {
            return denied.status == 401 ? paused(PauseReason::KeyRefused) : connected();
        }
        bool operator()(const created::Conflict &) const { return connected(); }
        bool operator()(const created::TooMany &) const { return backing(429); }
        bool operator()(const created::Unexpected &) const { return paused(PauseReason::UnexpectedAnswer); }
        bool operator()(const created::NotSent &) const { return unreachable(); }
        bool operator()(const created::Unknown &unknown) const
        {
            return unknown.status == 0 ? unreachable() : backing(unknown.status);
        }
    };
    return std::visit(Says{phase}, outcome);
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAnswerCostsOneRequest_data() { addRows(endingRows()); }
    void oneAnswerCostsOneRequest();
    void everythingElseIsDelivered_data();
    void everythingElseIsDelivered();
    void everyLostAnswerEndsInOneProfile_data();
    void everyLostAnswerEndsInOneProfile();
    void silenceCostsOneRequest_data() { addRows(hangingRows()); }
    void silenceCostsOneRequest();
    void recordThatAlwaysFailsBlocksNoOther_data();
    void recordThatAlwaysFailsBlocksNoOther();
    void portalPausesUntilItIsGone_data();
    void portalPausesUntilItIsGone();
    void noOtherHostIsTouched_data();
    void noOtherHostIsTouched();
    void badCertificatePausesUntilItIsMended_data();
    void badCertificatePausesUntilItIsMended();
    void brokenHandshakeIsTriedAgain_data();
    void brokenHandshakeIsTriedAgain();
    void proxyThatRefusesLosesNothing();
    void proxyThatFailsLaterLosesNothing_data();
    void proxyThatFailsLaterLosesNothing();
    void slowButInTimeIsNoFault_data() { addConnections(); }
    void slowButInTimeIsNoFault();
    void tooSlowForEveryoneCostsOneRequest_data() { addConnections(); }
    void tooSlowForEveryoneCostsOneRequest();
    void closedBeforeTheBodyIsNotSentTwice_data();
    void closedBeforeTheBodyIsNotSentTwice();
};

void WireTest::oneAnswerCostsOneRequest()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const WireRow, row);
    House house(security);
    QVERIFY(house.start(optionsFor(house.server), isReused));
    const auto ids = house.deliver(row);
    QVERIFY(waitFor([&] { return house.desk.rested.count() > 0; }));

    const Cost cost = costOf(row.outcome);
    QVERIFY(house.desk.state(ids[0]) == cost.first);
    QCOMPARE(postsFor(house.server, ids[0]), 1);
    QCOMPARE(house.server.postCount() - house.before, cost.stops ? 1 : 3);
    QVERIFY(says(house.desk.engine->status().phase, row.outcome));
    for (const RecordId &other : {ids[1], ids[2]})
        QVERIFY(house.desk.state(other) == (cost.stops ? StateName::Queued : StateName::Registered));
}

void WireTest::everythingElseIsDelivered_data()
{
    auto rows = endingRows();
    std::erase_if(rows, waitsForLong);
    addRows(rows);
}

void WireTest::everythingElseIsDelivered()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const WireRow, row);
    House house(security);
    QVERIFY(house.start(optionsFor(house.server, quick), isReused));
    const auto ids = house.deliver(row);
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 1) && house.desk.phase<queue::Connected>(); }));

    const auto first = costOf(row.outcome).first;
    const bool goesAgain = first == StateName::Queued;
    QVERIFY(waitFor([&] { return house.desk.state(ids[0]) == (goesAgain ? StateName::Registered : first); }));
    QCOMPARE(postsFor(house.server, ids[0]), goesAgain ? 2 : 1);
    for (const RecordId &other : {ids[1], ids[2]}) {
        QCOMPARE(postsFor(house.server, other), 1);
        QCOMPARE(house.store.idsFor(other.toString()).size(), 1);
    }
    const bool created = goesAgain || row.creation != clinic::test::Creation::None;
    QCOMPARE(house.store.idsFor(ids[0].toString()).size(), created ? 1 : 0);
}

void WireTest::everyLostAnswerEndsInOneProfile_data()
{
    QTest::addColumn<Security>("security");
    QTest::newRow("plain") << Security::Plain;
    QTest::newRow("TLS") << Security::Tls;
}

void WireTest::everyLostAnswerEndsInOneProfile()
{
    QFETCH(const Security, security);
    House house(security);
    std::map<QString, WireRow> rows; // by the first name of the patient who meets it
    for (const WireRow &row : endingRows()) {
        if (std::holds_alternative<created::Unknown>(row.outcome) ||
            row.outcome == api::CreateOutcome(created::Created{}))
            rows.emplace(nameOf(rows.size()), row);
    }
    std::set<QByteArray> met;
    house.server.onRequest([&](const Request &request) {
        const auto row = rows.find(request.json().value("first_name"_L1).toString());
        const bool isFirst = row != rows.end() && met.insert(request.header("idempotency-key")).second;
        return isFirst ? scriptOf(row->second, house.store) : house.store.answer(request);
    });
    struct Lost
    {
        RecordId id;
        WireRow row;
    };
    std::vector<Lost> all;
    for (const auto &[name, row] : rows)
        all.push_back({house.desk.queueWithEmail(name, std::nullopt), row});
    house.desk.queueWithEmail(u"Eino"_s, std::nullopt); // a pass can be trusted where it shows one that we know
    house.desk.start(lookingSoon(house.server));

    for (const auto &[id, row] : all) {
        const auto remoteId = [&house, &id] {
            const auto state = house.desk.record(id).state;
            const auto *registered = std::get_if<state::Registered>(&state);
            return registered ? registered->remoteId : std::nullopt;
        };
        QVERIFY2(waitFor([&] { return remoteId().has_value(); }), row.name.constData());
        QCOMPARE(house.store.idsFor(id.toString()), QStringList{*remoteId()});
        QCOMPARE(postsFor(house.server, id), row.creation == clinic::test::Creation::Done ? 1 : 2);
    }
}

void WireTest::silenceCostsOneRequest()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const WireRow, row);
    House house(security);
    EngineOptions options = optionsFor(house.server);
    options.endpoint->deadline = std::chrono::milliseconds(400);
    QVERIFY(house.start(options, isReused));
    const auto ids = house.deliver(row);
    QVERIFY(waitFor([&] { return house.desk.rested.count() > 0; }));
    house.server.release();

    const Cost cost = costOf(row.outcome);
    QVERIFY(house.desk.state(ids[0]) == cost.first);
    QCOMPARE(postsFor(house.server, ids[0]), 1);
    QCOMPARE(house.server.postCount() - house.before, cost.stops ? 1 : 3);
    house.desk.engine->tryNow();
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 1); }));
    QCOMPARE(postsFor(house.server, ids[0]), 1);
    QVERIFY(house.store.idsFor(ids[0].toString()).size() <= 1);
}

void WireTest::recordThatAlwaysFailsBlocksNoOther_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<StateName>("end");
    QTest::addColumn<int>("posts");
    for (const auto &[security, isReused, on] : connections) {
        const auto row = [&, security = security, isReused = isReused, on = on](const char *name, const Reply &reply,
                                                                                StateName end, int posts) {
            QTest::addRow("%s, %s", name, on) << security << isReused << reply << end << posts;
        };
        row("500", Reply::json(500, QByteArray("{}")), StateName::Review, 2);
        row("502 with HTML", Reply::text(502, "text/html", "<html>"), StateName::Review, 2);
        row("closed without an answer", Reply::closeAfterBody(), StateName::Review, 2);
        row("200 with HTML", Reply::text(200, "text/html", "<html>"), StateName::Review, 2);
        row("409", Reply::json(409, QByteArray("{}")), StateName::Rejected, 1);
    }
}

void WireTest::recordThatAlwaysFailsBlocksNoOther()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const Reply, reply);
    QFETCH(const StateName, end);
    QFETCH(const int, posts);
    House house(security);
    house.server.onRequest([&](const Request &request) {
        return request.json().value("first_name"_L1) == "Onni"_L1 ? reply : house.store.answer(request);
    });
    QVERIFY(house.start(lookingSoon(house.server), isReused));
    const RecordId bad = house.desk.queue(u"Onni"_s);
    const std::vector<RecordId> others{house.desk.queue(u"Aino"_s), house.desk.queue(u"Eino"_s)};
    house.desk.engine->start();
    QVERIFY(waitFor([&] { return house.areRegistered(others, 0); }));
    // It went out once more by itself; now a person decides.
    QVERIFY(waitFor([&] { return house.desk.state(bad) == end; }));
    QCOMPARE(postsFor(house.server, bad), posts);
    const RecordId later = house.desk.queue(u"Oili"_s);
    QVERIFY(waitFor([&] { return house.areRegistered({later}, 0) && house.desk.phase<queue::Connected>(); }));
    QCOMPARE(postsFor(house.server, bad), posts);
}

void WireTest::portalPausesUntilItIsGone_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<Security>("security");
    const Reply page = Reply::text(200, "text/html", clinic::test::html());
    const Reply redirect = Reply::redirect(302, QUrl(u"http://127.0.0.1:1/login"_s));
    QTest::newRow("a page instead of every answer") << page << Security::Plain;
    QTest::newRow("a redirect instead of every answer") << redirect << Security::Plain;
    QTest::newRow("511 instead of every answer")
        << Reply::text(511, "text/html", clinic::test::html()) << Security::Plain;
    QTest::newRow("a page instead of every answer, TLS") << page << Security::Tls;
    QTest::newRow("a redirect instead of every answer, TLS") << redirect << Security::Tls;
}

void WireTest::portalPausesUntilItIsGone()
{
    QFETCH(const Reply, reply);
    QFETCH(const Security, security);
    House house(security);
    bool isGone = false;
    house.server.onRequest([&](const Request &request) { return isGone ? house.store.answer(request) : reply; });
    const auto ids = house.desk.queueMany(4);
    house.desk.start(optionsFor(house.server, quick, 4));
    QVERIFY(waitFor([&] { return getCount(house.server) >= 3; }));
    QCOMPARE(house.server.postCount(), 1);
    QCOMPARE(house.desk.count(StateName::Queued), 3);
    isGone = true;
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 1) && house.desk.phase<queue::Connected>(); }));
    QVERIFY(house.desk.state(ids[0]) == StateName::Unconfirmed);
    QCOMPARE(house.server.postCount(), 4);
}

void WireTest::noOtherHostIsTouched_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Security>("security");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d", status) << status << Security::Plain;
        QTest::addRow("%d, TLS", status) << status << Security::Tls;
    }
}

void WireTest::noOtherHostIsTouched()
{
    QFETCH(const int, status);
    QFETCH(const Security, security);
    House house(security);
    ScriptedServer other(security);
    other.onRequest(house.store.handler());
    house.server.onRequest([&](const Request &) { return Reply::redirect(status, other.url()); });
    house.desk.queueMany(3);
    house.desk.start(optionsFor(house.server, quick, 4));
    QVERIFY(waitFor([&] { return house.desk.isPaused(PauseReason::UnexpectedAnswer); }));
    QVERIFY(waitFor([&] { return getCount(house.server) >= 3; }));
    QCOMPARE(house.server.postCount(), 1);
    QCOMPARE(other.connectionCount(), 0);
}

void WireTest::badCertificatePausesUntilItIsMended_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("isReused");
    for (const bool isReused : {false, true}) {
        const char *when = isReused ? "after a good connection" : "at first";
        QTest::addRow("expired, %s", when) << Security::TlsExpired << isReused;
        QTest::addRow("of another host, %s", when) << Security::TlsWrongHost << isReused;
        QTest::addRow("self-signed, %s", when) << Security::TlsUntrusted << isReused;
    }
}

void WireTest::badCertificatePausesUntilItIsMended()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    House house(Security::Tls);
    QVERIFY(house.start(optionsFor(house.server, quick, 4), isReused));
    house.server.serveAs(security);
    house.server.closeConnections();
    if (isReused) // what is left of the good connection is given up
        house.desk.engine->configure(optionsFor(house.server, quick, 4));
    const int before = house.server.requestCount();
    const auto ids = house.desk.queueMany(4);
    house.desk.engine->start();
    QVERIFY(waitFor([&] { return house.desk.isPaused(PauseReason::TlsFault); }));
    QCOMPARE(house.server.requestCount(), before);
    QCOMPARE(house.desk.count(StateName::Queued) + house.desk.count(StateName::Sending), 4);
    QVERIFY(!house.desk.phase<queue::Paused>()->detail.isEmpty());
    house.server.serveAs(Security::Tls);
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 0) && house.desk.phase<queue::Connected>(); }));
    QCOMPARE(house.store.count(), house.server.postCount());
}

void WireTest::brokenHandshakeIsTriedAgain_data()
{
    QTest::addColumn<Security>("security");
    QTest::newRow("stalled") << Security::TlsStalled;
    QTest::newRow("closed") << Security::TlsDropped;
    QTest::newRow("HTML in the clear, a captive portal") << Security::TlsNotSpoken;
}

void WireTest::brokenHandshakeIsTriedAgain()
{
    QFETCH(const Security, security);
    House house(Security::Tls);
    house.server.serveAs(security);
    const auto ids = house.desk.queueMany(4);
    EngineOptions options = optionsFor(house.server, quick, 4);
    options.endpoint->deadline = std::chrono::seconds(1);
    house.desk.start(options);
    QVERIFY(waitFor([&] { return house.server.connectionCount() >= 2; }));
    QCOMPARE(house.server.requestCount(), 0);
    QCOMPARE(house.desk.count(StateName::Registered), 0);
    house.server.serveAs(Security::Tls);
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 0) && house.desk.phase<queue::Connected>(); }));
    QCOMPARE(house.store.count(), 4);
}

void WireTest::proxyThatRefusesLosesNothing()
{
    ScriptedServer proxy;
    proxy.onRequest([](const Request &) { return Reply::text(502, "text/html", "<html>"); });
    House house(Security::Tls);
    EngineOptions options = optionsFor(house.server);
    options.endpoint->baseUrl = QUrl(u"https://service.example/api/v1"_s);
    {
        const clinic::test::ProxyEnvironment environment(proxy.port());
        house.desk.queueMany(4);
        house.desk.start(options);
        QVERIFY(waitFor([&] { return house.desk.phase<queue::Unreachable>(); }));
    }
    QVERIFY(waitFor([&] { return house.desk.rested.count() > 0; }));
    QCOMPARE(proxy.requestCount(), 1);
    QCOMPARE(proxy.postCount(), 0);
    QCOMPARE(house.desk.count(StateName::Queued), 4);
}

void WireTest::proxyThatFailsLaterLosesNothing_data()
{
    QTest::addColumn<bool>("isCreated");
    QTest::addColumn<std::optional<QByteArray>>("refusal");
    // With a request in a tunnel that was good before.
    QTest::newRow("cuts the tunnel, created") << true << std::optional<QByteArray>();
    QTest::newRow("cuts the tunnel, not created") << false << std::optional<QByteArray>();
    QTest::newRow("502 instead of the next tunnel")
        << false << std::optional<QByteArray>("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("closed instead of the next tunnel") << false << std::optional<QByteArray>("");
}

void WireTest::proxyThatFailsLaterLosesNothing()
{
    QFETCH(const bool, isCreated);
    QFETCH(const std::optional<QByteArray>, refusal);
    House house(Security::TlsWrongHost); // of a host that is not this computer, and so is reached through a proxy
    clinic::test::Proxy proxy(house.server.port());
    const clinic::test::ProxyEnvironment environment(proxy.port());
    EngineOptions options = lookingSoon(house.server);
    options.endpoint->baseUrl = QUrl(u"https://other.example/api/v1"_s);
    options.endpoint->deadline = std::chrono::seconds(2); // also for two handshakes
    QVERIFY(house.start(options, true));
    QCOMPARE(proxy.tunnelCount(), 1);

    const int before = house.server.postCount();
    if (refusal) {
        proxy.refuseWith(*refusal);
        proxy.cut();
        house.desk.engine->configure(options); // what is left of the good tunnel is given up
    } else {
        house.server.then(Reply::hang().doing([&](const Request &request) {
            if (isCreated)
                house.store.create(request);
            proxy.cut();
        }));
    }
    const auto ids = house.desk.queueMany(3);
    house.desk.engine->start();
    if (refusal) {
        QVERIFY(waitFor([&] { return proxy.refusedCount() > 0 && house.desk.phase<queue::Unreachable>(); }));
        QCOMPARE(house.server.postCount(), before);
        proxy.tunnelAgain();
    }
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 0) && house.desk.phase<queue::Connected>(); }));
    QVERIFY(proxy.tunnelCount() > 1);
    for (const RecordId &id : ids) {
        const bool wasLost = !refusal && id == ids[0];
        QCOMPARE(postsFor(house.server, id), wasLost && !isCreated ? 2 : 1);
        QCOMPARE(house.store.idsFor(id.toString()).size(), 1);
    }
}

void WireTest::slowButInTimeIsNoFault()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    House house(security);
    EngineOptions options = optionsFor(house.server, forever, 4);
    options.endpoint->deadline = std::chrono::seconds(3);
    QVERIFY(house.start(options, isReused));
    house.before = house.server.postCount();
    house.server.onRequest(
        [&](const Request &request) { return house.store.answer(request).delayed(std::chrono::milliseconds(500)); });
    const auto ids = house.desk.queueMany(5);
    house.desk.engine->start();
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 0); }));
    QCOMPARE(house.server.postCount() - house.before, 5);
    for (const RecordId &id : ids)
        QCOMPARE(house.store.idsFor(id.toString()).size(), 1);
}

void WireTest::tooSlowForEveryoneCostsOneRequest()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    House house(security);
    EngineOptions options = optionsFor(house.server, quick, 4);
    options.endpoint->deadline = std::chrono::milliseconds(400);
    QVERIFY(house.start(options, isReused));
    house.before = house.server.postCount();
    const int reads = getCount(house.server);
    bool isSlow = true;
    house.server.onRequest([&](const Request &request) {
        if (!isSlow)
            return house.store.answer(request);
        const auto late = [&house](const Request &asked) {
            if (asked.method == "POST")
                house.store.create(asked);
        };
        return Reply::json(201, clinic::test::wireProfile()).doing(late).delayed(std::chrono::milliseconds(600));
    });
    const auto ids = house.desk.queueMany(5);
    house.desk.engine->start();
    QVERIFY(waitFor([&] { return getCount(house.server) >= reads + 2; }));
    // The first request goes alone; once one was answered, four go at the same time.
    const int lost = isReused ? 4 : 1;
    QCOMPARE(house.server.postCount() - house.before, lost);
    QCOMPARE(house.desk.count(StateName::Queued), 5 - lost);
    isSlow = false;
    QVERIFY(waitFor([&] { return house.areRegistered(ids, std::size_t(lost)); }));
    for (const RecordId &id : ids) {
        QVERIFY(waitFor([&] { return !house.store.idsFor(id.toString()).isEmpty(); }));
        QCOMPARE(postsFor(house.server, id), 1);
        QCOMPARE(house.store.idsFor(id.toString()).size(), 1);
    }
}

void WireTest::closedBeforeTheBodyIsNotSentTwice_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<Reply>("reply");
    for (const bool isReused : {false, true}) {
        for (const Security security : {Security::Plain, Security::Tls}) {
            const char *where = security == Security::Tls ? "TLS" : "plain";
            const char *on = isReused ? "reused" : "new";
            QTest::addRow("closed, %s, %s connection", where, on) << security << isReused << Reply::closeBeforeBody();
            QTest::addRow("reset, %s, %s connection", where, on) << security << isReused << Reply::reset().early();
        }
    }
}

void WireTest::closedBeforeTheBodyIsNotSentTwice()
{
    QFETCH(const Security, security);
    QFETCH(const bool, isReused);
    QFETCH(const Reply, reply);
    House house(security);
    QVERIFY(house.start(optionsFor(house.server, quick), isReused));
    const auto ids = house.deliver({"early", reply, created::Unknown{}});
    QVERIFY(waitFor([&] { return house.areRegistered(ids, 1) && house.desk.phase<queue::Connected>(); }));
    // Where the body had not been read yet it goes again; else nobody can know.
    QVERIFY(waitFor([&] { return house.desk.state(ids[0]) != StateName::Queued; }));
    QVERIFY(house.desk.state(ids[0]) == StateName::Unconfirmed || house.areRegistered(ids, 0));
    QVERIFY(house.store.idsFor(ids[0].toString()).size() <= 1);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::WireTest)
#include "wire_test.moc"
