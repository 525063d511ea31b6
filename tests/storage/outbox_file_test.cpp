// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"
#include "core/storage/outbox_file.h"
#include "tests/storage/storage_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <array>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::storage;
using namespace clinic::storage::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

std::optional<StorageFault> faultOfOpening(const QString &folder, Outbox::Access access = Outbox::Access::ReadWrite)
{
    const auto outbox = Outbox::open(folder, access, cipherOf(), u"desk"_s);
    return outbox ? std::nullopt : std::optional(outbox.error().kind);
}

constexpr auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                           QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

class OutboxFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aMissingFolderIsMadeForTheOwnerOnly();
    void aNewFileIsMarkedAndForTheOwnerOnly();
    void onlyTheFileIsLeftAfterClosing();
    void anUnfinishedFileIsMadeAnew();
    void whatIsNotOursIsRefusedAndKept_data();
    void whatIsNotOursIsRefusedAndKept();
    void aNewerFileIsRefusedAndKept();
    void anotherSchemaIsRefused_data();
    void anotherSchemaIsRefused();
    void statisticsAreNoOtherSchema();
    void whatNoProgramWroteIsRead();
    void aLogWithoutItsFileIsNotBuiltOver();
    void aFolderThatCannotBeUsedIsReported_data();
    void aFolderThatCannotBeUsedIsReported();
    void aReadOnlyFolderIsReported();
    void aFolderOnTheNetworkIsRefused();
    void readingDoesNotMakeAFile();
    void aReaderCannotWrite();
    void aDamagedPageIsReported();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void OutboxFileTest::aMissingFolderIsMadeForTheOwnerOnly()
{
    const QString folder = m_folder->filePath(u"a/b c/ä"_s);
    QVERIFY(!Outbox::existsIn(folder));
    QVERIFY(!faultOfOpening(folder));
    QVERIFY(Outbox::existsIn(folder));
    QVERIFY(!(QFileInfo(folder).permissions() & forOthers));
}

void OutboxFileTest::aNewFileIsMarkedAndForTheOwnerOnly()
{
    const auto outbox = openOutbox(m_folder->path());
    QVERIFY(outbox->setNote(u"a"_s, u"b"_s)); // so that there is a log too
    for (const QFileInfo &one : QDir(m_folder->path()).entryInfoList(QDir::Files))
        QVERIFY2(!(one.permissions() & forOthers), qPrintable(one.fileName()));
    Peek peek(file());
    QCOMPARE(peek.value(u"PRAGMA application_id"_s).toInt(), applicationId);
    QCOMPARE(peek.value(u"PRAGMA user_version"_s).toInt(), newestVersion());
    QCOMPARE(outbox->quickCheck().value_or(QString()), u"ok"_s);
}

void OutboxFileTest::onlyTheFileIsLeftAfterClosing()
{
    openOutbox(m_folder->path()).reset();
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"outbox.db"_s});
}

void OutboxFileTest::anUnfinishedFileIsMadeAnew()
{
    write(file() + ".new"_L1, "half a file");
    QVERIFY(!Outbox::existsIn(m_folder->path()));
    QVERIFY(!faultOfOpening(m_folder->path()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"outbox.db"_s});
}

void OutboxFileTest::whatIsNotOursIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    const QTemporaryDir other;
    openOutbox(other.path()).reset();
    QByteArray ours = contentOf(Outbox::fileIn(other.path()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray(5000, 'x');
    QTest::newRow("only the magic words") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("half a header") << ours.left(60);
    qToBigEndian<qint32>(0x12345678, ours.data() + 68);
    QTest::newRow("another program's database") << ours;
    qToBigEndian<qint32>(0, ours.data() + 68);
    QTest::newRow("a database of no program") << ours;
}

void OutboxFileTest::whatIsNotOursIsRefusedAndKept()
{
    QFETCH(QByteArray, content);
    write(file(), content);
    QVERIFY(Outbox::existsIn(m_folder->path()));
    for (const auto access : {Outbox::Access::ReadWrite, Outbox::Access::ReadOnly})
        QCOMPARE(faultOfOpening(m_folder->path(), access), std::optional(StorageFault::NotADatabase));
    QCOMPARE(contentOf(file()), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"outbox.db"_s});
}

