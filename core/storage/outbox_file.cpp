// SPDX-License-Identifier: Apache-2.0
#include "core/storage/outbox_file.h"

#include "core/storage/data_folder.h"
#include "core/storage/file_lock.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

/// SQLite's file header (sqlite.org/fileformat.html §1.3).
constexpr qsizetype headerBytes = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

QString logOf(const QString &file)
{
    return file + "-wal"_L1;
}

/// Looks at the file without SQLite, which might write to it.
Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fault(StorageFault::NotADatabase, u"%1 is no file"_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fault(StorageFault::FolderUnusable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray header = file.read(headerBytes);
    if (header.size() < headerBytes || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fault(StorageFault::NotADatabase,
                     u"%1 is %2"_s.arg(path, header.isEmpty() ? u"empty"_s : u"no database"_s));
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId)
        return fault(StorageFault::NotADatabase, u"%1 belongs to another program"_s.arg(path));
    const auto version = qFromBigEndian<qint32>(header.constData() + userVersionOffset);
    if (version > newestVersion())
        return newerSchema(version, newestVersion());
    return {};
}

/// A new file under `path`, migrated, closed and on the disk.
Result<void> build(const QString &path)
{
    for (const QString &leftover : {path, path + "-wal"_L1, path + "-shm"_L1, path + "-journal"_L1})
        QFile::remove(leftover);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fault(StorageFault::ReadOnly, u"%1 cannot be made: %2"_s.arg(path, file.errorString()));
    file.setPermissions(permissionsIn(QFileInfo(path).absolutePath()));
    file.close(); // SQLite gives its other files the same permissions

    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    return (*database)
        ->run(u"PRAGMA application_id=%1"_s.arg(applicationId))
        .and_then([&] { return (*database)->configure(); })
        .and_then([&] { return migrate(**database); })
        .and_then([&] { return (*database)->truncateLog(); })
        .map([](bool) {});
}

Result<void> create(const QString &folder)
{
    const QString path = outboxFileIn(folder);
    // Two programs may be started at the same time.
    const auto lock = FileLock::take(path + ".making"_L1, Database::defaultBusyTimeout);
    if (!lock)
        return fault(lock.error() == FileLock::Refusal::Held ? StorageFault::Busy : StorageFault::ReadOnly,
                     u"%1 cannot be locked"_s.arg(path));
    if (QFileInfo::exists(path))
        return {};
    if (outboxExistsIn(folder))
        return fault(StorageFault::Corrupt, u"%1 is missing beside its write-ahead log"_s.arg(path));

    const QString unfinished = path + ".new"_L1;
    if (auto built = build(unfinished); !built) {
        QFile::remove(unfinished);
        return built;
    }
    if (!QFile::rename(unfinished, path))
        return fault(StorageFault::Io, u"%1 cannot be renamed"_s.arg(unfinished));
    return syncFolder(folder);
}

Result<void> prepare(const QString &folder, Database::Access access)
{
    const QString path = outboxFileIn(folder);
    if (access == Database::Access::ReadOnly) {
        if (!outboxExistsIn(folder))
            return fault(StorageFault::FolderUnusable, u"%1 is missing"_s.arg(path));
        return refuseNetworkFileSystem(folder);
    }
    return makeFolder(folder).and_then([&] { return refuseNetworkFileSystem(folder); }).and_then([&]() -> Result<void> {
        if (!QFileInfo::exists(path))
            return create(folder);
        if (!QFileInfo(path).isWritable())
            return fault(StorageFault::ReadOnly, u"%1 may not be written"_s.arg(path));
        return {};
    });
}

/// A schema that this connection can work with.
Result<void> bringUpToDate(Database &database)
{
    if (database.access() == Database::Access::ReadWrite)
        return migrate(database);
    return database.integer(u"PRAGMA user_version"_s).and_then([](qint64 version) -> Result<void> {
        if (version > newestVersion())
            return newerSchema(version, newestVersion());
        if (version < newestVersion())
            return fault(StorageFault::Other, u"the file has the older version %1"_s.arg(version));
        return {};
    });
}

} // namespace

QString outboxFileIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u"outbox.db"_s);
}

bool outboxExistsIn(const QString &folder)
{
    const QFileInfo file(outboxFileIn(folder));
    return file.exists() || file.isSymbolicLink() || QFileInfo::exists(logOf(file.filePath()));
}

Result<std::unique_ptr<Database>> openOutboxFile(const QString &folder, Database::Access access)
{
    const QString path = outboxFileIn(folder);
    if (auto ready = prepare(folder, access).and_then([&] { return checkHeader(path); }); !ready)
        return tl::unexpected(ready.error());
    auto database = Database::open(path, access);
    if (!database)
        return database;
    auto usable = (*database)->configure().and_then([&] { return bringUpToDate(**database); });
    if (!usable)
        return tl::unexpected(usable.error());
    return database;
}

} // namespace clinic::storage
