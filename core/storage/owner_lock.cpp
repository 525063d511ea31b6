// SPDX-License-Identifier: Apache-2.0
#include "core/storage/owner_lock.h"

#include "core/storage/data_folder.h"
#include "core/storage/file_lock.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::storage {

namespace {

QString ownersIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u"owners"_s);
}

QString fileOf(const QString &folder, const QString &owner)
{
    return QDir(ownersIn(folder)).filePath(owner + ".lock"_L1);
}

QStringList locksIn(const QString &folder)
{
    return QDir(ownersIn(folder)).entryList({u"*.lock"_s}, QDir::Files);
}

/// Somebody who looks for the dead may hold a new lock for a moment, before it is ours.
constexpr int mostTries = 10;

} // namespace

OwnerLock::OwnerLock(QString owner, std::unique_ptr<FileLock> lock) : m_owner(std::move(owner)), m_lock(std::move(lock))
{
}

OwnerLock::~OwnerLock() = default;

std::unique_ptr<OwnerLock> OwnerLock::acquire(const QString &folder)
{
    if (!makeFolderAsIn(folder, ownersIn(folder)))
        return nullptr;
    for (int i = 0; i < mostTries; ++i) {
        const QString owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
        auto lock = FileLock::take(fileOf(folder, owner));
        if (lock)
            return std::unique_ptr<OwnerLock>(new OwnerLock(owner, *std::move(lock)));
        if (lock.error() == FileLock::Refusal::Unusable)
            break;
    }
    return nullptr;
}

bool OwnerLock::isDead(const QString &folder, const QString &owner)
{
    // The name comes from the database: only what acquire() makes may become a path.
    if (QUuid::fromString(owner).toString(QUuid::WithoutBraces) != owner)
        return true;
    return FileLock::removeIfFree(fileOf(folder, owner));
}

bool OwnerLock::hasDead(const QString &folder)
{
    const auto names = locksIn(folder);
    return std::ranges::any_of(
        names, [&](const QString &name) { return FileLock::isFree(QDir(ownersIn(folder)).filePath(name)); });
}

bool OwnerLock::clearDead(const QString &folder)
{
    bool found = false;
    const auto names = locksIn(folder);
    for (const QString &name : names)
        found = isDead(folder, QFileInfo(name).completeBaseName()) || found;
    return found;
}

} // namespace clinic::storage
