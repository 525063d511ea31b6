// SPDX-License-Identifier: Apache-2.0
// What is personal is only ever in the file sealed, stays in its place, and is gone when it is erased.
#include "tests/storage/storage_fixture.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

constexpr auto rareName = u"Zyxwina";
constexpr auto rareLastName = u"Öhqvistiä";

/// Every sealed value that belongs to the record, now and in its old revisions.
QByteArrayList sealedOf(const QString &file, const RecordId &id)
{
    Peek peek(file);
    QByteArrayList sealed;
    for (const QString &sql : {u"SELECT payload FROM record WHERE id = ?"_s, u"SELECT words FROM record WHERE id = ?"_s,
                               u"SELECT candidates FROM record WHERE id = ?"_s,
                               u"SELECT payload FROM revision WHERE record = (SELECT seq FROM record WHERE id = ?)"_s,
                               u"SELECT words FROM revision WHERE record = (SELECT seq FROM record WHERE id = ?)"_s}) {
        for (const QVariant &value : peek.column(sql, {id.toString()})) {
            if (!value.isNull())
                sealed << value.toByteArray();
        }
    }
    return sealed;
}

/// Whom the service holds, with details that no registration here has.
RemoteProfile candidate()
{
    RemoteProfile profile;
    profile.id = u"42"_s;
    profile.firstName = u"Kaupunginsairaala"_s;
    profile.phone = u"+358401234567"_s;
    profile.createdAt = QDateTime(QDate(2031, 7, 8), QTime(), Qt::UTC);
    return profile;
}

state::Review reviewOf(const RemoteProfile &profile)
{
    return {ReviewReason::PossibleMatch, {profile}};
}

/// Also a part of it: pages may break a value in two.
bool containsPartOf(const QByteArray &bytes, const QByteArray &sealed)
{
    constexpr qsizetype part = 32;
    for (qsizetype i = 0; i + part <= sealed.size(); i += part) {
        if (bytes.contains(sealed.mid(i, part)))
            return true;
    }
    return false;
}

} // namespace

class OutboxSealedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingPersonalIsInTheFile();
    void discardingErasesEveryRevision();
    void retentionErasesEveryRevision();
    void whatAReaderHeldBackIsErasedLater();
    void retentionKeepsWhatIsStillNeeded_data();
    void retentionKeepsWhatIsStillNeeded();
    void erasingDoesNotChangeTheDay();
    void swappedPayloadsAreUnreadable();
    void anOldRevisionPutBackIsUnreadable();
    void anotherKeyOpensAndOverwritesNothing();
    void anUnreadableRecordBlocksNothing();
    void anUnreadableRecordCanBeDiscarded();
    void unreadableWordsLeaveTheRecordRejected();
    void swappedCandidatesAreNotShown();
    void whatCannotBeReadIsNotSentAgain();
    void secretsComeBackOnlyUnderTheirName();
    void fingerprintsOfImportsAreKeyed();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxSealedTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
}

void OutboxSealedTest::nothingPersonalIsInTheFile()
{
    const QString name = QString::fromUtf16(rareName), lastName = QString::fromUtf16(rareLastName);
    const Registration registration = registrationOf(name, lastName);
    bring(*m_outbox, registration, StateName::Sending);
    const ServerWords words{400, name + " is refused"_L1, {{Field::FirstName, issue::RefusedByServer{lastName}}}};
    QVERIFY(m_outbox->settle({registration.id, 1, state::Rejected{words}, u"400"_s}, at(3)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(renamed(registration, name + name), 1, at(4)) == StepOutcome::Done);
    QVERIFY(m_outbox->import({{registrationOf(name, lastName), name.toUtf8() + ",female,1985-03-22"}}, false, at(5)));
    QVERIFY(m_outbox->setSecret(u"https://one"_s, name.toUtf8()));
    const Registration undecided = registrationOf(name, lastName);
    bring(*m_outbox, undecided, StateName::Unconfirmed);
    QVERIFY(m_outbox->settle({undecided.id, 1, reviewOf(candidate()), {}}, at(3)) == StepOutcome::Done);
    const QByteArray whileOpen = bytesOf(file());
    m_outbox.reset();

    for (const QByteArray &bytes : {whileOpen, bytesOf(file())}) {
        QVERIFY(bytes.contains(registration.id.toString().toUtf8())); // the right file
        for (const QString &word : {name, lastName, u"1985-03-22"_s, u"aino@example.com"_s, u"is refused"_s,
                                    u"Kaupunginsairaala"_s, u"+358401234567"_s, u"2031-07-08"_s}) {
            QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(word));
            QVERIFY2(!bytes.contains(QByteArray(reinterpret_cast<const char *>(word.utf16()), word.size() * 2)),
                     qPrintable(word));
        }
    }
}

