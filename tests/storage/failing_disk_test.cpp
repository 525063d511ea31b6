// SPDX-License-Identifier: Apache-2.0
// The disk fails at every access in turn. Whatever a verb then says must be what the file holds afterwards.
#include "tests/storage/failing_disk.h"
#include "tests/storage/storage_fixture.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

// sqlite.org/rescode.html; spelt out, since only the failing disk itself knows SQLite.
constexpr int writeError = 778;
constexpr int flushError = 1034;
constexpr int diskFull = 13;

/// A verb on the record, the state that the record starts in, and how to see afterwards that it was done.
struct Verb
{
    std::function<void(Outbox &, const Registration &)> prepare;
    std::function<Result<bool>(Outbox &, const Registration &)> run;
    std::function<bool(Outbox &, const Registration &)> wasDone;
};

template <typename Outcome, typename Wanted>
Result<bool> is(const Result<Outcome> &outcome, const Wanted &wanted)
{
    return outcome.map([&](const Outcome &one) { return one == wanted; });
}

std::map<QString, Verb> allVerbs()
{
    const auto in = [](StateName state) {
        return [state](Outbox &outbox, const Registration &one) { return stateOf(outbox, one.id) == state; };
    };
    const auto brought = [](StateName state) {
        return [state](Outbox &outbox, const Registration &one) { bring(outbox, one, state); };
    };
    return {
        {u"save"_s,
         {[](Outbox &, const Registration &) {},
          [](Outbox &outbox, const Registration &one) { return is(outbox.save(one, at(0)), SaveOutcome::Saved); },
          in(StateName::Queued)}},
        {u"claim"_s,
         {brought(StateName::Queued),
          [](Outbox &outbox, const Registration &one) {
              return is(outbox.claim(one.id, 1, u"me"_s, {}, at(1)), std::optional(1));
          },
          in(StateName::Sending)}},
        {u"settle"_s,
         {brought(StateName::Sending),
          [](Outbox &outbox, const Registration &one) {
              return is(outbox.settle({one.id, 1, state::Registered{u"id"_s, at(3)}, {}}, at(3)), StepOutcome::Done);
          },
          in(StateName::Registered)}},
        {u"edit"_s,
         {brought(StateName::Rejected),
          [](Outbox &outbox, const Registration &one) {
              return is(outbox.edit(renamed(one, u"Anna"_s), 1, at(3)), StepOutcome::Done);
          },
          in(StateName::Queued)}},
        {u"discard"_s,
         {brought(StateName::Review),
          [](Outbox &outbox, const Registration &one) {
              return is(outbox.discard(one.id, DiscardReason::Duplicate, at(3)), StepOutcome::Done);
          },
          in(StateName::Discarded)}},
        {u"erase"_s,
         {brought(StateName::Registered),
          [](Outbox &outbox, const Registration &) {
              // What an earlier failure left registered goes with it.
              return outbox.eraseRegisteredBefore(at(9), at(9)).map([](int count) { return count >= 1; });
          },
          [](Outbox &outbox, const Registration &one) {
              return std::holds_alternative<Erased>(outbox.find(one.id).value()->content);
          }}},
    };
}

} // namespace

class FailingDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { disk::install(); }
    void cleanup() { disk::mend(); }
    void verbsTellTheTruth_data();
    void verbsTellTheTruth();
    void aFullDiskIsNamed();
    void aCommitThatReportsAnErrorIsLookedUp_data();
    void aCommitThatReportsAnErrorIsLookedUp();
    void creatingFailsCleanly();
    void nothingIsStoredAfterAReadThatFailed();
};

void FailingDiskTest::verbsTellTheTruth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("persistent");
    for (const auto &[name, verb] : allVerbs()) {
        QTest::addRow("%s, one write fails", qPrintable(name)) << name << writeError << false;
        QTest::addRow("%s, one flush fails", qPrintable(name)) << name << flushError << false;
        QTest::addRow("%s, the disk is full", qPrintable(name)) << name << diskFull << true;
        QTest::addRow("%s, the disk is gone", qPrintable(name)) << name << writeError << true;
    }
}

