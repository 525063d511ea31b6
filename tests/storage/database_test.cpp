// SPDX-License-Identifier: Apache-2.0
#include "core/storage/data_folder.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "tests/storage/older_versions.h"

#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

class DatabaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void resultCodes_data();
    void resultCodes();
    void networkFileSystems_data();
    void networkFileSystems();
    void everyConnectionRunsWithThePragmas();
    void aTransactionRollsBackUnlessCommitted();
    void aLockedDatabaseIsBusy();
    void aFaultTellsNoValues();
    void aConnectionRecoversFromAFailedReopening();
    void migrationsEndWhereAFreshFileStarts_data();
    void migrationsEndWhereAFreshFileStarts();
    void aMigrationThatFailsLeavesTheOldVersion();
    void migrationsRunOnce();
    void aNewerVersionIsRefusedWithBothVersions();

private:
    std::unique_ptr<Database> open(std::chrono::milliseconds busyTimeout = std::chrono::milliseconds(20));
    QString file() const { return m_folder->filePath(u"test.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Database> DatabaseTest::open(std::chrono::milliseconds busyTimeout)
{
    auto database = Database::open(file(), Database::Access::ReadWrite, busyTimeout);
    if (!database || !(*database)->configure())
        qFatal("the test's database cannot be opened");
    return *std::move(database);
}

void DatabaseTest::resultCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<StorageFault>("expected");
    QTest::newRow("busy") << 5 << StorageFault::Busy;
    QTest::newRow("busy, snapshot") << 517 << StorageFault::Busy;
    QTest::newRow("locked") << 6 << StorageFault::Busy;
    QTest::newRow("disk full") << 13 << StorageFault::Full;
    QTest::newRow("read-only") << 8 << StorageFault::ReadOnly;
    QTest::newRow("read-only folder") << 1544 << StorageFault::ReadOnly;
    QTest::newRow("i/o error") << 10 << StorageFault::Io;
    QTest::newRow("i/o error, sync") << 1034 << StorageFault::Io;
    QTest::newRow("corrupt") << 11 << StorageFault::Corrupt;
    QTest::newRow("corrupt index") << 779 << StorageFault::Corrupt;
    QTest::newRow("no database") << 26 << StorageFault::NotADatabase;
    QTest::newRow("cannot open") << 14 << StorageFault::FolderUnusable;
    QTest::newRow("a constraint") << 2067 << StorageFault::Other;
    QTest::newRow("a mistake in the SQL") << 1 << StorageFault::Other;
}

void DatabaseTest::resultCodes()
{
    QFETCH(int, code);
    QFETCH(StorageFault, expected);
    QCOMPARE(faultOfResultCode(code), expected);
}

void DatabaseTest::networkFileSystems_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("refused");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "ceph", "afs", "davfs"})
        QTest::addRow("%s is refused", type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuseblk", "apfs", "NTFS", ""})
        QTest::addRow("'%s' is fine", type) << QByteArray(type) << false;
}

void DatabaseTest::networkFileSystems()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, refused);
    QCOMPARE(isNetworkFileSystem(type), refused);
}

void DatabaseTest::everyConnectionRunsWithThePragmas()
{
    const auto database = open();
    QVERIFY(database->reopen());
    const auto pragma = [&](const QString &name) { return database->integer(u"PRAGMA "_s + name).value_or(-1); };
    QCOMPARE(pragma(u"synchronous"_s), 2);
    QCOMPARE(pragma(u"foreign_keys"_s), 1);
    QCOMPARE(pragma(u"trusted_schema"_s), 0);
    QCOMPARE(pragma(u"cell_size_check"_s), 1);
    QCOMPARE(pragma(u"secure_delete"_s), 1);
    auto journal = database->query(u"PRAGMA journal_mode"_s);
    QVERIFY(journal && journal->next());
    QCOMPARE(journal->text(0), u"wal"_s);

    const auto reader = Database::open(file(), Database::Access::ReadOnly);
    QVERIFY(reader && (*reader)->configure());
    QCOMPARE((*reader)->integer(u"PRAGMA query_only"_s).value_or(-1), 1);
    QCOMPARE((*reader)->run(u"CREATE TABLE t (x)"_s).error().kind, StorageFault::ReadOnly);
}

void DatabaseTest::aTransactionRollsBackUnlessCommitted()
{
    const auto database = open();
    QVERIFY(database->run(u"CREATE TABLE t (x INTEGER)"_s));
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QCOMPARE(database->change(u"INSERT INTO t VALUES (?)"_s, {1}).value_or(-1), 1);
    }
    QCOMPARE(database->integer(u"SELECT count(*) FROM t"_s).value_or(-1), 0);
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QCOMPARE(database->change(u"INSERT INTO t VALUES (?)"_s, {2}).value_or(-1), 1);
        QVERIFY(transaction->commit());
    }
    QCOMPARE(database->integer(u"SELECT x FROM t"_s).value_or(-1), 2);
}

