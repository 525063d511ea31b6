// SPDX-License-Identifier: Apache-2.0
// The file of an open outbox is removed, replaced or overwritten by somebody else.
#include "core/storage/file_mark.h"
#include "core/storage/migrations.h"
#include "tests/storage/storage_fixture.h"

#include <QDir>
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

void write(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Over what is there, in its place.
void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(0) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be overwritten", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

using Replace = std::function<void(const QString &path)>;
Q_DECLARE_METATYPE(Replace)

class ReplacedFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsNotOursIsRefusedAndKept_data();
    void whatIsNotOursIsRefusedAndKept();
    void whatIsMissingIsNotMadeAnew();
    void aFolderThatIsGoneMayComeBack();
    void anotherGoodFileIsUsed();
    void readersAndWatchersNotice();
    void aCommitIntoAFileWithoutANameIsNotAcknowledged();
    void aLogThatWasRemovedIsSaved();
    void lookingAtTheFileKeepsTheLocks();
    void whereThereWasAnOutboxNoEmptyOneIsMade();

private:
    QString file() const { return Outbox::fileIn(m_folder->path()); }
    StorageFault refusal() const
    {
        const auto refused = m_outbox->save(registrationOf(u"Eino"_s), at(5));
        return refused ? StorageFault::Other : refused.error().kind;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
    Registration m_saved = registrationOf(u"Aino"_s);
};

void ReplacedFileTest::init()
{
    m_outbox.reset();
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    m_outbox = openOutbox(m_folder->path());
    m_saved = registrationOf(u"Aino"_s);
    QVERIFY(m_outbox->save(m_saved, at(0)) == SaveOutcome::Saved);
}

void ReplacedFileTest::whatIsNotOursIsRefusedAndKept_data()
{
    QTest::addColumn<Replace>("replace");
    QTest::addColumn<StorageFault>("expected");
    const auto row = [](const char *name, const Replace &replace, StorageFault expected) {
        QTest::newRow(name) << replace << expected;
    };
    const QByteArray garbage(8192, 'x');
    row(
        "garbage", [garbage](const QString &path) { write(path, garbage); }, StorageFault::NotADatabase);
    row(
        "an empty file", [](const QString &path) { write(path, {}); }, StorageFault::NotADatabase);
    row(
        "garbage over it", [garbage](const QString &path) { overwrite(path, garbage); }, StorageFault::NotADatabase);
    row(
        "emptied", [](const QString &path) { overwrite(path, {}); }, StorageFault::NotADatabase);
    row(
        "a database of another program",
        [](const QString &path) {
            QFile::remove(path);
            Peek(path).run(u"CREATE TABLE other (value)"_s);
        },
        StorageFault::NotADatabase);
    row(
        "a newer schema",
        [](const QString &path) {
            QFile::remove(path);
            Peek peek(path);
            peek.run(u"PRAGMA application_id=%1"_s.arg(applicationId));
            peek.run(u"PRAGMA user_version=%1"_s.arg(newestVersion() + 1));
        },
        StorageFault::NewerSchema);
    row(
        "a folder",
        [](const QString &path) {
            QFile::remove(path);
            QDir().mkdir(path);
        },
        StorageFault::NotADatabase);
}

void ReplacedFileTest::whatIsNotOursIsRefusedAndKept()
{
    QFETCH(Replace, replace);
    QFETCH(StorageFault, expected);
    // What is overwritten in its place is gone: the good file is a copy with everything in it.
    const QString good = m_folder->filePath(u"good"_s);
    m_outbox.reset();
    QVERIFY(QFile::copy(file(), good));
    m_outbox = openOutbox(m_folder->path());
    QVERIFY(m_outbox->counts());

    replace(file());
    const QByteArray content = contentOf(file());
    QVERIFY(refusal() == expected);
    QVERIFY(refusal() == expected); // not only the first time
    QVERIFY(m_outbox->find(m_saved.id).error().kind == expected);
    QVERIFY(m_outbox->dataVersion().error().kind == expected);
    QCOMPARE(contentOf(file()), content);

    // Put right, it goes on by itself.
    for (const QString &leftover : {file() + "-wal"_L1, file() + "-shm"_L1})
        QFile::remove(leftover);
    if (!QFile::remove(file()))
        QVERIFY(QDir().rmdir(file()));
    QVERIFY(QFile::rename(good, file()));
    QVERIFY(stateOf(*m_outbox, m_saved.id) == StateName::Queued);
    QVERIFY(m_outbox->save(registrationOf(u"Oili"_s), at(6)) == SaveOutcome::Saved);
    m_outbox.reset();
    QCOMPARE(openOutbox(m_folder->path())->counts()->count(StateName::Queued), 2);
}

void ReplacedFileTest::whatIsMissingIsNotMadeAnew()
{
    const QString away = m_folder->filePath(u"away"_s);
    QVERIFY(QFile::rename(file(), away));
    QVERIFY(refusal() == StorageFault::Io);
    QVERIFY(m_outbox->list({}).error().kind == StorageFault::Io);
    QVERIFY(!QFile::exists(file()));

    QVERIFY(QFile::rename(away, file()));
    QVERIFY(stateOf(*m_outbox, m_saved.id) == StateName::Queued);
    QVERIFY(m_outbox->save(registrationOf(u"Oili"_s), at(6)) == SaveOutcome::Saved);
    QCOMPARE(openOutbox(m_folder->path())->counts()->count(StateName::Queued), 2);
}

void ReplacedFileTest::aFolderThatIsGoneMayComeBack()
{
    const QString away = m_folder->path() + "-away"_L1;
    QVERIFY(QFile::rename(m_folder->path(), away));
    const auto kind = refusal();
    const bool isThere = QFile::exists(m_folder->path());
    QVERIFY(QFile::rename(away, m_folder->path()));
    QVERIFY(kind == StorageFault::FolderUnusable);
    QVERIFY(!isThere);
    QVERIFY(m_outbox->save(registrationOf(u"Oili"_s), at(6)) == SaveOutcome::Saved);
    QCOMPARE(openOutbox(m_folder->path())->counts()->count(StateName::Queued), 2);
}

void ReplacedFileTest::anotherGoodFileIsUsed()
{
    const QTemporaryDir elsewhere(quickFolder());
    const Registration other = registrationOf(u"Helmi"_s);
    QVERIFY(openOutbox(elsewhere.path())->save(other, at(0)) == SaveOutcome::Saved);
    QVERIFY(QFile::remove(file()));
    QVERIFY(QFile::copy(Outbox::fileIn(elsewhere.path()), file()));

    const Registration later = registrationOf(u"Oili"_s);
    QVERIFY(m_outbox->save(later, at(6)) == SaveOutcome::Saved);
    QVERIFY(stateOf(*m_outbox, other.id) == StateName::Queued);
    const auto afresh = openOutbox(m_folder->path());
    QVERIFY(stateOf(*afresh, later.id) == StateName::Queued);
    QVERIFY(stateOf(*afresh, other.id) == StateName::Queued);
}

void ReplacedFileTest::readersAndWatchersNotice()
{
    const auto reader = openOutbox(m_folder->path(), Outbox::Access::ReadOnly);
    QCOMPARE(reader->list({})->size(), std::size_t(1));
    const qint64 before = *m_outbox->dataVersion();
    QCOMPARE(*m_outbox->dataVersion(), before);

    const QTemporaryDir elsewhere(quickFolder());
    openOutbox(elsewhere.path());
    QVERIFY(QFile::remove(file()));
    QVERIFY(QFile::copy(Outbox::fileIn(elsewhere.path()), file()));
    QVERIFY(*m_outbox->dataVersion() != before);
    QCOMPARE(reader->list({})->size(), std::size_t(0));
}

void ReplacedFileTest::aCommitIntoAFileWithoutANameIsNotAcknowledged()
{
    const QString away = m_folder->filePath(u"away"_s);
    const Registration lost = registrationOf(u"Eino"_s);
    // Between the beginning of the transaction and its commit.
    const auto said = m_outbox->transaction([&] {
        return m_outbox->save(lost, at(5)).map([&](SaveOutcome) {
            if (!QFile::rename(file(), away) || !QFile::copy(away, file()))
                qFatal("the file cannot be replaced");
        });
    });
    const bool isThere = stateOf(*m_outbox, lost.id).has_value();
    QCOMPARE(said.has_value(), isThere);
    m_outbox.reset();
    QCOMPARE(stateOf(*openOutbox(m_folder->path()), lost.id).has_value(), isThere);
}

void ReplacedFileTest::aLogThatWasRemovedIsSaved()
{
    const auto reader = openOutbox(m_folder->path(), Outbox::Access::ReadOnly);
    QVERIFY(reader->list({}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(QFile::remove(file() + "-wal"_L1));
        const auto saved = registrationOf(u"Eino"_s);
        QVERIFY(m_outbox->save(saved, at(5)) == SaveOutcome::Saved);
        QVERIFY(stateOf(*m_outbox, saved.id) == StateName::Queued);
        QCOMPARE(reader->list({})->size(), std::size_t(i + 2));
    }
    // As another computer would find it after this one lost its power.
    const QTemporaryDir elsewhere(quickFolder());
    for (const QString &suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(file() + suffix, Outbox::fileIn(elsewhere.path()) + suffix));
    QCOMPARE(openOutbox(elsewhere.path())->counts()->count(StateName::Queued), 4);
    QCOMPARE(m_outbox->quickCheck().value_or(QString()), u"ok"_s);
}

void ReplacedFileTest::lookingAtTheFileKeepsTheLocks()
{
    // Every process that has the file open holds a lock on it that keeps others from removing the log when they close.
    const auto isLocked = [this] {
        QFile locks(u"/proc/locks"_s);
        const QByteArray inode = ':' + QByteArray::number(markOf(file())->inode) + ' ';
        return locks.open(QIODevice::ReadOnly) && locks.readAll().contains(inode);
    };
    if (!QFile::exists(u"/proc/locks"_s) || !isLocked())
        QSKIP("this system does not list its locks");
    openOutbox(m_folder->path(), Outbox::Access::ReadOnly).reset();
    QVERIFY(isLocked());
}

void ReplacedFileTest::whereThereWasAnOutboxNoEmptyOneIsMade()
{
    m_outbox.reset();
    QVERIFY(QDir(m_folder->path()).mkdir(u"owners"_s)); // somebody has sent from here
    QVERIFY(QFile::remove(file()));
    const auto refused = Outbox::open(m_folder->path(), Outbox::Access::ReadWrite, cipherOf(), u"desk"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == StorageFault::Io);
    QVERIFY(!QFile::exists(file()));
}

QTEST_GUILESS_MAIN(ReplacedFileTest)
#include "replaced_file_test.moc"
