// SPDX-License-Identifier: Apache-2.0
// What the service refuses: records, groups, keys, everything.
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinic::test::profileCreated;

namespace clinic::sync::test {

namespace {

const Reply forbidden = Reply::json(403, QByteArray(R"({"error":"Forbidden"})"));
const Reply notFound = Reply::json(404, QByteArray(R"({"error":"Profile group not found"})"));
const Reply badName = Reply::json(400, QByteArray(R"({"message":"first_name is not Latin"})"));

QString groupIn(const Request &request)
{
    return request.json().value("profile_group"_L1).toString();
}

} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rejectedKeepsTheWordsAndTheNextGoesOn();
    void correctedRecordGoesOutAsANewRevision();
    void threeRejectionsPause();
    void aPauseForRejectionsEndsByItself();
    void refusedKeyCostsOneRequest();
    void refusedGroupBlocksNoOther();
    void burstOfOneRefusedGroupBlocksNoOther();
    void heldGroupIsTriedAgain();
    void heldGroupIsTriedAgainAmongOthersThatStayHeld();
    void refusedRecordBlocksNoOther();
    void everythingRefusedPauses_data();
    void everythingRefusedPauses();
    void onlyRecordRefusedPauses();
    void tooManyRequestsWait_data();
    void tooManyRequestsWait();
    void tooManyRequestsEndByThemselves();
    void newKeyEndsAPause();
};

void RefusalsTest::rejectedKeepsTheWordsAndTheNextGoesOn()
{
    ScriptedServer server;
    server.then(badName);
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const auto ids = desk.queueMany(2);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.state(ids[1]) == StateName::Registered);
    const auto rejected = std::get<state::Rejected>(desk.record(ids[0]).state);
    QCOMPARE(rejected.words.status, 400);
    QVERIFY(rejected.words.message.contains("first_name is not Latin"_L1) || !rejected.words.issues.empty());
    QTRY_VERIFY(desk.phase<queue::Connected>());
}

void RefusalsTest::correctedRecordGoesOutAsANewRevision()
{
    ScriptedServer server;
    server.then(badName);
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const auto registration = storage::test::registrationOf(u"Jürgen"_s);
    QVERIFY(desk.outbox->save(registration, QDateTime::currentDateTimeUtc()));
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.state(registration.id) == StateName::Rejected);
    QVERIFY(desk.outbox->edit(storage::test::renamed(registration, u"Juergen"_s), 1, QDateTime::currentDateTimeUtc()));
    desk.engine->wake();
    QTRY_VERIFY(desk.state(registration.id) == StateName::Registered);

    const auto requests = server.requests();
    const Request &last = requests.last();
    QCOMPARE(last.header("idempotency-key"), registration.id.toString().toLatin1() + "-2");
    QCOMPARE(last.json().value("first_name"_L1).toString(), u"Juergen"_s);
    QCOMPARE(postsFor(server, registration.id), 2);
}

void RefusalsTest::threeRejectionsPause()
{
    ScriptedServer server;
    server.onRequest(answering(badName));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(8);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.isPaused(PauseReason::RejectsEverything));
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.postCount(), 3);
    QCOMPARE(desk.count(StateName::Rejected), 3);
    QCOMPARE(desk.count(StateName::Queued), 5);
}

void RefusalsTest::aPauseForRejectionsEndsByItself()
{
    ScriptedServer server;
    for (int i = 0; i < 4; ++i) // one more, after the pause: it may not be over yet
        server.then(badName);
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    bool wasPaused = false;
    QObject::connect(desk.engine.get(), &SyncEngine::statusChanged, desk.engine.get(), [&](const QueueStatus &) {
        wasPaused = wasPaused || desk.isPaused(PauseReason::RejectsEverything);
    });
    desk.queueMany(8);
    desk.start(optionsFor(server, {std::chrono::milliseconds(20), std::chrono::milliseconds(200)}));
    QTRY_COMPARE(desk.count(StateName::Registered), 4);
    QCOMPARE(desk.count(StateName::Rejected), 4);
    QVERIFY(wasPaused);
    QTRY_VERIFY(desk.phase<queue::Connected>());
    QCOMPARE(server.postCount(), 8);
}

