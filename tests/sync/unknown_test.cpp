// SPDX-License-Identifier: Apache-2.0
// What may or may not have been created is never sent again by itself.
#include "tests/sync/desk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clinic::test::profileCreated;

namespace clinic::sync::test {

class UnknownTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownIsNotSentAgain_data();
    void unknownIsNotSentAgain();
    void systemicFaultCostsOneRequest();
    void noPostBeforeAProbeWasAnswered();
    void probeIsNeededAlsoAfterARestart();
    void conflictIsNotSentAgain();
    void createdWithoutAReadableIdIsRegistered();
    void sentAgainByAPerson();
    void storageFailureKeepsTheOutcome();
    void anOutcomeIsStoredAlthoughNothingCanBeClaimed();
    void aClaimThatIsNoCommitIsNotSent();
    void paceThatCouldNotBeReadIsReadLater();
};

void UnknownTest::unknownIsNotSentAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("the answer was dropped") << 0;
    QTest::newRow("408") << 408;
    QTest::newRow("500") << 500;
    QTest::newRow("502") << 502;
    QTest::newRow("202") << 202;
    QTest::newRow("302") << 302;
}

void UnknownTest::unknownIsNotSentAgain()
{
    QFETCH(int, status);
    ScriptedServer server;
    const Reply post = status == 0     ? Reply::closeAfterBody()
                       : status == 302 ? Reply::redirect(302, QUrl(u"http://127.0.0.1:9/"_s))
                                       : Reply::json(status, QByteArray("{}"));
    server.onRequest(answering(post));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(lookingSoon(server));
    QTRY_VERIFY(desk.state(id) == StateName::Review); // nothing is known there that could show whether it was created
    QVERIFY(std::get<state::Review>(desk.record(id).state).reason == ReviewReason::AnswerLost);
    QTRY_VERIFY(desk.phase<queue::Connected>()); // a read was answered meanwhile
    QCOMPARE(server.postCount(), 1);
    QVERIFY(getCount(server) >= 1);
    QCOMPARE(desk.events(id, u"unconfirmed"_s), 1);
}

void UnknownTest::systemicFaultCostsOneRequest()
{
    ScriptedServer server;
    server.onRequest(answering(Reply::json(500, QByteArray("{}")), Reply::json(500, QByteArray("{}"))));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(10);
    desk.start(optionsFor(server, forever, 6));
    QTRY_VERIFY(desk.phase<queue::Backing>());
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(desk.count(StateName::Queued), 9);
    QCOMPARE(desk.count(StateName::Unconfirmed), 1);
}

void UnknownTest::noPostBeforeAProbeWasAnswered()
{
    ScriptedServer server;
    server.then(Reply::closeAfterBody());
    bool answers = false;
    server.onRequest([&](const Request &request) {
        if (request.method == "POST")
            return profileCreated(request);
        return answers ? Reply::json(403, QByteArray("{}")) : Reply::json(503, QByteArray("{}"));
    });
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId first = desk.queue(u"Aino"_s);
    const RecordId second = desk.queue(u"Eino"_s);
    desk.start(optionsFor(server, soon));
    QTRY_VERIFY(getCount(server) >= 3);
    QCOMPARE(server.postCount(), 1);
    QVERIFY(desk.state(second) == StateName::Queued);
    answers = true;
    QTRY_VERIFY(desk.state(second) == StateName::Registered);
    QVERIFY(desk.state(first) == StateName::Unconfirmed);
    QCOMPARE(postsFor(server, first), 1);
}

void UnknownTest::probeIsNeededAlsoAfterARestart()
{
    ScriptedServer server;
    server.then(Reply::closeAfterBody());
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    {
        Desk desk(folder.path());
        desk.queueMany(2);
        desk.start(optionsFor(server));
        QTRY_COMPARE(desk.rested.count(), 1);
        QCOMPARE(server.requestCount(), 1);
    }
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    desk.engine->tryNow();
    QTRY_COMPARE(desk.count(StateName::Registered), 1);
    QCOMPARE(server.request(1).method, QByteArray("GET"));
    QCOMPARE(server.request(2).method, QByteArray("POST"));
}

void UnknownTest::conflictIsNotSentAgain()
{
    ScriptedServer server;
    server.then(Reply::json(409, QByteArray(R"({"error":"exists"})")));
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const auto ids = desk.queueMany(2);
    desk.start(optionsFor(server));
    QTRY_VERIFY(desk.state(ids[0]) == StateName::Unconfirmed);
    QVERIFY(std::get<state::Unconfirmed>(desk.record(ids[0]).state).conflict);
    QTRY_VERIFY(desk.state(ids[1]) == StateName::Registered);
    QCOMPARE(postsFor(server, ids[0]), 1);
}

