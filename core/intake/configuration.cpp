// SPDX-License-Identifier: Apache-2.0
#include "core/intake/configuration.h"

#include "core/api/endpoint.h"
#include "core/domain/plain_text.h"
#include "core/intake/settings_file.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <limits>
#include <new>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr auto providersUrl = "https://anivahealth.com/api/v1"_L1;

constexpr auto lockedKeys = "locked/keys"_L1;
constexpr qsizetype longestValue = 4096;      // characters of one setting
constexpr qsizetype longestInstruction = 200; // characters of the clinic's own line

/// None where the file cannot be used. QSettings makes any value of Qt's of what looks like one ("@Variant(…)"), and
/// asks for as much memory as a list in it claims to need.
QStringList valuesIn(const QString &file, const QString &key)
{
    if (!isUsableSettingsFile(file))
        return {};
    try {
        return QSettings(file, QSettings::IniFormat).value(key).toStringList();
    } catch (const std::bad_alloc &) {
        return {};
    }
}

std::optional<int> number(const QString &text, int lowest, int highest)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    return ok && value >= lowest && value <= highest ? std::optional(value) : std::nullopt;
}

std::optional<QUrl> serverUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return api::Endpoint::problemWith(url).isEmpty() ? std::optional(url) : std::nullopt;
}

std::optional<std::vector<ProfileGroup>> groups(const QString &text)
{
    std::vector<ProfileGroup> found;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto checked = checkProfileGroup(part);
        if (checked.hasError())
            return std::nullopt;
        if (checked.value)
            found.push_back(*checked.value);
    }
    return found;
}

std::optional<Language> language(const QString &text)
{
    return checkLanguage(text).value;
}

std::optional<QString> region(const QString &text)
{
    const QString code = text.trimmed().toUpper();
    const bool known = code.size() == 2 && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
    return known ? std::optional(code) : std::nullopt;
}

std::optional<NameOrder> nameOrder(const QString &text)
{
    if (text == "first-last"_L1)
        return NameOrder::FirstLast;
    if (text == "last-first"_L1)
        return NameOrder::LastFirst;
    return std::nullopt;
}

/// A share of the network ("//server/share") stays one: cleaned, it would name a folder of this computer.
QString folderOf(const QString &text)
{
    const QString path = QDir::cleanPath(text);
    return text.startsWith("//"_L1) && !path.startsWith("//"_L1) ? u'/' + path : path;
}

std::optional<bool> yesOrNo(const QString &text)
{
    if (text == "yes"_L1)
        return true;
    if (text == "no"_L1)
        return false;
    return std::nullopt;
}

bool isUsable(Setting setting, const QString &value)
{
    if (value.size() > longestValue)
        return false;
    switch (setting) {
    case Setting::ApiUrl:
        return serverUrl(value).has_value();
    case Setting::ProfileGroups:
        return groups(value).has_value();
    case Setting::Language:
    case Setting::PatientLanguage:
        return language(value).has_value();
    case Setting::Region:
        return region(value).has_value();
    case Setting::RequestTimeoutMs:
        return number(value, 100, 600'000).has_value();
    case Setting::SettleMs:
    case Setting::RetryBaseMs:
        return number(value, 1, 3'600'000).has_value();
    case Setting::RequestsInFlight:
        return number(value, 1, 6).has_value();
    case Setting::RetentionDays:
        return number(value, 0, 3650).has_value();
    case Setting::SendingDelayS:
        return number(value, 0, 30).has_value();
    case Setting::NameOrder:
        return nameOrder(value).has_value();
    case Setting::LockAfterMin:
        return number(value, 0, longestLockAfter).has_value();
    case Setting::AskInitials:
        return yesOrNo(value).has_value();
    case Setting::InitialsHours:
        return number(value, 1, 24).has_value();
    case Setting::ApiKey:
    case Setting::DataDir:
    case Setting::CaFile:
    case Setting::SexInstruction:
        return true;
    }
    Q_UNREACHABLE();
}

Language systemLanguage()
{
    return language(QLocale::languageToCode(QLocale::system().language())).value_or(Language::English);
}

/// What is kept from run to run but is no data: XDG's folder for that, which Qt does not name before 6.7; elsewhere
/// beside the data.
QString stateFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // A relative path is invalid (XDG Base Directory Specification 0.8).
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString states = QDir::isAbsolutePath(given) ? given : QDir::homePath() + "/.local/state"_L1;
    return QDir::cleanPath(states + "/clinic-intake"_L1);
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/clinic-intake-log"_L1;
#endif
}

/// The country that goes with the program's language; for English the system's, else one that puts the day first.
QString regionFor(Language language)
{
    switch (language) {
    case Language::German:
        return u"DE"_s;
    case Language::Finnish:
        return u"FI"_s;
    case Language::English:
        break;
    }
    return region(QLocale::territoryToCode(QLocale::system().territory())).value_or(u"GB"_s);
}

} // namespace