void FailingDiskTest::verbsTellTheTruth()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFETCH(bool, persistent);
    const Verb verb = allVerbs().at(name);
    const QTemporaryDir folder(quickFolder());
    const Registration earlier = registrationOf(u"Eino"_s);
    bring(*openOutbox(folder.path()), earlier, StateName::Queued);

    int failures = 0;
    for (int nth = 1;; ++nth) {
        const Registration registration = registrationOf(u"Aino"_s);
        auto outbox = openOutbox(folder.path());
        verb.prepare(*outbox, registration);

        disk::failAt(nth, code, persistent);
        const auto said = verb.run(*outbox, registration);
        const bool failed = disk::mend();
        failures += failed;

        // The same connection goes on, and the file holds what was said, also for somebody who opens it afresh.
        if (said)
            QCOMPARE(verb.wasDone(*outbox, registration), *said);
        else
            QVERIFY(!verb.wasDone(*outbox, registration));
        outbox.reset();
        outbox = openOutbox(folder.path());
        QCOMPARE(verb.wasDone(*outbox, registration), said.value_or(false));
        QCOMPARE(outbox->quickCheck().value_or(QString()), u"ok"_s);
        QVERIFY(stateOf(*outbox, earlier.id) == StateName::Queued);
        if (!failed) {
            QVERIFY(said.value_or(false));
            break;
        }
    }
    QVERIFY(failures >= 2); // the log was written and flushed
}

void FailingDiskTest::aFullDiskIsNamed()
{
    const QTemporaryDir folder(quickFolder());
    const auto outbox = openOutbox(folder.path());
    const Registration registration = registrationOf(u"Aino"_s);
    disk::failAt(1, diskFull, true);
    const auto refused = outbox->save(registration, at(0));
    disk::mend();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StorageFault::Full);
    QVERIFY(!refused.error().detail.contains(u"Aino"_s));
    QVERIFY(outbox->save(registration, at(1)) == SaveOutcome::Saved);
}

void FailingDiskTest::aCommitThatReportsAnErrorIsLookedUp_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, verb] : allVerbs())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void FailingDiskTest::aCommitThatReportsAnErrorIsLookedUp()
{
    QFETCH(QString, name);
    const Verb verb = allVerbs().at(name);
    const QTemporaryDir folder(quickFolder());
    const auto outbox = openOutbox(folder.path());
    const Registration registration = registrationOf(u"Aino"_s);
    verb.prepare(*outbox, registration);
    disk::reportErrorAfterCommit();
    const auto said = verb.run(*outbox, registration);
    QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
    QVERIFY(*said);
    QVERIFY(verb.wasDone(*outbox, registration));
    QVERIFY(outbox->save(registrationOf(u"Eino"_s), at(20)) == SaveOutcome::Saved);
}

void FailingDiskTest::creatingFailsCleanly()
{
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        const QTemporaryDir folder(quickFolder());
        disk::failAt(nth, writeError, true);
        const auto made = Outbox::open(folder.path(), Outbox::Access::ReadWrite, cipherOf(), u"desk"_s);
        failed = disk::mend();
        if (!made)
            QVERIFY(!QFile::exists(Outbox::fileIn(folder.path()))); // no half file that would be refused for ever
        const auto again = Outbox::open(folder.path(), Outbox::Access::ReadWrite, cipherOf(), u"desk"_s);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY((*again)->save(registrationOf(u"Aino"_s), at(0)) == SaveOutcome::Saved);
    }
}

/// SQLite has rolled back then: what follows would be stored by itself.
void FailingDiskTest::nothingIsStoredAfterAReadThatFailed()
{
    const QTemporaryDir folder(quickFolder());
    const auto outbox = openOutbox(folder.path());
    const Registration earlier = registrationOf(u"Eino"_s);
    bring(*openOutbox(folder.path()), earlier, StateName::Queued); // by another connection: nothing is in the cache
    const Registration registration = registrationOf(u"Aino"_s);
    bool couldRead = true;
    const auto said = outbox->transaction([&] {
        disk::failReads();
        couldRead = outbox->find(earlier.id).has_value(); // and goes on all the same
        disk::mend();
        return outbox->save(registration, at(2)).map([](SaveOutcome) {});
    });
    QVERIFY(!couldRead);
    QVERIFY(!said);
    QCOMPARE(said.error().kind, StorageFault::Io);
    QVERIFY(!outbox->find(registration.id).value());
    QVERIFY(outbox->save(registration, at(3)) == SaveOutcome::Saved);
}

QTEST_GUILESS_MAIN(FailingDiskTest)
#include "failing_disk_test.moc"
