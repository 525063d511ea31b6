// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "app/cli/codes.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/common/passphrase.h"
#include "core/domain/initials.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Where a person finds the setting.
QString nameOf(const SettingProblem &problem)
{
    switch (problem.source) {
    case SettingSource::CommandLine:
        return optionName(problem.setting);
    case SettingSource::Environment:
        return ConfigurationSources::environmentName(problem.setting);
    case SettingSource::Machine:
    case SettingSource::Settings:
    case SettingSource::Default:
        break;
    }
    return ConfigurationSources::iniKey(problem.setting);
}

bool isGivenNow(const SettingProblem &problem)
{
    return problem.source == SettingSource::CommandLine || problem.source == SettingSource::Environment;
}

void warnIfOthersCanRead(const QString &file)
{
    if (!file.isEmpty() && QFileInfo(file).permission(QFileDevice::ReadOther)) {
        printLine(stderr, CommandLineWords::tr("Warning: every user of this computer can read the passphrase file."));
    }
}

} // namespace

Context::Context(const Options &options) : m_options(options)
{
    const auto sources = ConfigurationSources::ofSystem(options.settings);
    qunsetenv("CLINIC_INTAKE_API_KEY"); // what is started from here has no need of it
    m_configuration = sources.read();
    m_configuration.sendingDelay = {}; // there is no form to take anything back into
    m_problems = sources.problems();
    m_locale = text::localeFor(m_configuration.language, m_configuration.region);

    const QString language = languageCode(m_configuration.language);
    if (m_qtTranslator.load(":/i18n/qtbase_"_L1 + language + ".qm"_L1))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(":/i18n/clinic-intake_"_L1 + language + ".qm"_L1))
        QCoreApplication::installTranslator(&m_translator);
}

std::optional<ExitCode> Context::refuseConfiguration() const
{
    const auto bad = std::ranges::find_if(m_problems, isGivenNow);
    if (bad != m_problems.end()) {
        return fail(ExitCode::Configuration, "setting_unusable"_L1,
                    //: %1 is the name of an option or of an environment variable
                    CommandLineWords::tr("The value of %1 cannot be used.").arg(nameOf(*bad)));
    }
    const QString &caFile = m_configuration.caFile;
    if (!caFile.isEmpty() && QSslCertificate::fromPath(caFile).isEmpty()) {
        return fail(ExitCode::Configuration, "setting_unusable"_L1,
                    CommandLineWords::tr("There is no certificate in %1.").arg(caFile));
    }
    for (const SettingProblem &problem : m_problems) {
        printLine(stderr,
                  CommandLineWords::tr("Warning: the setting %1 cannot be used and is left out.").arg(nameOf(problem)));
    }
    return std::nullopt;
}

tl::expected<QString, ExitCode> Context::passphrase()
{
    const auto given = app::givenPassphrase(m_options.passphraseFile);
    if (!given) {
        return tl::unexpected(fail(ExitCode::Configuration, "setting_unusable"_L1,
                                   CommandLineWords::tr("The passphrase file cannot be read.")));
    }
    warnIfOthersCanRead(m_options.passphraseFile);
    if (*given)
        return **given;

    const bool isNew = Intake::look(m_configuration.dataDir) == Intake::Folder::Empty;
    const auto answer = askHidden(isNew ? CommandLineWords::tr("New passphrase for the registrations: ")
                                        : CommandLineWords::tr("Passphrase: "));
    if (answer && isNew && askHidden(CommandLineWords::tr("The same once more: ")) != answer) {
        return tl::unexpected(fail(ExitCode::Storage, "passphrase_needed"_L1,
                                   CommandLineWords::tr("The two passphrases differ. Nothing was made.")));
    }
    return answer.value_or(QString());
}

tl::expected<QString, ExitCode> Context::transferPassphrase(const QString &file, bool isNew) const
{
    const auto given = app::givenPassphrase(file, app::transferPassphrase);
    if (!given) {
        return tl::unexpected(fail(ExitCode::Configuration, "setting_unusable"_L1,
                                   CommandLineWords::tr("The passphrase file cannot be read.")));
    }
    warnIfOthersCanRead(file);
    if (*given)
        return **given;
    const auto answer = askHidden(isNew ? CommandLineWords::tr("New passphrase for the file: ")
                                        : CommandLineWords::tr("Passphrase of the file: "));
    if (!answer) {
        return tl::unexpected(
            fail(ExitCode::Usage, "passphrase_needed"_L1,
                 CommandLineWords::tr("The passphrase of the file is read from CLINIC_INTAKE_TRANSFER_PASSPHRASE or "
                                      "--transfer-passphrase-file.")));
    }
    if (isNew && askHidden(CommandLineWords::tr("The same once more: ")) != answer) {
        return tl::unexpected(fail(ExitCode::Usage, "passphrase_needed"_L1,
                                   CommandLineWords::tr("The two passphrases differ. Nothing was made.")));
    }
    return *answer;
}

tl::expected<std::unique_ptr<Intake>, ExitCode> Context::open()
{
    const auto phrase = passphrase();
    if (!phrase)
        return tl::unexpected(phrase.error());
    const QString given =
        m_options.initials.isEmpty() ? qEnvironmentVariable("CLINIC_INTAKE_INITIALS") : m_options.initials;
    const auto initials = given.isEmpty() ? QString() : checkInitials(given);
    if (!initials) {
        return tl::unexpected(
            fail(ExitCode::Configuration, "setting_unusable"_L1, CommandLineWords::tr("Initials are 1 to 5 letters.")));
    }
    auto intake = Intake::open(m_configuration, *phrase);
    if (intake) {
        (*intake)->setInitials(*initials);
        return std::move(*intake);
    }
    if (const auto *fault = std::get_if<Fault<StorageFault>>(&intake.error()))
        return tl::unexpected(fail(*fault));
    const auto &fault = std::get<Fault<VaultFault>>(intake.error());
    QString message = text::sentence(fault);
    if (fault.kind == VaultFault::PassphraseNeeded)
        message += u' ' + CommandLineWords::tr("It is read from CLINIC_INTAKE_PASSPHRASE or --passphrase-file.");
    return tl::unexpected(fail(ExitCode::Storage, code(fault.kind), message));
}

CheckContext Context::checkContext() const
{
    return {QDate::currentDate(), m_configuration.region};
}

ExitCode Context::fail(ExitCode exitCode, QLatin1StringView code, const QString &message) const
{
    printLine(stderr, message);
    if (m_options.json)
        printJson(errorJson(code, message));
    return exitCode;
}

ExitCode Context::fail(const HandOverError &error) const
{
    if (const auto *storage = std::get_if<Fault<StorageFault>>(&error))
        return fail(*storage);
    const auto &fault = std::get<Fault<HandOverFault>>(error);
    const bool isStorage = fault.kind == HandOverFault::CannotWrite;
    return fail(isStorage ? ExitCode::Storage : ExitCode::Usage, code(fault.kind), text::sentence(fault));
}

ExitCode Context::fail(const Fault<StorageFault> &fault) const
{
    return fail(ExitCode::Storage, code(fault.kind), text::sentence(fault));
}

} // namespace clinic::cli
