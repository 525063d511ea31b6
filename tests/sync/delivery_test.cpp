// SPDX-License-Identifier: Apache-2.0
// What is queued arrives: deliveries, waits, and what is configured.
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinic::test::profileCreated;

namespace clinic::sync::test {

class DeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queuedIsDelivered();
    void oldestGoesFirst();
    void serverThatComesBackIsFound();
    void downServerCostsOneRequest();
    void hangingServerIsTriedAgainByItself();
    void waitSurvivesARestart();
    void aPauseIsThatOfOneKey();
    void tryNowEndsAWait();
    void tryNowDuringARunIsNotDropped();
    void tryNowDuringAProbeIsNotDropped();
    void atMostSoManyInFlight();
    void outcomesThatArriveTogetherAreCommittedTogether();
    void recordWithoutGroupWaitsForOne();
    void withoutKeyNothingIsOnTheWire();
    void emptyQueueProbesTheServer();
    void newSettingsKeepTheOldRequestsOutcome();
    void erasesAtOnceWithoutRetention();
    void keepsThePayloadDuringRetention();
    void stopWithoutStartKeepsTheStoredPace();
};

void DeliveryTest::queuedIsDelivered()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    QSignalSpy records(desk.engine.get(), &SyncEngine::recordsChanged);
    desk.start(optionsFor(server));
    const RecordId id = desk.queue(u"Aino"_s);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);

    const auto registered = std::get<state::Registered>(desk.record(id).state);
    QVERIFY(registered.remoteId.has_value());
    QVERIFY(!registered.remoteId->isEmpty());
    QCOMPARE(server.postCount(), 1);
    const auto requests = server.requests();
    const auto post = std::ranges::find(requests, QByteArray("POST"), &Request::method);
    QCOMPARE(post->header("idempotency-key"), id.toString().toLatin1() + "-1");
    QCOMPARE(post->json().value("first_name"_L1).toString(), u"Aino"_s);
    QCOMPARE(post->json().value("profile_group"_L1).toString(), u"acme-clinic"_s);
    QTRY_VERIFY(desk.phase<queue::Connected>());
    QTRY_VERIFY(!records.isEmpty());
    QTRY_COMPARE(desk.engine->status().count(StateName::Registered), 1);
}

void DeliveryTest::oldestGoesFirst()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    for (const auto &name : {u"Aino"_s, u"Eino"_s, u"Oili"_s})
        desk.queue(name);
    desk.start(optionsFor(server));
    QTRY_COMPARE(desk.count(StateName::Registered), 3);
    QStringList names;
    for (const Request &request : server.requests())
        names << request.json().value("first_name"_L1).toString();
    QCOMPARE(names.mid(0, 3), (QStringList{u"Aino"_s, u"Eino"_s, u"Oili"_s}));
}

void DeliveryTest::serverThatComesBackIsFound()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    server.shutDown();
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server, soon));
    QTRY_VERIFY(desk.phase<queue::Unreachable>());
    QVERIFY(desk.phase<queue::Unreachable>()->reason == NotSentReason::Refused);
    server.listenAgain();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QCOMPARE(postsFor(server, id), 1);
    QTRY_VERIFY(desk.phase<queue::Connected>());
}

void DeliveryTest::downServerCostsOneRequest()
{
    ScriptedServer server;
    server.shutDown();
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const auto ids = desk.queueMany(10);
    desk.start(optionsFor(server, forever, 4));
    QTRY_VERIFY(desk.phase<queue::Unreachable>());
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(desk.count(StateName::Queued), 10);
    int attempts = 0;
    for (const RecordId &id : ids)
        attempts += desk.record(id).attempts;
    QCOMPARE(attempts, 1);
    QCOMPARE(desk.engine->status().count(StateName::Queued), 10);
    QVERIFY(desk.engine->status().oldestQueued.has_value());
}

void DeliveryTest::hangingServerIsTriedAgainByItself()
{
    ScriptedServer server;
    server.then(Reply::hang()); // the first probe
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    EngineOptions options = optionsFor(server, soon);
    options.endpoint->deadline = std::chrono::milliseconds(200);
    desk.start(options);
    QTRY_VERIFY(desk.phase<queue::Connected>());
    QVERIFY(server.requestCount() >= 2);
}

