// SPDX-License-Identifier: Apache-2.0
// What goes on beside a search, which may take long.
#include "tests/support/profile_store.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using clinic::test::ProfileStore;

namespace clinic::sync::test {

class BesideSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWaitThatBeganMeanwhileGoesOn_data();
    void aWaitThatBeganMeanwhileGoesOn();
    void whatWasDelayedIsSent();

private:
    int searches() const
    {
        const auto requests = server->requests();
        return int(
            std::ranges::count_if(requests, [](const Request &one) { return one.query(u"limit"_s) == u"500"_s; }));
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<Desk> desk;
};

/// A search is under way, and its first page does not come until it is released.
void BesideSearchTest::init()
{
    desk.reset();
    server.reset();
    folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    store = std::make_unique<ProfileStore>();
    server = std::make_unique<ScriptedServer>();
    server->onRequest(store->handler());
    const auto clock = std::make_shared<MovedClock>();
    Surroundings around = Surroundings::ofSystem();
    around.clock = clock;
    desk = std::make_unique<Desk>(folder->path(), around);
    EngineOptions options = lookingSoon(*server);
    options.retry = forever;
    options.endpoint->deadline = 20s;
    desk->start(options);
    const RecordId known = desk->queueWithEmail(u"Eino"_s, {});
    QTRY_VERIFY(desk->state(known) == StateName::Registered);
    server->onRequest([this](const Request &request) {
        return request.query(u"limit"_s) == u"500"_s ? store->answer(request).held() : store->answer(request);
    });
    server->then(
        Reply::rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{\"id\":").doing(store->creating()));
    const RecordId withoutId = desk->queueWithEmail(u"Aino"_s, {});
    QTRY_VERIFY(desk->state(withoutId) == StateName::Registered);
    clock->monotonic += 30s; // beyond the deadline, when it is looked for
    QTRY_COMPARE(searches(), 1);
}

void BesideSearchTest::aWaitThatBeganMeanwhileGoesOn_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("it asks for patience") << 429;
    QTest::newRow("the key is refused") << 401;
}

void BesideSearchTest::aWaitThatBeganMeanwhileGoesOn()
{
    QFETCH(const int, status);
    server->then(Reply::json(status, QByteArray("{}")).withHeader("Retry-After", "3600"));
    const RecordId next = desk->queueWithEmail(u"Onni"_s, {});
    QTRY_VERIFY(desk->phase<queue::Backing>() || desk->phase<queue::Paused>());
    server->onRequest(store->handler());
    server->release();
    QTRY_VERIFY(desk->outbox->toReconcile()->empty());
    QTRY_VERIFY(desk->rested.count() > 1);
    QVERIFY(desk->phase<queue::Backing>() || desk->phase<queue::Paused>());
    QCOMPARE(postsFor(*server, next), 1);
}

void BesideSearchTest::whatWasDelayedIsSent()
{
    Registration registration = storage::test::registrationOf(u"Onni"_s);
    registration.group.reset();
    QVERIFY(desk->outbox->save(registration, QDateTime::currentDateTimeUtc(), 200ms));
    desk->engine->wake();
    QTRY_VERIFY(desk->state(registration.id) == StateName::Registered);
    QCOMPARE(searches(), 1); // it goes on
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::BesideSearchTest)
#include "beside_search_test.moc"
