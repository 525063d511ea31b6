// SPDX-License-Identifier: Apache-2.0
// What was not answered is looked for on the server.
#include "tests/support/profile_store.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using clinic::test::ProfileStore;

Q_DECLARE_METATYPE(std::optional<QString>)
Q_DECLARE_METATYPE(std::chrono::seconds)

namespace clinic::sync::test {

namespace {

/// How far the server's clock is ahead of ours.
void clocksOfTheServer()
{
    QTest::addColumn<std::chrono::seconds>("skew");
    QTest::newRow("right") << std::chrono::seconds(0);
    QTest::newRow("an hour ahead") << std::chrono::seconds(1h);
    QTest::newRow("an hour behind") << std::chrono::seconds(-1h);
}

} // namespace

class ReconciliationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWasCreatedIsFound();
    void whatADeadProcessSentIsFound();
    void anEmailAddressFindsItWithoutTheList();
    void whoIsNotFoundByAddressIsFoundInTheList();
    void whoeverHasTheAddressIsNotTakenForThePatient();
    void whatIsNotThereIsSentOnceMore();
    void whoIsKnownElsewhereProvesNothing_data();
    void whoIsKnownElsewhereProvesNothing();
    void againWithoutAnAnswerAsksAPerson();
    void someoneLikeItAsksAPerson_data();
    void someoneLikeItAsksAPerson();
    void whoWasThereBeforeIsNoCandidate_data();
    void whoWasThereBeforeIsNoCandidate();
    void whatWasCreatedIsFoundByAnyClock_data();
    void whatWasCreatedIsFoundByAnyClock();
    void whatTheFirstRequestCreatedIsFoundByAnyClock_data();
    void whatTheFirstRequestCreatedIsFoundByAnyClock();
    void whoIsHeldByAnotherRecordIsNoCandidate_data();
    void whoIsHeldByAnotherRecordIsNoCandidate();
    void conflictWithoutAFindIsRejected();
    void conflictWithAFindIsRegistered();
    void aKeyThatMayNotReadAsksAPerson();
    void anotherServerKeyOrGroupAsksAPerson_data();
    void anotherServerKeyOrGroupAsksAPerson();
    void aCutProfileIdIsCompleted();
    void aSecondProfileThatAppearsLateIsShown_data();
    void aSecondProfileThatAppearsLateIsShown();
    void aLookUpThatAsksForPatienceEndsTheSearch();
    void tryNowDuringASearchIsNotDropped();
    void aListThatFailsDoesNotStopTheQueue();
    void lookingGoesOnAfterARestart();
    void aRestartHurriesNoSecondRequest_data();
    void aRestartHurriesNoSecondRequest();
    void aServerWithoutAClockIsWaitedFor();

private:
    /// A patient that the service knows, so that a pass over its list can be trusted.
    void registerOne();
    RecordId queue(const QString &firstName, const std::optional<QString> &email = {})
    {
        return desk->queueWithEmail(firstName, email);
    }
    void loseNextAnswer(bool created = true);
    StateName stateOf(const RecordId &id) { return desk->state(id); }
    ReviewReason reasonOf(const RecordId &id) { return std::get<state::Review>(desk->record(id).state).reason; }
    int listRequests() const;

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<Desk> desk;
};

void ReconciliationTest::init()
{
    desk.reset();
    server.reset();
    folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    store = std::make_unique<ProfileStore>();
    server = std::make_unique<ScriptedServer>();
    server->onRequest(store->handler());
    desk = std::make_unique<Desk>(folder->path());
}

void ReconciliationTest::registerOne()
{
    desk->start(lookingSoon(*server));
    const RecordId id = queue(u"Eino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
}

void ReconciliationTest::loseNextAnswer(bool created)
{
    server->then(created ? Reply::closeAfterBody().doing(store->creating()) : Reply::closeAfterBody());
}

int ReconciliationTest::listRequests() const
{
    const auto requests = server->requests();
    return int(std::ranges::count_if(requests, [](const Request &one) { return one.query(u"limit"_s) == u"500"_s; }));
}

void ReconciliationTest::whatWasCreatedIsFound()
{
    registerOne();
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 1);
    QCOMPARE(QStringList{*std::get<state::Registered>(desk->record(id).state).remoteId}, store->idsFor(id.toString()));
    QCOMPARE(desk->events(id, u"unconfirmed"_s), 1);
}