void DeliveryTest::waitSurvivesARestart()
{
    ScriptedServer server;
    server.onRequest(answering(Reply::json(429, QByteArray("{}"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    {
        Desk desk(folder.path());
        desk.queue(u"Aino"_s);
        desk.start(optionsFor(server));
        QTRY_VERIFY(desk.phase<queue::Backing>());
        QTRY_COMPARE(desk.rested.count(), 1);
    }
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.phase<queue::Backing>());
    QCOMPARE(server.postCount(), 1);
    desk.engine->tryNow();
    QTRY_COMPARE(server.postCount(), 2);
}

/// It was mended while nothing ran, or a script had another one.
void DeliveryTest::aPauseIsThatOfOneKey()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) {
        return request.header("x-api-key") == "good-key" ? profileCreated(request) : Reply::json(401, QByteArray("{}"));
    }));
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto id = [&] {
        Desk desk(folder.path());
        const RecordId queued = desk.queue(u"Aino"_s);
        desk.start(optionsFor(server));
        [&] { QTRY_VERIFY(desk.isPaused(PauseReason::KeyRefused)); }();
        [&] { QTRY_COMPARE(desk.rested.count(), 1); }();
        return queued;
    }();
    Desk desk(folder.path());
    EngineOptions options = optionsFor(server);
    options.endpoint->key = "good-key";
    desk.start(options);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
}

void DeliveryTest::tryNowEndsAWait()
{
    ScriptedServer server;
    server.shutDown();
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.phase<queue::Unreachable>());
    server.listenAgain();
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
}

void DeliveryTest::tryNowDuringARunIsNotDropped()
{
    ScriptedServer server;
    server.then(Reply::json(429, QByteArray("{}")).held());
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);
    desk.engine->tryNow(); // the answer that comes now is older than the wish
    server.release();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QCOMPARE(server.postCount(), 2);
}

void DeliveryTest::tryNowDuringAProbeIsNotDropped()
{
    ScriptedServer server;
    server.then(Reply::json(429, QByteArray("{}")).held()); // to the probe
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_COMPARE(getCount(server), 1);
    const RecordId id = desk.queue(u"Aino"_s);
    desk.engine->tryNow();
    server.release();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
}

void DeliveryTest::atMostSoManyInFlight()
{
    ScriptedServer server;
    server.then(Reply::json(201, QByteArray("{}"))); // one goes first
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(9);
    desk.start(optionsFor(server, forever, 3));
    QTRY_COMPARE(server.postCount(), 4);
    desk.engine->wake();
    desk.queue(u"Eino"_s);
    QTRY_COMPARE(desk.engine->status().count(StateName::Queued), 6);
    QCOMPARE(desk.count(StateName::Sending), 3);
    QCOMPARE(server.postCount(), 4);
    server.release();
    QTRY_COMPARE(desk.count(StateName::Registered), 10);
    QCOMPARE(server.postCount(), 10);
}

/// A network whose answers all come at once, when they are asked for.
class PatientNetwork : public api::Transport
{
public:
    void send(const api::TransportRequest &, Done done) override { waiting.push_back(std::move(done)); }
    int inFlight() const override { return int(waiting.size()); }
    void abortAll() override {}
    void answerAll(const api::Observation &seen)
    {
        for (const Done &done : std::exchange(waiting, {}))
            done(seen);
    }

    std::vector<Done> waiting;
};

void DeliveryTest::outcomesThatArriveTogetherAreCommittedTogether()
{
    PatientNetwork *network = nullptr;
    Surroundings around = Surroundings::ofSystem();
    around.connect = [&](const api::Endpoint &) {
        auto made = std::make_unique<PatientNetwork>();
        network = made.get();
        return made;
    };
    ScriptedServer unused;
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path(), around);
    desk.queueMany(13);
    desk.start(optionsFor(unused, forever, 6));
    api::Observation created;
    created.status = 201;
    created.bodyRead = created.complete = true;
    created.body = R"({"id":"p"})";
    QTRY_COMPARE(network->inFlight(), 1); // the first one goes alone
    network->answerAll(created);
    QTRY_COMPARE(network->inFlight(), 6);

    storage::test::Peek disk(storage::Outbox::fileIn(folder.path()));
    const qint64 before = disk.value(u"SELECT max(seq) FROM commit_token"_s).toLongLong();
    network->answerAll(created);
    QTRY_COMPARE(network->inFlight(), 6);
    QCOMPARE(disk.value(u"SELECT max(seq) FROM commit_token"_s).toLongLong(), before + 1); // six settled, six claimed
    QCOMPARE(desk.count(StateName::Registered), 7);
}

