// SPDX-License-Identifier: Apache-2.0
#include "core/vault/slot_file.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace clinic::vault {

namespace {

constexpr qint64 mostFileBytes = 1024 * 1024;

tl::unexpected<Fault<VaultFault>> fault(VaultFault kind, const QString &detail)
{
    return tl::unexpected(Fault<VaultFault>{kind, detail});
}

#ifdef Q_OS_UNIX
bool syncHandle(int handle)
{
    return ::fsync(handle) == 0;
}

/// What the administrator writes in somebody's folder stays theirs: a file of root would lock its owner out.
bool giveToOwner(int handle, const QString &path)
{
    struct stat before = {};
    if (::geteuid() != 0)
        return true;
    const bool isKnown = ::stat(QFile::encodeName(path).constData(), &before) == 0 ||
                         ::stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &before) == 0;
    return isKnown && ::fchown(handle, before.st_uid, before.st_gid) == 0;
}

/// A rename is durable only when the folder that holds the names is.
bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = syncHandle(handle);
    ::close(handle);
    return synced;
}
#else
bool syncHandle(int)
{
    return true;
}

bool giveToOwner(int, const QString &)
{
    return true;
}

bool syncFolder(const QString &)
{
    return true;
}
#endif

/// QSaveFile::commit() takes no notice of an error in what it still has to write, nor of one in flushing it to the disk
/// (Qt 6.4): both are done, and looked at, before. What was sealed with a key that is not there is lost.
bool writeDurably(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush() && syncHandle(file.handle()) && file.commit();
}

Result<void> replace(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile output(path);
    const bool written = output.open(QIODevice::WriteOnly) && giveToOwner(output.handle(), path) &&
                         output.setPermissions(permissions) && writeDurably(output, bytes) &&
                         syncFolder(QFileInfo(path).absolutePath());
    if (!written)
        return fault(VaultFault::CannotWrite, output.errorString());
    return {};
}

/// A folder that its group may write is shared: each of its users has slots there, or opens it with a passphrase.
QFileDevice::Permissions permissionsBeside(const QString &path)
{
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (QFileInfo(QFileInfo(path).absolutePath()).permission(QFileDevice::WriteGroup))
        permissions |= QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    return permissions;
}

/// Keeps other programs from writing the file; what they read is the old or the new one, never a part.
class WriteLock
{
public:
    explicit WriteLock(const QString &path) : m_path(path + ".lock"_L1), m_lock(m_path)
    {
        // A program that was killed before it had written its id leaves a lock that only age gives away. One that lives
        // keeps its lock however old it is: it has locked the file itself too (flock), or has it open (Windows).
        m_lock.setStaleLockTime(1000);
    }

    Result<void> take()
    {
        if (!m_lock.tryLock(5000))
            return fault(VaultFault::CannotWrite, u"the key slots are being written by another program"_s);
        // Left by a program that was killed, it is for other users to remove as well.
        QFile::setPermissions(m_path, permissionsBeside(m_path));
        return {};
    }

private:
    QString m_path;
    QLockFile m_lock;
};

} // namespace

Result<SlotFile> readSlots(const QString &path)
{
    QFile input(path);
    if (!input.exists())
        return fault(VaultFault::SlotsMissing, path);
    // A pipe would keep us waiting, a device has no end.
    if (!QFileInfo(path).isFile() || input.size() > mostFileBytes)
        return fault(VaultFault::SlotsDamaged, u"%1 cannot be read"_s.arg(path));
    if (!input.open(QIODevice::ReadOnly))
        return fault(VaultFault::SlotsNotReadable, u"%1: %2"_s.arg(path, input.errorString()));
    return SlotFile::fromBytes(input.readAll(), path);
}

Result<void> writeNewSlots(const QString &path, const SlotFile &content)
{
    WriteLock lock(path);
    return lock.take().and_then([&]() -> Result<void> {
        if (QFileInfo::exists(path) || QFileInfo(path).isSymbolicLink())
            return fault(VaultFault::SlotsDamaged, u"%1 is there already"_s.arg(path));
        return replace(path, content.toBytes(), permissionsBeside(path));
    });
}

Result<void> updateSlots(const QString &path, const std::function<Result<void>(SlotFile &)> &change)
{
    WriteLock lock(path);
    if (auto taken = lock.take(); !taken)
        return taken;
    auto content = readSlots(path);
    if (!content)
        return tl::unexpected(content.error());
    const QByteArray before = content->toBytes();
    if (auto changed = change(*content); !changed)
        return changed;
    if (content->toBytes() == before)
        return {};
    // Whoever could read it before, another user of a shared folder, can read it afterwards.
    return replace(path, content->toBytes(), QFileInfo(path).permissions());
}

} // namespace clinic::vault
