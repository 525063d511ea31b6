// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include "app/cli/arguments.h"
#include "app/cli/option_names.h"
#include "core/domain/initials.h"

#include <QStringList>
#include <QUuid>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

// The command line's own language is English, as the manual page is: the program's language is known only after it has
// been read.

namespace clinic::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr auto description =
    "Registers patients at the remote service, at once or later, from an encrypted outbox on this computer.";
constexpr auto footer = "Exit codes: 0 done, 1 something waits for a person, 2 usage or invalid input,\n"
                        "3 configuration, 4 storage, 5 server not reachable (everything is safe in the outbox).\n"
                        "See clinic-intake-cli(1).";

/// Says what is wrong with the use of the command line.
struct UsageError
{
    QString text;
};

/// The strings that CLI11 writes to, and what becomes of them. Options point into it: it stays where it is.
class CommandLine
{
public:
    CommandLine();
    CommandLine(const CommandLine &) = delete;
    CommandLine &operator=(const CommandLine &) = delete;

    tl::expected<Options, Notice> parse(int argc, const char *const *argv);

private:
    CLI::App *verb(const std::string &name, const std::string &help);
    void refuseOptionsAsValues();
    void addFields(CLI::App *to);
    void addId(CLI::App *to);
    void addSlots();
    FieldTexts texts(const CLI::App *verb) const;
    RecordId id() const;

    Verb chosen() const;
    Verb addOptions() const;
    Verb importOptions() const;
    Verb listOptions() const;
    Verb syncOptions() const;
    Verb editOptions() const;
    Verb resolveOptions() const;
    Verb discardOptions() const;
    Verb auditOptions() const;
    QString initials() const;
    Verb keyOptions() const;
    Verb slotsOptions() const;
    QMap<Setting, QString> settings() const;

    CLI::App m_app{description, "clinic-intake-cli"};
    CLI::App *m_add, *m_import, *m_list, *m_sync, *m_edit, *m_resolve, *m_discard, *m_erase, *m_audit, *m_check, *m_key;
    CLI::App *m_keySet, *m_keyForget, *m_setup, *m_handOver, *m_takeOver, *m_slots, *m_support;
    std::map<SlotsOptions::Action, CLI::App *> m_slotActions;

    bool m_json = false, m_offline = false, m_again = false, m_history = false, m_wait = false, m_sendAgain = false,
         m_secondRemoved = false, m_csv = false, m_withPatientData = false;
    std::array<std::string, settingOptions.size()> m_settings;
    std::map<const CLI::App *, std::array<std::string, fieldOptions.size()>> m_fields;
    std::string m_passphraseFile, m_transferFile, m_id, m_source, m_file, m_rejects, m_states, m_timeout,
        m_registeredAs, m_reason, m_label, m_newPassphraseFile, m_initials, m_from, m_to, m_output, m_keyFile;
};

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

RecordId recordId(const std::string &given)
{
    const auto id = RecordId::fromString(text(given));
    if (!id)
        throw UsageError{u"The id of a registration is a UUID, as add and list print it."_s};
    return *id;
}

