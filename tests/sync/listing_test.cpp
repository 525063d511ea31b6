// SPDX-License-Identifier: Apache-2.0
// A list of profiles that cannot be trusted never leads to a second request; one that can settles what was lost.
#include "tests/support/profile_store.h"
#include "tests/support/wait.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using clinic::test::ProfileStore;
using clinic::test::waitFor;
using Rows = QList<QJsonObject>;
using Security = clinic::test::ScriptedServer::Security;

Q_DECLARE_METATYPE(clinic::test::Reply)
Q_DECLARE_METATYPE(clinic::test::ScriptedServer::Security)

namespace clinic::sync::test {

namespace {

constexpr int pageSize = 3; ///< of the services below: a list has several pages

bool isFirstPage(int offset)
{
    return offset == 0;
}

/// A list of the service at one moment, as a row of the tables below makes it: `pass` counts from 1.
using List = std::function<Rows(const Rows &all, int pass, int limit, int offset)>;

Rows pageOf(const Rows &rows, int offset)
{
    return ProfileStore::honestPage(rows, pageSize, offset);
}

Rows reversed(Rows rows)
{
    std::reverse(rows.begin(), rows.end());
    return rows;
}

/// Without the rows at those places, counted from the front.
Rows without(Rows rows, int place)
{
    if (place < rows.size())
        rows.removeAt(place);
    return rows;
}

QJsonObject newStranger()
{
    ProfileStore elsewhere;
    elsewhere.add();
    return elsewhere.profiles().first();
}

/// A desk that has lost an answer. The service holds strangers, and two patients that the desk knows.
struct House
{
    explicit House(Security security = Security::Plain) : server(security), desk(folder.path())
    {
        for (int i = 0; i < 3; ++i)
            store.add();
        server.onRequest([this](const Request &request) { return answer(request); });
    }

    bool loseAnAnswer(bool isCreated)
    {
        EngineOptions options = lookingSoon(server);
        options.settling = std::chrono::milliseconds(0); // looks that settle nothing follow each other at once
        desk.start(options);
        for (const QString &name : {u"Eino"_s, u"Oili"_s}) {
            known.push_back(desk.queueWithEmail(name, std::nullopt));
            if (!waitFor([&] { return desk.state(known.back()) == StateName::Registered; }))
                return false;
        }
        server.then(isCreated ? Reply::closeAfterBody().doing(store.creating()) : Reply::closeAfterBody());
        lost = desk.queueWithEmail(u"Aino"_s, std::nullopt);
        return waitFor(
            [&] { return desk.state(*lost) != StateName::Queued && desk.state(*lost) != StateName::Sending; });
    }

    void listAs(const List &list)
    {
        store.setPaging([this, list](const Rows &all, int limit, int offset) {
            if (limit == 1) // a probe
                return ProfileStore::honestPage(all, limit, offset);
            if (isFirstPage(offset))
                ++pass;
            return list(all, pass, limit, offset);
        });
    }

    Reply answer(const Request &request)
    {
        const bool isList = request.query(u"limit"_s) == u"500"_s;
        return isList && listing ? listing(request) : store.answer(request);
    }

    bool isSettled(std::chrono::milliseconds patience = std::chrono::seconds(30))
    {
        return waitFor([&] { return desk.state(*lost) == StateName::Review || isRegistered(); }, patience);
    }
    bool isRegistered() { return desk.state(*lost) == StateName::Registered; }
    ReviewReason reason() { return std::get<state::Review>(desk.record(*lost).state).reason; }
    /// The next registration is none the worse for it.
    bool goesOn()
    {
        const RecordId next = desk.queueWithEmail(u"Onni"_s, std::nullopt);
        return waitFor([&] { return desk.state(next) == StateName::Registered; });
    }
    bool isKnown(const QJsonObject &profile) const
    {
        return std::ranges::any_of(known, [&](const RecordId &id) {
            return store.idsFor(id.toString()).contains(profile["id"_L1].toString());
        });
    }
    Rows unknown(const Rows &all) const
    {
        Rows rows = all;
        rows.removeIf([this](const QJsonObject &profile) { return isKnown(profile); });
        return rows;
    }

