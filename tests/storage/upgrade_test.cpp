// SPDX-License-Identifier: Apache-2.0
// An outbox that an older version of the program filled is read whole, and goes on from where it was.
#include "tests/storage/older_versions.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

RecordState expectedOf(StateName state)
{
    switch (state) {
    case StateName::Queued:
        return state::Queued{};
    case StateName::Sending:
        return state::Sending{at(3)};
    case StateName::Registered:
        return state::Registered{u"remote"_s, at(3)};
    case StateName::Rejected:
        return state::Rejected{{400, u"no"_s, {}}};
    case StateName::Unconfirmed:
        return state::Unconfirmed{at(3)};
    case StateName::Review:
        return state::Review{ReviewReason::CannotRead};
    case StateName::Discarded:
        return state::Discarded{DiscardReason::Duplicate};
    }
    Q_UNREACHABLE();
}

} // namespace

class UpgradeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyStateComesThrough_data();
    void everyStateComesThrough();
    void whatWasUnconfirmedIsLookedFor();
    void whatWasQueuedIsSent();
    void whoNamedAProfileIsKnown();
    void importsAreKnownByTheDayAlone();
    void whatWasErasedLeavesNoTraces();
    void aReaderDoesNotBringAFileUpToDate();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<StateName, Registration> m_stored;
};

void UpgradeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_stored.clear();
    const QString file = Outbox::fileIn(m_folder->path());
    makeVersion(1, file);
    Peek peek(file);
    QVERIFY(peek.run(u"PRAGMA journal_mode=WAL"_s));
    for (const StateName state : allStates) {
        const Registration registration = registrationOf(u"Aino"_s);
        insertVersion1(peek, registration, state, cipherOf());
        m_stored.emplace(state, registration);
    }
}

void UpgradeTest::everyStateComesThrough_data()
{
    QTest::addColumn<int>("state");
    for (const StateName state : allStates)
        QTest::newRow(toString(state).data()) << int(state);
}

void UpgradeTest::everyStateComesThrough()
{
    QFETCH(int, state);
    const auto name = StateName(state);
    const Registration &registration = m_stored.at(name);
    const auto outbox = openOutbox(m_folder->path());
    const auto record = outbox->find(registration.id).value().value();
    QCOMPARE(record.state, expectedOf(name));
    QCOMPARE(record.createdAt, at(0));
    QCOMPARE(record.updatedAt, at(3));
    if (name == StateName::Discarded)
        QVERIFY(std::holds_alternative<Erased>(record.content));
    else
        QCOMPARE(*record.payload(), (Payload{registration.profile, registration.group}));
    QCOMPARE(outbox->counts()->count(name), 1);
    QCOMPARE(outbox->history(registration.id)->size(), 1U);
    QVERIFY(outbox->quickCheck().value() == u"ok"_s);
}

void UpgradeTest::whatWasUnconfirmedIsLookedFor()
{
    const auto outbox = openOutbox(m_folder->path());
    const auto waiting = outbox->toReconcile().value();
    QCOMPARE(waiting.size(), 1U);
    const Attempted &one = waiting.front();
    const RecordId id = m_stored.at(StateName::Unconfirmed).id;
    QCOMPARE(one.record.id, id);
    QCOMPARE(one.binding, std::optional(Binding{u"https://one"_s, u"key"_s, u"group"_s}));
    QCOMPARE(one.firstAttemptAt, at(1));
    QCOMPARE(one.lastAttemptAt, at(2));
    QVERIFY(!one.firstAttemptSkew && !one.isResend && !one.missedAt);
    QCOMPARE(one.looks, 0);
    QVERIFY(outbox->settle({id, 1, state::Registered{u"found"_s, at(9)}, {}}, at(9)) == StepOutcome::Done);
    QVERIFY(outbox->toReconcile()->empty());
}

void UpgradeTest::whatWasQueuedIsSent()
{
    const auto outbox = openOutbox(m_folder->path());
    const auto next = outbox->nextQueued(5, {}, at(9)).value();
    QCOMPARE(next.size(), 1U);
    QVERIFY(outbox->claim(next[0].id, 1, u"me"_s, {}, at(9)).value() == std::optional(1));
    QCOMPARE(outbox->generation().value(), 1);
    QVERIFY(outbox->eraseRegisteredBefore(at(100), at(100)) == 1);
}

void UpgradeTest::whoNamedAProfileIsKnown()
{
    const Registration named = registrationOf(u"Eino"_s);
    {
        Peek peek(Outbox::fileIn(m_folder->path()));
        insertVersion1(peek, named, StateName::Registered, cipherOf());
        QVERIFY(peek.run(u"UPDATE record SET remote_id = 'named' WHERE id = ?"_s, {named.id.toString()}));
        QVERIFY(peek.run(u"UPDATE event SET kind = 'marked_registered' WHERE seq = last_insert_rowid()"_s));
    }
    const auto outbox = openOutbox(m_folder->path());
    QCOMPARE(outbox->known({u"remote"_s})->front().origin, u"https://one"_s);
    QCOMPARE(outbox->known({u"named"_s})->front().origin, QString());
    QCOMPARE(outbox->find(named.id).value()->state, RecordState(state::Registered{u"named"_s, at(3)}));
}

void UpgradeTest::importsAreKnownByTheDayAlone()
{
    QVERIFY(Peek(Outbox::fileIn(m_folder->path()))
                .run(u"INSERT INTO import_fingerprint (fingerprint, imported_at) VALUES (x'01', ?)"_s,
                     {at(7).toMSecsSinceEpoch()}));
    const auto outbox = openOutbox(m_folder->path());
    QCOMPARE(Peek(Outbox::fileIn(m_folder->path())).value(u"SELECT imported_at FROM import_fingerprint"_s).toLongLong(),
             QDateTime(at(0).date(), QTime(), Qt::UTC).toMSecsSinceEpoch());
    const auto events = outbox->history(m_stored.at(StateName::Queued).id).value();
    for (const RecordEvent &event : events)
        QCOMPARE(event.initials, QString());
}

/// Older versions left some.
void UpgradeTest::whatWasErasedLeavesNoTraces()
{
    const auto outbox = openOutbox(m_folder->path());
    QVERIFY(outbox->note(u"traces"_s).value());
    QVERIFY(outbox->removeTraces(at(1000)) == true);
    QVERIFY(!outbox->note(u"traces"_s).value());
}

void UpgradeTest::aReaderDoesNotBringAFileUpToDate()
{
    const auto refused = Outbox::open(m_folder->path(), Outbox::Access::ReadOnly, cipherOf(), u"desk"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"older version 1"_s));
    QCOMPARE(Peek(Outbox::fileIn(m_folder->path())).value(u"PRAGMA user_version"_s), 1);
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "upgrade_test.moc"