void DeliveryTest::recordWithoutGroupWaitsForOne()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    EngineOptions options = optionsFor(server);
    options.defaultGroup.reset();
    const auto groupless = desk.queueMany(40); // more than are looked at in one go
    const RecordId grouped = desk.queue(u"Eino"_s, u"turku"_s);
    desk.start(options);
    QTRY_VERIFY(desk.state(grouped) == StateName::Registered);
    QTRY_VERIFY(desk.phase<queue::NotConfigured>());
    QVERIFY(*desk.phase<queue::NotConfigured>() == (queue::NotConfigured{false, true}));
    QCOMPARE(desk.count(StateName::Queued), 40);
    QCOMPARE(server.postCount(), 1);

    desk.engine->configure(optionsFor(server, forever, 6));
    QTRY_COMPARE(desk.count(StateName::Registered), 41);
    QCOMPARE(desk.outbox->lastBinding(groupless.front()).value()->group, u"acme-clinic"_s);
    QCOMPARE(desk.outbox->lastBinding(grouped).value()->group, u"turku"_s);
}

void DeliveryTest::withoutKeyNothingIsOnTheWire()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    EngineOptions options = optionsFor(server);
    options.endpoint.reset();
    desk.start(options);
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(*desk.phase<queue::NotConfigured>() == (queue::NotConfigured{true, false}));
    QCOMPARE(server.connectionCount(), 0);
    QVERIFY(desk.state(id) == StateName::Queued);
    desk.engine->configure(optionsFor(server));
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
}

void DeliveryTest::emptyQueueProbesTheServer()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated, Reply::json(403, QByteArray(R"({"error":"Forbidden"})"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.phase<queue::Connected>()); // a key that may only create cannot read; the service is there
    QCOMPARE(server.postCount(), 0);
    QCOMPARE(getCount(server), 1);
}

void DeliveryTest::newSettingsKeepTheOldRequestsOutcome()
{
    ScriptedServer one, other;
    one.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    other.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId first = desk.queue(u"Aino"_s);
    desk.start(optionsFor(one));
    QTRY_COMPARE(one.postCount(), 1);
    desk.engine->configure(optionsFor(other));
    const RecordId second = desk.queue(u"Eino"_s);
    one.release();
    QTRY_VERIFY(desk.state(first) == StateName::Registered);
    QTRY_VERIFY(desk.state(second) == StateName::Registered);
    QCOMPARE(postsFor(one, first), 1);
    QCOMPARE(postsFor(one, second), 0);
    QCOMPARE(postsFor(other, first), 0);
    QCOMPARE(postsFor(other, second), 1);
    QVERIFY(desk.outbox->lastBinding(first).value()->origin != desk.outbox->lastBinding(second).value()->origin);
}

void DeliveryTest::erasesAtOnceWithoutRetention()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    EngineOptions options = optionsFor(server);
    options.retentionDays = 0;
    desk.start(options);
    const RecordId id = desk.queue(u"Aino"_s);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    bool stopped = false;
    desk.engine->stop(std::chrono::seconds(5), [&] { stopped = true; });
    QTRY_VERIFY(stopped);
    QVERIFY(std::holds_alternative<Erased>(desk.record(id).content));
}

void DeliveryTest::keepsThePayloadDuringRetention()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    // Registered eight days and six days ago.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto old = storage::test::registrationOf(u"Aino"_s);
    const auto recent = storage::test::registrationOf(u"Eino"_s);
    for (const auto &[registration, days] : {std::pair(old, 8), std::pair(recent, 6)}) {
        const QDateTime then = now.addDays(-days);
        QVERIFY(desk.outbox->save(registration, then));
        QVERIFY(desk.outbox->claim(registration.id, 1, u"gone"_s, {}, then));
        QVERIFY(desk.outbox->settle({registration.id, 1, state::Registered{u"remote"_s, then}, u"201"_s}, then));
    }
    desk.start(optionsFor(server));
    QVERIFY(std::holds_alternative<Erased>(desk.record(old.id).content));
    QVERIFY(desk.record(recent.id).payload());
}

void DeliveryTest::stopWithoutStartKeepsTheStoredPace()
{
    ScriptedServer server;
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const QString pace = u"{\"failures\":3,\"probe\":true,\"rejections\":0}"_s;
    QVERIFY(desk.outbox->setNote(u"pace"_s, pace));
    desk.engine->configure(optionsFor(server));
    desk.queue(u"Aino"_s);
    int stopped = 0;
    desk.engine->stop(std::chrono::seconds(5), [&] { ++stopped; });
    QTRY_COMPARE(stopped, 1);
    QCOMPARE(desk.outbox->note(u"pace"_s).value().value(), pace);
    QCOMPARE(server.connectionCount(), 0);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::DeliveryTest)
#include "delivery_test.moc"