void UnknownTest::createdWithoutAReadableIdIsRegistered()
{
    ScriptedServer server;
    server.then(Reply::rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{\"id\":"));
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    EngineOptions options = optionsFor(server);
    options.retentionDays = 0;
    desk.start(options);
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(!std::get<state::Registered>(desk.record(id).state).remoteId);
    QVERIFY(desk.record(id).payload()); // kept until the profile is found
    QCOMPARE(server.postCount(), 1);
}

void UnknownTest::sentAgainByAPerson()
{
    ScriptedServer server;
    server.then(Reply::closeAfterBody());
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(lookingSoon(server));
    QTRY_VERIFY(desk.state(id) == StateName::Review);
    QVERIFY(desk.outbox->sendAgain(id, QDateTime::currentDateTimeUtc()).value() == storage::StepOutcome::Done);
    desk.engine->wake();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QCOMPARE(postsFor(server, id), 2);
}

void UnknownTest::storageFailureKeepsTheOutcome()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    QSignalSpy failed(desk.engine.get(), &SyncEngine::storageFailed);
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);

    storage::test::Peek disk(storage::Outbox::fileIn(folder.path()));
    QVERIFY(disk.run(u"CREATE TRIGGER refuse BEFORE UPDATE ON record WHEN NEW.state = 'registered'"
                     " BEGIN SELECT RAISE(ABORT, 'the disk fails'); END"_s));
    server.release();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(desk.state(id) == StateName::Sending);

    QVERIFY(disk.run(u"DROP TRIGGER refuse"_s));
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QVERIFY(std::get<state::Registered>(desk.record(id).state).remoteId.has_value());
    QCOMPARE(server.postCount(), 1);
}

void UnknownTest::anOutcomeIsStoredAlthoughNothingCanBeClaimed()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    QSignalSpy failed(desk.engine.get(), &SyncEngine::storageFailed);
    const auto ids = desk.queueMany(2);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);

    storage::test::Peek disk(storage::Outbox::fileIn(folder.path()));
    QVERIFY(disk.run(u"CREATE TRIGGER refuse BEFORE UPDATE ON record WHEN NEW.state = 'sending'"
                     " BEGIN SELECT RAISE(ABORT, 'the disk fails'); END"_s));
    server.release();
    QTRY_COMPARE_GE(failed.count(), 1);
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(ids[0]) == StateName::Registered);
    QVERIFY(desk.state(ids[1]) == StateName::Queued);

    QVERIFY(disk.run(u"DROP TRIGGER refuse"_s));
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(ids[1]) == StateName::Registered);
    QCOMPARE(server.postCount(), 2);
}

void UnknownTest::aClaimThatIsNoCommitIsNotSent()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    QSignalSpy failed(desk.engine.get(), &SyncEngine::storageFailed);
    const auto ids = desk.queueMany(2);
    // Everything is written, and then it is no commit: whoever dies now would know of no request.
    storage::test::Peek disk(storage::Outbox::fileIn(folder.path()));
    QVERIFY(disk.run(u"CREATE TRIGGER refuse BEFORE INSERT ON commit_token"
                     " BEGIN SELECT RAISE(ABORT, 'the disk fails'); END"_s));
    desk.start(optionsFor(server));
    for (int tries = 1; tries <= 3; ++tries) {
        QTRY_COMPARE_GE(failed.count(), tries);
        desk.engine->tryNow();
    }
    QCOMPARE(server.connectionCount(), 0);
    QCOMPARE(desk.count(StateName::Queued), 2);

    QVERIFY(disk.run(u"DROP TRIGGER refuse"_s));
    desk.engine->tryNow();
    QTRY_COMPARE(desk.count(StateName::Registered), 2);
    for (const RecordId &id : ids)
        QCOMPARE(postsFor(server, id), 1);
}

void UnknownTest::paceThatCouldNotBeReadIsReadLater()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    const EngineOptions options = optionsFor(server);
    QVERIFY(
        desk.outbox->setNote(u"pace"_s, options.endpoint->origin() + u' ' + options.endpoint->keyFingerprint() + uR"(
{"failures":1,"probe":true})"_s));
    const QString file = storage::Outbox::fileIn(folder.path());
    QVERIFY(QFile::rename(file, file + u".away"_s));
    desk.start(options);
    QVERIFY(QFile::rename(file + u".away"_s, file));
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QCOMPARE(server.request(0).method, QByteArray("GET")); // the last POST before was not answered
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::UnknownTest)
#include "unknown_test.moc"
