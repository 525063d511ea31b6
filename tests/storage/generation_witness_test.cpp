// SPDX-License-Identifier: Apache-2.0
// A database that was restored from a backup is recognised, and nothing of it is sent blindly.
#include "core/storage/generation_witness.h"
#include "tests/storage/storage_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

class GenerationWitnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theHighestNumberIsRemembered();
    void onlyNumbersAndNamesOfOursAreUsed();
    void whatIsRememberedIsForTheOwner();
    void aRestoredBackupIsDistrusted();
    void aBackupThatIsRestoredUnderAnOpenOutboxIsDistrusted();
    void aBackupSinceWhichNothingWasSentIsTrusted();
    void withoutAMemoryNothingIsSaid();
    void claimsDoNotNeedTheWitness();
    void anotherDatabaseHasAnotherNumber();

private:
    std::unique_ptr<Outbox> open() const
    {
        auto outbox = Outbox::open(m_folder->filePath(u"data"_s), Outbox::Access::ReadWrite, cipherOf(), u"desk"_s,
                                   GenerationWitness(m_memory, [] { return at(100); }));
        if (!outbox)
            qFatal("%s", qPrintable(outbox.error().detail));
        return *std::move(outbox);
    }
    QString file() const { return Outbox::fileIn(m_folder->filePath(u"data"_s)); }
    QString backup() const { return m_folder->filePath(u"backup"_s); }
    void restore() const { QVERIFY(QFile::remove(file()) && QFile::copy(backup(), file())); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_memory;
};

void GenerationWitnessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_memory = m_folder->filePath(u"config/generations"_s);
}

void GenerationWitnessTest::theHighestNumberIsRemembered()
{
    const GenerationWitness witness(m_memory, [] { return at(0); });
    QVERIFY(!witness.seen(u"0a1b"_s));
    witness.remember(u"0a1b"_s, 7);
    QVERIFY(witness.seen(u"0a1b"_s) == 7);
    witness.remember(u"0a1b"_s, 5); // a process that was slower
    QVERIFY(witness.seen(u"0a1b"_s) == 7);
    witness.remember(u"0a1b"_s, 8);
    QVERIFY(witness.seen(u"0a1b"_s) == 8);
    QVERIFY(!witness.seen(u"ff"_s));
    QCOMPARE(QDir(m_memory).entryList(QDir::Files | QDir::Hidden), QStringList{u"0a1b"_s});
}

void GenerationWitnessTest::onlyNumbersAndNamesOfOursAreUsed()
{
    const GenerationWitness witness(m_memory, [] { return at(0); });
    witness.remember(u"../escaped"_s, 7);
    witness.remember(QString(), 7);
    QVERIFY(!QFileInfo::exists(m_memory));
    witness.remember(u"0a1b"_s, 7);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("many"), QByteArray("-4"), QByteArray(100, '9')}) {
        QFile file(QDir(m_memory).filePath(u"0a1b"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        QVERIFY(!witness.seen(u"0a1b"_s));
    }
}

void GenerationWitnessTest::whatIsRememberedIsForTheOwner()
{
    const GenerationWitness witness(m_memory, [] { return at(0); });
    witness.remember(u"0a1b"_s, 7);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_memory) & others));
    QVERIFY(!(QFile::permissions(QDir(m_memory).filePath(u"0a1b"_s)) & others));
}

