// SPDX-License-Identifier: Apache-2.0
// Lists, numbers, imports and transactions.
#include "tests/storage/storage_fixture.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

std::vector<RecordId> idsOf(const Result<std::vector<Record>> &records)
{
    std::vector<RecordId> ids;
    for (const Record &record : records.value())
        ids.push_back(record.id);
    return ids;
}

ImportRow importRow(const QString &firstName)
{
    return {registrationOf(firstName), firstName.toUtf8()};
}

} // namespace

class OutboxQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theOldestGoesFirst();
    void whatWasCorrectedKeepsItsPlace();
    void theNewestIsListedFirst();
    void listsCanBeNarrowed_data();
    void listsCanBeNarrowed();
    void aRecordCanBeListedByItsId();
    void theCountsFollowEveryStep();
    void theOldestThatWaitsIsKnown();
    void importsAreAllOrNone();
    void rowsImportedBeforeAreSkippedUnlessAgain();
    void aRowTwiceInOneFileIsImportedOnce();
    void stepsInATransactionAreOneCommit();
    void aFailedTransactionLeavesNothing();
    void aVerbsFaultCannotBeForgotten();
    void aHeldLockIsBusyAndNothingIsHalfDone();
    void anotherConnectionsCommitIsNoticed();
    void aStepThatChangesNothingIsNoCommit();
    void notesComeBack();
    void aDelayedRecordWaitsSoLong_data();
    void aDelayedRecordWaitsSoLong();
    void theNextDelayThatEndsIsKnown();
    void aCorrectionGetsNoDelay();
    void aDelayIsOverOnceItWasTried();
    void theDatabaseHasAnIdentityOfItsOwn();
    void everyClaimThatCommitsCounts();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxQueueTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
}

void OutboxQueueTest::theOldestGoesFirst()
{
    std::vector<RecordId> saved;
    for (int i = 0; i < 5; ++i) {
        const Registration registration = registrationOf(u"Aino"_s);
        QVERIFY(m_outbox->save(registration, at(-i))); // the clock may jump: the order of saving counts
        saved.push_back(registration.id);
    }
    QCOMPARE(idsOf(m_outbox->nextQueued(2, {}, at(9))), (std::vector{saved[0], saved[1]}));
    QCOMPARE(idsOf(m_outbox->nextQueued(2, {saved[0], saved[2]}, at(9))), (std::vector{saved[1], saved[3]}));
    QCOMPARE(idsOf(m_outbox->nextQueued(100, {}, at(9))), saved);
    QVERIFY(m_outbox->nextQueued(0, {}, at(9))->empty());
    QVERIFY(m_outbox->claim(saved[0], 1, u"me"_s, {}, at(1)));
    QCOMPARE(idsOf(m_outbox->nextQueued(1, {}, at(9))), (std::vector{saved[1]}));
}

void OutboxQueueTest::whatWasCorrectedKeepsItsPlace()
{
    const Registration first = registrationOf(u"Aino"_s), second = registrationOf(u"Eino"_s);
    bring(*m_outbox, first, StateName::Rejected);
    bring(*m_outbox, second, StateName::Queued);
    QVERIFY(m_outbox->edit(renamed(first, u"Anna"_s), 1, at(9)) == StepOutcome::Done);
    QCOMPARE(idsOf(m_outbox->nextQueued(2, {}, at(9))), (std::vector{first.id, second.id}));
}

void OutboxQueueTest::theNewestIsListedFirst()
{
    std::vector<RecordId> saved;
    for (int i = 0; i < 4; ++i) {
        const Registration registration = registrationOf(u"Aino"_s);
        bring(*m_outbox, registration, i % 2 == 0 ? StateName::Queued : StateName::Registered);
        saved.insert(saved.begin(), registration.id);
    }
    QCOMPARE(idsOf(m_outbox->list({})), saved);
    ListFilter two;
    two.limit = 2;
    QCOMPARE(idsOf(m_outbox->list(two)), (std::vector{saved[0], saved[1]}));
    ListFilter today;
    today.updatedSince = at(0);
    QCOMPARE(idsOf(m_outbox->list(today)), saved);
    today.limit = 3;
    QCOMPARE(m_outbox->list(today)->size(), 3U);
}