void DatabaseTest::aLockedDatabaseIsBusy()
{
    const auto one = open();
    const auto other = open();
    QVERIFY(one->run(u"CREATE TABLE t (x INTEGER)"_s));
    {
        const auto held = Transaction::begin(*one);
        QVERIFY(held);
        const auto refused = Transaction::begin(*other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, StorageFault::Busy);
        QCOMPARE(other->integer(u"SELECT count(*) FROM t"_s).value_or(-1), 0); // readers do not wait
    }
    QVERIFY(Transaction::begin(*other));
}

void DatabaseTest::aFaultTellsNoValues()
{
    const auto database = open();
    QVERIFY(database->run(u"CREATE TABLE t (x TEXT UNIQUE)"_s));
    QVERIFY(database->change(u"INSERT INTO t VALUES (?)"_s, {u"Virtanen"_s}));
    const auto again = database->change(u"INSERT INTO t VALUES (?)"_s, {u"Virtanen"_s});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, StorageFault::Other);
    QCOMPARE(again.error().detail, u"SQLite 2067: UNIQUE constraint failed: t.x"_s);
    QVERIFY(database->change(u"INSERT INTO t VALUES (?)"_s, {u"Mäkinen"_s})); // the statement can be used again
}

void DatabaseTest::aConnectionRecoversFromAFailedReopening()
{
    const auto database = open();
    QVERIFY(database->run(u"CREATE TABLE t (x INTEGER)"_s));
    QVERIFY(database->truncateLog().value_or(false));
    QVERIFY(QFile::rename(file(), file() + ".away"_L1));
    const auto gone = database->reopen();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, StorageFault::Io);
    QVERIFY(!QFile::exists(file())); // no empty file in its place
    QVERIFY(!database->integer(u"SELECT count(*) FROM t"_s));
    QVERIFY(QFile::rename(file() + ".away"_L1, file()));
    QCOMPARE(database->integer(u"SELECT count(*) FROM t"_s).value_or(-1), 0);
}

void DatabaseTest::migrationsEndWhereAFreshFileStarts_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newestVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void DatabaseTest::migrationsEndWhereAFreshFileStarts()
{
    // A file as each released version made it; brought up to date, none may differ from a fresh one.
    QFETCH(const int, version);
    const QTemporaryDir fresh;
    openOutbox(fresh.path()).reset();
    makeVersion(version, file());
    {
        const auto database = open();
        QVERIFY(migrate(*database));
        QCOMPARE(database->integer(u"SELECT count(*) FROM state_count"_s).value_or(-1), 7);
        QCOMPARE(database->integer(u"SELECT length(value) FROM note WHERE name = 'database_id'"_s).value_or(-1), 32);
    }
    QCOMPARE(schemaOf(file()), schemaOf(Outbox::fileIn(fresh.path())));
}

void DatabaseTest::aMigrationThatFailsLeavesTheOldVersion()
{
    static constexpr std::string_view good[] = {"CREATE TABLE t (x)", "INSERT INTO t VALUES (1)"};
    static constexpr std::string_view bad[] = {"DELETE FROM t", "ALTER TABLE t ADD COLUMN y",
                                               "INSERT INTO nowhere VALUES (1)"};
    static constexpr std::array steps{Migration{1, good}, Migration{2, bad}};
    const auto database = open();
    const auto failed = migrate(*database, steps);
    QVERIFY(!failed);
    QCOMPARE(database->integer(u"PRAGMA user_version"_s).value_or(-1), 1);
    QCOMPARE(database->integer(u"SELECT count(*) FROM t"_s).value_or(-1), 1);
    QVERIFY(!database->integer(u"SELECT y FROM t"_s));
}

void DatabaseTest::migrationsRunOnce()
{
    static constexpr std::string_view first[] = {"CREATE TABLE t (x)"};
    static constexpr std::string_view second[] = {"INSERT INTO t VALUES (1)"};
    static constexpr std::array steps{Migration{1, first}, Migration{2, second}};
    const auto database = open();
    QVERIFY(migrate(*database, std::span(steps).first(1)));
    QVERIFY(migrate(*database, steps));
    QVERIFY(migrate(*database, steps));
    QCOMPARE(database->integer(u"SELECT count(*) FROM t"_s).value_or(-1), 1);
    QCOMPARE(database->integer(u"PRAGMA user_version"_s).value_or(-1), 2);
}

void DatabaseTest::aNewerVersionIsRefusedWithBothVersions()
{
    const auto database = open();
    QVERIFY(database->run(u"PRAGMA user_version=7001"_s));
    const auto refused = migrate(*database);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StorageFault::NewerSchema);
    QVERIFY(refused.error().detail.contains(u"7001"_s));
    QVERIFY(refused.error().detail.contains(QString::number(newestVersion())));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
