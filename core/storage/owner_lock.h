// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>

namespace clinic::storage {

class FileLock;

/// What shows other processes that the owner of records in `sending` is alive: a lock file of its own in the data
/// folder, held from acquire() to destruction. The operating system frees it when the process dies.
class OwnerLock
{
public:
    /// Makes a new owner; null where the folder cannot be written.
    static std::unique_ptr<OwnerLock> acquire(const QString &folder);
    ~OwnerLock();

    /// The owner's name: a random UUID.
    const QString &owner() const { return m_owner; }

    /// Whether `owner` is dead: its lock is free (then its file is removed) or gone.
    static bool isDead(const QString &folder, const QString &owner);
    /// Whether dead owners left locks behind: a process did not end as it should.
    static bool hasDead(const QString &folder);
    /// Removes them. True where there were any.
    static bool clearDead(const QString &folder);

private:
    OwnerLock(QString owner, std::unique_ptr<FileLock> lock);
    QString m_owner;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace clinic::storage
