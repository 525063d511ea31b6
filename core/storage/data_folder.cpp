// SPDX-License-Identifier: Apache-2.0
#include "core/storage/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

#ifdef Q_OS_UNIX
/// Lets those who may write in `folder` use `sub`, which is ours; with the group of `folder` where that hands it on,
/// which QFile::setPermissions() would undo.
bool share(const QString &folder, const QString &sub)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    mode_t mode = S_IRWXU | (info.st_mode & S_ISGID);
    mode |= (info.st_mode & S_IWGRP) != 0 ? S_IRWXG : 0;
    return ::chmod(QFile::encodeName(sub).constData(), mode) == 0;
}
#else
bool share(const QString & /*folder*/, const QString & /*sub*/)
{
    return true; // what is in a folder permits what that permits
}
#endif

} // namespace

Result<void> makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
        if (!QDir().mkpath(info.absolutePath()) || !QDir().mkdir(info.absoluteFilePath(), owner))
            return fault(StorageFault::FolderUnusable, u"%1 cannot be made"_s.arg(folder));
        return {};
    }
    if (!info.isDir() || !info.isExecutable())
        return fault(StorageFault::FolderUnusable, u"%1 may not be entered"_s.arg(folder));
    if (!info.isWritable())
        return fault(StorageFault::ReadOnly, u"%1 may not be written"_s.arg(folder));
    return {};
}

Result<void> makeFolderAsIn(const QString &folder, const QString &sub)
{
    if (QFileInfo::exists(sub))
        return makeFolder(sub);
    return makeFolder(sub).and_then([&]() -> Result<void> {
        if (!share(folder, sub))
            return fault(StorageFault::FolderUnusable, u"%1 cannot be shared"_s.arg(sub));
        return {};
    });
}

QFileDevice::Permissions permissionsIn(const QString &folder)
{
    // By these flags, since the others speak of whoever asks.
    const auto of = QFileInfo(folder).permissions();
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (of.testFlag(QFileDevice::WriteGroup))
        permissions |= QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    return permissions;
}

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array<QByteArrayView, 28> network{
        "9p",          "afs",       "afpfs",         "ceph",           "cifs",           "coda",
        "davfs",       "fuse.ceph", "fuse.davfs",    "fuse.curlftpfs", "fuse.glusterfs", "fuse.gvfsd-fuse",
        "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",     "glusterfs",      "lustre",
        "ncp",         "ncpfs",     "nfs",           "nfs4",           "prl_fs",         "smb2",
        "smb3",        "smbfs",     "vboxsf",        "webdav"};
    return std::ranges::find(network, QByteArrayView(type)) != network.end();
}

Result<void> refuseNetworkFileSystem(const QString &folder)
{
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type) || QDir::fromNativeSeparators(folder).startsWith("//"_L1))
        return fault(StorageFault::NetworkFileSystem, u"%1 is on %2"_s.arg(folder, QString::fromUtf8(type)));
    return {};
}

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    if (!synced)
        return fault(StorageFault::Io, u"%1 cannot be flushed to the disk"_s.arg(folder));
#else
    Q_UNUSED(folder);
#endif
    return {};
}

} // namespace clinic::storage