void OutboxQueueTest::listsCanBeNarrowed_data()
{
    using States = std::set<StateName>;
    QTest::addColumn<States>("states");
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<States>("expected");
    using enum StateName;
    const States all(allStates.begin(), allStates.end());
    const States waiting{Queued, Sending, Rejected, Unconfirmed, Review};
    QTest::newRow("everything") << States{} << QDateTime() << all;
    QTest::newRow("one state") << States{Rejected} << QDateTime() << States{Rejected};
    QTest::newRow("two states") << States{Rejected, Registered} << QDateTime() << States{Rejected, Registered};
    QTest::newRow("what is over before that time is left out") << States{} << at(1000) << waiting;
    QTest::newRow("what is over since that time is in") << States{} << at(1) << all;
    QTest::newRow("a state and a time") << States{Queued, Registered} << at(1000) << States{Queued};
    QTest::newRow("only what is over, too long ago") << States{Registered, Discarded} << at(1000) << States{};
    QTest::newRow("only what waits, and a time") << States{Queued, Review} << at(1000) << States{Queued, Review};
}

void OutboxQueueTest::listsCanBeNarrowed()
{
    using States = std::set<StateName>;
    QFETCH(States, states);
    QFETCH(QDateTime, since);
    QFETCH(States, expected);
    for (const StateName state : allStates)
        bring(*m_outbox, registrationOf(u"Aino"_s), state);
    ListFilter filter;
    filter.states = states;
    if (since.isValid())
        filter.updatedSince = since;
    States listed;
    const auto records = m_outbox->list(filter);
    QVERIFY(records);
    for (const Record &record : *records)
        listed.insert(nameOf(record.state));
    QVERIFY(listed == expected);
    QCOMPARE(records->size(), expected.size());
}

void OutboxQueueTest::aRecordCanBeListedByItsId()
{
    const Registration one = registrationOf(u"Aino"_s);
    bring(*m_outbox, one, StateName::Registered);
    bring(*m_outbox, registrationOf(u"Eino"_s), StateName::Registered);
    ListFilter filter;
    filter.id = one.id;
    QCOMPARE(idsOf(m_outbox->list(filter)), std::vector{one.id});
    filter.states = {StateName::Queued};
    QVERIFY(m_outbox->list(filter)->empty());
    filter.states = {};
    filter.updatedSince = at(1000);
    QVERIFY(m_outbox->list(filter)->empty());
}

