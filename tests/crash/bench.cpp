// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/bench.h"

#include "core/domain/profile_json.h"
#include "core/intake/outbox_access.h"
#include "core/storage/outbox.h"
#include "core/vault/cipher.h"
#include "core/vault/key_slots.h"
#include "tests/storage/older_versions.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

/// The least that a slot may cost: the program opens it, as it does any other.
constexpr vault::KdfCost cheap{1, 8192};

const auto handedOver = u"handed-over"_s;

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    if (QDir(from).exists())
        std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

/// The command told its caller that it is done.
bool isAcknowledged(const Ended &ended)
{
    const QJsonObject said = ended.object();
    return !said.isEmpty() && !said.contains(u"error"_s);
}

bool isUnderWay(const Record &record)
{
    switch (nameOf(record.state)) {
    case StateName::Queued:
    case StateName::Sending:
    case StateName::Unconfirmed:
        return true;
    case StateName::Registered:
    case StateName::Rejected:
    case StateName::Review:
    case StateName::Discarded:
        break;
    }
    return false;
}

/// Whether the profile says what was to be registered; what the service adds is its own affair.
bool holds(const QJsonObject &profile, const QJsonObject &asked)
{
    return std::ranges::all_of(asked.keys(), [&](const QString &name) {
        return name == "profile_group"_L1 || profile.value(name) == asked.value(name);
    });
}

} // namespace

Bench::Bench(Scene scene)
    : m_scene(std::move(scene)), m_server(m_scene.security), m_cli(m_server.url()), m_strikeLog(m_cli.path(u"steps"_s))
{
    m_cli.setVariable(u"CLINIC_INTAKE_CA_FILE"_s, clinic::test::ScriptedServer::authorityFile());
    m_cli.setVariable(u"CLINIC_INTAKE_REQUEST_TIMEOUT_MS"_s, u"1000"_s);
    m_cli.setVariable(u"CLINIC_INTAKE_SETTLE_MS"_s, u"20"_s);
    m_cli.setVariable(u"CLINIC_INTAKE_RETRY_BASE_MS"_s, u"20"_s);
    m_cli.setVariable(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s, u"nine yellow tractors"_s);
    m_cli.setVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s, u"seven brown bicycles"_s);
    m_cli.write(u"patients.csv"_s, patientsCsv());
    if (m_scene.start == Start::NoFolder)
        return;
    if (!vault::KeySlots::create(m_cli.dataFolder(), Cli::passphrase, cheap))
        broken(u"no key slots could be made"_s);
    if (m_scene.start == Start::InUse)
        prepare();
    if (m_scene.start == Start::Version1)
        prepareVersion1();
    m_prepared.manner = m_scene.manner;
    copyFolder(m_cli.dataFolder(), m_cli.path(u"prepared"_s));
}

void Bench::prepare()
{
    if (!vault::KeySlots::create(m_cli.dataFolder(), Cli::passphrase, cheap))
        broken(u"no key slots could be made"_s);
    if (m_cli
            .run({u"add"_s, u"--json"_s, u"--first-name"_s, u"Kaisa"_s, u"--last-name"_s, u"Known"_s, u"--sex"_s,
                  u"female"_s, u"--date-of-birth"_s, u"1950-02-01"_s})
            .exitCode != 0)
        broken(u"the patient who is registered in every scene is not"_s);
    m_server.state().refuses = m_scene.refusedBefore;
    m_server.state().manner = m_scene.mannerBefore;
    for (const QStringList &command : m_scene.before)
        runCommand(command);
    m_server.awaitSilence();
    m_prepared.creations = m_server.state().creations;
}

void Bench::prepareVersion1()
{
    auto key = vault::KeySlots::unlock(m_cli.dataFolder(), Cli::passphrase);
    if (!key) {
        broken(u"the key slots cannot be opened: %1"_s.arg(key.error().detail));
        return;
    }
    const auto cipher = std::make_shared<const vault::Cipher>(std::move(*key));
    const QString file = storage::Outbox::fileIn(m_cli.dataFolder());
    storage::test::makeVersion(1, file);
    storage::test::Peek peek(file);
    storage::test::insertVersion1(peek, storage::test::registrationOf(u"Erik"_s, u"Lund"_s), StateName::Queued,
                                  payloadCipher(cipher));
}

void Bench::reset()
{
    m_faults.clear();
    m_server.state() = m_prepared;
    QFile::remove(m_strikeLog);
    copyFolder(m_cli.path(u"prepared"_s), m_cli.dataFolder());
    // Where it is remembered how far the folder has come; it would be taken for a restored backup.
    QDir(m_cli.path(u"config"_s)).removeRecursively();
}