    ProfileStore store;
    ScriptedServer server;
    const QTemporaryDir folder{storage::test::quickFolder()};
    Desk desk;
    std::vector<RecordId> known;
    std::optional<RecordId> lost;
    int pass = 0;
    std::function<Reply(const Request &)> listing; ///< answers in the list's place, where it is there
};

struct Case
{
    std::function<List(House &)> list;
    /// Where the profile was not created: whether two passes can be trusted, so that it is sent once more.
    bool isSentAgain = false;
    /// Where it was: whether a pass shows it.
    bool isFound = true;
};

} // namespace

} // namespace clinic::sync::test

Q_DECLARE_METATYPE(clinic::sync::test::Case)

namespace clinic::sync::test {

class ListingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheListShows_data();
    void whatTheListShows();
    void listWithoutAnEndAsksAPerson();
    void profileThatShowsUpLaterIsFound();
    void pageThatIsNoListNeverLeadsToAResend_data();
    void pageThatIsNoListNeverLeadsToAResend();
    void listThatIsRefusedAsksAPerson_data();
    void listThatIsRefusedAsksAPerson();
    void listThatAProxyRefusesIsReadLater();
    void listThatAsksForPatienceIsReadLater();
    void listThatIsAlwaysRefusedBlocksNoOther_data();
    void listThatIsAlwaysRefusedBlocksNoOther();
    void redirectedListTouchesNoOtherHost();
};

void ListingTest::whatTheListShows_data()
{
    QTest::addColumn<Case>("what");
    QTest::addColumn<bool>("isCreated");
    QTest::addColumn<Security>("security");
    const auto row = [](const char *name, const Case &what) {
        QTest::addRow("%s, not created", name) << what << false << Security::Plain;
        QTest::addRow("%s, created", name) << what << true << Security::Plain;
    };
    /// One for each thing that a list may do wrong.
    const auto alsoWithTls = [&row](const char *name, const Case &what) {
        row(name, what);
        QTest::addRow("%s, not created, TLS", name) << what << false << Security::Tls;
        QTest::addRow("%s, created, TLS", name) << what << true << Security::Tls;
    };
    /// A list that does the same in every pass, and needs to know nothing.
    const auto always = [](const std::function<Rows(const Rows &all, int limit, int offset)> &page) {
        return [page](House &) {
            return [page](const Rows &all, int, int limit, int offset) { return page(all, limit, offset); };
        };
    };
    const auto inPass = [](const List &list) { return [list](House &) { return list; }; };

    row("honest", {always(ProfileStore::honestPage), true});
    alsoWithTls("clamps its pages",
                {always([](const Rows &all, int, int offset) { return pageOf(all, offset); }), true});
    row("newest first", {always([](const Rows &all, int, int offset) { return pageOf(reversed(all), offset); }), true});
    alsoWithTls("repeats its first page for ever",
                {always([](const Rows &all, int, int) { return pageOf(all, 0); }), false, false});
    row("repeats everything for ever", {always([](const Rows &all, int, int) { return all; })});
    // What comes after a row that was there before is not read.
    row("repeats the last row of each page",
        {always([](const Rows &all, int, int offset) { return pageOf(all, std::max(0, offset - 1)); }), false, false});
    row("repeats a row within a page", {always([](const Rows &all, int, int offset) {
                                            Rows rows = pageOf(all, offset);
                                            if (!rows.isEmpty())
                                                rows.append(rows.last());
                                            return rows;
                                        }),
                                        false, false});
    alsoWithTls("skips another row in each pass", {inPass([](const Rows &all, int pass, int, int offset) {
                    return pageOf(without(all, pass % 2), offset);
                })});
    row("skips it in the first pass, for another",
        {inPass([](const Rows &all, int pass, int, int offset) {
             return pageOf(pass == 1 ? without(all, int(all.size()) - 1) : all, offset);
         }),
         true});
    alsoWithTls("shrinks from pass to pass",
                {inPass([](const Rows &all, int pass, int, int offset) { return pageOf(all.mid(pass - 1), offset); })});
    row("shrinks once", {inPass([](const Rows &all, int pass, int, int offset) {
                             return pageOf(pass > 1 ? without(all, 0) : all, offset);
                         }),
                         true});
    alsoWithTls("without those that are known", {[](House &house) {
                    return
                        [&house](const Rows &all, int, int, int offset) { return pageOf(house.unknown(all), offset); };
                }});
    row("without those that are known, nor the one", {[](House &house) {
                                                          return [&house](const Rows &all, int, int, int offset) {
                                                              return pageOf(house.unknown(all).mid(0, 3), offset);
                                                          };
                                                      },
                                                      false, false});
    row("empty", {always([](const Rows &, int, int) { return Rows(); }), false, false});
    row("grows at its front while it is read", {inPass([](const Rows &all, int pass, int, int offset) {
                                                    Rows rows = reversed(all);
                                                    if (pass == 1 && !isFirstPage(offset))
                                                        rows.prepend(newStranger());
                                                    return pageOf(rows, offset);
                                                }),
                                                true});
}

