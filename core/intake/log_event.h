// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"
#include "core/domain/key_slot.h"
#include "core/domain/queue_status.h"
#include "core/domain/record.h"
#include "core/intake/configuration.h"

#include <QByteArray>
#include <QDateTime>
#include <QLatin1StringView>
#include <QUrl>

#include <array>
#include <variant>

namespace clinic {

/// A server as the log may name it: nothing of an address but its host and port.
class LogHost
{
public:
    explicit LogHost(const QUrl &server);
    /// ASCII without blanks, e.g. "anivahealth.com:443"; "none" where there is no host.
    const QByteArray &text() const { return m_text; }
    bool operator==(const LogHost &) const = default;

private:
    QByteArray m_text;
};

/// E.g. "command_line", for the log and the report for support.
QLatin1StringView code(SettingSource source);

/// What an administrator finds in the log. The log can hold nothing of a patient because nothing of a patient fits in
/// here: there are numbers, codes of closed sets, ids that this program made, and the server's host; no text that a
/// person typed, no words of a server, no file's name, no address with a query.
namespace logged {

enum class Program { Desktop, CommandLine };

struct Started
{
    Program program;
};
struct Ended
{
    Program program;
    int exitCode = 0;
};
/// A value that was left out; the value itself is not told.
struct SettingUnusable
{
    Setting setting;
    SettingSource source;
};
/// A file of settings that counts as missing.
struct SettingsFileUnusable
{
    SettingSource source; ///< Machine or Settings
};
struct Opened
{
    int schema = 0;
};
struct OpenFailed
{
    std::variant<StorageFault, VaultFault> why;
};
struct Migrated
{
    int from = 0, to = 0; ///< versions of the schema
};
/// Some process that used the folder did not end as it should.
struct UncleanEnd
{
};
struct StorageFailed
{
    StorageFault fault;
};
/// The check of the file after an unclean end.
struct Checked
{
    bool isSound = true;
};
/// Of the keychain, where it was asked to open, to remember or to forget.
struct KeychainFailed
{
    VaultFault fault;
};
enum class SlotChange { Added, Changed, Removed };
struct SlotsChanged
{
    SlotChange change;
    KeySlotKind kind;
};
/// The queue is in another phase than before, or in the same for another reason.
struct Queue
{
    QueuePhase phase;
    LogHost server;
};
/// At rest after something was sent or came back.
struct Delivered
{
    std::array<int, allStates.size()> counts{}; ///< of all records, by StateName
    int unreadable = 0, heldBack = 0, registeredTwice = 0;
};
/// A patient wanted to be erased.
struct Erased
{
    RecordId record;
    bool isDone = false; ///< false: as soon as it is known what became of the registration
};
struct Moved
{
    enum class Direction { HandedOver, TakenOver };
    Direction direction;
    int count = 0;
};
/// The libraries said something. Their words may hold anything (an address with a patient's e-mail), so they are not
/// kept.
struct QtMessage
{
    enum class Source { Network, Database, Window, Bus, Other };
    enum class Severity { Debug, Info, Warning, Critical, Fatal };
    Source source;
    Severity severity;
    int count = 1; ///< of this source and severity since the program was started
};

} // namespace logged

using LogEvent = std::variant<logged::Started, logged::Ended, logged::SettingUnusable, logged::SettingsFileUnusable,
                              logged::Opened, logged::OpenFailed, logged::Migrated, logged::UncleanEnd,
                              logged::StorageFailed, logged::Checked, logged::KeychainFailed, logged::SlotsChanged,
                              logged::Queue, logged::Delivered, logged::Erased, logged::Moved, logged::QtMessage>;

/// One line with its line break: time (UTC, ISO 8601), severity, process, event, and members "name=value"; printable
/// ASCII.
QByteArray logLine(const LogEvent &event, const QDateTime &at, qint64 process);

/// Whether it may have been made by logLine(); without the line break.
bool isLogLine(const QByteArray &line);

} // namespace clinic
