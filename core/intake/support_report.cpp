// SPDX-License-Identifier: Apache-2.0
#include "core/intake/support_report.h"

#include "core/domain/codes.h"
#include "core/intake/event_log.h"
#include "core/intake/intake.h"
#include "core/intake/private_file.h"
#include "core/intake/settings_file.h"
#include "core/storage/outbox.h"
#include "core/vault/data_key.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSslSocket>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>
#include <variant>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

using Members = std::vector<std::pair<QString, QString>>;

constexpr int logLines = 300;
constexpr auto introduction = "Clinic Intake: report for support.\n"
                              "It holds versions, settings, counts and codes of this computer; nothing of\n"
                              "a patient, no passphrase and no access key. Read it before you send it.\n";

QString number(qint64 value)
{
    return QString::number(value);
}

QString yesOrNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

Members programMembers(const QDateTime &now)
{
    return {{u"made_at"_s, now.toUTC().toString(Qt::ISODate)},
            {u"version"_s, QStringLiteral(CLINIC_INTAKE_VERSION)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"libsodium"_s, QString::fromLatin1(vault::sodiumVersion())},
            {u"tls"_s, QSslSocket::sslLibraryVersionString()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"processor"_s, QSysInfo::currentCpuArchitecture()}};
}

/// Of what a person may have typed freely only whether it is there.
QString valueOf(Setting setting, const Configuration &configuration)
{
    const auto ms = [](std::chrono::milliseconds time) { return number(time.count()); };
    const auto given = [](bool isGiven) { return isGiven ? u"given"_s : u"none"_s; };
    switch (setting) {
    case Setting::ApiUrl:
        return configuration.apiUrl.scheme() + u' ' + QString::fromLatin1(LogHost(configuration.apiUrl).text());
    case Setting::ApiKey:
        return given(!configuration.apiKey.isEmpty());
    case Setting::ProfileGroups:
        return number(static_cast<qint64>(configuration.profileGroups.size()));
    case Setting::DataDir:
        return u"not told"_s;
    case Setting::Language:
        return languageCode(configuration.language);
    case Setting::Region:
        return configuration.region;
    case Setting::CaFile:
        return given(!configuration.caFile.isEmpty());
    case Setting::RequestTimeoutMs:
        return ms(configuration.requestTimeout);
    case Setting::SettleMs:
        return ms(configuration.settling);
    case Setting::RetryBaseMs:
        return ms(configuration.retryBase);
    case Setting::RequestsInFlight:
        return number(configuration.requestsInFlight);
    case Setting::RetentionDays:
        return number(configuration.retentionDays);
    case Setting::PatientLanguage:
        return languageCode(configuration.patientLanguage);
    case Setting::SexInstruction:
        return given(!configuration.sexInstruction.isEmpty());
    case Setting::SendingDelayS:
        return number(std::chrono::duration_cast<std::chrono::seconds>(configuration.sendingDelay).count());
    case Setting::AskInitials:
        return yesOrNo(configuration.askInitials);
    case Setting::InitialsHours:
        return number(configuration.initialsHours.count());
    case Setting::NameOrder:
        return configuration.nameOrder == NameOrder::FirstLast ? u"first-last"_s : u"last-first"_s;
    case Setting::LockAfterMin:
        return number(configuration.lockAfter.count());
    }
    Q_UNREACHABLE();
}

QString keyOf(Setting setting)
{
    const QString key = ConfigurationSources::iniKey(setting);
    return key.isEmpty() ? u"api/key"_s : key;
}

Members settingsMembers(const ConfigurationSources &sources, const Configuration &configuration)
{
    Members members;
    for (const Setting setting : allSettings) {
        QString value = valueOf(setting, configuration) + " ("_L1 + code(sources.sourceOf(setting));
        value += sources.isFixed(setting) ? ", fixed)"_L1 : ")"_L1;
        members.emplace_back(keyOf(setting), value);
    }
    for (const SettingProblem &problem : sources.problems())
        members.emplace_back(u"unusable "_s + keyOf(problem.setting), code(problem.source));
    members.emplace_back(u"machine_file"_s, isUsableSettingsFile(sources.machineFile())
                                                ? yesOrNo(QFileInfo::exists(sources.machineFile()))
                                                : u"unusable"_s);
    members.emplace_back(u"settings_file"_s, isUsableSettingsFile(sources.userFile())
                                                 ? yesOrNo(QFileInfo::exists(sources.userFile()))
                                                 : u"unusable"_s);
    return members;
}