void RefusalsTest::refusedKeyCostsOneRequest()
{
    ScriptedServer server;
    server.onRequest(answering(Reply::json(401, QByteArray("{}")), Reply::json(401, QByteArray("{}"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(5);
    desk.start(optionsFor(server, forever, 4));
    QTRY_VERIFY(desk.isPaused(PauseReason::KeyRefused));
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(desk.count(StateName::Queued), 5);
}

void RefusalsTest::refusedGroupBlocksNoOther()
{
    ScriptedServer server;
    server.onRequest(answering(
        [](const Request &request) { return groupIn(request) == "berlin"_L1 ? forbidden : profileCreated(request); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId first = desk.queue(u"Aino"_s, u"berlin"_s);
    desk.queue(u"Eino"_s, u"berlin"_s);
    const RecordId other = desk.queue(u"Oili"_s, u"turku"_s);
    desk.start(optionsFor(server, forever, 4));
    QTRY_VERIFY(desk.state(other) == StateName::Registered);
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.phase<queue::Connected>());
    QCOMPARE(desk.count(StateName::Queued), 2);
    QCOMPARE(desk.engine->status().heldBack, 2);
    QCOMPARE(server.postCount(), 2);

    const RecordId later = desk.queue(u"Aada"_s, u"turku"_s);
    QTRY_VERIFY(desk.state(later) == StateName::Registered);
    QCOMPARE(postsFor(server, first), 1);

    // A person decides about one of them.
    QVERIFY(desk.outbox->discard(first, DiscardReason::Duplicate, QDateTime::currentDateTimeUtc()));
    desk.engine->wake();
    QTRY_COMPARE(desk.engine->status().heldBack, 1);
}

void RefusalsTest::burstOfOneRefusedGroupBlocksNoOther()
{
    ScriptedServer server;
    server.onRequest(answering(
        [](const Request &request) { return groupIn(request) == "berlin"_L1 ? forbidden : profileCreated(request); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queue(u"Oili"_s, u"turku"_s); // after it there is trust, and four go at once
    for (const auto &name : {u"Aino"_s, u"Eino"_s, u"Aada"_s, u"Onni"_s, u"Elli"_s})
        desk.queue(name, u"berlin"_s);
    const RecordId last = desk.queue(u"Veikko"_s, u"turku"_s);
    desk.start(optionsFor(server, forever, 4));
    QTRY_VERIFY(desk.state(last) == StateName::Registered);
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.phase<queue::Connected>());
    QCOMPARE(desk.engine->status().heldBack, 5);
}

void RefusalsTest::heldGroupIsTriedAgain()
{
    ScriptedServer server;
    bool mended = false;
    server.onRequest(answering([&](const Request &request) {
        return groupIn(request) == "berlin"_L1 && !mended ? forbidden : profileCreated(request);
    }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId held = desk.queue(u"Aino"_s, u"berlin"_s);
    const RecordId other = desk.queue(u"Oili"_s, u"turku"_s);
    desk.start(optionsFor(server, soon));
    QTRY_VERIFY(desk.state(other) == StateName::Registered);
    mended = true;
    QTRY_VERIFY(desk.state(held) == StateName::Registered);
    QTRY_COMPARE(desk.engine->status().heldBack, 0);
}

void RefusalsTest::heldGroupIsTriedAgainAmongOthersThatStayHeld()
{
    ScriptedServer server;
    bool isMended = false;
    server.onRequest(answering([&](const Request &request) {
        const QString group = groupIn(request);
        if (group == "turku"_L1)
            return notFound;
        return group == "berlin"_L1 || (group == "espoo"_L1 && !isMended) ? forbidden : profileCreated(request);
    }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queue(u"Aino"_s, u"berlin"_s);
    desk.queue(u"Eino"_s, u"turku"_s);
    const RecordId mended = desk.queue(u"Oili"_s, u"espoo"_s);
    desk.start(optionsFor(server, soon));
    // The first two were refused one after the other, and then once more.
    QTRY_VERIFY(postsFor(server, mended) > 0 && server.postCount() > 4);
    isMended = true;
    QTRY_VERIFY(desk.state(mended) == StateName::Registered);
}

void RefusalsTest::refusedRecordBlocksNoOther()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) {
        return request.json().value("first_name"_L1) == "Aino"_L1 ? forbidden : profileCreated(request);
    }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId refused = desk.queue(u"Aino"_s);
    const RecordId other = desk.queue(u"Eino"_s);
    const RecordId third = desk.queue(u"Oili"_s);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.state(other) == StateName::Registered);
    QTRY_VERIFY(desk.state(third) == StateName::Registered);
    QTRY_COMPARE(desk.engine->status().heldBack, 1);
    QVERIFY(desk.state(refused) == StateName::Queued);
    QCOMPARE(postsFor(server, refused), 1);
}

void RefusalsTest::everythingRefusedPauses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("reason");
    QTest::newRow("403") << 403 << int(PauseReason::KeyRefused);
    QTest::newRow("404") << 404 << int(PauseReason::GroupNotFound);
}

void RefusalsTest::everythingRefusedPauses()
{
    QFETCH(int, status);
    QFETCH(int, reason);
    ScriptedServer server;
    server.onRequest(answering(Reply::json(status, QByteArray(R"({"error":"no"})"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(6);
    desk.queue(u"Eino"_s, u"turku"_s);
    desk.start(optionsFor(server, forever, 4));
    QTRY_VERIFY(desk.isPaused(PauseReason(reason)));
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.postCount(), 2);
    QCOMPARE(groupIn(server.request(1)), u"turku"_s); // another group is tried first
    QCOMPARE(desk.count(StateName::Queued), 7);
    QCOMPARE(desk.engine->status().heldBack, 0);
}

void RefusalsTest::onlyRecordRefusedPauses()
{
    ScriptedServer server;
    server.onRequest(answering(forbidden, forbidden));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.isPaused(PauseReason::KeyRefused));
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.postCount(), 1);
    QVERIFY(desk.state(id) == StateName::Queued);
}

void RefusalsTest::tooManyRequestsWait_data()
{
    QTest::addColumn<bool>("asDate");
    QTest::newRow("in seconds") << false;
    QTest::newRow("as a date") << true;
}

void RefusalsTest::tooManyRequestsWait()
{
    QFETCH(bool, asDate);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime then = before.addSecs(1200);
    const QByteArray after = asDate ? clinic::test::httpDate(then) : "1200";
    ScriptedServer server;
    server.onRequest(answering(Reply::json(429, QByteArray("{}")).withHeader("Retry-After", after)));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(4);
    desk.start(optionsFor(server, soon, 4));
    QTRY_VERIFY(desk.phase<queue::Backing>());
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(desk.phase<queue::Backing>()->httpStatus, 429);
    // A date has whole seconds, and is counted from when it came.
    QVERIFY(desk.phase<queue::Backing>()->nextTry >= then.addSecs(asDate ? -2 : 0));
    QCOMPARE(server.postCount(), 1);
    QCOMPARE(desk.count(StateName::Queued), 4);
}

void RefusalsTest::tooManyRequestsEndByThemselves()
{
    ScriptedServer server;
    server.then(Reply::json(429, QByteArray("{}")).withHeader("Retry-After", "1"));
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(4);
    desk.start(optionsFor(server, soon, 4));
    QTRY_COMPARE(desk.count(StateName::Registered), 4);
    QTRY_VERIFY(desk.phase<queue::Connected>());
    QCOMPARE(server.postCount(), 5);
}

void RefusalsTest::newKeyEndsAPause()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) {
        return request.header("x-api-key") == "right-key" ? profileCreated(request)
                                                          : Reply::json(401, QByteArray("{}"));
    }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.isPaused(PauseReason::KeyRefused));
    EngineOptions options = optionsFor(server);
    options.endpoint->key = "right-key";
    desk.engine->configure(options);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::RefusalsTest)
#include "refusals_test.moc"