void GenerationWitnessTest::aRestoredBackupIsDistrusted()
{
    const Registration waiting = registrationOf(u"Aino"_s), sent = registrationOf(u"Eino"_s);
    {
        const auto outbox = open();
        bring(*outbox, waiting, StateName::Queued);
        bring(*outbox, sent, StateName::Queued);
    }
    QVERIFY(QFile::copy(file(), backup()));
    qint64 reached = 0;
    {
        const auto outbox = open();
        QVERIFY(outbox->claim(sent.id, 1, u"me"_s, {}, at(1))->has_value());
        QVERIFY(outbox->settle({sent.id, 1, state::Registered{u"remote"_s, at(2)}, {}}, at(2)) == StepOutcome::Done);
        reached = *outbox->generation();
    }
    restore();

    const auto outbox = open();
    for (const Registration *one : {&waiting, &sent}) {
        const auto record = outbox->find(one->id).value();
        QVERIFY(nameOf(record->state) == StateName::Unconfirmed);
        QCOMPARE(outbox->history(one->id)->back().kind, u"restored"_s);
        QCOMPARE(outbox->history(one->id)->back().at, at(100));
        QVERIFY(!outbox->claim(one->id, 1, u"me"_s, {}, at(101))->has_value()); // nothing is sent blindly
    }
    QCOMPARE(*outbox->generation(), reached + 1);

    // Only once: what is saved from now on is as good as ever, also after another start.
    const Registration later = registrationOf(u"Oili"_s);
    QVERIFY(outbox->save(later, at(102)) == SaveOutcome::Saved);
    QVERIFY(stateOf(*open(), later.id) == StateName::Queued);
}

void GenerationWitnessTest::aBackupThatIsRestoredUnderAnOpenOutboxIsDistrusted()
{
    const Registration sent = registrationOf(u"Eino"_s);
    bring(*open(), sent, StateName::Queued);
    QVERIFY(QFile::copy(file(), backup()));
    const auto outbox = open();
    QVERIFY(outbox->claim(sent.id, 1, u"me"_s, {}, at(1))->has_value());
    QVERIFY(outbox->settle({sent.id, 1, state::Registered{u"remote"_s, at(2)}, {}}, at(2)) == StepOutcome::Done);
    restore();
    QVERIFY(stateOf(*outbox, sent.id) == StateName::Queued); // reading changes nothing
    QVERIFY(!outbox->claim(sent.id, 1, u"me"_s, {}, at(3))->has_value());
    QVERIFY(stateOf(*outbox, sent.id) == StateName::Unconfirmed);
}

void GenerationWitnessTest::aBackupSinceWhichNothingWasSentIsTrusted()
{
    const Registration waiting = registrationOf(u"Aino"_s), sent = registrationOf(u"Eino"_s);
    {
        const auto outbox = open();
        bring(*outbox, sent, StateName::Registered);
        bring(*outbox, waiting, StateName::Queued);
    }
    QVERIFY(QFile::copy(file(), backup()));
    QVERIFY(open()->save(registrationOf(u"Oili"_s), at(5)) == SaveOutcome::Saved);
    restore();
    QVERIFY(stateOf(*open(), waiting.id) == StateName::Queued);
}

void GenerationWitnessTest::withoutAMemoryNothingIsSaid()
{
    const Registration waiting = registrationOf(u"Aino"_s);
    bring(*open(), waiting, StateName::Queued);
    QVERIFY(QFile::copy(file(), backup()));
    bring(*open(), registrationOf(u"Eino"_s), StateName::Registered);
    QVERIFY(QDir(m_memory).removeRecursively());
    restore();
    QVERIFY(stateOf(*open(), waiting.id) == StateName::Queued);
}

void GenerationWitnessTest::claimsDoNotNeedTheWitness()
{
    m_memory = u"/proc/nowhere/generations"_s;
    const auto outbox = open();
    bring(*outbox, registrationOf(u"Aino"_s), StateName::Registered);
    QVERIFY(!QFileInfo::exists(m_memory));
}

void GenerationWitnessTest::anotherDatabaseHasAnotherNumber()
{
    bring(*open(), registrationOf(u"Aino"_s), StateName::Registered);
    QVERIFY(QDir(m_folder->filePath(u"data"_s)).removeRecursively());
    const Registration waiting = registrationOf(u"Eino"_s);
    bring(*open(), waiting, StateName::Queued);
    QVERIFY(stateOf(*open(), waiting.id) == StateName::Queued);
}

QTEST_GUILESS_MAIN(GenerationWitnessTest)
#include "generation_witness_test.moc"