std::optional<ProfileGroup> Configuration::defaultGroup() const
{
    return profileGroups.empty() ? std::nullopt : std::optional(profileGroups.front());
}

bool isUsableApiKey(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; });
}

QString ConfigurationSources::iniKey(Setting setting)
{
    switch (setting) {
    case Setting::ApiUrl:
        return u"api/url"_s;
    case Setting::ApiKey:
        return {}; // never in a plain file
    case Setting::ProfileGroups:
        return u"api/profile_groups"_s;
    case Setting::DataDir:
        return u"data/folder"_s;
    case Setting::Language:
        return u"program/language"_s;
    case Setting::Region:
        return u"program/region"_s;
    case Setting::CaFile:
        return u"api/ca_file"_s;
    case Setting::RequestTimeoutMs:
        return u"api/request_timeout_ms"_s;
    case Setting::SettleMs:
        return u"sync/settle_ms"_s;
    case Setting::RetryBaseMs:
        return u"sync/retry_base_ms"_s;
    case Setting::RequestsInFlight:
        return u"sync/requests_in_flight"_s;
    case Setting::RetentionDays:
        return u"data/retention_days"_s;
    case Setting::PatientLanguage:
        return u"form/patient_language"_s;
    case Setting::SexInstruction:
        return u"form/sex_instruction"_s;
    case Setting::SendingDelayS:
        return u"sync/sending_delay_s"_s;
    case Setting::NameOrder:
        return u"form/name_order"_s;
    case Setting::LockAfterMin:
        return u"privacy/lock_after_min"_s;
    case Setting::AskInitials:
        return u"desk/ask_initials"_s;
    case Setting::InitialsHours:
        return u"desk/initials_hours"_s;
    }
    Q_UNREACHABLE();
}

QString ConfigurationSources::environmentName(Setting setting)
{
    switch (setting) {
    case Setting::ApiUrl:
        return u"CLINIC_INTAKE_API_URL"_s;
    case Setting::ApiKey:
        return u"CLINIC_INTAKE_API_KEY"_s;
    case Setting::ProfileGroups:
        return u"CLINIC_INTAKE_PROFILE_GROUP"_s;
    case Setting::DataDir:
        return u"CLINIC_INTAKE_DATA_DIR"_s;
    case Setting::Language:
        return u"CLINIC_INTAKE_LANGUAGE"_s;
    case Setting::Region:
        return u"CLINIC_INTAKE_REGION"_s;
    case Setting::CaFile:
        return u"CLINIC_INTAKE_CA_FILE"_s;
    case Setting::RequestTimeoutMs:
        return u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s;
    case Setting::SettleMs:
        return u"CLINIC_INTAKE_SETTLE_MS"_s;
    case Setting::RetryBaseMs:
        return u"CLINIC_INTAKE_RETRY_BASE_MS"_s;
    case Setting::SendingDelayS:
        return u"CLINIC_INTAKE_SENDING_DELAY_S"_s;
    case Setting::RequestsInFlight:
    case Setting::RetentionDays:
    case Setting::PatientLanguage:
    case Setting::SexInstruction:
    case Setting::NameOrder:
    case Setting::LockAfterMin:
    case Setting::AskInitials:
    case Setting::InitialsHours:
        return {};
    }
    Q_UNREACHABLE();
}

ConfigurationSources::ConfigurationSources(QString machineFile, QString userFile, QMap<Setting, QString> commandLine,
                                           QMap<QString, QString> environment, QString logFolder)
    : m_machineFile(std::move(machineFile)),
      m_userFile(std::move(userFile)),
      m_logFolder(std::move(logFolder)),
      m_commandLine(std::move(commandLine)),
      m_environment(std::move(environment))
{
}

