// SPDX-License-Identifier: Apache-2.0
#include "core/storage/owner_lock.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::storage;

namespace {

/// As QLockFile writes it, of a process that cannot be: above the largest id of Linux.
QByteArray leftBehind()
{
    return QByteArray("4194305\nclinic-intake\n") + QSysInfo::machineHostName().toUtf8() + '\n' +
           QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
}

} // namespace

class OwnerLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOwnerLivesAsLongAsItsLock();
    void ownersAreDifferent();
    void aLeftoverOfACrashIsDeadAndTidiedAway();
    void locksOfTheDeadAreCleared();
    void whoWasNeverThereIsDead_data();
    void whoWasNeverThereIsDead();
    void withoutAFolderThereIsNoOwner();
};

void OwnerLockTest::anOwnerLivesAsLongAsItsLock()
{
    const QTemporaryDir folder;
    auto lock = OwnerLock::acquire(folder.path());
    QVERIFY(lock);
    const QString owner = lock->owner();
    QVERIFY(!OwnerLock::isDead(folder.path(), owner));
    QVERIFY(!OwnerLock::isDead(folder.path(), owner)); // asking does not take it away
    lock.reset();
    QVERIFY(OwnerLock::isDead(folder.path(), owner));
}

void OwnerLockTest::ownersAreDifferent()
{
    const QTemporaryDir folder;
    const auto one = OwnerLock::acquire(folder.path());
    auto other = OwnerLock::acquire(folder.path());
    QVERIFY(one && other);
    QVERIFY(one->owner() != other->owner());
    other.reset();
    QVERIFY(!OwnerLock::isDead(folder.path(), one->owner()));
}

void OwnerLockTest::aLeftoverOfACrashIsDeadAndTidiedAway()
{
    const QTemporaryDir folder;
    const QString owner = u"8c8b6a1e-7f3c-4b52-9d1e-0a1b2c3d4e5f"_s;
    const QString path = folder.filePath(u"owners/%1.lock"_s.arg(owner));
    QVERIFY(QDir(folder.path()).mkdir(u"owners"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(leftBehind());
    file.close();
    QVERIFY(OwnerLock::isDead(folder.path(), owner));
    QVERIFY(!QFile::exists(path));
}

void OwnerLockTest::locksOfTheDeadAreCleared()
{
    const QTemporaryDir folder;
    QVERIFY(!OwnerLock::clearDead(folder.path())); // nothing there yet
    const auto living = OwnerLock::acquire(folder.path());
    QVERIFY(!OwnerLock::clearDead(folder.path()));
    QFile leftover(folder.filePath(u"owners/8c8b6a1e-7f3c-4b52-9d1e-0a1b2c3d4e5f.lock"_s));
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.write(leftBehind());
    leftover.close();
    QVERIFY(OwnerLock::clearDead(folder.path()));
    QVERIFY(!leftover.exists());
    QVERIFY(!OwnerLock::isDead(folder.path(), living->owner()));
}

void OwnerLockTest::whoWasNeverThereIsDead_data()
{
    QTest::addColumn<QString>("owner");
    QTest::newRow("an id without a lock") << u"8c8b6a1e-7f3c-4b52-9d1e-0a1b2c3d4e5f"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("a path") << u"../outbox"_s;
    QTest::newRow("an id with a path") << u"8c8b6a1e-7f3c-4b52-9d1e-0a1b2c3d4e5f/../../outbox"_s;
}

void OwnerLockTest::whoWasNeverThereIsDead()
{
    QFETCH(QString, owner);
    const QTemporaryDir folder;
    QFile precious(folder.filePath(u"outbox.lock"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.close();
    QVERIFY(OwnerLock::isDead(folder.path(), owner));
    QVERIFY(precious.exists());
}

void OwnerLockTest::withoutAFolderThereIsNoOwner()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!OwnerLock::acquire(file.fileName()));
}

QTEST_GUILESS_MAIN(OwnerLockTest)
#include "owner_lock_test.moc"