void ReconciliationTest::whatADeadProcessSentIsFound()
{
    registerOne();
    server->then(Reply::hang().doing(store->creating()));
    const RecordId id = queue(u"Aino"_s);
    QTRY_COMPARE(store->count(), 2);
    desk.reset(); // dies
    desk = std::make_unique<Desk>(folder->path());
    QVERIFY(stateOf(id) == StateName::Sending);
    desk->start(lookingSoon(*server));
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(desk->events(id, u"owner_lost"_s), 1);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::anEmailAddressFindsItWithoutTheList()
{
    registerOne();
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s, u"aino@example.org"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(listRequests(), 0);
    QCOMPARE(store->count(), 2);
}

/// A search by address may be late, or compare otherwise: finding nobody says nothing.
void ReconciliationTest::whoIsNotFoundByAddressIsFoundInTheList()
{
    registerOne();
    server->onRequest([this](const Request &request) {
        return request.query(u"email"_s).isNull() ? store->answer(request) : Reply::json(200, QByteArray("[]"));
    });
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s, u"aino@example.org"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 1);
    QCOMPARE(store->idsFor(id.toString()).size(), 1);
}

void ReconciliationTest::whoeverHasTheAddressIsNotTakenForThePatient()
{
    registerOne();
    store->add({{u"email"_s, u"aino@example.org"_s}});
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s, u"aino@example.org"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(store->idsFor(id.toString()).size(), 1);
    QCOMPARE(postsFor(*server, id), 2);
}

void ReconciliationTest::whatIsNotThereIsSentOnceMore()
{
    registerOne();
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 2);
    QCOMPARE(store->idsFor(id.toString()).size(), 1);
    QCOMPARE(desk->events(id, u"resent"_s), 1);
    // Two passes before it, each read to its empty page, since the first one of them alone proves nothing.
    const auto requests = server->requests();
    const auto resend = std::ranges::find_if(requests.rbegin(), requests.rend(),
                                             [](const Request &one) { return one.method == "POST"; });
    const auto emptyPages = std::count_if(resend, requests.rend(), [](const Request &one) {
        return one.query(u"limit"_s) == u"500"_s && one.query(u"offset"_s) != u"0"_s;
    });
    QCOMPARE_GE(int(emptyPages), 2);
}

void ReconciliationTest::whoIsKnownElsewhereProvesNothing_data()
{
    QTest::addColumn<bool>("isOnAnotherServer");
    QTest::newRow("in another profile group") << false;
    QTest::newRow("on another server that holds the same profiles") << true;
}

