// SPDX-License-Identifier: Apache-2.0
#include "core/storage/moving_record_json.h"
#include "tests/storage/storage_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

const Binding binding{u"https://one"_s, u"key"_s, u"group"_s};

/// As they arrive at the other end of a file.
std::vector<MovingRecord> carried(const std::vector<MovingRecord> &records)
{
    std::vector<MovingRecord> arrived;
    for (const MovingRecord &record : records) {
        const QByteArray bytes = QJsonDocument(toJson(record)).toJson();
        auto one = movingRecordFrom(QJsonDocument::fromJson(bytes).object());
        if (!one)
            qFatal("a record does not survive the journey");
        arrived.push_back(*std::move(one));
    }
    return arrived;
}

QStringList kindsOf(Outbox &outbox, const RecordId &id)
{
    QStringList kinds;
    const auto events = outbox.history(id).value();
    for (const RecordEvent &event : events)
        kinds << event.kind;
    return kinds;
}

RemoteProfile candidate()
{
    RemoteProfile profile;
    profile.id = u"a3f1c2d4-8b7e-4f2a-9c1d-2e3f4a5b6c7d"_s;
    profile.firstName = u"Aino"_s;
    profile.createdAt = at(1);
    return profile;
}

} // namespace

class OutboxMovingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWaitsMoves_data();
    void whatWaitsMoves();
    void whatDoesNotWaitStays_data();
    void whatDoesNotWaitStays();
    void anUnreadableRecordStays();
    void everythingOfAnAttemptTravels();
    void serversWordsAndCandidatesTravel();
    void takingOverTwiceChangesNothing();
    void takenBackAtHome();
    void sentAfterAll_data();
    void sentAfterAll();
    void aRestoredOneIsNotSentBlindly();
    void whatMovedIsWatched();
    void whatBecameOfItElsewhereComesHome();
    void anOlderFileBringsNothingBack();
    void whatWasHandedOnIsNotTakenFromTheFirstFile();
    void aBackupFromBeforeIsOlder();
    void aRecordThatDoesNotMoveIsRefusedWithAllOthers();

private:
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<Outbox> m_home, m_away;
};

void OutboxMovingTest::init()
{
    m_home.reset();
    m_away.reset();
    m_here = std::make_unique<QTemporaryDir>(quickFolder());
    m_there = std::make_unique<QTemporaryDir>(quickFolder());
    m_home = openOutbox(m_here->path());
    auto away = Outbox::open(m_there->path(), Outbox::Access::ReadWrite, cipherOf(2), u"other"_s);
    QVERIFY(away);
    m_away = *std::move(away);
}

void OutboxMovingTest::whatWaitsMoves_data()
{
    QTest::addColumn<StateName>("state");
    QTest::newRow("queued") << StateName::Queued;
    QTest::newRow("rejected") << StateName::Rejected;
    QTest::newRow("unconfirmed") << StateName::Unconfirmed;
    QTest::newRow("review") << StateName::Review;
}

void OutboxMovingTest::whatWaitsMoves()
{
    QFETCH(StateName, state);
    const Registration one = registrationOf(u"Aino"_s);
    const int attempts = bring(*m_home, one, state);
    const auto moving = m_home->handOver(at(10)).value();
    QCOMPARE(moving.size(), std::size_t(1));
    const auto parked = m_home->find(one.id).value();
    QVERIFY(parked->state == RecordState(state::Review{ReviewReason::HandedOver}));
    QVERIFY(m_home->nextQueued(10, {}, at(10))->empty());
    QVERIFY(m_home->handOver(at(11))->empty()); // not once more

    const auto outcome = m_away->takeOver(carried(moving), at(20)).value();
    QCOMPARE(outcome.taken, 1);
    QCOMPARE(outcome.known, 0);
    const auto record = m_away->find(one.id).value();
    QVERIFY(nameOf(record->state) == state);
    QVERIFY(*record->payload() == (Payload{one.profile, one.group}));
    QCOMPARE(record->attempts, attempts);
    QCOMPARE(record->createdAt, at(0));
    QCOMPARE(kindsOf(*m_away, one.id), kindsOf(*m_home, one.id) << u"taken_over"_s);
}

void OutboxMovingTest::whatDoesNotWaitStays_data()
{
    QTest::addColumn<StateName>("state");
    QTest::newRow("being sent") << StateName::Sending;
    QTest::newRow("registered") << StateName::Registered;
    QTest::newRow("discarded") << StateName::Discarded;
}

void OutboxMovingTest::whatDoesNotWaitStays()
{
    QFETCH(StateName, state);
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, state);
    QVERIFY(m_home->handOver(at(10))->empty());
    QVERIFY(stateOf(*m_home, one.id) == state);
}

void OutboxMovingTest::anUnreadableRecordStays()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_home, one, StateName::Queued);
    bring(*m_home, other, StateName::Queued);
    QVERIFY(Peek(Outbox::fileIn(m_here->path()))
                .run(u"UPDATE record SET payload = zeroblob(90) WHERE id = ?"_s, {one.id.toString()}));
    const auto moving = m_home->handOver(at(10)).value();
    QCOMPARE(moving.size(), std::size_t(1));
    QVERIFY(moving.front().attempted.record.id == other.id);
    QVERIFY(stateOf(*m_home, one.id) == StateName::Queued);
}

