// SPDX-License-Identifier: Apache-2.0
#include "core/storage/owner_lock.h"

#include "core/storage/data_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

QString ownersIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u"owners"_s);
}

std::unique_ptr<QLockFile> lockOf(const QString &folder, const QString &owner)
{
    auto lock = std::make_unique<QLockFile>(QDir(ownersIn(folder)).filePath(owner + ".lock"_L1));
    lock->setStaleLockTime(0); // a living owner's lock never grows stale, however long it lives
    return lock;
}

} // namespace

OwnerLock::OwnerLock(QString owner, std::unique_ptr<QLockFile> lock)
    : m_owner(std::move(owner)), m_lock(std::move(lock))
{
}

OwnerLock::~OwnerLock() = default;

std::unique_ptr<OwnerLock> OwnerLock::acquire(const QString &folder)
{
    if (!makeFolder(ownersIn(folder)))
        return nullptr;
    const QString owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto lock = lockOf(folder, owner);
    if (!lock->tryLock(0))
        return nullptr;
    return std::unique_ptr<OwnerLock>(new OwnerLock(owner, std::move(lock)));
}

bool OwnerLock::isDead(const QString &folder, const QString &owner)
{
    // The name comes from the database: only what acquire() makes may become a path.
    if (QUuid::fromString(owner).toString(QUuid::WithoutBraces) != owner)
        return true;
    auto lock = lockOf(folder, owner);
    return !QFileInfo::exists(lock->fileName()) || lock->tryLock(0); // unlocking removes the file
}

bool OwnerLock::clearDead(const QString &folder)
{
    bool found = false;
    const auto names = QDir(ownersIn(folder)).entryList({u"*.lock"_s}, QDir::Files);
    for (const QString &name : names)
        found = isDead(folder, QFileInfo(name).completeBaseName()) || found;
    return found;
}

} // namespace clinic::storage