Members slotMembers(const QString &folder)
{
    const auto all = Intake::keySlots(folder);
    if (!all)
        return {{u"fault"_s, code(all.error().kind)}};
    Members members{{u"count"_s, number(static_cast<qint64>(all->size()))}};
    for (std::size_t i = 0; i < all->size(); ++i) {
        const KeySlot &slot = (*all)[i];
        QString value = code(slot.kind);
        value += slot.usable ? ", usable"_L1 : ", unusable"_L1;
        value += slot.isWeak ? ", weak"_L1 : ""_L1;
        value += slot.own ? ", of this user"_L1 : ""_L1;
        if (slot.createdAt.isValid())
            value += ", made "_L1 + slot.createdAt.toUTC().date().toString(Qt::ISODate);
        members.emplace_back(number(static_cast<qint64>(i + 1)), value);
    }
    return members;
}

/// Nothing sealed is opened for a report.
storage::PayloadCipher noCipher()
{
    return {.seal = [](const QByteArray &, const QByteArray &) { return QByteArray(); },
            .open = [](const QByteArray &, const QByteArray &) { return std::optional<QByteArray>(); },
            .fingerprint = [](const QByteArray &) { return QByteArray(); }};
}

void addContent(Members &members, storage::Outbox &outbox)
{
    members.emplace_back(u"schema"_s, number(outbox.schemaFound()));
    members.emplace_back(u"sqlite"_s, outbox.libraryVersion().value_or(QString()));
    const auto verdict = outbox.quickCheck();
    members.emplace_back(u"integrity"_s, verdict ? (*verdict == "ok"_L1 ? u"sound"_s : u"damaged"_s)
                                                 : QString(code(verdict.error().kind)));
    const auto status = outbox.counts();
    if (!status) {
        members.emplace_back(u"counts"_s, code(status.error().kind));
        return;
    }
    for (const StateName state : allStates)
        members.emplace_back(toString(state), number(status->count(state)));
    members.emplace_back(u"registered_twice"_s, number(status->registeredTwice));
    if (status->oldestQueued)
        members.emplace_back(u"oldest_queued"_s, status->oldestQueued->toUTC().toString(Qt::ISODate));
}

Members outboxMembers(const QString &folder)
{
    const QStorageInfo disk(folder);
    const QString file = storage::Outbox::fileIn(folder);
    Members members{
        {u"newest_schema"_s, number(storage::Outbox::newestSchema())},
        {u"file_system"_s, QString::fromLatin1(disk.fileSystemType())},
        {u"free_mib"_s, number(disk.bytesAvailable() / (1024 * 1024))},
        {u"folder_permissions"_s, QString::number(static_cast<int>(QFileInfo(folder).permissions()), 16)},
        {u"file_bytes"_s, number(QFileInfo(file).size())},
        {u"wal_bytes"_s, number(QFileInfo(file + "-wal"_L1).size())},
    };
    const auto outbox = storage::Outbox::open(folder, storage::Outbox::Access::ReadOnly, noCipher(), {});
    if (outbox)
        addContent(members, **outbox);
    else
        members.emplace_back(u"fault"_s, code(outbox.error().kind));
    return members;
}

} // namespace

SupportReport SupportReport::make(const ConfigurationSources &sources, const QDateTime &now)
{
    const Configuration configuration = sources.read();
    SupportReport report;
    report.m_sections = {{u"program"_s, programMembers(now)},
                         {u"settings"_s, settingsMembers(sources, configuration)},
                         {u"outbox"_s, outboxMembers(configuration.dataDir)},
                         {u"key_slots"_s, slotMembers(configuration.dataDir)}};
    report.m_log = EventLog(configuration.logDir).tail(logLines);
    return report;
}

QByteArray SupportReport::toText() const
{
    QByteArray text = introduction;
    for (const Section &section : m_sections) {
        text += "\n[" + section.name.toUtf8() + "]\n";
        for (const auto &[name, value] : section.members)
            text += name.toUtf8() + ": " + value.toUtf8() + '\n';
    }
    text += "\n[log]\n";
    for (const QByteArray &line : m_log)
        text += line + '\n';
    return text;
}

QJsonObject SupportReport::toJson() const
{
    QJsonObject object;
    for (const Section &section : m_sections) {
        QJsonObject members;
        for (const auto &[name, value] : section.members)
            members.insert(name, value);
        object.insert(section.name, members);
    }
    object.insert(u"log"_s,
                  QJsonArray::fromStringList(QString::fromLatin1(m_log.join('\n')).split(u'\n', Qt::SkipEmptyParts)));
    return object;
}

SupportSaved SupportReport::save(const QString &path) const
{
    PrivateFile file(path);
    const QByteArray text = toText();
    if (file.open() && file.device().write(text) == text.size() && file.commit())
        return {};
    return tl::unexpected(Fault<ExportFault>{ExportFault::CannotWrite, file.errorString()});
}

} // namespace clinic