/// The list shows a patient whom this outbox registered, and may all the same be another one than it has to be.
void ReconciliationTest::whoIsKnownElsewhereProvesNothing()
{
    QFETCH(const bool, isOnAnotherServer);
    ScriptedServer first;
    first.onRequest(store->handler());
    desk->start(lookingSoon(isOnAnotherServer ? first : *server));
    const RecordId known = desk->queue(u"Eino"_s, isOnAnotherServer ? u"acme-clinic"_s : u"berlin"_s);
    QTRY_VERIFY(stateOf(known) == StateName::Registered);
    desk->engine->configure(lookingSoon(*server));
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QVERIFY(reasonOf(id) == ReviewReason::AnswerLost);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::againWithoutAnAnswerAsksAPerson()
{
    registerOne();
    server->onRequest([this](const Request &request) {
        return request.method == "POST" ? Reply::closeAfterBody() : store->answer(request);
    });
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QVERIFY(reasonOf(id) == ReviewReason::AgainUnanswered);
    QCOMPARE(postsFor(*server, id), 2);
}

void ReconciliationTest::someoneLikeItAsksAPerson_data()
{
    QTest::addColumn<QJsonObject>("members");
    QTest::addColumn<int>("candidates");
    QTest::newRow("without the date of birth") << QJsonObject{{u"date_of_birth"_s, QJsonValue()}} << 1;
    QTest::newRow("the name folded") << QJsonObject{{u"last_name"_s, u"VIRTANEN"_s}} << 1;
    QTest::newRow("no time of creation") << QJsonObject{{u"created_at"_s, QJsonValue()}} << 1;
    QTest::newRow("a second one just like it") << QJsonObject{} << 2;
}

void ReconciliationTest::someoneLikeItAsksAPerson()
{
    QFETCH(const QJsonObject, members);
    QFETCH(const int, candidates);
    registerOne();
    server->then(Reply::closeAfterBody().doing([&](const Request &request) {
        QJsonObject held = clinic::test::profileFrom(request.json(), QString(), QString());
        held.remove(u"id"_s);
        held.remove(u"created_at"_s);
        if (members.isEmpty())
            store->add(held);
        for (auto it = members.begin(); it != members.end(); ++it)
            held.insert(it.key(), it.value());
        store->add(held);
    }));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QVERIFY(reasonOf(id) == ReviewReason::PossibleMatch);
    QCOMPARE(int(std::get<state::Review>(desk->record(id).state).candidates.size()), candidates);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::whoWasThereBeforeIsNoCandidate_data()
{
    clocksOfTheServer();
}

/// Half an hour before: a difference that only the server's own clock can tell, where it is wrong.
void ReconciliationTest::whoWasThereBeforeIsNoCandidate()
{
    QFETCH(const std::chrono::seconds, skew);
    store->setSkew(skew);
    registerOne();
    QString older;
    server->then(Reply::closeAfterBody().doing([&](const Request &request) {
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs((skew - 30min).count());
        QJsonObject held = clinic::test::profileFrom(request.json(), QString(), before.toString(Qt::ISODate));
        held.remove(u"id"_s);
        older = store->add(held);
    }));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QVERIFY(*std::get<state::Registered>(desk->record(id).state).remoteId != older);
    QCOMPARE(postsFor(*server, id), 2);
}

void ReconciliationTest::whatWasCreatedIsFoundByAnyClock_data()
{
    clocksOfTheServer();
}

void ReconciliationTest::whatWasCreatedIsFoundByAnyClock()
{
    QFETCH(const std::chrono::seconds, skew);
    store->setSkew(skew);
    registerOne();
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(QStringList{*std::get<state::Registered>(desk->record(id).state).remoteId}, store->idsFor(id.toString()));
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::whatTheFirstRequestCreatedIsFoundByAnyClock_data()
{
    clocksOfTheServer();
}

/// Nothing was answered before it, so that only the search learns of the server's clock.
void ReconciliationTest::whatTheFirstRequestCreatedIsFoundByAnyClock()
{
    QFETCH(const std::chrono::seconds, skew);
    store->setSkew(skew);
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s);
    desk->start(lookingSoon(*server));
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(QStringList{*std::get<state::Registered>(desk->record(id).state).remoteId}, store->idsFor(id.toString()));
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::whoIsHeldByAnotherRecordIsNoCandidate_data()
{
    QTest::addColumn<std::optional<QString>>("email");
    QTest::newRow("in the list") << std::optional<QString>();
    QTest::newRow("by e-mail address") << std::optional(u"aino@example.org"_s);
}

void ReconciliationTest::whoIsHeldByAnotherRecordIsNoCandidate()
{
    QFETCH(const std::optional<QString>, email);
    registerOne();
    const RecordId first = queue(u"Aino"_s, email);
    QTRY_VERIFY(stateOf(first) == StateName::Registered);
    loseNextAnswer(false);
    const RecordId second = queue(u"Aino"_s, email); // somebody entered her twice
    QTRY_VERIFY(stateOf(second) == StateName::Registered);
    QVERIFY(std::get<state::Registered>(desk->record(first).state).remoteId !=
            std::get<state::Registered>(desk->record(second).state).remoteId);
}

void ReconciliationTest::conflictWithoutAFindIsRejected()
{
    registerOne();
    server->then(Reply::json(409, QByteArray("{}")));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Rejected);
    QCOMPARE(std::get<state::Rejected>(desk->record(id).state).words.status, 409);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::conflictWithAFindIsRegistered()
{
    registerOne();
    server->then(Reply::json(409, QByteArray("{}")).doing(store->creating()));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::aKeyThatMayNotReadAsksAPerson()
{
    server->then(Reply::closeAfterBody());
    server->onRequest(
        answering(clinic::test::profileCreated, Reply::json(403, QByteArray(R"({"error":"Forbidden"})"))));
    desk->start(lookingSoon(*server));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QVERIFY(reasonOf(id) == ReviewReason::CannotRead);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::anotherServerKeyOrGroupAsksAPerson_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"server", "key", "group"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void ReconciliationTest::anotherServerKeyOrGroupAsksAPerson()
{
    QFETCH(const QString, what);
    registerOne();
    ScriptedServer other;
    other.onRequest(store->handler());
    loseNextAnswer();
    EngineOptions options = lookingSoon(*server);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Unconfirmed);
    if (what == u"server")
        options.endpoint->baseUrl = other.url();
    else if (what == u"key")
        options.endpoint->key = "another-key";
    else
        options.defaultGroup = checkProfileGroup(u"another-group"_s).value;
    desk->engine->configure(options);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QVERIFY(reasonOf(id) == ReviewReason::BindingChanged);
    QCOMPARE(postsFor(*server, id) + postsFor(other, id), 1);
}

void ReconciliationTest::aCutProfileIdIsCompleted()
{
    registerOne();
    server->then(
        Reply::rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{\"id\":").doing(store->creating()));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QTRY_VERIFY(std::get<state::Registered>(desk->record(id).state).remoteId);
    QCOMPARE(QStringList{*std::get<state::Registered>(desk->record(id).state).remoteId}, store->idsFor(id.toString()));
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::aSecondProfileThatAppearsLateIsShown_data()
{
    QTest::addColumn<int>("looksBefore");
    QTest::newRow("at the first look") << 0;
    QTest::newRow("at the second look") << 1;
    QTest::newRow("at the third look") << 2;
}

void ReconciliationTest::aSecondProfileThatAppearsLateIsShown()
{
    QFETCH(const int, looksBefore);
    registerOne();
    Request late;
    server->then(Reply::closeAfterBody().doing([&](const Request &request) { late = request; }));
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 2);
    const auto looks = [&] {
        const auto watched = desk->outbox->toReconcile().value();
        return watched.empty() ? -1 : watched.front().looks;
    };
    QTRY_COMPARE_GE(looks(), looksBefore);
    const QString second = store->create(late)[u"id"_s].toString();
    QTRY_COMPARE(std::get<state::Registered>(desk->record(id).state).secondId, std::optional(second));
    QCOMPARE(desk->events(id, u"registered_twice"_s), 1);
    QTRY_COMPARE(desk->engine->status().registeredTwice, 1);
}

void ReconciliationTest::aLookUpThatAsksForPatienceEndsTheSearch()
{
    registerOne();
    server->onRequest([this](const Request &request) {
        return request.query(u"email"_s).isNull()
                   ? store->answer(request)
                   : Reply::json(429, QByteArray("{}")).withHeader("Retry-After", "3600");
    });
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s, u"aino@example.org"_s);
    QTRY_VERIFY(desk->phase<queue::Backing>() && desk->phase<queue::Backing>()->httpStatus == 429);
    QCOMPARE(listRequests(), 0);
    QVERIFY(stateOf(id) == StateName::Unconfirmed);
}

void ReconciliationTest::tryNowDuringASearchIsNotDropped()
{
    registerOne();
    bool isFirst = true;
    server->onRequest([&](const Request &request) {
        if (request.query(u"limit"_s) != u"500"_s || !std::exchange(isFirst, false))
            return store->answer(request);
        return Reply::json(429, QByteArray("{}")).withHeader("Retry-After", "3600").held();
    });
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s);
    QTRY_COMPARE(listRequests(), 1);
    desk->engine->tryNow(); // the refusal that comes now is older than the wish
    server->release();
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::aListThatFailsDoesNotStopTheQueue()
{
    registerOne();
    server->onRequest([this](const Request &request) {
        return request.query(u"limit"_s) == u"500"_s ? Reply::json(500, QByteArray("{}")) : store->answer(request);
    });
    loseNextAnswer();
    const RecordId id = queue(u"Aino"_s);
    QTRY_COMPARE_GE(listRequests(), 2);
    const RecordId next = queue(u"Onni"_s);
    QTRY_VERIFY(stateOf(next) == StateName::Registered);
    QTRY_VERIFY(stateOf(id) == StateName::Review);
    QCOMPARE(postsFor(*server, id), 1);
}

void ReconciliationTest::lookingGoesOnAfterARestart()
{
    registerOne();
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Unconfirmed);
    for (int start = 0; stateOf(id) != StateName::Registered; ++start) {
        QVERIFY(start < 50);
        desk = std::make_unique<Desk>(folder->path());
        desk->start(lookingSoon(*server));
        QTRY_VERIFY(desk->rested.count() >= 2 || stateOf(id) == StateName::Registered);
    }
    QCOMPARE(postsFor(*server, id), 2);
    QCOMPARE(store->idsFor(id.toString()).size(), 1);
}

void ReconciliationTest::aRestartHurriesNoSecondRequest_data()
{
    QTest::addColumn<std::chrono::seconds>("passes");
    QTest::addColumn<std::chrono::seconds>("isSet");
    QTest::newRow("within ten settling times") << std::chrono::seconds(585s) << std::chrono::seconds(0s);
    QTest::newRow("our clock was set forward by a day") << std::chrono::seconds(0s) << std::chrono::seconds(24h);
}

/// A process that begins looks at once for what was sent long ago: only the server's clock holds it back then.
void ReconciliationTest::aRestartHurriesNoSecondRequest()
{
    QFETCH(const std::chrono::seconds, passes);
    QFETCH(const std::chrono::seconds, isSet);
    Surroundings around = Surroundings::ofSystem();
    const auto clock = std::make_shared<MovedClock>();
    around.clock = clock;
    std::chrono::seconds passed = 0s;
    const auto startAfter = [&](std::chrono::seconds time, std::chrono::seconds setForward = 0s) {
        passed += time;
        clock->wall += time + setForward;
        clock->monotonic += time;
        store->setSkew(passed);
        desk.reset();
        desk = std::make_unique<Desk>(folder->path(), around);
        desk->start(optionsFor(*server, soon)); // with the program's own settling time
    };
    startAfter(0s);
    const RecordId known = queue(u"Eino"_s);
    QTRY_VERIFY(stateOf(known) == StateName::Registered);
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Unconfirmed);

    startAfter(100s);
    QTRY_VERIFY(desk->outbox->toReconcile().value().front().missedAt);
    const int before = listRequests();
    server->onRequest([this](const Request &request) {
        return request.query(u"limit"_s) == u"500"_s ? store->answer(request).held() : store->answer(request);
    });
    startAfter(passes, isSet); // a second pass
    QTRY_COMPARE(listRequests(), before + 1);
    const auto rests = desk->rested.count();
    server->release();
    QTRY_VERIFY(desk->rested.count() > rests);
    QVERIFY(stateOf(id) == StateName::Unconfirmed);
    QCOMPARE(postsFor(*server, id), 1);

    startAfter(700s);
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 2);
}