void OutboxSealedTest::discardingErasesEveryRevision()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(4)) == StepOutcome::Done);
    QVERIFY(m_outbox->edit(renamed(registration, u"Aina"_s), 2, at(5)) == StepOutcome::Done);
    const QByteArrayList sealed = sealedOf(file(), registration.id);
    QCOMPARE(sealed.size(), 4); // three payloads, one refusal
    for (const QByteArray &one : sealed)
        QVERIFY(containsPartOf(bytesOf(file()), one));

    QVERIFY(m_outbox->discard(registration.id, DiscardReason::Duplicate, at(6)) == StepOutcome::Done);
    const QByteArray whileOpen = bytesOf(file());
    QVERIFY(sealedOf(file(), registration.id).isEmpty());
    m_outbox.reset();
    for (const QByteArray &one : sealed) {
        QVERIFY(!containsPartOf(whileOpen, one));
        QVERIFY(!containsPartOf(bytesOf(file()), one));
    }
}

void OutboxSealedTest::retentionErasesEveryRevision()
{
    const Registration registration = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    bring(*m_outbox, other, StateName::Queued);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(4)) == StepOutcome::Done);
    QVERIFY(m_outbox->claim(registration.id, 2, u"me"_s, {}, at(5)));
    QVERIFY(m_outbox->settle({registration.id, 2, state::Registered{u"id"_s, at(6)}, u"201"_s}, at(6)) ==
            StepOutcome::Done);
    const QByteArrayList sealed = sealedOf(file(), registration.id);
    QCOMPARE(sealed.size(), 3);

    QVERIFY(m_outbox->eraseRegisteredBefore(at(6), at(10)) == 0); // not before that time yet
    QVERIFY(containsPartOf(bytesOf(file()), sealed[0]));
    QVERIFY(m_outbox->eraseRegisteredBefore(at(7), at(10)) == 1);
    for (const QByteArray &one : sealed)
        QVERIFY(!containsPartOf(bytesOf(file()), one));
    const auto record = m_outbox->find(registration.id).value().value();
    QVERIFY(std::holds_alternative<Erased>(record.content));
    QCOMPARE(record.state, RecordState(state::Registered{u"id"_s, at(6)}));
    QCOMPARE(m_outbox->history(registration.id)->back().kind, u"erased"_s);
    QVERIFY(m_outbox->find(other.id).value()->payload());
    QVERIFY(m_outbox->eraseRegisteredBefore(at(7), at(11)) == 0); // once
}

void OutboxSealedTest::whatAReaderHeldBackIsErasedLater()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Registered);
    const QByteArray sealed = sealedOf(file(), registration.id).value(0);
    {
        Peek reader(file());
        QVERIFY(reader.run(u"BEGIN"_s));
        QCOMPARE(reader.value(u"SELECT count(*) FROM record"_s), 1); // its snapshot needs the log
        QVERIFY(m_outbox->eraseRegisteredBefore(at(100), at(100)) == 1);
        QVERIFY(containsPartOf(bytesOf(file()), sealed));
    }
    QVERIFY(m_outbox->eraseRegisteredBefore(at(100), at(101)) == 0);
    QVERIFY(!containsPartOf(bytesOf(file()), sealed));
}

void OutboxSealedTest::retentionKeepsWhatIsStillNeeded_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("kept");
    for (const StateName state : allStates) {
        const bool kept = state != StateName::Registered && state != StateName::Discarded;
        QTest::newRow(toString(state).data()) << int(state) << kept;
    }
    QTest::newRow("registered, its remote id unknown") << -1 << true;
}

