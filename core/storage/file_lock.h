// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>

namespace clinic::storage {

/// A lock file that the operating system itself holds for this process. What is written in the file means nothing: no
/// process id that another one may get, no host name that changes with the disk's computer, no age. The lock is free
/// the moment its process is gone, however it ended.
class FileLock
{
public:
    enum class Refusal {
        Held,     ///< by another process, or by another lock of this one
        Unusable, ///< the file cannot be made or opened
    };

    /// Makes the file where it is missing and waits for its lock for at most `patience`. Everybody who may read the
    /// folder may read the file, so that other users can see whether it is held.
    static tl::expected<std::unique_ptr<FileLock>, Refusal>
    take(const QString &path, std::chrono::milliseconds patience = std::chrono::milliseconds(0));
    /// Removes the file and frees the lock.
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Whether nobody holds the lock of that file, or it is gone. One that cannot be looked at counts as held.
    static bool isFree(const QString &path);
    /// The same; then its file is removed.
    static bool removeIfFree(const QString &path);

private:
    class Native;
    explicit FileLock(std::unique_ptr<Native> native);
    std::unique_ptr<Native> m_native;
};

} // namespace clinic::storage
