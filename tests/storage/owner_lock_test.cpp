// SPDX-License-Identifier: Apache-2.0
#include "core/storage/owner_lock.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace clinic::storage;

namespace {

const auto somebody = u"8c8b6a1e-7f3c-4b52-9d1e-0a1b2c3d4e5f"_s;

QString lockFileOf(const QString &folder, const QString &owner)
{
    return QDir(folder).filePath(u"owners/%1.lock"_s.arg(owner));
}

/// A lock file with that content, as a process that is gone would leave it.
void leaveBehind(const QString &folder, const QString &owner, const QByteArray &content)
{
    QDir(folder).mkdir(u"owners"_s);
    QFile file(lockFileOf(folder, owner));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no lock file can be left behind");
}

/// As Qt writes it.
QByteArray leftBy(const QByteArray &process, const QByteArray &host)
{
    return process + "\nclinic-intake\n" + host + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() +
           '\n';
}

/// Another process that owns records, until it is killed.
class OtherProcess
{
public:
    explicit OtherProcess(const QString &folder)
    {
        std::array<int, 2> toUs{};
        if (::pipe(toUs.data()) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            const auto lock = OwnerLock::acquire(folder);
            const QByteArray name = lock->owner().toLatin1();
            const bool told = ::write(toUs[1], name.constData(), static_cast<std::size_t>(name.size())) == name.size();
            if (!told)
                ::_exit(1);
            for (;;)
                ::pause();
        }
        ::close(toUs[1]);
        std::array<char, 36> name{};
        if (::read(toUs[0], name.data(), name.size()) != static_cast<ssize_t>(name.size()))
            qFatal("the other process owns nothing");
        ::close(toUs[0]);
        m_owner = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    ~OtherProcess() { kill(); }
    OtherProcess(const OtherProcess &) = delete;
    OtherProcess &operator=(const OtherProcess &) = delete;

    const QString &owner() const { return m_owner; }
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
    QString m_owner;
};

} // namespace

class OwnerLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatEverybodyMayWriteIsForNobodyElse();
    void anOwnerLivesAsLongAsItsLock();
    void ownersAreDifferent();
    void aLeftoverOfACrashIsDeadAndTidiedAway_data();
    void aLeftoverOfACrashIsDeadAndTidiedAway();
    void anotherProcessLivesUntilItIsGone();
    void aStartedProgramDoesNotInheritTheLock();
    void aLockWhoseFileWasRemovedIsNotMistakenForItsSuccessor();
    void otherUsersOfASharedFolderCanLook();
    void aFolderOfOnePersonStaysTheirs();
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

void OwnerLockTest::aLeftoverOfACrashIsDeadAndTidiedAway_data()
{
    const QByteArray here = QSysInfo::machineHostName().toUtf8();
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("of a process that cannot be") << leftBy("4194305", here); // above the largest id of Linux
    QTest::newRow("of a process whose id another one has now") << leftBy(QByteArray::number(::getpid()), here);
    QTest::newRow("of another computer, whose disk is now here") << leftBy("1", "reception-2");
    QTest::newRow("of this computer before it was renamed") << leftBy(QByteArray::number(::getppid()), "old-name");
    QTest::newRow("empty") << QByteArray();
}

void OwnerLockTest::aLeftoverOfACrashIsDeadAndTidiedAway()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    leaveBehind(folder.path(), somebody, content);
    QVERIFY(OwnerLock::isDead(folder.path(), somebody));
    QVERIFY(!QFile::exists(lockFileOf(folder.path(), somebody)));
}

void OwnerLockTest::anotherProcessLivesUntilItIsGone()
{
    const QTemporaryDir folder;
    OtherProcess other(folder.path());
    QVERIFY(!OwnerLock::isDead(folder.path(), other.owner()));
    QVERIFY(!OwnerLock::clearDead(folder.path()));
    other.kill();
    QVERIFY(QFile::exists(lockFileOf(folder.path(), other.owner()))); // killed: it could not tidy up
    QVERIFY(OwnerLock::isDead(folder.path(), other.owner()));
    QVERIFY(!QFile::exists(lockFileOf(folder.path(), other.owner())));
}

