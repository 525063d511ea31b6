// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clinic::app {

/// A passphrase file that could not be used.
struct PassphraseFileFault
{
    QString detail; ///< the system's words
};

/// The passphrase that opens the outbox without asking: the first line of `file` where one is named, else
/// CLINIC_INTAKE_PASSPHRASE, which is removed from the environment so that no child process inherits it.
/// Empty where neither is given.
tl::expected<std::optional<QString>, PassphraseFileFault> givenPassphrase(const QString &file);

} // namespace clinic::app