/// Then our clock alone would tell when the second pass may be; and it may be set.
void ReconciliationTest::aServerWithoutAClockIsWaitedFor()
{
    Surroundings around = Surroundings::ofSystem();
    const auto clock = std::make_shared<MovedClock>();
    around.clock = clock;
    store->hideTime();
    desk = std::make_unique<Desk>(folder->path(), around);
    desk->start(optionsFor(*server, soon));
    const RecordId known = queue(u"Eino"_s);
    QTRY_VERIFY(stateOf(known) == StateName::Registered);
    loseNextAnswer(false);
    const RecordId id = queue(u"Aino"_s);
    QTRY_VERIFY(stateOf(id) == StateName::Unconfirmed);
    clock->monotonic += 100s;
    clock->wall += 100s;
    QTRY_VERIFY(desk->outbox->toReconcile().value().front().missedAt);

    clock->wall += 24h; // and the program is started again
    desk = std::make_unique<Desk>(folder->path(), around);
    server->onRequest([this](const Request &request) {
        return request.query(u"limit"_s) == u"500"_s ? store->answer(request).held() : store->answer(request);
    });
    const int before = listRequests();
    desk->start(optionsFor(*server, soon));
    QTRY_COMPARE(listRequests(), before + 1);
    const auto rests = desk->rested.count();
    server->onRequest(store->handler());
    server->release();
    QTRY_VERIFY(desk->rested.count() > rests);
    QVERIFY(stateOf(id) == StateName::Unconfirmed);

    clock->monotonic += 700s;
    clock->wall += 700s;
    QTRY_VERIFY(stateOf(id) == StateName::Registered);
    QCOMPARE(postsFor(*server, id), 2);
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::ReconciliationTest)
#include "reconciliation_test.moc"
