// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/common/passphrase.h"
#include "core/domain/codes.h"
#include "core/domain/initials.h"
#include "core/intake/settings_file.h"
#include "core/intake/unlocking.h"
#include "core/text/words.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>
#include <variant>

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

/// Waits as long as the keychain may take.
tl::expected<std::unique_ptr<Intake>, OpenFault> openedWithKeychain(const clinic::Configuration &configuration)
{
    tl::expected<std::unique_ptr<Intake>, OpenFault> result;
    QEventLoop loop;
    Intake::openWithKeychain(configuration, &loop, [&](tl::expected<std::unique_ptr<Intake>, OpenFault> opened) {
        result = std::move(opened);
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace

Context::Context(const Options &options)
    : m_options(options), m_sources(ConfigurationSources::ofSystem(options.settings))
{
    qunsetenv("CLINIC_INTAKE_API_KEY"); // what is started from here has no need of it
    m_configuration = m_sources.read();
    m_configuration.sendingDelay = {}; // there is no form to take anything back into
    m_problems = m_sources.problems();
    for (const QString &file : {QString(machineWideFile), m_sources.userFile()}) {
        if (!isUsableSettingsFile(file))
            m_unusableFiles << file;
    }
    m_locale = text::localeFor(m_configuration.language, m_configuration.region);

    const QString language = languageCode(m_configuration.language);
    if (m_qtTranslator.load(":/i18n/qtbase_"_L1 + language + ".qm"_L1))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(":/i18n/clinic-intake_"_L1 + language + ".qm"_L1))
        QCoreApplication::installTranslator(&m_translator);
}

std::optional<ExitCode> Context::refuseConfiguration() const
{
    if (!m_sources.isMachineFileSound())
        return fail(ExitCode::Configuration, "machine_settings_unusable"_L1,
                    text::machineFileUnsound(m_sources.machineFile()));
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
    for (const QString &key : m_sources.unknownKeys()) {
        //: %1 is a key in the file %2
        printLine(stderr,
                  CommandLineWords::tr("Warning: there is no setting %1, as in %2.").arg(key, m_sources.machineFile()));
    }
    return std::nullopt;
}

tl::expected<std::optional<QString>, ExitCode> Context::given(const QString &file, const char *variable) const
{
    auto passphrase = app::givenPassphrase(file, variable);
    if (!passphrase) {
        return tl::unexpected(fail(ExitCode::Configuration, "setting_unusable"_L1,
                                   CommandLineWords::tr("The passphrase file cannot be read.")));
    }
    warnIfOthersCanRead(file);
    return *passphrase;
}

tl::expected<QString, ExitCode> Context::askedPassphrase() const
{
    const bool isNew = Intake::look(m_configuration.dataDir) == Intake::Folder::Empty;
    const auto answer = askHidden(isNew ? CommandLineWords::tr("New passphrase for the registrations: ")
                                        : CommandLineWords::tr("Passphrase: "));
    if (answer && isNew && askHidden(CommandLineWords::tr("The same once more: ")) != answer) {
        return tl::unexpected(fail(ExitCode::Storage, "passphrase_needed"_L1,
                                   CommandLineWords::tr("The two passphrases differ. Nothing was made.")));
    }
    return answer.value_or(QString());
}

tl::expected<QString, ExitCode> Context::passphrase()
{
    const auto known = given(m_options.passphraseFile, app::outboxPassphrase);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? tl::expected<QString, ExitCode>(**known) : askedPassphrase();
}

/// A passphrase for something else than opening the outbox.
tl::expected<QString, ExitCode> Context::asked(const QString &prompt, bool twice, const QString &whereElse) const
{
    const auto answer = askHidden(prompt);
    if (!answer)
        return tl::unexpected(fail(ExitCode::Usage, "passphrase_needed"_L1, whereElse));
    if (twice && askHidden(CommandLineWords::tr("The same once more: ")) != answer) {
        return tl::unexpected(fail(ExitCode::Usage, "passphrase_needed"_L1,
                                   CommandLineWords::tr("The two passphrases differ. Nothing was made.")));
    }
    return *answer;
}

tl::expected<QString, ExitCode> Context::transferPassphrase(const QString &file, bool isNew) const
{
    const auto known = given(file, app::transferPassphrase);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    return asked(isNew ? CommandLineWords::tr("New passphrase for the file: ")
                       : CommandLineWords::tr("Passphrase of the file: "),
                 isNew,
                 CommandLineWords::tr("The passphrase of the file is read from CLINIC_INTAKE_TRANSFER_PASSPHRASE or "
                                      "--transfer-passphrase-file."));
}

tl::expected<QString, ExitCode> Context::newPassphrase(const QString &file) const
{
    const auto known = given(file, app::newPassphrase);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    return asked(CommandLineWords::tr("New passphrase: "), true,
                 CommandLineWords::tr("The new passphrase is read from CLINIC_INTAKE_NEW_PASSPHRASE or "
                                      "--new-passphrase-file."));
}

/// Of the person at work; empty where they are not given.
tl::expected<QString, ExitCode> Context::initials() const
{
    const QString given =
        m_options.initials.isEmpty() ? qEnvironmentVariable("CLINIC_INTAKE_INITIALS") : m_options.initials;
    if (given.isEmpty())
        return QString();
    const auto checked = checkInitials(given);
    if (checked)
        return *checked;
    return tl::unexpected(
        fail(ExitCode::Configuration, "setting_unusable"_L1, CommandLineWords::tr("Initials are 1 to 5 letters.")));
}

tl::expected<std::unique_ptr<Intake>, ExitCode> Context::open()
{
    const auto atWork = initials();
    if (!atWork)
        return tl::unexpected(atWork.error());
    auto intake = openAnyhow();
    if (intake)
        (*intake)->setInitials(*atWork);
    return intake;
}

tl::expected<std::unique_ptr<Intake>, ExitCode> Context::openAnyhow()
{
    const auto known = given(m_options.passphraseFile, app::outboxPassphrase);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return openWith(**known);

    std::optional<Fault<VaultFault>> keychain;
    if (Intake::look(m_configuration.dataDir) == Intake::Folder::Ready) {
        auto intake = openedWithKeychain(m_configuration);
        if (intake)
            return std::move(*intake);
        if (const auto *fault = std::get_if<Fault<StorageFault>>(&intake.error()))
            return tl::unexpected(fail(*fault));
        keychain = std::get<Fault<VaultFault>>(intake.error());
        if (!passphraseMayHelp(keychain->kind))
            return tl::unexpected(fail(*keychain));
    }
    const auto answer = askedPassphrase();
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->isEmpty() && keychain)
        return tl::unexpected(fail(*keychain));
    return openWith(*answer);
}

tl::expected<std::unique_ptr<Intake>, ExitCode> Context::openWith(const QString &passphrase)
{
    auto intake = Intake::open(m_configuration, passphrase);
    if (intake)
        return std::move(*intake);
    return tl::unexpected(std::visit([this](const auto &fault) { return fail(fault); }, intake.error()));
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

ExitCode Context::fail(const Fault<VaultFault> &fault) const
{
    const bool isUsage = fault.kind == VaultFault::LastPassphrase || fault.kind == VaultFault::NoSuchSlot;
    // Not where one was given, and is the wrong one.
    const bool isMissing = passphraseMayHelp(fault.kind) && fault.kind != VaultFault::WrongPassphrase &&
                           fault.kind != VaultFault::WeakPassphrase;
    QString message = text::sentence(fault);
    if (isMissing)
        message += u' ' + CommandLineWords::tr("It is read from CLINIC_INTAKE_PASSPHRASE or --passphrase-file.");
    return fail(isUsage ? ExitCode::Usage : ExitCode::Storage, code(fault.kind), message);
}

} // namespace clinic::cli