Ended Bench::runCommand(QStringList command)
{
    command.replaceInStrings(u"%csv%"_s, m_cli.path(u"patients.csv"_s));
    command.replaceInStrings(u"%file%"_s, QDir(m_cli.dataFolder()).filePath(handedOver));
    if (!m_prepared.creations.empty())
        command.replaceInStrings(u"%known%"_s, m_prepared.creations.front().profile[u"id"_s].toString());
    return m_cli.run(command + QStringList{u"--json"_s});
}

Ended Bench::runStruck(const QString &strike)
{
    m_cli.setVariable(u"LD_PRELOAD"_s, QStringLiteral(INTERRUPTION_SHIM));
    m_cli.setVariable(u"CLINIC_STRIKE_FOLDER"_s, QFileInfo(m_cli.path({})).canonicalFilePath() + u"/data"_s);
    m_cli.setVariable(u"CLINIC_STRIKE_LOG"_s, m_strikeLog);
    m_cli.setVariable(u"CLINIC_STRIKE"_s, strike);
    const Ended ended = runCommand(m_scene.command);
    m_cli.unsetVariable(u"LD_PRELOAD"_s);
    return ended;
}

QStringList Bench::steps() const
{
    QFile log(m_strikeLog);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(log.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

int Bench::countSteps(const QString &strike)
{
    reset();
    const Ended ended = runStruck(strike.startsWith("fail"_L1) ? u"count-storage"_s : u"count"_s);
    if (!isAcknowledged(ended))
        return -1;
    const QStringList taken = steps();
    const auto last = taken.indexOf(m_scene.upTo);
    return static_cast<int>(last < 0 ? taken.size() : last + 1);
}

Struck Bench::strikeAt(const QString &strike, int step)
{
    reset();
    const Ended ended = runStruck(strike.arg(step));
    const QStringList taken = steps();
    const bool reached = taken.size() >= step;
    m_server.awaitSilence();
    checkEnd(ended, reached && strike.startsWith("kill"_L1));
    if (isAcknowledged(ended))
        checkAcknowledged();
    else
        repeat();
    if (m_scene.isHandedOver)
        takeOver();
    finish();
    checkAtRest();
    for (const QString &leak : m_cli.leaks())
        broken(u"standard error told “%1”"_s.arg(leak));
    const QString at = reached ? taken[step - 1] : QString();
    return {reached, at, m_faults};
}

void Bench::checkEnd(const Ended &ended, bool killed)
{
    if (killed)
        return;
    if (ended.exitCode == 4 && ended.err.trimmed().isEmpty())
        broken(u"it failed without a word"_s);
    if (ended.exitCode == 5 && m_scene.manner == Manner::HasThemAlready)
        return; // not confirmed yet
    if (ended.exitCode != 0 && ended.exitCode != 4 && !(m_scene.mayBeAsked && ended.exitCode == 1))
        broken(u"it ended with %1: %2"_s.arg(ended.exitCode).arg(QString::fromUtf8(ended.err)));
}

/// What was said to be done is there, although the process was killed or failed afterwards.
void Bench::checkAcknowledged()
{
    const auto records = look();
    for (const Expected &expected : std::as_const(m_scene.expected)) {
        const auto found = std::ranges::find_if(records, [&](const Known &one) { return isOf(expected, one); });
        if (found == records.end())
            broken(u"%1 was acknowledged and is lost"_s.arg(expected.firstName));
        else if (nameOf(found->record.state) == StateName::Rejected)
            broken(u"what was decided about %1 was acknowledged and is lost"_s.arg(expected.firstName));
    }
}

void Bench::repeat()
{
    const Ended again = runCommand(m_scene.command);
    if (again.exitCode == 4 || again.exitCode < 0) // others: it was decided before, or waits to be looked for
        broken(u"repeated, it ended with %1: %2"_s.arg(again.exitCode).arg(QString::fromUtf8(again.err)));
}

/// Killed between the commit and the renaming, the command leaves its file under another name.
void Bench::takeOver()
{
    const QDir folder(m_cli.dataFolder());
    const auto files = folder.entryList({handedOver + u'*'}, QDir::Files);
    for (const QString &file : files) {
        const Ended ended = runCommand({u"take-over"_s, folder.filePath(file)});
        if (ended.exitCode != 0 && file == handedOver)
            broken(u"the file cannot be taken over: %1"_s.arg(QString::fromUtf8(ended.err)));
    }
}

void Bench::finish()
{
    const auto records = look();
    if (!std::ranges::any_of(records, [](const Known &one) { return isUnderWay(one.record); }))
        return;
    const Ended ended = runCommand({u"sync"_s, u"--wait"_s, u"--timeout"_s, u"30"_s});
    if (ended.exitCode != 0 && !(m_scene.mayBeAsked && ended.exitCode == 1))
        broken(u"sync --wait ended with %1: %2"_s.arg(ended.exitCode).arg(QString::fromUtf8(ended.err)));
}

/// Reads a copy, so that looking neither repairs nor spoils what the program will find.
std::vector<Bench::Known> Bench::look()
{
    const QString folder = m_cli.path(u"look"_s);
    copyFolder(m_cli.dataFolder(), folder);
    auto key = vault::KeySlots::unlock(folder, Cli::passphrase);
    if (!key) {
        broken(u"the key slots cannot be opened: %1"_s.arg(key.error().detail));
        return {};
    }
    const auto cipher = std::make_shared<const vault::Cipher>(std::move(*key));
    auto outbox =
        storage::Outbox::open(folder, storage::Outbox::Access::ReadWrite, payloadCipher(cipher), u"the test"_s);
    const auto records = outbox ? (*outbox)->list({}) : tl::unexpected(outbox.error());
    if (!records) {
        broken(u"the outbox cannot be read: %1"_s.arg(records.error().detail));
        return {};
    }
    if (const auto verdict = (*outbox)->quickCheck(); !verdict || *verdict != "ok"_L1)
        broken(u"the database is damaged: %1"_s.arg(verdict.value_or(QString())));
    std::vector<Known> known;
    for (const Record &record : *records) {
        const Payload *payload = record.payload();
        known.push_back({record, payload ? toJson(payload->profile, payload->group) : QJsonObject()});
    }
    return known;
}

bool Bench::isOf(const Expected &expected, const Known &one)
{
    return expected.id.isEmpty() ? one.asked[u"first_name"_s].toString() == expected.firstName
                                 : one.record.id.toString() == expected.id;
}

/// Both sides, compared.
void Bench::checkAtRest()
{
    const auto records = look();
    const auto &creations = m_server.state().creations;
    const std::size_t others = m_scene.start == Start::InUse ? 1 : 0; // the patient who is registered in every scene
    if (records.size() != m_scene.expected.size() + others)
        broken(u"%1 records at the end"_s.arg(records.size()));
    for (const Expected &expected : std::as_const(m_scene.expected))
        checkPatient(expected, records);
    for (const Known &one : records) {
        if (isUnderWay(one.record))
            broken(u"%1 is left %2"_s.arg(one.record.id.toString(), toString(nameOf(one.record.state))));
    }
    for (const auto &one : creations) {
        const bool isKnown = std::ranges::any_of(
            records, [&](const Known &record) { return record.record.id.toString() == one.registration; });
        if (!isKnown)
            broken(u"the service holds %1, which is not in the outbox"_s.arg(one.registration));
    }
}

void Bench::checkPatient(const Expected &expected, const std::vector<Known> &records)
{
    const auto found = std::ranges::find_if(records, [&](const Known &one) { return isOf(expected, one); });
    if (found == records.end()) {
        broken(u"%1 is lost"_s.arg(expected.firstName));
        return;
    }
    if (std::ranges::count_if(records, [&](const Known &one) { return isOf(expected, one); }) != 1)
        broken(u"%1 is in the outbox more than once"_s.arg(expected.firstName));
    const auto &[record, asked] = *found;
    std::vector<QJsonObject> profiles;
    for (const auto &one : m_server.state().creations) {
        if (one.registration == record.id.toString())
            profiles.push_back(one.profile);
    }
    const StateName state = nameOf(record.state);
    if (m_scene.mayBeAsked && state == StateName::Review && profiles.size() <= 1)
        return;
    if (state != expected.state)
        broken(u"%1 is %2"_s.arg(expected.firstName, toString(state)));
    if (profiles.size() != static_cast<std::size_t>(expected.profiles))
        broken(u"%1 has %2 profiles"_s.arg(expected.firstName).arg(profiles.size()));
    if (asked[u"first_name"_s].toString() != expected.firstName ||
        asked[u"last_name"_s].toString() != expected.lastName)
        broken(u"%1 is kept with other details"_s.arg(expected.firstName));
    if (!profiles.empty() && !holds(profiles.front(), asked))
        broken(u"%1 is registered with other details"_s.arg(expected.firstName));
    const auto *registered = std::get_if<state::Registered>(&record.state);
    if (registered && !profiles.empty() && registered->remoteId != profiles.front()[u"id"_s].toString())
        broken(u"%1 is registered as somebody else"_s.arg(expected.firstName));
}

} // namespace clinic::tests
