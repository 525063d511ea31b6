// SPDX-License-Identifier: Apache-2.0
// What happens to the disk while the program is open: a registration is refused with the right fault or it is safe, and
// the same program goes on when the cause is gone.
#include "tests/intake/front_desk.h"
#include "tests/storage/failing_disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using clinic::storage::test::registrationOf;

namespace disk = clinic::storage::test::disk;

namespace clinic::test {

struct Mishap
{
    std::function<void(const QString &folder)> happens, ends;
};

} // namespace clinic::test

Q_DECLARE_METATYPE(clinic::test::Mishap)

namespace clinic::test {

class StorageFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { disk::install(); }
    void cleanup() { disk::mend(); }
    void nothingSavedIsLostAndItRecovers_data();
    void nothingSavedIsLostAndItRecovers();
    void aLockedDatabaseIsWaitedForAndThenNamed();
    void aRestoredBackupIsNotSentBlindly();
};

void StorageFaultsTest::nothingSavedIsLostAndItRecovers_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<StorageFault>("expected");
    const auto row = [](const char *name, const Mishap &mishap, StorageFault expected) {
        QTest::newRow(name) << mishap << expected;
    };
    const auto failing = [](int code) { // sqlite.org/rescode.html
        return Mishap{[code](const QString &) { disk::failAt(1, code, true); }, [](const QString &) { disk::mend(); }};
    };
    row("the disk is full", failing(13), StorageFault::Full);
    row("the disk may only be read", failing(8), StorageFault::ReadOnly);
    row("the disk cannot be written", failing(778), StorageFault::Io);
    row("the disk does not flush, in the middle of a commit",
        {[](const QString &) { disk::failAt(3, 1034, true); }, [](const QString &) { disk::mend(); }},
        StorageFault::Io);

    const auto file = [](const QString &folder) { return storage::Outbox::fileIn(folder); };
    const auto aside = [file](const QString &folder) { QVERIFY(QFile::rename(file(folder), folder + "/aside"_L1)); };
    const auto back = [file](const QString &folder) {
        QFile::remove(file(folder));
        QVERIFY(QFile::rename(folder + "/aside"_L1, file(folder)));
    };
    row("the file is gone", {aside, back}, StorageFault::Io);
    row("the file is garbage",
        {[=](const QString &folder) {
             aside(folder);
             writeFile(folder, u"outbox.db"_s, QByteArray(9000, 'x'));
         },
         back},
        StorageFault::NotADatabase);
    row("the file is empty",
        {[=](const QString &folder) {
             aside(folder);
             writeFile(folder, u"outbox.db"_s, {});
         },
         back},
        StorageFault::NotADatabase);
    row("the file is of a newer program",
        {[=](const QString &folder) {
             aside(folder);
             storage::test::Peek peek(file(folder));
             peek.run(u"PRAGMA application_id=%1"_s.arg(0x434c496e));
             peek.run(u"PRAGMA user_version=1000"_s);
         },
         back},
        StorageFault::NewerSchema);
    row("the folder is gone",
        {[](const QString &folder) { QVERIFY(QFile::rename(folder, folder + "-away"_L1)); },
         [](const QString &folder) { QVERIFY(QFile::rename(folder + "-away"_L1, folder)); }},
        StorageFault::FolderUnusable);
}

void StorageFaultsTest::nothingSavedIsLostAndItRecovers()
{
    QFETCH(Mishap, mishap);
    QFETCH(StorageFault, expected);
    const QTemporaryDir parent(storage::test::quickFolder());
    const QString folder = parent.filePath(u"data"_s);
    const auto before = registrationOf(u"Aino"_s), during = registrationOf(u"Eino"_s);
    {
        const auto intake = openIntake(configurationFor(folder));
        QVERIFY(intake->save(before));
        mishap.happens(folder);
        for (int i = 0; i < 2; ++i) { // not only the first time
            const auto refused = intake->save(during);
            QVERIFY(!refused);
            QVERIFY(refused.error().kind == expected);
        }
        mishap.ends(folder);
        QVERIFY(*intake->save(during) == Saved::New); // it was refused, so it is not there
        QVERIFY(intake->find(before.id)->has_value());
    }
    const auto again = openIntake(configurationFor(folder));
    QCOMPARE(again->list({})->size(), std::size_t(2));
}

void StorageFaultsTest::aLockedDatabaseIsWaitedForAndThenNamed()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto intake = openIntake(configurationFor(folder.path()));
    const auto one = registrationOf(u"Aino"_s);
    {
        storage::test::Peek other(storage::Outbox::fileIn(folder.path()));
        QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
        const auto refused = intake->save(one);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == StorageFault::Busy);
        QVERIFY(intake->list({})); // reading goes on
    }
    QVERIFY(*intake->save(one) == Saved::New);
}

void StorageFaultsTest::aRestoredBackupIsNotSentBlindly()
{
    ScriptedServer server;
    server.onRequest(friendlyService());
    const QTemporaryDir parent(storage::test::quickFolder());
    auto configuration = configurationFor(parent.filePath(u"data"_s), server.url());
    configuration.generationsDir = parent.filePath(u"config/generations"_s);
    const QString file = storage::Outbox::fileIn(configuration.dataDir), backup = parent.filePath(u"backup"_s);
    const auto one = registrationOf(u"Aino"_s);
    QVERIFY(openIntake(configuration)->save(one));
    QVERIFY(QFile::copy(file, backup));
    {
        const auto intake = openIntake(configuration);
        intake->start();
        QTRY_COMPARE(intake->status().count(StateName::Registered), 1);
    }
    QVERIFY(QFile::remove(file) && QFile::copy(backup, file));

    const auto posts = [&server] {
        int count = 0;
        for (int i = 0; i < server.requestCount(); ++i)
            count += server.request(i).method == "POST" ? 1 : 0;
        return count;
    };
    const auto intake = openIntake(configuration);
    QVERIFY(nameOf((*intake->find(one.id))->state) == StateName::Unconfirmed);
    const auto other = registrationOf(u"Eino"_s);
    QVERIFY(intake->save(other)); // that it is sent shows that the engine had its chance
    intake->start();
    QTRY_VERIFY(nameOf((*intake->find(other.id))->state) == StateName::Registered);
    QCOMPARE(posts(), 2);
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::StorageFaultsTest)
#include "storage_faults_test.moc"
