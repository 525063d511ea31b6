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

/// The variables of the environment that give a passphrase.
inline constexpr auto outboxPassphrase = "CLINIC_INTAKE_PASSPHRASE";
inline constexpr auto transferPassphrase = "CLINIC_INTAKE_TRANSFER_PASSPHRASE";
inline constexpr auto newPassphrase = "CLINIC_INTAKE_NEW_PASSPHRASE";

/// A passphrase that is given without asking: the first line of `file` where one is named, else that of the variable,
/// which is removed from the environment so that no child process inherits it. Empty where neither is given.
tl::expected<std::optional<QString>, PassphraseFileFault> givenPassphrase(const QString &file,
                                                                          const char *variable = outboxPassphrase);

} // namespace clinic::app