void ListingTest::whatTheListShows()
{
    QFETCH(const Case, what);
    QFETCH(const bool, isCreated);
    QFETCH(const Security, security);
    House house(security);
    house.listAs(what.list(house));
    QVERIFY(house.loseAnAnswer(isCreated));
    QVERIFY(house.isSettled());

    QCOMPARE(house.isRegistered(), isCreated ? what.isFound : what.isSentAgain);
    const bool wasSentAgain = !isCreated && what.isSentAgain;
    QCOMPARE(postsFor(house.server, *house.lost), wasSentAgain ? 2 : 1);
    QCOMPARE(house.store.idsFor(house.lost->toString()).size(), isCreated || wasSentAgain ? 1 : 0);
    if (!house.isRegistered())
        QVERIFY(house.reason() == ReviewReason::AnswerLost);
    QVERIFY(house.goesOn());
}

void ListingTest::listWithoutAnEndAsksAPerson()
{
    House house;
    house.listAs([](const Rows &, int, int, int) { return Rows{newStranger()}; });
    QVERIFY(house.loseAnAnswer(true));
    QVERIFY(house.isSettled(std::chrono::minutes(4))); // 2000 pages
    QVERIFY(!house.isRegistered());
    QVERIFY(house.reason() == ReviewReason::AnswerLost);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
    QVERIFY(house.goesOn());
}

void ListingTest::profileThatShowsUpLaterIsFound()
{
    House house;
    house.listAs([](const Rows &all, int pass, int limit, int offset) {
        return ProfileStore::honestPage(pass == 1 ? all.mid(0, all.size() - 1) : all, limit, offset);
    });
    QVERIFY(house.loseAnAnswer(true));
    QVERIFY(house.isSettled());
    QVERIFY(house.isRegistered());
    QCOMPARE(house.pass, 2);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
}

