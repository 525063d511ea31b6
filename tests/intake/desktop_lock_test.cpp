// SPDX-License-Identifier: Apache-2.0
// One desktop of each user per data folder.
#include "core/intake/desktop_lock.h"
#include "tests/storage/storage_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clinic::test {

class DesktopLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondDesktopIsRefused();
    void theLockOfADesktopThatDiedIsFree();
    void aFolderThatCannotBeUsedIsNamed();
};

void DesktopLockTest::aSecondDesktopIsRefused()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    auto first = DesktopLock::acquire(folder.path());
    QVERIFY(first.has_value());
    const auto second = DesktopLock::acquire(folder.path());
    QVERIFY(!second && second.error().kind == StorageFault::OtherInstance);
    first->reset();
    QVERIFY(DesktopLock::acquire(folder.path()).has_value());
}

void DesktopLockTest::theLockOfADesktopThatDiedIsFree()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    const auto first = DesktopLock::acquire(folder.path());
    const auto locks = QDir(folder.path()).entryList({u"*.lock"_s});
    QCOMPARE(locks.size(), qsizetype(1));
    QVERIFY(QFile::remove(folder.filePath(locks[0])));
    QFile left(folder.filePath(locks[0])); // a file without a process that holds it
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(DesktopLock::acquire(folder.path()).has_value());
}

void DesktopLockTest::aFolderThatCannotBeUsedIsNamed()
{
    const QTemporaryDir folder(storage::test::quickFolder());
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto lock = DesktopLock::acquire(file.fileName());
    QVERIFY(!lock && lock.error().kind == StorageFault::FolderUnusable);
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::DesktopLockTest)
#include "desktop_lock_test.moc"
