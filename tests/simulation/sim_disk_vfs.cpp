// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_disk_vfs.h"

#include "tests/simulation/sim_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <type_traits>

namespace clinic::simulation::vfs {

namespace {

/// The log is emptied into the file after so many pages: sooner than by default, so that it happens often.
constexpr int checkpointPages = 200;

struct File
{
    sqlite3_file base;
    Process *process;
    SimDisk::Node *node; ///< null: not remembered (shared memory, temporary files)

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    bool isDead() const { return process && process->dead; }
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

template <auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *const target = fileOf(file)->real();
    return (target->pMethods->*Method)(target, arguments...);
}

template <auto Method, typename... Arguments>
int passAlive(sqlite3_file *file, Arguments... arguments)
{
    return fileOf(file)->isDead() ? SQLITE_IOERR : pass<Method>(file, arguments...);
}

qint64 sizeOf(File *file)
{
    sqlite3_int64 size = 0;
    file->real()->pMethods->xFileSize(file->real(), &size);
    return size;
}

QByteArray bytesAt(File *file, qint64 offset, qint64 length)
{
    QByteArray bytes(std::max<qint64>(length, 0), '\0');
    if (!bytes.isEmpty())
        file->real()->pMethods->xRead(file->real(), bytes.data(), static_cast<int>(bytes.size()), offset);
    return bytes;
}

int read(sqlite3_file *base, void *data, int amount, sqlite3_int64 offset)
{
    if (const int code = SimDisk::active()->read(); code != SQLITE_OK)
        return code;
    return passAlive<&sqlite3_io_methods::xRead>(base, data, amount, offset);
}

int write(sqlite3_file *base, const void *data, int amount, sqlite3_int64 offset)
{
    File *file = fileOf(base);
    if (const int code = SimDisk::active()->change(file->process); code != SQLITE_OK)
        return code;
    if (file->node) {
        const qint64 size = sizeOf(file);
        const QByteArray before = bytesAt(file, offset, std::min<qint64>(amount, size - offset));
        file->node->unflushed.push_back({offset, before, QByteArray(static_cast<const char *>(data), amount), size,
                                         std::max<qint64>(size, offset + amount)});
    }
    return pass<&sqlite3_io_methods::xWrite>(base, data, amount, offset);
}

int truncate(sqlite3_file *base, sqlite3_int64 size)
{
    File *file = fileOf(base);
    if (const int code = SimDisk::active()->change(file->process); code != SQLITE_OK)
        return code;
    if (file->node) {
        const qint64 before = sizeOf(file);
        file->node->unflushed.push_back({size, bytesAt(file, size, before - size), {}, before, size});
    }
    return pass<&sqlite3_io_methods::xTruncate>(base, size);
}

int sync(sqlite3_file *base, int)
{
    File *file = fileOf(base);
    const int code = SimDisk::active()->change(file->process);
    if (code == SQLITE_OK && file->node)
        file->node->unflushed.clear();
    return code;
}

int unlock(sqlite3_file *file, int kind)
{
    return pass<&sqlite3_io_methods::xUnlock>(file, kind); // also of the dead: the system frees their locks
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    if (fileOf(file)->isDead() && (flags & SQLITE_SHM_LOCK))
        return SQLITE_IOERR;
    return pass<&sqlite3_io_methods::xShmLock>(file, offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    fileOf(file)->real()->pMethods->xShmBarrier(fileOf(file)->real());
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return pass<&sqlite3_io_methods::xShmUnmap>(file, fileOf(file)->isDead() ? 0 : remove);
}

constexpr sqlite3_io_methods methods = [] {
    using M = sqlite3_io_methods;
    M all{};
    all.iVersion = 2; // without memory-mapped reading
    all.xClose = pass<&M::xClose>;
    all.xRead = read;
    all.xWrite = write;
    all.xTruncate = truncate;
    all.xSync = sync;
    all.xFileSize = passAlive<&M::xFileSize, sqlite3_int64 *>;
    all.xLock = passAlive<&M::xLock, int>;
    all.xUnlock = unlock;
    all.xCheckReservedLock = passAlive<&M::xCheckReservedLock, int *>;
    all.xFileControl = pass<&M::xFileControl, int, void *>;
    all.xSectorSize = pass<&M::xSectorSize>;
    all.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    all.xShmMap = passAlive<&M::xShmMap, int, int, int, void volatile **>;
    all.xShmLock = shmLock;
    all.xShmBarrier = barrier;
    all.xShmUnmap = shmUnmap;
    return all;
}();

sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs simulatedVfs;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *base, int flags, int *outFlags)
{
    base->pMethods = nullptr;
    File *file = fileOf(base);
    file->process = Running::current();
    if (file->isDead())
        return SQLITE_CANTOPEN;
    const int code = realVfs->xOpen(realVfs, name, file->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    const bool lasts = name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
    file->node = lasts ? &SimDisk::active()->node(QByteArray(name)) : nullptr;
    base->pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = SimDisk::active()->change(Running::current()); code != SQLITE_OK)
        return code;
    const int code = realVfs->xDelete(realVfs, name, syncFolder);
    if (code == SQLITE_OK)
        SimDisk::active()->forget(QByteArray(name));
    return code;
}

/// Whoever waits for a lock waits for another part of the same thread: no time passes.
int sleepNot(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

/// Its result becomes that of COMMIT. It stands where SQLite's own hook, which empties the log, would be.
int committed(void *, sqlite3 *connection, const char *name, int pages)
{
    if (pages >= checkpointPages)
        sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SimDisk::active() && SimDisk::active()->takeErrorAfterCommit() ? SQLITE_IOERR : SQLITE_OK;
}

int watchCommits(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    sqlite3_wal_hook(connection, committed, nullptr);
    return SQLITE_OK;
}

} // namespace

void install()
{
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    simulatedVfs = *realVfs;
    simulatedVfs.pNext = nullptr;
    simulatedVfs.zName = "simulated";
    simulatedVfs.szOsFile = realVfs->szOsFile + static_cast<int>(sizeof(File));
    simulatedVfs.xOpen = openFile;
    simulatedVfs.xDelete = deleteFile;
    simulatedVfs.xSleep = sleepNot;
    sqlite3_vfs_register(&simulatedVfs, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchCommits));
}

} // namespace clinic::simulation::vfs