CommandLine::CommandLine()
{
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.footer(footer);
    m_app.set_version_flag("--version", std::string("clinic-intake-cli ") + CLINIC_INTAKE_VERSION);
    m_app.add_flag("--json", m_json, "Print one JSON value on standard output");
    for (std::size_t i = 0; i < settingOptions.size(); ++i)
        m_app.add_option(settingOptions[i].name, m_settings[i], settingOptions[i].help);
    m_app.add_option("--passphrase-file", m_passphraseFile, "File whose first line is the passphrase of the outbox");

    m_app.add_option("--initials", m_initials, "Who is at work, 1 to 5 letters; kept in the history");

    m_add = verb("add", "Check, save and deliver one registration");
    m_add->add_option("source", m_source, "-: read one JSON object from standard input");
    m_add->add_option("--id", m_id, "UUID of the registration; adding it twice is the same registration");
    addFields(m_add);
    m_add->add_flag("--offline", m_offline, "Only save; a later sync delivers");

    m_import = verb("import", "Save the patients of a CSV file");
    m_import->add_option("file", m_file, "CSV file; its columns are the service's field names")->required();
    m_import->add_option("--rejects", m_rejects, "Write the rows that are not valid to this file");
    m_import->add_flag("--again", m_again, "Also rows that were imported before");

    m_list = verb("list", "Show the registrations on this computer");
    m_list->add_option("--state", m_states, "Only these states, separated by commas");
    m_list->add_flag("--history", m_history, "With everything that happened to each");

    m_sync = verb("sync", "Deliver what waits");
    m_sync->add_flag("--wait", m_wait, "Stay until nothing is left that time alone can settle");
    m_sync->add_option("--timeout", m_timeout, "End after this many seconds");

    m_edit = verb("edit", "Correct a registration that is queued or rejected");
    addId(m_edit);
    addFields(m_edit);

    m_resolve = verb("resolve", "Decide about a registration that is rejected, in review, or registered twice");
    addId(m_resolve);
    m_resolve->add_option("--registered-as", m_registeredAs, "It is registered, as the profile with this UUID");
    m_resolve->add_flag("--send-again", m_sendAgain, "It is not: send it again");
    m_resolve->add_flag("--second-removed", m_secondRemoved, "It was registered twice: the second profile is removed");

    m_discard = verb("discard", "Discard a registration that is not to be sent");
    addId(m_discard);
    m_discard->add_option("--reason", m_reason, "duplicate, entered_by_mistake, patient_withdrew, test_entry or other")
        ->required();

    m_erase = verb("erase", "Erase a patient's details now, as the patient may ask");
    addId(m_erase);

    m_audit = verb("audit", "Export the history of all registrations, as CSV or with --json");
    m_audit->add_option("--from", m_from, "First day, e.g. 2026-03-01");
    m_audit->add_option("--to", m_to, "Last day");
    m_audit->add_flag("--csv", m_csv, "As CSV (the default)");
    m_audit->add_flag("--with-patient-data", m_withPatientData, "With the patients' details that are still kept");
    m_audit->add_option("--output", m_output, "Write to this file, for its owner only");

    m_check = verb("check", "Is everything in order?");

    m_key = verb("key", "The access key that is kept for the server");
    m_key->require_subcommand(1);
    m_keySet = m_key->add_subcommand("set", "Keep the access key that is read from standard input, sealed");
    m_keyForget = m_key->add_subcommand("forget", "Forget the access key");
    for (CLI::App *one : {m_keySet, m_keyForget}) {
        one->fallthrough();
        one->add_flag("--json", m_json, "Print one JSON value on standard output");
    }
    m_keySet->add_option("--key-file", m_keyFile,
                         "File whose first line is the access key, in place of standard input");
    m_setup = verb("setup", "Set this computer up without asking: server, access key, profile group and passphrase");
    m_setup->add_option("--from", m_from, "File with a JSON object; -: standard input");
    m_setup->add_option("--key-file", m_keyFile, "File whose first line is the access key");
    m_handOver = verb("hand-over", "Hand what waits over to another computer, as a sealed file");
    m_takeOver = verb("take-over", "Take over what another computer has handed over");
    for (CLI::App *one : {m_handOver, m_takeOver}) {
        one->add_option("file", m_file, "The sealed file")->required();
        one->add_option("--transfer-passphrase-file", m_transferFile,
                        "File whose first line is the passphrase of the sealed file");
    }
    addSlots();
    m_support = verb("support", "A report about this computer for support, without anything of a patient");
    m_support->add_option("--output", m_output, "Write to this file, for its owner only");
    refuseOptionsAsValues();
}

void CommandLine::addSlots()
{
    using Action = SlotsOptions::Action;
    m_slots = verb("slots", "The passphrases and keychains that open the outbox");
    m_slots->require_subcommand(1);
    m_slotActions = {
        {Action::List, m_slots->add_subcommand("list", "Show them")},
        {Action::Add, m_slots->add_subcommand("add", "Add another passphrase")},
        {Action::Change, m_slots->add_subcommand("change", "Change a passphrase")},
        {Action::Remove, m_slots->add_subcommand("remove", "Remove one; never the last passphrase")},
        {Action::Remember, m_slots->add_subcommand("remember", "Let this user's keychain open it from now on")},
        {Action::Forget, m_slots->add_subcommand("forget", "Ask this user for a passphrase again")},
    };
    for (const auto &[action, one] : m_slotActions) {
        one->fallthrough();
        one->add_flag("--json", m_json, "Print one JSON value on standard output");
    }
    m_slotActions[Action::Add]->add_option("--label", m_label, "What people call it, for the list");
    m_slotActions[Action::Remove]->add_option("id", m_id, "Its id, as the list shows it")->required();
    for (const Action action : {Action::Add, Action::Change})
        m_slotActions[action]->add_option("--new-passphrase-file", m_newPassphraseFile,
                                          "File whose first line is the new passphrase");
}

