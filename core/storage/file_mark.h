// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace clinic::storage {

/// What tells one file from another that later has its name.
struct FileMark
{
    quint64 device = 0, inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds; of use only to be compared

    bool isSameFile(const FileMark &other) const { return device == other.device && inode == other.inode; }
    bool operator==(const FileMark &) const = default;
};

/// Of the file that `path` names now; none where there is nothing.
std::optional<FileMark> markOf(const QString &path);

} // namespace clinic::storage
