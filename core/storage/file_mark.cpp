// SPDX-License-Identifier: Apache-2.0
#include "core/storage/file_mark.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#else
#include <QDateTime>
#include <QFileInfo>
#endif

namespace clinic::storage {

std::optional<FileMark> markOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    constexpr qint64 perSecond = 1'000'000'000;
#ifdef Q_OS_DARWIN
    const timespec modified = info.st_mtimespec;
#else
    const timespec modified = info.st_mtim;
#endif
    return FileMark{info.st_dev, info.st_ino, info.st_size, modified.tv_sec * perSecond + modified.tv_nsec};
#else
    // An open file can be neither removed nor replaced there.
    const QFileInfo info(path);
    if (!info.exists())
        return std::nullopt;
    return FileMark{0, 0, info.size(), info.lastModified().toMSecsSinceEpoch()};
#endif
}

} // namespace clinic::storage
