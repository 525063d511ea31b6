// SPDX-License-Identifier: Apache-2.0
// Stopping, dying, and working beside another process.
#include "tests/sync/desk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using clinic::test::profileCreated;

namespace clinic::sync::test {

namespace {

/// Is due soon, however late it was to be.
class HastyTimer : public Timer
{
public:
    explicit HastyTimer(std::unique_ptr<Timer> timer) : m_timer(std::move(timer)) {}

    void start(std::chrono::milliseconds in) override { m_timer->start(std::min(in, 20ms)); }
    void stop() override { m_timer->stop(); }
    bool isActive() const override { return m_timer->isActive(); }
    std::chrono::milliseconds remaining() const override { return m_timer->remaining(); }

private:
    const std::unique_ptr<Timer> m_timer;
};

/// For what is done every minute only.
class HastyClock : public SystemClock
{
public:
    std::unique_ptr<Timer> timer(std::function<void()> due) override
    {
        return std::make_unique<HastyTimer>(SystemClock::timer(std::move(due)));
    }
};

} // namespace

class OwnersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopLetsFinishWhatIsInFlight();
    void stopGivesUpWhatHangs();
    void stopDoesNotWaitForAProbe();
    void engineMayBeDestroyedInTheCallback();
    void stopWithFailingStorageCallsBack();
    void whatADeadOwnerSentIsUnconfirmed();
    void whoDiesMeanwhileIsNoticed();
    void whatALivingOwnerSendsIsLeftAlone();
    void twoProcessesSendEachRecordOnce();
    void whatAnotherProcessQueuedIsNoticed();
    void aBackupThatIsRestoredUnderTheEngineSendsNothingTwice();
};

void OwnersTest::stopLetsFinishWhatIsInFlight()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const auto ids = desk.queueMany(2);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);
    int stopped = 0;
    desk.engine->stop(60s, [&] { ++stopped; });
    server.release();
    QTRY_COMPARE(stopped, 1);
    QVERIFY(desk.state(ids[0]) == StateName::Registered);
    QVERIFY(desk.state(ids[1]) == StateName::Queued); // nothing more is claimed
    QCOMPARE(server.postCount(), 1);
}

void OwnersTest::stopGivesUpWhatHangs()
{
    ScriptedServer server;
    server.then(Reply::hang());
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    RecordId id = RecordId::make();
    {
        Desk desk(folder.path());
        id = desk.queue(u"Aino"_s);
        desk.start(optionsFor(server));
        QTRY_VERIFY(server.postCount() == 1 && server.request(0).complete);
        bool stopped = false;
        desk.engine->stop(10ms, [&] { stopped = true; });
        QTRY_VERIFY(stopped);
        QVERIFY(desk.state(id) == StateName::Unconfirmed);
    }
    Desk desk(folder.path());
    desk.start(optionsFor(server, soon));
    desk.engine->tryNow();
    QTRY_VERIFY(desk.phase<queue::Connected>());
    QVERIFY(desk.state(id) == StateName::Unconfirmed);
    QCOMPARE(server.postCount(), 1);
}

void OwnersTest::stopDoesNotWaitForAProbe()
{
    ScriptedServer server;
    server.then(Reply::hang());
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.requestCount(), 1);
    bool stopped = false;
    desk.engine->stop(std::chrono::hours(1), [&] { stopped = true; });
    QTRY_VERIFY(stopped);
    QVERIFY(!desk.phase<queue::Unreachable>());
}

void OwnersTest::engineMayBeDestroyedInTheCallback()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.queueMany(2);
    desk.start(optionsFor(server));
    bool stopped = false;
    desk.engine->stop(5s, [&] {
        stopped = true;
        desk.engine.reset();
    });
    QTRY_VERIFY(stopped);
}

void OwnersTest::stopWithFailingStorageCallsBack()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);
    storage::test::Peek disk(storage::Outbox::fileIn(folder.path()));
    QVERIFY(disk.run(u"CREATE TRIGGER refuse BEFORE UPDATE ON record"
                     " BEGIN SELECT RAISE(ABORT, 'the disk fails'); END"_s));
    server.release();
    bool stopped = false;
    desk.engine->stop(100ms, [&] { stopped = true; });
    QTRY_VERIFY(stopped);
    QVERIFY(desk.state(id) == StateName::Sending); // the next start finds its owner dead
}