void OutboxSealedTest::retentionKeepsWhatIsStillNeeded()
{
    QFETCH(int, state);
    QFETCH(bool, kept);
    const Registration registration = registrationOf(u"Aino"_s);
    const bool withoutId = state < 0;
    bring(*m_outbox, registration, withoutId ? StateName::Sending : StateName(state));
    if (withoutId)
        QVERIFY(m_outbox->settle({registration.id, 1, state::Registered{std::nullopt, at(3)}, u"201"_s}, at(3)) ==
                StepOutcome::Done);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(100000), at(100000)));
    QCOMPARE(m_outbox->find(registration.id).value()->payload() != nullptr, kept);
}

void OutboxSealedTest::erasingDoesNotChangeTheDay()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Registered);
    QVERIFY(m_outbox->eraseRegisteredBefore(at(100), at(100000)) == 1);
    QCOMPARE(m_outbox->find(registration.id).value()->updatedAt, at(2));
}

void OutboxSealedTest::swappedPayloadsAreUnreadable()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    bring(*m_outbox, one, StateName::Queued);
    bring(*m_outbox, other, StateName::Queued);
    {
        Peek peek(file());
        const QByteArray sealed =
            peek.value(u"SELECT payload FROM record WHERE id = ?"_s, {one.id.toString()}).toByteArray();
        QVERIFY(peek.run(u"UPDATE record SET payload = ? WHERE id = ?"_s, {sealed, other.id.toString()}));
    }
    QVERIFY(m_outbox->find(one.id).value()->payload());
    QVERIFY(std::holds_alternative<Unreadable>(m_outbox->find(other.id).value()->content));
}

void OutboxSealedTest::anOldRevisionPutBackIsUnreadable()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Queued);
    QVERIFY(m_outbox->edit(renamed(registration, u"Anna"_s), 1, at(1)) == StepOutcome::Done);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = (SELECT payload FROM revision)"_s));
    QVERIFY(std::holds_alternative<Unreadable>(m_outbox->find(registration.id).value()->content));
}

void OutboxSealedTest::anotherKeyOpensAndOverwritesNothing()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    QVERIFY(m_outbox->setSecret(u"api"_s, "key"));
    const QByteArrayList before = sealedOf(file(), registration.id);
    const auto stranger = Outbox::open(m_folder->path(), Outbox::Access::ReadWrite, cipherOf(2), u"other"_s);
    QVERIFY(!stranger);
    QVERIFY(stranger.error().kind == StorageFault::OtherKey);
    QCOMPARE(sealedOf(file(), registration.id), before);
    QCOMPARE(m_outbox->secret(u"api"_s).value(), std::optional<QByteArray>("key"));
}

void OutboxSealedTest::anUnreadableRecordBlocksNothing()
{
    const Registration broken = registrationOf(u"Aino"_s), fine = registrationOf(u"Eino"_s);
    bring(*m_outbox, broken, StateName::Queued);
    bring(*m_outbox, fine, StateName::Queued);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00' WHERE id = ?"_s, {broken.id.toString()}));
    const auto next = m_outbox->nextQueued(5, {}, at(9)).value();
    QCOMPARE(next.size(), 1U);
    QCOMPARE(next[0].id, fine.id);
    QCOMPARE(m_outbox->list({})->size(), 2U);
    QCOMPARE(m_outbox->counts()->unreadable, 1);
    QCOMPARE(m_outbox->counts()->count(StateName::Queued), 2);
    QVERIFY(m_outbox->edit(renamed(broken, u"Anna"_s), 1, at(5)) == StepOutcome::WrongState);
}

void OutboxSealedTest::anUnreadableRecordCanBeDiscarded()
{
    const Registration broken = registrationOf(u"Aino"_s);
    bring(*m_outbox, broken, StateName::Queued);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00'"_s));
    QVERIFY(m_outbox->nextQueued(1, {}, at(9))->empty());
    QVERIFY(m_outbox->discard(broken.id, DiscardReason::Other, at(1)) == StepOutcome::Done);
    QCOMPARE(m_outbox->counts()->unreadable, 0);
}

