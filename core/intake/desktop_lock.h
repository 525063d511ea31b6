// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace clinic {

namespace storage {
class FileLock;
}

/// One desktop of each user per data folder: held as long as it lives. Those of other users of a shared folder (who may
/// have left theirs open behind a locked screen) and the command line may be used beside it.
class DesktopLock
{
public:
    /// Makes the folder where it is missing. OtherInstance where this user has it open already.
    static tl::expected<std::unique_ptr<DesktopLock>, Fault<StorageFault>> acquire(const QString &folder);
    ~DesktopLock();

private:
    explicit DesktopLock(std::unique_ptr<storage::FileLock> lock);
    std::unique_ptr<storage::FileLock> m_lock;
};

} // namespace clinic