void OwnersTest::whatADeadOwnerSentIsUnconfirmed()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto registration = storage::test::registrationOf(u"Aino"_s);
    {
        Desk died(folder.path());
        QVERIFY(died.outbox->save(registration, QDateTime::currentDateTimeUtc()));
        QVERIFY(died.outbox->claim(registration.id, 1, died.owner->owner(), {}, QDateTime::currentDateTimeUtc()));
    }
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QVERIFY(desk.state(registration.id) == StateName::Unconfirmed);
    QCOMPARE(desk.events(registration.id, u"owner_lost"_s), 1);
    QTRY_COMPARE(desk.rested.count(), 1);
    QCOMPARE(server.postCount(), 0);
}

void OwnersTest::whoDiesMeanwhileIsNoticed()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    auto other = std::make_unique<Desk>(folder.path());
    const auto registration = storage::test::registrationOf(u"Aino"_s);
    QVERIFY(other->outbox->save(registration, QDateTime::currentDateTimeUtc()));
    QVERIFY(other->outbox->claim(registration.id, 1, other->owner->owner(), {}, QDateTime::currentDateTimeUtc()));
    Surroundings hasty = Surroundings::ofSystem();
    hasty.clock = std::make_shared<HastyClock>();
    Desk desk(folder.path(), hasty);
    desk.start(optionsFor(server));
    QTRY_VERIFY(!desk.rested.isEmpty());
    QVERIFY(desk.state(registration.id) == StateName::Sending);

    other.reset();
    QTRY_VERIFY(desk.state(registration.id) == StateName::Unconfirmed);
    QCOMPARE(desk.events(registration.id, u"owner_lost"_s), 1);
    QCOMPARE(server.postCount(), 0);
}

void OwnersTest::whatALivingOwnerSendsIsLeftAlone()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk living(folder.path());
    const auto registration = storage::test::registrationOf(u"Aino"_s);
    QVERIFY(living.outbox->save(registration, QDateTime::currentDateTimeUtc()));
    QVERIFY(living.outbox->claim(registration.id, 1, living.owner->owner(), {}, QDateTime::currentDateTimeUtc()));
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_COMPARE(desk.rested.count(), 1);
    QVERIFY(desk.state(registration.id) == StateName::Sending);
    QCOMPARE(server.postCount(), 0);
}

void OwnersTest::twoProcessesSendEachRecordOnce()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk one(folder.path()), other(folder.path());
    const auto ids = one.queueMany(60);
    one.start(optionsFor(server, forever, 4));
    other.start(optionsFor(server, forever, 4));
    QTRY_COMPARE_WITH_TIMEOUT(one.count(StateName::Registered), 60, 30'000);
    for (const RecordId &id : ids)
        QCOMPARE(postsFor(server, id), 1);
    QCOMPARE(server.postCount(), 60);
}

void OwnersTest::whatAnotherProcessQueuedIsNoticed()
{
    ScriptedServer server;
    server.onRequest(answering(profileCreated));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    desk.start(optionsFor(server));
    QTRY_COMPARE(desk.rested.count(), 1);
    QSignalSpy records(desk.engine.get(), &SyncEngine::recordsChanged);
    Desk other(folder.path());
    const RecordId id = other.queue(u"Aino"_s); // its engine was not started
    QTRY_VERIFY(desk.state(id) == StateName::Registered);
    QTRY_VERIFY(!records.isEmpty());
}

void OwnersTest::aBackupThatIsRestoredUnderTheEngineSendsNothingTwice()
{
    ScriptedServer server;
    server.onRequest(answering([](const Request &request) { return profileCreated(request).held(); }));
    const QTemporaryDir folder(storage::test::quickFolder());
    Desk desk(folder.path());
    QSignalSpy failed(desk.engine.get(), &SyncEngine::storageFailed);
    const RecordId id = desk.queue(u"Aino"_s);
    desk.start(optionsFor(server));
    QTRY_COMPARE(server.postCount(), 1);
    const QString file = storage::Outbox::fileIn(folder.path()), backup = folder.filePath(u"backup"_s);
    QVERIFY(storage::test::Peek(file).run(u"VACUUM INTO ?"_s, {backup})); // while it is being sent
    server.release();
    QTRY_VERIFY(desk.state(id) == StateName::Registered);

    QVERIFY(QFile::remove(file));
    desk.engine->tryNow();
    QTRY_COMPARE_GE(failed.count(), 1);
    QVERIFY(QFile::copy(backup, file));
    QVERIFY(desk.state(id) == StateName::Sending);
    desk.engine->tryNow();
    QTRY_VERIFY(desk.state(id) == StateName::Unconfirmed); // this process knows nothing of such a request
    const RecordId next = desk.queue(u"Eino"_s);
    QTRY_VERIFY(desk.state(next) == StateName::Registered);
    QCOMPARE(postsFor(server, id), 1);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::OwnersTest)
#include "owners_test.moc"
