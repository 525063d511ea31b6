// SPDX-License-Identifier: Apache-2.0
#include "core/intake/settings_file.h"

#include <QFileInfo>

namespace clinic {

namespace {
constexpr qint64 largestFile = qint64{1} << 20; // bytes
} // namespace

bool isUsableSettingsFile(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || (info.isFile() && info.size() <= largestFile);
}

} // namespace clinic
