// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "core/intake/intake.h"

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <variant>

namespace clinic::cli {

/// Values as they were given, by field. A field that was not named is not in it.
using FieldTexts = std::map<Field, QString>;

struct AddOptions
{
    bool fromStandardInput = false;
    std::optional<RecordId> id;
    FieldTexts texts;
    bool offline = false;
};
struct ImportOptions
{
    QString file;
    QString rejectsFile; ///< empty: none
    bool again = false;
};
struct ListOptions
{
    std::set<StateName> states; ///< empty: all
    bool history = false;
};
struct SyncOptions
{
    bool wait = false;
    std::optional<std::chrono::seconds> timeout;
};
struct EditOptions
{
    RecordId id;
    FieldTexts texts; ///< an empty text clears the field
};
struct ResolveOptions
{
    RecordId id;
    enum class Decision { RegisteredAs, SendAgain, SecondRemoved };
    Decision decision = Decision::SendAgain;
    QString profileId; ///< the profile's UUID, where it is registered
};
struct DiscardOptions
{
    RecordId id;
    DiscardReason reason = DiscardReason::Other;
};
struct EraseOptions
{
    RecordId id;
};
struct AuditOptions
{
    AuditRequest request;
    QString file; ///< empty: standard output
};
struct CheckOptions
{
};
struct KeyOptions
{
    bool forget = false;
    QString file; ///< whose first line is the key; empty: standard input
};
struct SetupOptions
{
    QString file;    ///< a JSON object; "-": standard input; empty: none
    QString keyFile; ///< whose first line is the key; empty: none
};

struct HandOverOptions
{
    QString file;
    QString passphraseFile; ///< of the file's own passphrase; empty: none
};
struct TakeOverOptions
{
    QString file;
    QString passphraseFile;
};
struct SlotsOptions
{
    enum class Action { List, Add, Change, Remove, Remember, Forget };
    Action action = Action::List;
    QString id;                ///< of the slot to remove
    QString label;             ///< of the passphrase to add
    QString newPassphraseFile; ///< empty: none
};

struct SupportOptions
{
    QString file; ///< empty: standard output
};

using Verb = std::variant<AddOptions, ImportOptions, ListOptions, SyncOptions, EditOptions, ResolveOptions,
                          DiscardOptions, EraseOptions, AuditOptions, CheckOptions, KeyOptions, SetupOptions,
                          HandOverOptions, TakeOverOptions, SlotsOptions, SupportOptions>;

/// A command line that can be acted on.
struct Options
{
    Verb verb;
    bool json = false;
    QMap<Setting, QString> settings;
    QString passphraseFile;
    QString initials; ///< of whoever is at work; empty: not given
};

/// A command line that is answered with a text alone: help, the version, or what is wrong with it.
struct Notice
{
    ExitCode exitCode = ExitCode::Usage;
    QString text; ///< never holds a value from the command line: it may be a patient's
    bool json = false;
};

tl::expected<Options, Notice> parse(int argc, const char *const *argv);

/// The option of the command line that sets `setting`, e.g. "--api-url"; empty where there is none.
QString optionName(Setting setting);

} // namespace clinic::cli
