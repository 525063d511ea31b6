// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"
#include "core/intake/intake.h"

#include <QLocale>
#include <QTranslator>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace clinic::cli {

/// What every verb needs: the configuration, the language, and the way to an open outbox.
class Context
{
public:
    /// Reads the configuration and switches to its language. `options` must outlive it.
    explicit Context(const Options &options);

    /// What makes the configuration unusable, said already; empty where there is nothing of the kind.
    std::optional<ExitCode> refuseConfiguration() const;
    /// Opens the outbox: with the passphrase that was given, else with this user's keychain, else with one that is
    /// asked for on the terminal. Or says why that is not possible.
    tl::expected<std::unique_ptr<Intake>, ExitCode> open();
    tl::expected<std::unique_ptr<Intake>, ExitCode> openWith(const QString &passphrase);
    /// The passphrase of the outbox, given or asked for; empty where there is neither.
    tl::expected<QString, ExitCode> passphrase();
    /// One for a slot, given in another way than that which opens the outbox, or asked for twice.
    tl::expected<QString, ExitCode> newPassphrase(const QString &file) const;
    /// The passphrase of a file that carries registrations to another computer; `isNew`: asked for twice.
    tl::expected<QString, ExitCode> transferPassphrase(const QString &file, bool isNew) const;

    const clinic::Configuration &configuration() const { return m_configuration; }
    /// Where that comes from, and where settings are written.
    const ConfigurationSources &sources() const { return m_sources; }
    const std::vector<SettingProblem> &problems() const { return m_problems; }
    /// Files of settings that count as missing.
    const QStringList &unusableFiles() const { return m_unusableFiles; }
    const QLocale &locale() const { return m_locale; }
    bool json() const { return m_options.json; }
    /// What a check needs to know beside the text.
    CheckContext checkContext() const;

    // Ends of a verb.

    /// Says on standard error what went wrong, with --json also on standard output. `message` holds nothing of a
    /// patient.
    ExitCode fail(ExitCode exitCode, QLatin1StringView code, const QString &message) const;
    ExitCode fail(const Fault<StorageFault> &fault) const;
    ExitCode fail(const Fault<VaultFault> &fault) const;
    ExitCode fail(const HandOverError &error) const;

private:
    tl::expected<QString, ExitCode> initials() const;
    tl::expected<std::unique_ptr<Intake>, ExitCode> openAnyhow();
    tl::expected<std::optional<QString>, ExitCode> given(const QString &file, const char *variable) const;
    tl::expected<QString, ExitCode> askedPassphrase() const;
    tl::expected<QString, ExitCode> asked(const QString &prompt, bool twice, const QString &whereElse) const;

    const Options &m_options;
    ConfigurationSources m_sources;
    clinic::Configuration m_configuration;
    std::vector<SettingProblem> m_problems;
    QStringList m_unusableFiles;
    QLocale m_locale;
    QTranslator m_translator, m_qtTranslator;
};

} // namespace clinic::cli
