// SPDX-License-Identifier: Apache-2.0
#include "core/intake/settings_file.h"

#include <QFileInfo>
#include <QSettings>

#include <new>

namespace clinic {

namespace {
constexpr qint64 largestFile = qint64{1} << 20; // bytes
} // namespace

bool isUsableSettingsFile(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || (info.isFile() && info.isReadable() && info.size() <= largestFile);
}

std::optional<QStringList> keysIn(const QString &path)
{
    if (!isUsableSettingsFile(path))
        return std::nullopt;
    try {
        const QSettings settings(path, QSettings::IniFormat);
        const QStringList keys = settings.allKeys();
        return settings.status() == QSettings::NoError ? std::optional(keys) : std::nullopt;
    } catch (const std::bad_alloc &) { // see valuesIn() in configuration.cpp
        return std::nullopt;
    }
}

} // namespace clinic