void OutboxQueueTest::theCountsFollowEveryStep()
{
    int each = 1;
    for (const StateName state : allStates) {
        for (int i = 0; i < each; ++i)
            bring(*m_outbox, registrationOf(u"Aino"_s), state);
        ++each;
    }
    const QueueStatus counts = m_outbox->counts().value();
    QCOMPARE(counts.counts, (std::array<int, allStates.size()>{1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(counts.phase, QueuePhase());
    m_outbox = openOutbox(m_folder->path());
    QCOMPARE(m_outbox->counts().value(), counts);
}

void OutboxQueueTest::theOldestThatWaitsIsKnown()
{
    QVERIFY(!m_outbox->counts()->oldestQueued);
    const Registration first = registrationOf(u"Aino"_s), second = registrationOf(u"Eino"_s);
    QVERIFY(m_outbox->save(first, at(5)));
    QVERIFY(m_outbox->save(second, at(8)));
    QCOMPARE(m_outbox->counts()->oldestQueued, std::optional(at(5)));
    QVERIFY(m_outbox->claim(first.id, 1, u"me"_s, {}, at(9)));
    QCOMPARE(m_outbox->counts()->oldestQueued, std::optional(at(5)));
    QVERIFY(m_outbox->settle({first.id, 1, state::Registered{u"id"_s, at(10)}, {}}, at(10)) == StepOutcome::Done);
    QCOMPARE(m_outbox->counts()->oldestQueued, std::optional(at(8)));
}

void OutboxQueueTest::importsAreAllOrNone()
{
    const std::vector<ImportRow> rows{importRow(u"Aino"_s), importRow(u"Eino"_s), importRow(u"Anna"_s)};
    // The third row cannot be stored, whatever the reason.
    QVERIFY(Peek(file()).run(u"CREATE TRIGGER full BEFORE INSERT ON record WHEN (SELECT count(*) FROM record) = 2"
                             " BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
    QVERIFY(!m_outbox->import(rows, false, at(0)));
    QVERIFY(m_outbox->list({})->empty());
    QCOMPARE(m_outbox->counts()->count(StateName::Queued), 0);

    QVERIFY(Peek(file()).run(u"DROP TRIGGER full"_s));
    const auto imported = m_outbox->import(rows, false, at(0));
    QVERIFY(imported);
    QCOMPARE(imported->saved, 3); // no fingerprint was left behind
    QCOMPARE(imported->skipped, 0);
    QCOMPARE(m_outbox->history(rows[0].registration.id)->front().kind, u"imported"_s);
}

void OutboxQueueTest::rowsImportedBeforeAreSkippedUnlessAgain()
{
    QCOMPARE(m_outbox->import({importRow(u"Aino"_s)}, false, at(0))->saved, 1);
    const auto second = m_outbox->import({importRow(u"Aino"_s), importRow(u"Eino"_s)}, false, at(1)).value();
    QCOMPARE(second.saved, 1);
    QCOMPARE(second.skipped, 1);
    m_outbox = openOutbox(m_folder->path());
    QCOMPARE(m_outbox->import({importRow(u"Aino"_s)}, false, at(2))->skipped, 1);
    QCOMPARE(m_outbox->import({importRow(u"Aino"_s)}, true, at(3))->saved, 1);
    QCOMPARE(m_outbox->list({})->size(), 3U);
}

void OutboxQueueTest::aRowTwiceInOneFileIsImportedOnce()
{
    const auto outcome = m_outbox->import({importRow(u"Aino"_s), importRow(u"Aino"_s)}, false, at(0)).value();
    QCOMPARE(outcome.saved, 1);
    QCOMPARE(outcome.skipped, 1);
}

void OutboxQueueTest::stepsInATransactionAreOneCommit()
{
    const auto reader = openOutbox(m_folder->path(), Outbox::Access::ReadOnly);
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    const auto done = m_outbox->transaction([&]() -> Result<void> {
        if (auto saved = m_outbox->save(one, at(0)); !saved)
            return tl::unexpected(saved.error());
        const bool invisible = reader->list({}).value().empty();
        auto saved = m_outbox->save(other, at(0));
        if (!saved || !invisible)
            return fault(StorageFault::Other, u"seen too early"_s);
        return m_outbox->setNote(u"a"_s, u"b"_s);
    });
    QVERIFY(done);
    QCOMPARE(reader->list({})->size(), 2U);
    QVERIFY(reader->note(u"a"_s).value() == u"b"_s);
}

void OutboxQueueTest::aFailedTransactionLeavesNothing()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const auto failed = m_outbox->transaction([&]() -> Result<void> {
        if (!m_outbox->save(registration, at(0)))
            return {};
        return fault(StorageFault::Io, u"as the caller says"_s);
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, StorageFault::Io);
    QVERIFY(!m_outbox->find(registration.id).value());
    QCOMPARE(m_outbox->counts()->count(StateName::Queued), 0);
    QVERIFY(m_outbox->save(registration, at(1)) == SaveOutcome::Saved);
}

void OutboxQueueTest::aVerbsFaultCannotBeForgotten()
{
    // An event cannot be written, so that a save fails when half of it is done.
    QVERIFY(
        Peek(file()).run(u"CREATE TRIGGER broken BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    const Registration registration = registrationOf(u"Aino"_s);
    const auto failed = m_outbox->transaction([&]() -> Result<void> {
        static_cast<void>(m_outbox->save(registration, at(0)));
        return {};
    });
    QVERIFY(!failed);
    QVERIFY(!m_outbox->find(registration.id).value());
}

void OutboxQueueTest::aHeldLockIsBusyAndNothingIsHalfDone()
{
    const Registration registration = registrationOf(u"Aino"_s);
    {
        Peek other(file());
        QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
        const auto refused = m_outbox->save(registration, at(0)); // after the busy timeout
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, StorageFault::Busy);
        QVERIFY(!m_outbox->find(registration.id).value());
    }
    QVERIFY(m_outbox->save(registration, at(0)) == SaveOutcome::Saved);
}

void OutboxQueueTest::anotherConnectionsCommitIsNoticed()
{
    const auto other = openOutbox(m_folder->path());
    const qint64 before = m_outbox->dataVersion().value();
    QVERIFY(m_outbox->save(registrationOf(u"Aino"_s), at(0)));
    QCOMPARE(m_outbox->dataVersion().value(), before); // its own does not count
    QVERIFY(other->save(registrationOf(u"Eino"_s), at(0)));
    const qint64 after = m_outbox->dataVersion().value();
    QVERIFY(after != before);
    QCOMPARE(m_outbox->dataVersion().value(), after);
}

void OutboxQueueTest::aStepThatChangesNothingIsNoCommit()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Registered);
    const auto other = openOutbox(m_folder->path(), Outbox::Access::ReadOnly);
    const qint64 before = other->dataVersion().value();
    QVERIFY(m_outbox->save(registration, at(5)) == SaveOutcome::AlreadySaved);
    QVERIFY(m_outbox->sendAgain(registration.id, at(5)) == StepOutcome::WrongState);
    QVERIFY(m_outbox->releaseOwner(u"nobody"_s, at(5)) == 0);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(-100), at(5)) == 0);
    QCOMPARE(other->dataVersion().value(), before);
}

void OutboxQueueTest::notesComeBack()
{
    QVERIFY(!m_outbox->note(u"pace"_s).value());
    QVERIFY(m_outbox->setNote(u"pace"_s, u"1"_s));
    QVERIFY(m_outbox->setNote(u"pace"_s, u"{\"ä\":2}"_s));
    m_outbox = openOutbox(m_folder->path());
    QVERIFY(m_outbox->note(u"pace"_s).value() == u"{\"ä\":2}"_s);
    QVERIFY(m_outbox->setNote(u"pace"_s, QString()));
    QVERIFY(m_outbox->note(u"pace"_s).value() == QString());
}

void OutboxQueueTest::aDelayedRecordWaitsSoLong_data()
{
    QTest::addColumn<int>("delay");
    QTest::addColumn<int>("now");
    QTest::addColumn<bool>("waits");
    QTest::newRow("no delay") << 0 << 100 << false;
    QTest::newRow("a negative delay is none") << -5 << 100 << false;
    QTest::newRow("at once") << 20 << 100 << true;
    QTest::newRow("just before its end") << 20 << 119 << true;
    QTest::newRow("at its end") << 20 << 120 << false;
    QTest::newRow("after its end") << 20 << 1000 << false;
    QTest::newRow("the longest delay") << 30 << 100 << true;
    QTest::newRow("a longer delay is cut to the longest") << 3000 << 100 << true;
    QTest::newRow("a longer delay ends with the longest") << 3000 << 130 << false;
    QTest::newRow("the clock went back a little") << 30 << 99 << false;
    QTest::newRow("the clock went back for years") << 30 << -100'000'000 << false;
}

void OutboxQueueTest::aDelayedRecordWaitsSoLong()
{
    QFETCH(int, delay);
    QFETCH(int, now);
    QFETCH(bool, waits);
    const Registration registration = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    QVERIFY(m_outbox->save(registration, at(100), std::chrono::seconds(delay)));
    QVERIFY(m_outbox->save(other, at(100)));
    const std::vector<RecordId> next = idsOf(m_outbox->nextQueued(5, {}, at(now)));
    QCOMPARE(next, waits ? std::vector{other.id} : (std::vector{registration.id, other.id}));
    const QDateTime end = at(100 + std::min(delay, 30));
    QCOMPARE(m_outbox->nextSendAfter(at(now)).value(), waits ? std::optional(end) : std::nullopt);
    QCOMPARE(m_outbox->find(registration.id).value()->state,
             RecordState(delay > 0 ? state::Queued{end} : state::Queued{}));
}

void OutboxQueueTest::theNextDelayThatEndsIsKnown()
{
    QVERIFY(!m_outbox->nextSendAfter(at(0)).value());
    const Registration first = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registrationOf(u"Eino"_s), at(0), std::chrono::seconds(20)));
    QVERIFY(m_outbox->save(first, at(0), std::chrono::seconds(10)));
    QCOMPARE(m_outbox->nextSendAfter(at(1)).value(), std::optional(at(10)));
    QVERIFY(m_outbox->takeBack(first.id, at(2)) == StepOutcome::Done);
    QCOMPARE(m_outbox->nextSendAfter(at(2)).value(), std::optional(at(20)));
    QVERIFY(!m_outbox->nextSendAfter(at(20)).value());
}