void OutboxMovingTest::everythingOfAnAttemptTravels()
{
    const Registration one = registrationOf(u"Aino"_s);
    QVERIFY(m_home->save(one, at(0)) == SaveOutcome::Saved);
    QVERIFY(m_home->edit(renamed(one, u"Aini"_s), 1, at(1)) == StepOutcome::Done);
    const auto settle = [&](int attempt, const RecordState &to, int seconds) {
        QVERIFY(m_home->settle({one.id, attempt, to, u"500"_s}, at(seconds)) == StepOutcome::Done);
    };
    QVERIFY(m_home->claim(one.id, 2, u"me"_s, binding, at(2), std::chrono::milliseconds(-1500)).value() == 1);
    settle(1, state::Unconfirmed{at(3), false}, 3);
    settle(1, state::Queued{}, 4); // the one resend
    QVERIFY(m_home->claim(one.id, 2, u"me"_s, binding, at(5)).value() == 2);
    settle(2, state::Unconfirmed{at(6), true}, 6);
    QVERIFY(m_home->noteLook(one.id, 2, 0, at(7)) == StepOutcome::Done);

    const auto before = m_home->toReconcile().value().front();
    QVERIFY(m_away->takeOver(carried(*m_home->handOver(at(10))), at(20)));
    const auto after = m_away->toReconcile().value().front();
    QCOMPARE(after.record.revision, 2);
    QCOMPARE(after.record.attempts, 2);
    QVERIFY(after.record.state == RecordState(state::Unconfirmed{at(6), true}));
    QVERIFY(*after.record.payload() == *before.record.payload());
    QVERIFY(after.binding == binding);
    QCOMPARE(after.firstAttemptAt, at(2));
    QVERIFY(after.firstAttemptSkew == std::chrono::milliseconds(-1500));
    QCOMPARE(after.lastAttemptAt, at(5));
    QVERIFY(after.isResend);
    QCOMPARE(after.looks, 1);
    QVERIFY(after.missedAt == at(7));
}

void OutboxMovingTest::serversWordsAndCandidatesTravel()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_home, one, StateName::Rejected);
    bring(*m_home, other, StateName::Unconfirmed);
    const state::Review review{ReviewReason::PossibleMatch, {candidate()}};
    QVERIFY(m_home->settle({other.id, 1, review, {}}, at(3)) == StepOutcome::Done);
    QVERIFY(m_away->takeOver(carried(*m_home->handOver(at(10))), at(20)));
    QCOMPARE(std::get<state::Rejected>(m_away->find(one.id).value()->state).words.message,
             u"first_name is not Latin"_s);
    QVERIFY(m_away->find(other.id).value()->state == RecordState(review));
}

void OutboxMovingTest::takingOverTwiceChangesNothing()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    const auto file = carried(*m_home->handOver(at(10)));
    QVERIFY(m_away->takeOver(file, at(20)));
    QVERIFY(m_away->claim(one.id, 1, u"me"_s, binding, at(21))->has_value());
    const auto kinds = kindsOf(*m_away, one.id);
    const auto again = m_away->takeOver(file, at(22)).value();
    QCOMPARE(again.taken, 0);
    QCOMPARE(again.known, 1);
    QVERIFY(stateOf(*m_away, one.id) == StateName::Sending);
    QCOMPARE(kindsOf(*m_away, one.id), kinds);
}

void OutboxMovingTest::takenBackAtHome()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    const auto file = carried(*m_home->handOver(at(10)));
    QCOMPARE(m_home->takeOver(file, at(20))->taken, 1);
    QVERIFY(stateOf(*m_home, one.id) == StateName::Queued);
    QCOMPARE(m_home->counts()->count(StateName::Queued), 1);
    QCOMPARE(m_home->counts()->count(StateName::Review), 0);
    QCOMPARE(kindsOf(*m_home, one.id), (QStringList{u"saved"_s, u"review"_s, u"taken_over"_s}));
    QCOMPARE(m_home->takeOver(file, at(21))->known, 1);
    QCOMPARE(m_home->nextQueued(10, {}, at(22))->size(), std::size_t(1));
}

void OutboxMovingTest::sentAfterAll_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    const auto row = [](StateName before, StateName after) {
        QTest::newRow(toString(before).data()) << int(before) << int(after);
    };
    row(StateName::Queued, StateName::Queued);
    // It may be there: to send it blindly is not what a person could decide who does not see that.
    row(StateName::Unconfirmed, StateName::Unconfirmed);
    row(StateName::Review, StateName::Unconfirmed);
    row(StateName::Rejected, StateName::Unconfirmed);
}

void OutboxMovingTest::sentAfterAll()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName(before));
    QCOMPARE(m_home->handOver(at(10))->size(), std::size_t(1));
    QVERIFY(m_home->sendAgain(one.id, at(20)) == StepOutcome::Done);
    QVERIFY(stateOf(*m_home, one.id) == StateName(after));
    if (StateName(after) == StateName::Unconfirmed) {
        const auto waiting = m_home->toReconcile().value();
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting.front().firstAttemptAt, at(1));
        QVERIFY(waiting.front().binding.has_value());
    }
}