void ListingTest::pageThatIsNoListNeverLeadsToAResend_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("isLater");
    for (const bool isLater : {false, true}) {
        const auto row = [&](const char *name, const Reply &reply) {
            QTest::addRow("%s, %s", name, isLater ? "after a good page" : "at first") << reply << isLater;
        };
        row("500", Reply::json(500, QByteArray("{}")));
        row("502 with HTML", Reply::text(502, "text/html", "<html>"));
        row("404", Reply::json(404, QByteArray("{}")));
        row("200 with HTML", Reply::text(200, "text/html", "<html>"));
        row("200 with an object", Reply::json(200, QByteArray(R"({"profiles":[]})")));
        row("200 with a row that has no id", Reply::json(200, QByteArray(R"([{"first_name":"Aino"}])")));
        row("200 with a row that has a number for an id", Reply::json(200, QByteArray(R"([{"id":1}])")));
        row("200 with nothing", Reply::json(200, QByteArray()));
        row("half, Content-Length", Reply::rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[]"));
        row("half, no length", Reply::rawThenClose("HTTP/1.1 200 OK\r\n\r\n[{\"id\":\"a\"},"));
        row("half a chunk", Reply::rawThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n[]"));
        row("closed", Reply::closeAfterBody());
        row("silent", Reply::hang());
        row("204", Reply::raw("HTTP/1.1 204 No Content\r\n\r\n"));
    }
}

void ListingTest::pageThatIsNoListNeverLeadsToAResend()
{
    QFETCH(const Reply, reply);
    QFETCH(const bool, isLater);
    House house;
    // Newest first: the good page shows those whom the desk knows, and would be believed if it were the whole list.
    house.listAs([](const Rows &all, int, int, int offset) { return pageOf(reversed(all), offset); });
    house.listing = [&](const Request &request) {
        return isLater && request.query(u"offset"_s) == u"0"_s ? house.store.answer(request) : reply;
    };
    QVERIFY(house.loseAnAnswer(false));
    QVERIFY(house.isSettled());
    QVERIFY(!house.isRegistered());
    QVERIFY(house.reason() == ReviewReason::AnswerLost);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
    QVERIFY(house.goesOn());
}

void ListingTest::listThatIsRefusedAsksAPerson_data()
{
    QTest::addColumn<bool>("isLater");
    QTest::newRow("at first") << false;
    QTest::newRow("after a good page") << true;
}

void ListingTest::listThatIsRefusedAsksAPerson()
{
    QFETCH(const bool, isLater);
    House house;
    house.listAs([](const Rows &all, int, int, int offset) { return pageOf(all, offset); });
    house.listing = [&](const Request &request) {
        return isLater && request.query(u"offset"_s) == u"0"_s ? house.store.answer(request)
                                                               : Reply::json(403, QByteArray("{}"));
    };
    QVERIFY(house.loseAnAnswer(false));
    QVERIFY(house.isSettled());
    QVERIFY(!house.isRegistered());
    QVERIFY(house.reason() == ReviewReason::CannotRead);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
    QVERIFY(house.goesOn());
}

/// A filter on the way, or a sign-in page: what it says about reading is not said by the service.
void ListingTest::listThatAProxyRefusesIsReadLater()
{
    House house;
    int refused = 0;
    house.listing = [&](const Request &request) {
        return ++refused > 2 ? house.store.answer(request) : Reply::text(403, "text/html", "<html>blocked</html>");
    };
    QVERIFY(house.loseAnAnswer(true));
    QVERIFY(house.isSettled());
    QVERIFY(house.isRegistered());
    QCOMPARE(house.desk.events(*house.lost, u"review"_s), 0);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
}

void ListingTest::listThatAsksForPatienceIsReadLater()
{
    House house;
    int refused = 0;
    house.listing = [&](const Request &request) {
        if (++refused > 1)
            return house.store.answer(request);
        return Reply::json(429, QByteArray("{}")).withHeader("Retry-After", "1");
    };
    QVERIFY(house.loseAnAnswer(true));
    QVERIFY(house.isSettled());
    QVERIFY(house.isRegistered());
    QCOMPARE(postsFor(house.server, *house.lost), 1);
}

void ListingTest::listThatIsAlwaysRefusedBlocksNoOther_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("patience") << 429;
    QTest::newRow("another key") << 401;
}

void ListingTest::listThatIsAlwaysRefusedBlocksNoOther()
{
    QFETCH(const int, status);
    House house;
    int refused = 0;
    house.listing = [&](const Request &) {
        ++refused;
        return Reply::json(status, QByteArray("{}"));
    };
    QVERIFY(house.loseAnAnswer(true));
    QVERIFY(waitFor([&] { return refused > 1; }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(house.goesOn());
    const int before = refused;
    QVERIFY(waitFor([&] { return refused > before; })); // and is asked for again
    QCOMPARE(postsFor(house.server, *house.lost), 1);
}

void ListingTest::redirectedListTouchesNoOtherHost()
{
    House house;
    ScriptedServer other;
    other.onRequest(house.store.handler());
    house.listing = [&](const Request &) { return Reply::redirect(307, other.url()); };
    QVERIFY(house.loseAnAnswer(false));
    QVERIFY(house.isSettled());
    QVERIFY(house.reason() == ReviewReason::AnswerLost);
    QCOMPARE(postsFor(house.server, *house.lost), 1);
    QCOMPARE(other.connectionCount(), 0);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::ListingTest)
#include "listing_test.moc"
