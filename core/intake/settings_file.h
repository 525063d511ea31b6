// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace clinic {

/// An administrator's settings for everybody at this computer.
inline constexpr QLatin1StringView machineWideFile("/etc/clinic-intake.conf");

/// False where it counts as missing although something is there: a folder, a pipe, a device, or more than a mebibyte.
/// QSettings would wait for whoever writes into a pipe, and take a file of any size into memory.
bool isUsableSettingsFile(const QString &path);

} // namespace clinic