void OutboxSealedTest::unreadableWordsLeaveTheRecordRejected()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Rejected);
    QVERIFY(Peek(file()).run(u"UPDATE record SET words = payload"_s));
    const auto record = m_outbox->find(registration.id).value().value();
    QCOMPARE(record.state, RecordState(state::Rejected{}));
    QVERIFY(record.payload());
}

void OutboxSealedTest::swappedCandidatesAreNotShown()
{
    const Registration one = registrationOf(u"Aino"_s), other = registrationOf(u"Eino"_s);
    for (const Registration &registration : {one, other}) {
        bring(*m_outbox, registration, StateName::Unconfirmed);
        QVERIFY(m_outbox->settle({registration.id, 1, reviewOf(candidate()), {}}, at(3)) == StepOutcome::Done);
    }
    QVERIFY(Peek(file()).run(u"UPDATE record SET candidates = (SELECT candidates FROM record WHERE id = ?)"_s,
                             {one.id.toString()}));
    QCOMPARE(m_outbox->find(one.id).value()->state, RecordState(reviewOf(candidate())));
    QCOMPARE(m_outbox->find(other.id).value()->state, RecordState(state::Review{ReviewReason::PossibleMatch}));
    QVERIFY(m_outbox->find(other.id).value()->payload());
    QVERIFY(Peek(file()).run(u"UPDATE record SET candidates = payload"_s)); // of the same record, but another value
    QCOMPARE(m_outbox->find(one.id).value()->state, RecordState(state::Review{ReviewReason::PossibleMatch}));
}

void OutboxSealedTest::whatCannotBeReadIsNotSentAgain()
{
    const Registration registration = registrationOf(u"Aino"_s);
    bring(*m_outbox, registration, StateName::Unconfirmed);
    QVERIFY(m_outbox->settle({registration.id, 1, reviewOf(candidate()), {}}, at(3)) == StepOutcome::Done);
    QVERIFY(Peek(file()).run(u"UPDATE record SET payload = x'00'"_s));
    QVERIFY(m_outbox->sendAgain(registration.id, at(5)) == StepOutcome::WrongState); // it would erase its candidates
    QCOMPARE(m_outbox->find(registration.id).value()->state, RecordState(reviewOf(candidate())));
}

void OutboxSealedTest::secretsComeBackOnlyUnderTheirName()
{
    QVERIFY(!m_outbox->secret(u"https://one"_s).value());
    QVERIFY(m_outbox->setSecret(u"https://one"_s, "first"));
    QVERIFY(m_outbox->setSecret(u"https://one"_s, "second"));
    QVERIFY(m_outbox->setSecret(u"https://two"_s, "other"));
    QVERIFY(m_outbox->secret(u"https://one"_s).value() == QByteArray("second"));

    QVERIFY(Peek(file()).run(u"UPDATE secret SET sealed = (SELECT sealed FROM secret WHERE name = 'https://one')"_s));
    QVERIFY(m_outbox->secret(u"https://one"_s).value());
    QVERIFY(!m_outbox->secret(u"https://two"_s).value()); // an edited address never gets another server's key

    QVERIFY(m_outbox->setSecret(u"https://one"_s, {}));
    QVERIFY(!m_outbox->secret(u"https://one"_s).value());
}

void OutboxSealedTest::fingerprintsOfImportsAreKeyed()
{
    const QByteArray row = "Aino,Virtanen,female,1985-03-22";
    QVERIFY(m_outbox->import({{registrationOf(u"Aino"_s), row}}, false, at(0)));
    const auto isStored = [this](const QByteArray &fingerprint) {
        const QString hex = QString::fromLatin1(fingerprint.toHex());
        return Peek(file()).value(u"SELECT count(*) FROM import_fingerprint WHERE fingerprint = x'%1'"_s.arg(hex)) == 1;
    };
    QVERIFY(isStored(cipherOf(1).fingerprint("import|" + row)));
    QVERIFY(!isStored(cipherOf(2).fingerprint("import|" + row)));
    // Another one of what the row says, keyed as well: none is shorter.
    QCOMPARE(Peek(file()).value(u"SELECT min(length(fingerprint)) FROM import_fingerprint"_s), 32);
}

QTEST_GUILESS_MAIN(OutboxSealedTest)
#include "outbox_sealed_test.moc"
