// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace clinic {

/// What can be configured. docs/configuration.md lists names, environment variables and defaults.
enum class Setting {
    ApiUrl,
    ApiKey,        ///< command line and environment only; otherwise it is kept sealed, per server
    ProfileGroups, ///< comma separated, the first is the default
    DataDir,
    Language, ///< of the program
    Region,
    CaFile,
    RequestTimeoutMs,
    SettleMs,
    RetryBaseMs,
    RequestsInFlight,
    RetentionDays,
    PatientLanguage, ///< the choice that a new form starts with
    SexInstruction,  ///< the clinic's own line below the choice of sex
    SendingDelayS,   ///< 0 to 30: how long a registration can be taken back before it is sent
    AskInitials,     ///< "yes" or "no": whether the desktop asks who is at work, for the history
    InitialsHours,   ///< 1 to 24: after so many hours it asks again
    NameOrder,       ///< "first-last" or "last-first": the order of the two name fields in the form
    LockAfterMin,    ///< the window locks after so many minutes without a key or the mouse; 0 never
};

inline constexpr std::array allSettings{
    Setting::ApiUrl,          Setting::ApiKey,         Setting::ProfileGroups,    Setting::DataDir,
    Setting::Language,        Setting::Region,         Setting::CaFile,           Setting::RequestTimeoutMs,
    Setting::SettleMs,        Setting::RetryBaseMs,    Setting::RequestsInFlight, Setting::RetentionDays,
    Setting::PatientLanguage, Setting::SexInstruction, Setting::SendingDelayS,    Setting::NameOrder,
    Setting::LockAfterMin,    Setting::AskInitials,    Setting::InitialsHours,
};

enum class SettingSource { Default, Settings, Machine, Environment, CommandLine };

inline constexpr int longestLockAfter = 480; ///< minutes, a working day

enum class NameOrder { FirstLast, LastFirst };

/// Everything that the core needs to know, as plain values.
struct Configuration
{
    QUrl apiUrl;
    QByteArray apiKey; ///< from the command line or the environment; else the one that is kept for the server
    std::vector<ProfileGroup> profileGroups;
    QString dataDir;
    QString generationsDir; ///< remembers outside the data folder how far each outbox has come; empty: does not
    QString logDir;         ///< of the administrator's log, outside the data folder; empty: there is none
    std::chrono::milliseconds keychainPatience{10000}; ///< how long one question to the keychain may take
    clinic::Language language = clinic::Language::English;
    QString region;
    QString caFile;
    std::chrono::milliseconds requestTimeout{30000};
    std::chrono::milliseconds settling{60000};
    std::chrono::milliseconds retryBase{5000};
    int requestsInFlight = 4;
    int retentionDays = 7;
    std::chrono::milliseconds sendingDelay{0}; ///< of what is saved; 0 to 30 s
    clinic::Language patientLanguage = clinic::Language::English;
    QString sexInstruction;
    bool askInitials = false;
    std::chrono::hours initialsHours{8};
    clinic::NameOrder nameOrder = clinic::NameOrder::FirstLast;
    std::chrono::minutes lockAfter{5}; ///< 0: never

    std::optional<ProfileGroup> defaultGroup() const;
};

/// A value that cannot be used; the next source's is used in its place.
struct SettingProblem
{
    Setting setting;
    SettingSource source;
    QString value; ///< empty for secrets
};

/// Whether it can go into a header: visible ASCII characters, at least one.
bool isUsableApiKey(const QByteArray &key);

/// Where the values come from, in this order: command line, environment, the machine-wide file (its section [locked]
/// lists keys that the settings dialog cannot change), the person's settings, the built-in default.
class ConfigurationSources
{
public:
    /// Reads nothing yet. `machineFile` and `userFile` are INI files and may be missing. `logFolder`: see
    /// Configuration::logDir.
    ConfigurationSources(QString machineFile, QString userFile, QMap<Setting, QString> commandLine,
                         QMap<QString, QString> environment, QString logFolder = {});
    /// The files and the environment of this system.
    static ConfigurationSources ofSystem(QMap<Setting, QString> commandLine);

    /// Reads every source afresh.
    Configuration read() const;
    /// What read() could not use.
    std::vector<SettingProblem> problems() const;
    SettingSource sourceOf(Setting setting) const;
    /// Whether the person's settings have no say: locked in the machine-wide file, or given by environment or command
    /// line.
    bool isFixed(Setting setting) const;
    /// Writes to the person's settings; an empty value goes back to the default. False where the file cannot be
    /// written.
    bool write(const QMap<Setting, QString> &values) const;

    /// Whether read() could use this value; for a dialog that checks before it writes. An empty value is the default.
    static bool isUsableValue(Setting setting, const QString &value);

    /// Whether what the administrator has set, and locked, is known: the machine-wide file is sound, or there is none.
    bool isMachineFileSound() const;
    /// Keys of the machine-wide file, also among those that it locks, that are no setting's: most likely misspelt.
    QStringList unknownKeys() const;

    const QString &userFile() const { return m_userFile; }
    const QString &machineFile() const { return m_machineFile; }

    /// The key in the INI files, e.g. "api/url".
    static QString iniKey(Setting setting);
    /// E.g. "CLINIC_INTAKE_API_URL"; empty where there is none.
    static QString environmentName(Setting setting);

private:
    struct Candidate
    {
        QString value;
        SettingSource source;
    };
    std::vector<Candidate> candidates(Setting setting) const;
    std::optional<Candidate> resolve(Setting setting) const;
    bool isLocked(Setting setting) const;

    QString m_machineFile, m_userFile, m_logFolder;
    QMap<Setting, QString> m_commandLine;
    QMap<QString, QString> m_environment;
};

} // namespace clinic