/// What is lost with the backup may have sent it.
void OutboxMovingTest::aRestoredOneIsNotSentBlindly()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    QCOMPARE(m_home->distrustQueued(at(5)).value(), 1);
    QCOMPARE(m_home->handOver(at(10))->size(), std::size_t(1));
    QVERIFY(m_home->sendAgain(one.id, at(20)) == StepOutcome::Done);
    QVERIFY(stateOf(*m_home, one.id) == StateName::Unconfirmed);
}

/// Its file may have been taken over on a third computer, too: what that one made is no older profile.
void OutboxMovingTest::whatMovedIsWatched()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    QCOMPARE(m_away->takeOver(carried(*m_home->handOver(at(10))), at(20))->taken, 1);
    QVERIFY(m_away->claim(one.id, 1, u"me"_s, binding, at(21)).value() == 1);
    QVERIFY(m_away->settle({one.id, 1, state::Registered{u"remote"_s, at(22)}, {}}, at(22)) == StepOutcome::Done);
    const auto watched = m_away->toReconcile().value();
    QCOMPARE(watched.size(), std::size_t(1));
    QCOMPARE(watched.front().firstAttemptAt, at(10));
}

void OutboxMovingTest::whatBecameOfItElsewhereComesHome()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Rejected);
    QVERIFY(m_away->takeOver(carried(*m_home->handOver(at(10))), at(20)));
    QVERIFY(m_away->edit(renamed(one, u"Aini"_s), 1, at(21)) == StepOutcome::Done);
    QVERIFY(m_away->claim(one.id, 2, u"me"_s, binding, at(22)).value() == 2);
    QVERIFY(m_away->settle({one.id, 2, state::Unconfirmed{at(23)}, {}}, at(23)) == StepOutcome::Done);
    QCOMPARE(m_home->takeOver(carried(*m_away->handOver(at(30))), at(40))->taken, 1);
    const auto record = m_home->find(one.id).value();
    QVERIFY(record->state == RecordState(state::Unconfirmed{at(23)}));
    QCOMPARE(record->revision, 2);
    QCOMPARE(record->attempts, 2);
    QCOMPARE(record->payload()->profile.firstName, u"Aini"_s);
    QVERIFY(kindsOf(*m_home, one.id).contains(u"edited"_s));
    // What was there before the correction is kept.
    QCOMPARE(Peek(Outbox::fileIn(m_here->path())).value(u"SELECT revision FROM revision"_s).toInt(), 1);
}

void OutboxMovingTest::anOlderFileBringsNothingBack()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    const auto first = carried(*m_home->handOver(at(10)));
    QCOMPARE(m_home->takeOver(first, at(11))->taken, 1);
    QVERIFY(m_home->claim(one.id, 1, u"me"_s, binding, at(12))->has_value());
    QVERIFY(m_home->settle({one.id, 1, state::Unconfirmed{at(13)}, {}}, at(13)) == StepOutcome::Done);
    const auto second = carried(*m_home->handOver(at(20)));
    QCOMPARE(m_home->takeOver(first, at(21))->known, 1);
    QVERIFY(stateOf(*m_home, one.id) == StateName::Review);
    QCOMPARE(m_home->takeOver(second, at(22))->taken, 1);
    QVERIFY(stateOf(*m_home, one.id) == StateName::Unconfirmed);
}

void OutboxMovingTest::whatWasHandedOnIsNotTakenFromTheFirstFile()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_home, one, StateName::Queued);
    const auto first = carried(*m_home->handOver(at(10)));
    QCOMPARE(m_away->takeOver(first, at(11))->taken, 1);
    QCOMPARE(m_away->handOver(at(12))->size(), std::size_t(1)); // a third computer has it now
    QCOMPARE(m_away->takeOver(first, at(13))->known, 1);
    QVERIFY(stateOf(*m_away, one.id) == StateName::Review);
}

void OutboxMovingTest::aBackupFromBeforeIsOlder()
{
    bring(*m_home, registrationOf(u"Aino"_s), StateName::Queued);
    const qint64 before = *m_home->generation();
    QVERIFY(m_home->handOver(at(10)));
    QVERIFY(*m_home->generation() > before);
    const qint64 after = *m_home->generation();
    QVERIFY(m_home->handOver(at(11)));
    QCOMPARE(*m_home->generation(), after); // nothing was handed over
}

void OutboxMovingTest::aRecordThatDoesNotMoveIsRefusedWithAllOthers()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_home, one, StateName::Queued);
    bring(*m_home, other, StateName::Queued);
    auto moving = m_home->handOver(at(10)).value();
    moving.back().attempted.record.state = state::Registered{u"remote"_s, at(3)};
    QVERIFY(!movingRecordFrom(toJson(moving.back())));
    QVERIFY(!m_away->takeOver(moving, at(20)));
    QVERIFY(m_away->list({})->empty());
}

QTEST_GUILESS_MAIN(OutboxMovingTest)
#include "outbox_moving_test.moc"