void OutboxFileTest::aNewerFileIsRefusedAndKept()
{
    openOutbox(m_folder->path()).reset();
    QVERIFY(Peek(file()).run(u"PRAGMA user_version=%1"_s.arg(newestVersion() + 1)));
    const QByteArray before = contentOf(file());
    for (const auto access : {Outbox::Access::ReadWrite, Outbox::Access::ReadOnly}) {
        const auto refused = Outbox::open(m_folder->path(), access, cipherOf(), u"desk"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, StorageFault::NewerSchema);
        QVERIFY(refused.error().detail.contains(QString::number(newestVersion() + 1)));
    }
    QCOMPARE(contentOf(file()), before);
}

void OutboxFileTest::anotherSchemaIsRefused_data()
{
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const QStringList &statements) { QTest::newRow(name) << statements; };
    row("a trigger that sends again", {u"CREATE TRIGGER again AFTER UPDATE OF state ON record BEGIN"
                                       " UPDATE record SET state = 'queued' WHERE seq = new.seq; END"_s});
    row("a trigger in the place of ours",
        {u"DROP TRIGGER record_recounted"_s, u"CREATE TRIGGER record_recounted AFTER UPDATE ON record BEGIN"
                                             " DELETE FROM event; END"_s});
    row("a view in the place of a table", {u"ALTER TABLE note RENAME TO hidden"_s,
                                           u"CREATE VIEW note AS SELECT name, upper(value) AS value FROM hidden"_s});
    row("a view beside the tables", {u"CREATE VIEW other AS SELECT randomblob(1000000000)"_s});
    row("a table beside the tables", {u"CREATE TABLE other (value)"_s});
    row("a table that takes anything",
        {u"DROP TABLE secret"_s, u"CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL)"
                                 " WITHOUT ROWID"_s});
    row("a column that is computed", {u"ALTER TABLE record ADD COLUMN x TEXT AS (hex(zeroblob(1000000)))"_s});
    row("an index on what is computed", {u"CREATE INDEX other ON record (abs(seq))"_s});
    row("no index", {u"DROP INDEX record_by_remote_id"_s});
}

void OutboxFileTest::anotherSchemaIsRefused()
{
    QFETCH(const QStringList, statements);
    openOutbox(m_folder->path()).reset();
    for (const QString &sql : statements)
        QVERIFY2(Peek(file()).run(sql), qPrintable(sql));
    for (const auto access : {Outbox::Access::ReadWrite, Outbox::Access::ReadOnly})
        QCOMPARE(faultOfOpening(m_folder->path(), access), std::optional(StorageFault::Corrupt));
}

void OutboxFileTest::statisticsAreNoOtherSchema()
{
    openOutbox(m_folder->path()).reset();
    QVERIFY(Peek(file()).run(u"ANALYZE"_s));
    QVERIFY(!faultOfOpening(m_folder->path()));
}

/// The right schema, and what a CHECK does not refuse: no number is too large to be read, and nobody is hidden by it.
void OutboxFileTest::whatNoProgramWroteIsRead()
{
    const auto outbox = openOutbox(m_folder->path());
    const Registration one = registrationOf(u"Aino"_s);
    QVERIFY(outbox->save(one, at(0)));
    constexpr std::array columns{"state_since", "revision", "attempts", "created_at", "updated_at", "send_after"};
    for (const char *const column : columns) {
        for (const char *const value : {"9223372036854775807", "-9223372036854775808"}) {
            QVERIFY(Peek(file()).run(u"UPDATE record SET %1 = %2"_s.arg(QLatin1String(column), QLatin1String(value))));
            const auto listed = outbox->list({});
            QVERIFY(listed);
            QCOMPARE(listed->size(), std::size_t(1));
            QVERIFY(outbox->counts());
        }
    }
    for (const char *const spoilt : {"payload = zeroblob(100000)", "payload = x''", "id = char(0)"})
        QVERIFY(Peek(file()).run(u"UPDATE record SET "_s + QLatin1String(spoilt)));
    QVERIFY(outbox->list({}));
}

void OutboxFileTest::aLogWithoutItsFileIsNotBuiltOver()
{
    write(file() + "-wal"_L1, "what somebody saved");
    QVERIFY(Outbox::existsIn(m_folder->path()));
    QCOMPARE(faultOfOpening(m_folder->path()), std::optional(StorageFault::Corrupt));
    QCOMPARE(contentOf(file() + "-wal"_L1), QByteArray("what somebody saved"));
    QVERIFY(!QFile::exists(file()));
}

