// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace clinic::storage {

/// Makes `folder` for the owner only where it is missing. FolderUnusable, ReadOnly.
Result<void> makeFolder(const QString &folder);

/// Makes `sub` in `folder` for its owner and, where the group may write in `folder`, for that; never for everybody.
/// FolderUnusable, ReadOnly.
Result<void> makeFolderAsIn(const QString &folder, const QString &sub);
/// What a file in `folder` permits: reading and writing, to its owner and to the group where that may write there.
QFileDevice::Permissions permissionsIn(const QString &folder);

/// SQLite's write-ahead log needs shared memory and locks that network file systems do not give (sqlite.org/wal.html).
Result<void> refuseNetworkFileSystem(const QString &folder);
/// Whether a file system of that name, as the operating system calls it ("nfs4", "fuse.sshfs"), is one of these.
bool isNetworkFileSystem(const QByteArray &type);

/// Makes what was renamed or made in `folder` survive a power cut.
Result<void> syncFolder(const QString &folder);

} // namespace clinic::storage