ConfigurationSources ConfigurationSources::ofSystem(QMap<Setting, QString> commandLine)
{
    QMap<QString, QString> environment;
    const auto system = QProcessEnvironment::systemEnvironment();
    for (const Setting setting : allSettings) {
        const QString name = environmentName(setting);
        if (!name.isEmpty() && system.contains(name))
            environment.insert(name, system.value(name));
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {machineWideFile, folder + "/clinic-intake/clinic-intake.ini"_L1, std::move(commandLine),
            std::move(environment), stateFolder()};
}

bool ConfigurationSources::isLocked(Setting setting) const
{
    for (const QString &key : valuesIn(m_machineFile, lockedKeys)) {
        if (key.trimmed() == iniKey(setting) && !key.trimmed().isEmpty())
            return true;
    }
    return false;
}

/// The values that the sources give, strongest first. An empty value is none.
std::vector<ConfigurationSources::Candidate> ConfigurationSources::candidates(Setting setting) const
{
    std::vector<Candidate> found;
    const auto add = [&](const QString &value, SettingSource source) {
        if (!value.isEmpty())
            found.push_back({value, source});
    };
    const auto fromFile = [&](const QString &file, SettingSource source) {
        const QString key = iniKey(setting);
        if (!key.isEmpty())
            add(valuesIn(file, key).join(u','), source);
    };
    if (!isLocked(setting)) {
        add(m_commandLine.value(setting), SettingSource::CommandLine);
        add(m_environment.value(environmentName(setting)), SettingSource::Environment);
    }
    fromFile(m_machineFile, SettingSource::Machine);
    if (!isLocked(setting))
        fromFile(m_userFile, SettingSource::Settings);
    return found;
}

std::optional<ConfigurationSources::Candidate> ConfigurationSources::resolve(Setting setting) const
{
    const auto all = candidates(setting);
    const auto usable = std::ranges::find_if(all, [&](const Candidate &one) { return isUsable(setting, one.value); });
    return usable == all.end() ? std::nullopt : std::optional(*usable);
}

Configuration ConfigurationSources::read() const
{
    const auto value = [this](Setting setting, const QString &otherwise = {}) {
        const auto found = resolve(setting);
        return found ? found->value : otherwise;
    };
    const auto whole = [&](Setting setting, int otherwise) {
        return number(value(setting), 0, std::numeric_limits<int>::max()).value_or(otherwise);
    };

    Configuration result;
    result.apiUrl = *serverUrl(value(Setting::ApiUrl, providersUrl));
    result.apiKey = value(Setting::ApiKey).trimmed().toUtf8();
    result.profileGroups = *groups(value(Setting::ProfileGroups));
    result.dataDir = folderOf(value(Setting::DataDir));
    if (result.dataDir.isEmpty())
        result.dataDir = QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                         "/clinic-intake"_L1);
    if (!m_userFile.isEmpty())
        result.generationsDir = QFileInfo(m_userFile).absoluteDir().filePath(u"generations"_s);
    result.logDir = m_logFolder;
    result.language = language(value(Setting::Language)).value_or(systemLanguage());
    result.region = region(value(Setting::Region)).value_or(regionFor(result.language));
    result.caFile = value(Setting::CaFile);
    result.requestTimeout = std::chrono::milliseconds(whole(Setting::RequestTimeoutMs, 30'000));
    result.settling = std::chrono::milliseconds(whole(Setting::SettleMs, 60'000));
    result.retryBase = std::chrono::milliseconds(whole(Setting::RetryBaseMs, 5'000));
    result.requestsInFlight = whole(Setting::RequestsInFlight, 4);
    result.retentionDays = whole(Setting::RetentionDays, 7);
    result.sendingDelay = std::chrono::seconds(whole(Setting::SendingDelayS, 0));
    result.patientLanguage = language(value(Setting::PatientLanguage)).value_or(result.language);
    result.sexInstruction = plainLine(value(Setting::SexInstruction), longestInstruction);
    result.askInitials = yesOrNo(value(Setting::AskInitials)).value_or(false);
    result.initialsHours = std::chrono::hours(whole(Setting::InitialsHours, 8));
    result.nameOrder = nameOrder(value(Setting::NameOrder)).value_or(NameOrder::FirstLast);
    result.lockAfter = std::chrono::minutes(whole(Setting::LockAfterMin, 5));
    return result;
}

std::vector<SettingProblem> ConfigurationSources::problems() const
{
    std::vector<SettingProblem> found;
    for (const Setting setting : allSettings) {
        for (const Candidate &one : candidates(setting)) {
            if (!isUsable(setting, one.value))
                found.push_back({setting, one.source, setting == Setting::ApiKey ? QString() : one.value});
        }
    }
    return found;
}

bool ConfigurationSources::isMachineFileSound() const
{
    return keysIn(m_machineFile).has_value();
}

QStringList ConfigurationSources::unknownKeys() const
{
    QStringList keys = keysIn(m_machineFile).value_or(QStringList());
    for (const QString &key : valuesIn(m_machineFile, lockedKeys))
        keys << key.trimmed();
    keys.removeAll(lockedKeys);
    for (const Setting setting : allSettings)
        keys.removeAll(iniKey(setting));
    return keys;
}

SettingSource ConfigurationSources::sourceOf(Setting setting) const
{
    const auto found = resolve(setting);
    return found ? found->source : SettingSource::Default;
}

bool ConfigurationSources::isFixed(Setting setting) const
{
    // A key from outside belongs to the server that was given with it: nobody else gets to see it.
    if (setting == Setting::ApiUrl && sourceOf(Setting::ApiKey) > SettingSource::Settings)
        return true;
    return isLocked(setting) || sourceOf(setting) > SettingSource::Settings;
}

bool ConfigurationSources::write(const QMap<Setting, QString> &values) const
{
    if (!isUsableSettingsFile(m_userFile))
        return false;
    QSettings settings(m_userFile, QSettings::IniFormat);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString key = iniKey(it.key());
        if (key.isEmpty())
            continue;
        if (it.value().isEmpty())
            settings.remove(key);
        else
            settings.setValue(key, it.value());
    }
    settings.sync();
    return settings.status() == QSettings::NoError;
}

bool ConfigurationSources::isUsableValue(Setting setting, const QString &value)
{
    return value.isEmpty() || isUsable(setting, value);
}

} // namespace clinic
