// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/failing_disk.h"

#include <sqlite3.h>

#include <cstdlib>
#include <mutex>
#include <new>

namespace clinic::storage::test::disk {

namespace {

struct Plan
{
    int left = 0; ///< accesses until the failure; 0: none planned
    int code = SQLITE_OK;
    bool persistent = false;
    bool failed = false;
    bool afterCommit = false;
    bool reads = false;
};
Plan plan;
std::mutex planMutex; // a window's outbox is on a thread of its own

/// The planned result code where this access is to fail, else SQLITE_OK.
int access()
{
    const std::lock_guard lock(planMutex);
    if (plan.left == 0)
        return SQLITE_OK;
    if (plan.left > 1) {
        --plan.left;
        return SQLITE_OK;
    }
    plan.failed = true;
    if (!plan.persistent)
        plan.left = 0;
    return plan.code;
}

struct File
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

template <auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *const target = real(file);
    return (target->pMethods->*Method)(target, arguments...);
}

template <auto Method, typename... Arguments>
int passOrFail(sqlite3_file *file, Arguments... arguments)
{
    const int code = access();
    return code == SQLITE_OK ? pass<Method>(file, arguments...) : code;
}

int read(sqlite3_file *file, void *data, int amount, sqlite3_int64 offset)
{
    {
        const std::lock_guard lock(planMutex);
        plan.failed = plan.failed || plan.reads;
        if (plan.reads)
            return SQLITE_IOERR_READ;
    }
    return pass<&sqlite3_io_methods::xRead>(file, data, amount, offset);
}

void barrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

constexpr sqlite3_io_methods methods = [] {
    using M = sqlite3_io_methods;
    M all{};
    all.iVersion = 2; // without memory-mapped reading
    all.xClose = pass<&M::xClose>;
    all.xRead = read;
    all.xWrite = passOrFail<&M::xWrite, const void *, int, sqlite3_int64>;
    all.xTruncate = passOrFail<&M::xTruncate, sqlite3_int64>;
    all.xSync = passOrFail<&M::xSync, int>;
    all.xFileSize = pass<&M::xFileSize, sqlite3_int64 *>;
    all.xLock = pass<&M::xLock, int>;
    all.xUnlock = pass<&M::xUnlock, int>;
    all.xCheckReservedLock = pass<&M::xCheckReservedLock, int *>;
    all.xFileControl = pass<&M::xFileControl, int, void *>;
    all.xSectorSize = pass<&M::xSectorSize>;
    all.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    all.xShmMap = pass<&M::xShmMap, int, int, int, void volatile **>;
    all.xShmLock = pass<&M::xShmLock, int, int, int>;
    all.xShmBarrier = barrier;
    all.xShmUnmap = pass<&M::xShmUnmap, int>;
    return all;
}();

sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs failingVfs;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = realVfs->xOpen(realVfs, name, real(file), flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int code = access();
    return code == SQLITE_OK ? realVfs->xDelete(realVfs, name, syncFolder) : code;
}

int committed(void *, sqlite3 *, const char *, int)
{
    const std::lock_guard lock(planMutex);
    const bool report = plan.afterCommit;
    plan.afterCommit = false;
    return report ? SQLITE_IOERR : SQLITE_OK;
}

int watchCommits(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    sqlite3_wal_hook(database, committed, nullptr); // its result becomes that of COMMIT
    return SQLITE_OK;
}

} // namespace

void install()
{
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    failingVfs = *realVfs;
    failingVfs.pNext = nullptr;
    failingVfs.zName = "failing";
    failingVfs.szOsFile = realVfs->szOsFile + static_cast<int>(sizeof(File));
    failingVfs.xOpen = openFile;
    failingVfs.xDelete = deleteFile;
    sqlite3_vfs_register(&failingVfs, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchCommits));
}

void failAt(int nth, int code, bool persistent)
{
    const std::lock_guard lock(planMutex);
    plan = {nth, code, persistent};
}

void failReads()
{
    const std::lock_guard lock(planMutex);
    plan.reads = true;
}

bool mend()
{
    const std::lock_guard lock(planMutex);
    const bool failed = plan.failed;
    plan = {};
    return failed;
}

void reportErrorAfterCommit()
{
    const std::lock_guard lock(planMutex);
    plan.afterCommit = true;
}

} // namespace clinic::storage::test::disk