void OutboxQueueTest::aCorrectionGetsNoDelay()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0), std::chrono::seconds(20)));
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QCOMPARE(idsOf(m_outbox->nextQueued(5, {}, at(1))), std::vector{registration.id});
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(state::Queued{}));
}

void OutboxQueueTest::aDelayIsOverOnceItWasTried()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0), std::chrono::seconds(20)));
    const auto attempt = m_outbox->claim(registration.id, 1, u"me"_s, {}, at(20)).value();
    QVERIFY(m_outbox->settle({registration.id, attempt.value_or(0), state::Queued{}, {}}, at(21)) == StepOutcome::Done);
    QCOMPARE(idsOf(m_outbox->nextQueued(5, {}, at(10))), std::vector{registration.id}); // the clock went back
}

void OutboxQueueTest::theDatabaseHasAnIdentityOfItsOwn()
{
    const QString id = m_outbox->databaseId().value();
    QCOMPARE(id.size(), 32);
    m_outbox = openOutbox(m_folder->path());
    QCOMPARE(m_outbox->databaseId().value(), id);
    const QTemporaryDir other;
    QVERIFY(openOutbox(other.path())->databaseId().value() != id);
}

void OutboxQueueTest::everyClaimThatCommitsCounts()
{
    QCOMPARE(m_outbox->generation().value(), 0);
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_outbox, one, StateName::Sending);
    bring(*m_outbox, other, StateName::Queued);
    QCOMPARE(m_outbox->generation().value(), 1);
    QVERIFY(m_outbox->claim(one.id, 1, u"me"_s, {}, at(2)).value() == std::optional<int>()); // it was faster
    QVERIFY(!m_outbox->transaction([&]() -> Result<void> {
        static_cast<void>(m_outbox->claim(other.id, 1, u"me"_s, {}, at(2)));
        return fault(StorageFault::Io, u"as the caller says"_s);
    }));
    QCOMPARE(m_outbox->generation().value(), 1);
    QVERIFY(m_outbox->setGeneration(4'000'000'000));
    QVERIFY(m_outbox->claim(other.id, 1, u"me"_s, {}, at(2)).value() == std::optional(1));
    QCOMPARE(openOutbox(m_folder->path())->generation().value(), 4'000'000'001);
}

QTEST_GUILESS_MAIN(OutboxQueueTest)
#include "outbox_queue_test.moc"
