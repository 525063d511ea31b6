// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace clinic {

/// An administrator's settings for everybody at this computer.
inline constexpr QLatin1StringView machineWideFile("/etc/clinic-intake.conf");

/// False where it counts as missing although something is there: a folder, a pipe, a device, or more than a mebibyte.
/// QSettings would wait for whoever writes into a pipe, and take a file of any size into memory.
bool isUsableSettingsFile(const QString &path);

/// The keys in it, none where it is missing; nothing where it cannot be used, or is not written as INI files are.
std::optional<QStringList> keysIn(const QString &path);

} // namespace clinic
