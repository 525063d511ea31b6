// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"

#include <QMap>
#include <QString>

#include <optional>

namespace clinic::desktop {

/// What the command line asks for.
struct Options
{
    bool isDemo = false;
    QString passphraseFile;
    QMap<Setting, QString> settings;
};

/// Parses the arguments that Qt has left. Prints help, the version or what is wrong, and then gives the exit code
/// (0 or 2) in `exitCode`.
std::optional<Options> parseOptions(int argc, char *argv[], int &exitCode);

} // namespace clinic::desktop
