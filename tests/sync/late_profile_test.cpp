// SPDX-License-Identifier: Apache-2.0
// What an earlier request makes late, beside what a person has decided or a later request has made, is shown.
#include "core/sync/look_schedule.h"
#include "tests/support/profile_store.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using clinic::test::ProfileStore;

namespace clinic::sync::test {

class LateProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void beyondADecisionItIsShown_data();
    void beyondADecisionItIsShown();
    void alsoWhereItWasCorrected();
    void whoWasRuledOutIsNotAskedAboutAgain();
    void aRecordWithoutItsIdIsThereTwice();
    void aListThatFailsIsNoLook();

private:
    /// Is sent, not answered and asked about; the service has not carried it out yet.
    RecordId askAbout(bool isSomebodyShown);
    void decideLater(const RecordId &id);
    const state::Registered *registered(const RecordId &id)
    {
        m_record = desk->record(id);
        return std::get_if<state::Registered>(&m_record->state);
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<ScriptedServer> server;
    std::shared_ptr<MovedClock> clock;
    std::unique_ptr<Desk> desk;
    Request late;
    std::optional<Record> m_record;
};

void LateProfileTest::init()
{
    desk.reset();
    server.reset();
    folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    store = std::make_unique<ProfileStore>();
    server = std::make_unique<ScriptedServer>();
    server->onRequest(store->handler());
    Surroundings around = Surroundings::ofSystem();
    clock = std::make_shared<MovedClock>();
    around.clock = clock;
    desk = std::make_unique<Desk>(folder->path(), around);
    desk->start(lookingSoon(*server));
    const RecordId known = desk->queueWithEmail(u"Eino"_s, {});
    QTRY_VERIFY(desk->state(known) == StateName::Registered);
}

RecordId LateProfileTest::askAbout(bool isSomebodyShown)
{
    server->onRequest([this, isSomebodyShown](const Request &request) {
        const bool mayRead = isSomebodyShown || request.query(u"limit"_s) != u"500"_s;
        return mayRead ? store->answer(request) : Reply::json(403, QByteArray("{}"));
    });
    server->then(Reply::closeAfterBody().doing([this, isSomebodyShown](const Request &request) {
        late = request;
        QJsonObject namesake = clinic::test::profileFrom(request.json(), QString(), QString());
        namesake.insert(u"last_name"_s, u"VIRTANEN"_s);
        namesake.remove(u"id"_s);
        namesake.remove(u"created_at"_s);
        if (isSomebodyShown)
            store->add(namesake);
    }));
    return desk->queueWithEmail(u"Aino"_s, {});
}

/// "A different person", five minutes later.
void LateProfileTest::decideLater(const RecordId &id)
{
    clock->wall += 5min;
    clock->monotonic += 5min;
    store->setSkew(5min);
    server->onRequest(store->handler());
    QVERIFY(desk->outbox->sendAgain(id, clock->now().wall) == storage::StepOutcome::Done);
    desk->engine->wake();
}

void LateProfileTest::beyondADecisionItIsShown_data()
{
    QTest::addColumn<bool>("isSomebodyShown");
    QTest::newRow("somebody else was shown") << true;
    QTest::newRow("nobody could be shown") << false;
}

void LateProfileTest::beyondADecisionItIsShown()
{
    QFETCH(const bool, isSomebodyShown);
    const RecordId id = askAbout(isSomebodyShown);
    QTRY_VERIFY(desk->state(id) == StateName::Review);
    const QString first = store->create(late)[u"id"_s].toString(); // in time, and after it was looked for
    decideLater(id);
    QTRY_VERIFY(registered(id));
    QCOMPARE(postsFor(*server, id), 2);
    QTRY_VERIFY(registered(id)->secondId);
    QCOMPARE(*registered(id)->secondId, first);
}

/// What was typed later may make a new registration of it; it does not make the first request undone.
void LateProfileTest::alsoWhereItWasCorrected()
{
    const RecordId id = askAbout(false);
    QTRY_VERIFY(desk->state(id) == StateName::Review);
    const QString first = store->create(late)[u"id"_s].toString();
    server->shutDown();
    decideLater(id);
    Registration corrected{id, desk->record(id).payload()->profile, desk->record(id).payload()->group};
    corrected.group = checkProfileGroup(u"acme-clinic"_s).value; // the same patient for the service
    QVERIFY(desk->outbox->edit(corrected, desk->record(id).revision, QDateTime::currentDateTimeUtc()) ==
            storage::StepOutcome::Done);
    server->listenAgain();
    desk->engine->tryNow();
    QTRY_VERIFY(registered(id));
    QTRY_VERIFY(registered(id)->secondId);
    QCOMPARE(*registered(id)->secondId, first);
}

void LateProfileTest::whoWasRuledOutIsNotAskedAboutAgain()
{
    const RecordId id = askAbout(true);
    QTRY_VERIFY(desk->state(id) == StateName::Review);
    server->then(Reply::closeAfterBody().doing(store->creating()));
    decideLater(id);
    QTRY_VERIFY(registered(id) && registered(id)->remoteId);
    QCOMPARE(QStringList{*registered(id)->remoteId}, store->idsFor(id.toString()));
    QCOMPARE(postsFor(*server, id), 2);
    QCOMPARE(desk->events(id, u"review"_s), 1);
}

void LateProfileTest::aRecordWithoutItsIdIsThereTwice()
{
    int posts = 0;
    server->onRequest([this, &posts](const Request &request) {
        if (request.method != "POST")
            return store->answer(request);
        if (++posts == 1) {
            late = request;
            return Reply::closeAfterBody();
        }
        return Reply::rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{\"id\":")
            .doing([this](const Request &resent) {
                store->create(resent);
                store->create(late);
            });
    });
    const RecordId id = desk->queueWithEmail(u"Aino"_s, {});
    QTRY_VERIFY(registered(id) && registered(id)->remoteId && registered(id)->secondId);
    QStringList shown{*registered(id)->remoteId, *registered(id)->secondId};
    QStringList held = store->idsFor(id.toString());
    shown.sort();
    held.sort();
    QCOMPARE(shown, held);
    QCOMPARE(desk->events(id, u"registered_twice"_s), 1);
    QVERIFY(desk->outbox->toReconcile()->empty());
}

void LateProfileTest::aListThatFailsIsNoLook()
{
    server->then(Reply::closeAfterBody().doing([this](const Request &request) { late = request; }));
    int failed = 0;
    server->onRequest([this, &failed](const Request &request) {
        const bool isWatching = store->count() > 1 && request.query(u"limit"_s) == u"500"_s;
        if (isWatching && failed <= watchLooks) {
            ++failed;
            return Reply::json(500, QByteArray("{}"));
        }
        return store->answer(request);
    });
    const RecordId id = desk->queueWithEmail(u"Aino"_s, {});
    QTRY_VERIFY(registered(id));
    QTRY_VERIFY(failed > watchLooks);
    const QString second = store->create(late)[u"id"_s].toString();
    QTRY_COMPARE(registered(id)->secondId, std::optional(second));
}

} // namespace clinic::sync::test

QTEST_GUILESS_MAIN(clinic::sync::test::LateProfileTest)
#include "late_profile_test.moc"