/// No value begins with two hyphens: one that does is the next option, and its own value was forgotten.
void CommandLine::refuseOptionsAsValues()
{
    std::vector<CLI::App *> apps = m_app.get_subcommands([](const CLI::App *) { return true; });
    apps.push_back(&m_app);
    for (CLI::App *app : apps) {
        for (CLI::Option *option :
             app->get_options([](const CLI::Option *one) { return one->get_items_expected() > 0; }))
            option->check(
                [](const std::string &value) { return value.rfind("--", 0) == 0 ? "its value is missing" : ""; });
    }
}

CLI::App *CommandLine::verb(const std::string &name, const std::string &help)
{
    CLI::App *verb = m_app.add_subcommand(name, help);
    verb->fallthrough();
    verb->add_flag("--json", m_json, "Print one JSON value on standard output");
    return verb;
}

void CommandLine::addFields(CLI::App *to)
{
    auto &texts = m_fields[to];
    for (std::size_t i = 0; i < fieldOptions.size(); ++i)
        to->add_option(fieldOptions[i].name, texts[i], fieldOptions[i].help);
}

void CommandLine::addId(CLI::App *to)
{
    to->add_option("id", m_id, "UUID of the registration")->required();
}

FieldTexts CommandLine::texts(const CLI::App *verb) const
{
    FieldTexts given;
    for (std::size_t i = 0; i < fieldOptions.size(); ++i) {
        if (verb->count(fieldOptions[i].name) > 0)
            given[fieldOptions[i].field] = text(m_fields.at(verb)[i]);
    }
    return given;
}

RecordId CommandLine::id() const
{
    return recordId(m_id);
}

Verb CommandLine::addOptions() const
{
    AddOptions options;
    options.texts = texts(m_add);
    options.offline = m_offline;
    options.fromStandardInput = m_source == "-";
    if (m_add->count("--id") > 0)
        options.id = id();
    if (m_add->count("source") > 0 && !options.fromStandardInput)
        throw UsageError{u"Name each value with its option, or write \"-\" to read a JSON object."_s};
    if (options.fromStandardInput && !options.texts.empty())
        throw UsageError{u"With \"-\" every field comes from the JSON object on standard input."_s};
    return options;
}

Verb CommandLine::importOptions() const
{
    return ImportOptions{text(m_file), text(m_rejects), m_again};
}

Verb CommandLine::listOptions() const
{
    ListOptions options;
    options.history = m_history;
    for (const QString &part : text(m_states).split(u',', Qt::SkipEmptyParts)) {
        const auto state = stateFromString(part.trimmed());
        if (!state) {
            QStringList known;
            for (const StateName one : allStates)
                known << toString(one);
            throw UsageError{"--state: the states are "_L1 + known.join(", "_L1) + u'.'};
        }
        options.states.insert(*state);
    }
    return options;
}

Verb CommandLine::syncOptions() const
{
    SyncOptions options;
    options.wait = m_wait;
    if (m_sync->count("--timeout") > 0) {
        bool ok = false;
        const int seconds = text(m_timeout).toInt(&ok);
        if (!ok || seconds < 0)
            throw UsageError{u"--timeout: a number of whole seconds."_s};
        options.timeout = std::chrono::seconds(seconds);
    }
    return options;
}

Verb CommandLine::editOptions() const
{
    EditOptions options{id(), texts(m_edit)};
    if (options.texts.empty())
        throw UsageError{u"Name at least one field and its new value."_s};
    return options;
}

Verb CommandLine::resolveOptions() const
{
    const bool registered = m_resolve->count("--registered-as") > 0;
    if (int(registered) + int(m_sendAgain) + int(m_secondRemoved) != 1)
        throw UsageError{u"Choose one: --registered-as UUID, --send-again or --second-removed."_s};
    ResolveOptions options{id(), ResolveOptions::Decision::SendAgain, {}};
    if (m_secondRemoved)
        options.decision = ResolveOptions::Decision::SecondRemoved;
    if (registered) {
        const QUuid uuid = QUuid::fromString(text(m_registeredAs));
        if (uuid.isNull())
            throw UsageError{u"--registered-as: the UUID of a profile at the service."_s};
        options.decision = ResolveOptions::Decision::RegisteredAs;
        options.profileId = uuid.toString(QUuid::WithoutBraces);
    }
    return options;
}

