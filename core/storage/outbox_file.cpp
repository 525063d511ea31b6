// SPDX-License-Identifier: Apache-2.0
#include "core/storage/outbox_file.h"

#include "core/storage/data_folder.h"
#include "core/storage/file_lock.h"
#include "core/storage/migrations.h"
#include "core/storage/schema_check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

QString logOf(const QString &file)
{
    return file + "-wal"_L1;
}

Result<void> isOurs(Database &database)
{
    return database.integer(u"PRAGMA application_id"_s).and_then([&](qint64 id) -> Result<void> {
        if (id != applicationId)
            return fault(StorageFault::NotADatabase, u"the file belongs to another program"_s);
        return database.integer(u"PRAGMA user_version"_s).and_then([](qint64 version) -> Result<void> {
            if (version > newestVersion())
                return newerSchema(version, newestVersion());
            return {};
        });
    });
}

/// Looks at the file without changing anything, not even beside it. Through SQLite all the same: whoever opens the file
/// by other means and closes it takes the locks of all of this process's connections away (sqlite.org/howtocorrupt.html
/// §2.2).
Result<void> checkHeader(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return fault(StorageFault::NotADatabase, u"%1 is no file"_s.arg(path));
    if (!info.isReadable())
        return fault(StorageFault::FolderUnusable, u"%1 cannot be read"_s.arg(path));
    if (info.size() == 0)
        return fault(StorageFault::NotADatabase, u"%1 is empty"_s.arg(path));
    auto database = Database::open(path, Database::Access::Look);
    if (!database)
        return tl::unexpected(database.error());
    auto ours = isOurs(**database);
    if (!ours && ours.error().kind == StorageFault::Corrupt)
        return {}; // half of the write-ahead log may be in it: whoever opens both will see
    return ours;
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
        .and_then([&](bool isInFile) -> Result<void> {
            // What is in the log would stay behind under the old name.
            return isInFile ? Result<void>{} : fault(StorageFault::Busy, u"%1 could not be finished"_s.arg(path));
        });
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
    // QFile::rename() would make a copy where this fails, and may leave half of one.
    std::error_code refused;
    std::filesystem::rename(QFile::encodeName(unfinished).toStdString(), QFile::encodeName(path).toStdString(),
                            refused);
    if (refused)
        return fault(StorageFault::Io, u"%1 cannot be renamed"_s.arg(unfinished));
    return syncFolder(folder);
}

/// What is there may be used as it is.
Result<void> checkFile(const QString &path, Database::Access access)
{
    return refuseNetworkFileSystem(QFileInfo(path).absolutePath())
        .and_then([&]() -> Result<void> {
            if (access == Database::Access::ReadWrite && QFileInfo::exists(path) && !QFileInfo(path).isWritable())
                return fault(StorageFault::ReadOnly, u"%1 may not be written"_s.arg(path));
            return {};
        })
        .and_then([&] { return checkHeader(path); });
}

Result<void> prepare(const QString &folder, Database::Access access)
{
    const QString path = outboxFileIn(folder);
    if (access == Database::Access::ReadOnly) {
        if (!outboxExistsIn(folder))
            return fault(StorageFault::FolderUnusable, u"%1 is missing"_s.arg(path));
        return {};
    }
    return makeFolder(folder).and_then([&] { return refuseNetworkFileSystem(folder); }).and_then([&]() -> Result<void> {
        if (QFileInfo::exists(path))
            return {};
        if (outboxWasUsedIn(folder)) // an empty one would look as if nothing had ever been saved
            return fault(StorageFault::Io, u"%1 is gone"_s.arg(path));
        return create(folder);
    });
}

/// The schema that this program makes.
Result<void> bringUpToDate(Database &database)
{
    if (auto ours = isOurs(database); !ours)
        return ours;
    if (database.access() == Database::Access::ReadWrite)
        return migrate(database).and_then([&] { return checkSchema(database); });
    return database.integer(u"PRAGMA user_version"_s).and_then([&](qint64 version) -> Result<void> {
        if (version < newestVersion())
            return fault(StorageFault::Other, u"the file has the older version %1"_s.arg(version));
        return checkSchema(database);
    });
}

} // namespace

QString outboxFileIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u"outbox.db"_s);
}

bool outboxWasUsedIn(const QString &folder)
{
    return QFileInfo(QDir(folder).filePath(u"owners"_s)).isDir();
}

bool outboxExistsIn(const QString &folder)
{
    const QFileInfo file(outboxFileIn(folder));
    return file.exists() || file.isSymbolicLink() || QFileInfo::exists(logOf(file.filePath()));
}

Result<OutboxFile> openOutboxFile(const QString &folder, Database::Access access)
{
    const QString path = outboxFileIn(folder);
    if (auto ready = prepare(folder, access).and_then([&] { return checkFile(path, access); }); !ready)
        return tl::unexpected(ready.error());
    auto database = Database::open(path, access);
    if (!database)
        return tl::unexpected(database.error());
    int found = 0;
    auto usable = (*database)
                      ->configure()
                      .and_then([&] { return (*database)->integer(u"PRAGMA user_version"_s); })
                      .and_then([&](qint64 version) {
                          found = static_cast<int>(version);
                          return bringUpToDate(**database);
                      });
    if (!usable)
        return tl::unexpected(usable.error());
    (*database)->setChecks(
        {.before = [access](const QString &file) { return checkFile(file, access); }, .after = bringUpToDate});
    return OutboxFile{*std::move(database), found};
}

} // namespace clinic::storage
