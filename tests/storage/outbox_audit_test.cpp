// SPDX-License-Identifier: Apache-2.0
// The history of all records, as it is read for an audit.
#include "tests/storage/storage_fixture.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

class OutboxAuditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_outbox.reset();
        m_folder = std::make_unique<QTemporaryDir>(quickFolder());
        m_outbox = openOutbox(m_folder->path());
    }
    void eventsComeInOrderAndInParts();
    void timesLimitIt();
    void detailsAreThoseOfTheirRevision();
    void whatIsErasedIsNotThere();
    void initialsAreOfPersonsAlone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxAuditTest::eventsComeInOrderAndInParts()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_outbox, one, StateName::Registered); // saved, claimed, registered
    bring(*m_outbox, other, StateName::Queued);   // saved
    QStringList kinds;
    qint64 place = 0;
    for (int parts = 0; parts < 5; ++parts) {
        const auto part = m_outbox->audit({}, place, 3).value();
        for (const AuditEntry &entry : part) {
            QVERIFY(entry.place > place);
            place = entry.place;
            QVERIFY(!entry.payload);
            kinds << entry.event.kind;
            const bool isOne = entry.record == one.id;
            QVERIFY(entry.state == (isOne ? StateName::Registered : StateName::Queued));
            QCOMPARE(entry.remoteId, isOne ? std::optional(u"remote"_s) : std::nullopt);
        }
        if (part.empty()) {
            QCOMPARE(parts, 2);
            break;
        }
    }
    QCOMPARE(kinds, (QStringList{u"saved"_s, u"claimed"_s, u"registered"_s, u"saved"_s}));
}

void OutboxAuditTest::timesLimitIt()
{
    bring(*m_outbox, registrationOf(u"Aino"_s), StateName::Registered); // at 0, 1 and 2
    const auto count = [&](const AuditFilter &filter) { return m_outbox->audit(filter, 0, 99)->size(); };
    QCOMPARE(count({at(1), {}}), 2U);
    QCOMPARE(count({{}, at(1)}), 1U);
    QCOMPARE(count({at(1), at(2)}), 1U);
}

void OutboxAuditTest::detailsAreThoseOfTheirRevision()
{
    const Registration first = registrationOf(u"Aino"_s), second = renamed(first, u"Anna"_s);
    QVERIFY(m_outbox->save(first, at(0)));
    QVERIFY(m_outbox->edit(second, 1, at(1)) == StepOutcome::Done);
    const auto entries = m_outbox->audit({{}, {}, true}, 0, 99).value();
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[0].payload->profile, first.profile);
    QCOMPARE(entries[1].payload->profile, second.profile);
}

void OutboxAuditTest::whatIsErasedIsNotThere()
{
    const Registration registration = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(registration, at(0)));
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QVERIFY(m_outbox->eraseNow(registration.id, at(2)) == ErasureOutcome::Erased);
    const auto entries = m_outbox->audit({{}, {}, true}, 0, 99).value();
    QCOMPARE(entries.size(), 3U);
    for (const AuditEntry &entry : entries)
        QVERIFY(!entry.payload);
    QCOMPARE(entries[2].event.detail, u"erasure_requested"_s);
}

void OutboxAuditTest::initialsAreOfPersonsAlone()
{
    m_outbox->setInitials(u"MK"_s);
    bring(*m_outbox, registrationOf(u"Aino"_s), StateName::Rejected);
    m_outbox->setInitials({});
    bring(*m_outbox, registrationOf(u"Eino"_s), StateName::Discarded);
    QStringList lines;
    const auto entries = m_outbox->audit({}, 0, 99).value();
    for (const AuditEntry &entry : entries)
        lines << entry.event.kind + u' ' + entry.event.actor + u' ' + entry.event.initials;
    QCOMPARE(lines, (QStringList{u"saved desk MK"_s, u"claimed program "_s, u"rejected program "_s, u"saved desk "_s,
                                 u"discarded desk "_s}));
}

QTEST_GUILESS_MAIN(OutboxAuditTest)
#include "outbox_audit_test.moc"