Verb CommandLine::discardOptions() const
{
    const auto reason = discardReasonFromString(text(m_reason));
    if (!reason || std::ranges::find(allDiscardReasons, *reason) == allDiscardReasons.end()) {
        QStringList known;
        for (const DiscardReason one : allDiscardReasons)
            known << toString(one);
        throw UsageError{"--reason: one of "_L1 + known.join(", "_L1) + u'.'};
    }
    return DiscardOptions{id(), *reason};
}

/// The beginning of a day, here.
std::optional<QDateTime> beginning(const std::string &given, const char *option, int daysLater)
{
    if (given.empty())
        return std::nullopt;
    const QDate day = QDate::fromString(text(given), Qt::ISODate);
    if (!day.isValid())
        throw UsageError{QLatin1StringView(option) + ": a day, e.g. 2026-03-01."_L1};
    return day.addDays(daysLater).startOfDay().toUTC();
}

Verb CommandLine::auditOptions() const
{
    if (m_csv && m_json)
        throw UsageError{u"Choose one: --csv or --json."_s};
    AuditOptions options;
    options.request = {beginning(m_from, "--from", 0), beginning(m_to, "--to", 1),
                       m_json ? AuditFormat::Json : AuditFormat::Csv, m_withPatientData};
    options.file = text(m_output);
    return options;
}

Verb CommandLine::keyOptions() const
{
    return KeyOptions{m_keyForget->parsed(), text(m_keyFile)};
}

Verb CommandLine::slotsOptions() const
{
    SlotsOptions options{SlotsOptions::Action::List, text(m_id), text(m_label), text(m_newPassphraseFile)};
    for (const auto &[action, one] : m_slotActions) {
        if (one->parsed())
            options.action = action;
    }
    return options;
}

QString CommandLine::initials() const
{
    if (m_initials.empty())
        return {};
    const auto checked = checkInitials(text(m_initials));
    if (!checked)
        throw UsageError{u"--initials: 1 to 5 letters."_s};
    return *checked;
}

Verb CommandLine::chosen() const
{
    if (m_add->parsed())
        return addOptions();
    if (m_import->parsed())
        return importOptions();
    if (m_list->parsed())
        return listOptions();
    if (m_sync->parsed())
        return syncOptions();
    if (m_edit->parsed())
        return editOptions();
    if (m_resolve->parsed())
        return resolveOptions();
    if (m_discard->parsed())
        return discardOptions();
    if (m_erase->parsed())
        return EraseOptions{id()};
    if (m_audit->parsed())
        return auditOptions();
    if (m_key->parsed())
        return keyOptions();
    if (m_setup->parsed())
        return SetupOptions{text(m_from), text(m_keyFile)};
    if (m_slots->parsed())
        return slotsOptions();
    if (m_handOver->parsed())
        return HandOverOptions{text(m_file), text(m_transferFile)};
    if (m_takeOver->parsed())
        return TakeOverOptions{text(m_file), text(m_transferFile)};
    if (m_support->parsed())
        return SupportOptions{text(m_output)};
    return CheckOptions{};
}

QMap<Setting, QString> CommandLine::settings() const
{
    QMap<Setting, QString> given;
    for (std::size_t i = 0; i < settingOptions.size(); ++i) {
        if (m_app.count(settingOptions[i].name) > 0)
            given.insert(settingOptions[i].setting, text(m_settings[i]));
    }
    return given;
}

tl::expected<Options, Notice> CommandLine::parse(int argc, const char *const *argv)
{
    const std::vector<std::string> arguments = argumentsOf(argc, argv);
    const bool json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    const auto wrong = [&](const QString &what) {
        return tl::unexpected(Notice{ExitCode::Usage, what + "\nRun with --help for the usage."_L1, json});
    };
    try {
        m_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend())); // taken off the end
        return Options{chosen(), m_json, settings(), text(m_passphraseFile), initials()};
    } catch (const CLI::CallForHelp &) {
        return tl::unexpected(Notice{ExitCode::Done, text(m_app.help()), false});
    } catch (const CLI::CallForVersion &error) {
        return tl::unexpected(Notice{ExitCode::Done, text(error.what()) + u'\n', false});
    } catch (const CLI::ParseError &error) {
        return wrong(usageWords(error, arguments, m_app));
    } catch (const UsageError &error) {
        return wrong(error.text);
    }
}

} // namespace

tl::expected<Options, Notice> parse(int argc, const char *const *argv)
{
    return CommandLine().parse(argc, argv);
}

QString optionName(Setting setting)
{
    for (const SettingOption &option : settingOptions) {
        if (option.setting == setting)
            return QString::fromLatin1(option.name);
    }
    return {};
}

} // namespace clinic::cli
