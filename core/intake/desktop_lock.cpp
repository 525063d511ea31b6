// SPDX-License-Identifier: Apache-2.0
#include "core/intake/desktop_lock.h"

#include "core/intake/user_name.h"
#include "core/storage/data_folder.h"
#include "core/storage/file_lock.h"

#include <QDir>
#include <QUrl>

namespace clinic {

using namespace Qt::StringLiterals;

DesktopLock::DesktopLock(std::unique_ptr<storage::FileLock> lock) : m_lock(std::move(lock)) {}

DesktopLock::~DesktopLock() = default;

tl::expected<std::unique_ptr<DesktopLock>, Fault<StorageFault>> DesktopLock::acquire(const QString &folder)
{
    const auto usable = storage::makeFolder(folder).and_then([&] { return storage::refuseNetworkFileSystem(folder); });
    if (!usable)
        return tl::unexpected(usable.error());
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(userName()));
    auto lock = storage::FileLock::take(QDir(folder).filePath(u"desktop-%1.lock"_s.arg(user)));
    if (lock)
        return std::unique_ptr<DesktopLock>(new DesktopLock(*std::move(lock)));
    const bool held = lock.error() == storage::FileLock::Refusal::Held;
    return storage::fault(held ? StorageFault::OtherInstance : StorageFault::FolderUnusable, folder);
}

} // namespace clinic