void OutboxFileTest::aFolderThatCannotBeUsedIsReported_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file where the folder should be") << u"file"_s;
    QTest::newRow("a folder below a file") << u"file/folder"_s;
}

void OutboxFileTest::aFolderThatCannotBeUsedIsReported()
{
    QFETCH(QString, name);
    write(m_folder->filePath(u"file"_s), "x");
    QCOMPARE(faultOfOpening(m_folder->filePath(name)), std::optional(StorageFault::FolderUnusable));
    QCOMPARE(contentOf(m_folder->filePath(u"file"_s)), QByteArray("x"));
}

void OutboxFileTest::aReadOnlyFolderIsReported()
{
#ifdef Q_OS_LINUX
    const auto readOnly = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadGroup |
                          QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly));
    // The administrator may write everywhere: be somebody else for that long.
    constexpr uid_t nobody = 65534;
    const bool administrator = ::geteuid() == 0;
    if (administrator)
        QCOMPARE(::setresuid(nobody, nobody, 0), 0);
    const auto fault = faultOfOpening(m_folder->path());
    if (administrator)
        QCOMPARE(::setresuid(0, 0, 0), 0);
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly | QFileDevice::WriteOwner));
    QCOMPARE(fault, std::optional(StorageFault::ReadOnly));
    QVERIFY(!Outbox::existsIn(m_folder->path()));
#else
    QSKIP("permissions are of another kind here");
#endif
}

void OutboxFileTest::aFolderOnTheNetworkIsRefused()
{
    // Written as a share of the network, which this system takes for the same folder.
    const QString share = u'/' + m_folder->path();
    QCOMPARE(faultOfOpening(share), std::optional(StorageFault::NetworkFileSystem));
    QVERIFY(QDir(m_folder->path()).isEmpty());
    openOutbox(m_folder->path()).reset();
    const QByteArray before = contentOf(file());
    QCOMPARE(faultOfOpening(share), std::optional(StorageFault::NetworkFileSystem));
    QCOMPARE(contentOf(file()), before);
}

void OutboxFileTest::readingDoesNotMakeAFile()
{
    QCOMPARE(faultOfOpening(m_folder->path(), Outbox::Access::ReadOnly), std::optional(StorageFault::FolderUnusable));
    QVERIFY(!Outbox::existsIn(m_folder->path()));
}

void OutboxFileTest::aReaderCannotWrite()
{
    const Registration registration = registrationOf(u"Aino"_s);
    const auto outbox = openOutbox(m_folder->path());
    const auto reader = openOutbox(m_folder->path(), Outbox::Access::ReadOnly);
    QCOMPARE(reader->save(registration, at(0)).error().kind, StorageFault::ReadOnly);
    QCOMPARE(reader->setNote(u"a"_s, u"b"_s).error().kind, StorageFault::ReadOnly);
    QVERIFY(outbox->save(registration, at(0)));
    QCOMPARE(reader->list({})->size(), 1U);
    QCOMPARE(reader->counts()->count(StateName::Queued), 1);
}

void OutboxFileTest::aDamagedPageIsReported()
{
    {
        const auto outbox = openOutbox(m_folder->path());
        for (int i = 0; i < 40; ++i)
            QVERIFY(outbox->save(registrationOf(u"Aino"_s), at(i)));
    }
    QByteArray content = contentOf(file());
    for (qsizetype i = 4096 + 100; i < content.size(); i += 512) // everything but the schema
        content.replace(i, 64, QByteArray(64, '\xa5'));
    write(file(), content);
    const auto outbox = Outbox::open(m_folder->path(), Outbox::Access::ReadWrite, cipherOf(), u"desk"_s);
    if (!outbox) {
        QCOMPARE(outbox.error().kind, StorageFault::Corrupt);
        return;
    }
    const auto checked = (*outbox)->quickCheck();
    QVERIFY(!checked || *checked != u"ok"_s);
    if (!checked)
        QCOMPARE(checked.error().kind, StorageFault::Corrupt);
}

QTEST_GUILESS_MAIN(OutboxFileTest)
#include "outbox_file_test.moc"