void OwnerLockTest::aStartedProgramDoesNotInheritTheLock()
{
    const QTemporaryDir folder;
    auto lock = OwnerLock::acquire(folder.path());
    const QString owner = lock->owner();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl("/bin/sleep", "sleep", "600", nullptr);
        ::_exit(1);
    }
    const auto end = qScopeGuard([child] {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    });
    QTRY_VERIFY(QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(child)) != QFile::symLinkTarget(u"/proc/self/exe"_s));
    // Under another name, since the lock takes its own name with it.
    QVERIFY(QFile::rename(lockFileOf(folder.path(), owner), lockFileOf(folder.path(), somebody)));
    QVERIFY(!OwnerLock::isDead(folder.path(), somebody));
    lock.reset();
    QVERIFY(OwnerLock::isDead(folder.path(), somebody));
}

void OwnerLockTest::aLockWhoseFileWasRemovedIsNotMistakenForItsSuccessor()
{
    const QTemporaryDir folder;
    auto lock = OwnerLock::acquire(folder.path());
    const QString owner = lock->owner();
    QVERIFY(QFile::remove(lockFileOf(folder.path(), owner)));
    leaveBehind(folder.path(), owner, "the successor");
    lock.reset(); // removes its own file only
    QVERIFY(QFile::exists(lockFileOf(folder.path(), owner)));
}

void OwnerLockTest::otherUsersOfASharedFolderCanLook()
{
    const QTemporaryDir folder;
    QVERIFY(::chmod(qPrintable(folder.path()), 02770) == 0);
    const mode_t before = ::umask(077);
    const auto lock = OwnerLock::acquire(folder.path());
    ::umask(before);
    struct stat info = {};
    QVERIFY(::stat(qPrintable(folder.filePath(u"owners"_s)), &info) == 0);
    QCOMPARE(info.st_mode & 07777U, 02770U); // they make their own locks there, and remove those of the dead
    QVERIFY(::stat(qPrintable(lockFileOf(folder.path(), lock->owner())), &info) == 0);
    QCOMPARE(info.st_mode & 0777U, 0640U);

    // A lock of somebody else that may only be read can be tried all the same.
    QVERIFY(::chmod(qPrintable(lockFileOf(folder.path(), lock->owner())), 0440) == 0);
    QVERIFY(!OwnerLock::isDead(folder.path(), lock->owner()));
    leaveBehind(folder.path(), somebody, {});
    QVERIFY(::chmod(qPrintable(lockFileOf(folder.path(), somebody)), 0440) == 0);
    QVERIFY(OwnerLock::isDead(folder.path(), somebody));
}

void OwnerLockTest::aFolderOfOnePersonStaysTheirs()
{
    const QTemporaryDir folder; // 0700
    const auto lock = OwnerLock::acquire(folder.path());
    struct stat info = {};
    QVERIFY(::stat(qPrintable(folder.filePath(u"owners"_s)), &info) == 0);
    QCOMPARE(info.st_mode & 0777U, 0700U);
    QVERIFY(::stat(qPrintable(lockFileOf(folder.path(), lock->owner())), &info) == 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
}

void OwnerLockTest::locksOfTheDeadAreCleared()
{
    const QTemporaryDir folder;
    QVERIFY(!OwnerLock::clearDead(folder.path())); // nothing there yet
    const auto living = OwnerLock::acquire(folder.path());
    QVERIFY(!OwnerLock::clearDead(folder.path()));
    leaveBehind(folder.path(), somebody, leftBy("1", "reception-2"));
    QVERIFY(OwnerLock::hasDead(folder.path()));
    QVERIFY(OwnerLock::hasDead(folder.path())); // looking changes nothing
    QVERIFY(OwnerLock::clearDead(folder.path()));
    QVERIFY(!OwnerLock::hasDead(folder.path()));
    QVERIFY(!QFile::exists(lockFileOf(folder.path(), somebody)));
    QVERIFY(!OwnerLock::isDead(folder.path(), living->owner()));
}

void OwnerLockTest::whoWasNeverThereIsDead_data()
{
    QTest::addColumn<QString>("owner");
    QTest::newRow("an id without a lock") << somebody;
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

void OwnerLockTest::whatEverybodyMayWriteIsForNobodyElse()
{
    const QTemporaryDir folder;
    QVERIFY(::chmod(qPrintable(folder.path()), 0777) == 0);
    const auto lock = OwnerLock::acquire(folder.path());
    struct stat info = {};
    QVERIFY(::stat(qPrintable(folder.filePath(u"owners"_s)), &info) == 0);
    QCOMPARE(info.st_mode & S_IRWXO, 0U);
}

QTEST_GUILESS_MAIN(OwnerLockTest)
#include "owner_lock_test.moc"
