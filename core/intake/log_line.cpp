// SPDX-License-Identifier: Apache-2.0
#include "core/domain/codes.h"
#include "core/intake/log_event.h"

#include <QRegularExpression>

#include <algorithm>

namespace clinic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHost = 253; // RFC 1035 §2.3.4
constexpr qsizetype longestLine = 400;

enum class Level { Info, Warning, Error };

QByteArrayView nameOf(Level level)
{
    switch (level) {
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        return "error";
    }
    Q_UNREACHABLE();
}

/// What stands behind time and process.
class Words
{
public:
    Words(Level level, QByteArrayView event) : m_level(level), m_text(event.toByteArray()) {}

    Words &add(QByteArrayView name, int value) { return addText(name, QByteArray::number(value)); }
    Words &add(QByteArrayView name, bool value) { return addText(name, value ? "yes" : "no"); }
    Words &add(QByteArrayView name, QLatin1StringView code) { return addText(name, code); }
    Words &add(QByteArrayView name, const LogHost &host) { return addText(name, host.text()); }
    Words &add(QByteArrayView name, const RecordId &id) { return addText(name, id.toString().toLatin1()); }

    Level level() const { return m_level; }
    const QByteArray &text() const { return m_text; }

private:
    Words &addText(QByteArrayView name, QByteArrayView value)
    {
        m_text += ' ';
        m_text += name;
        m_text += '=';
        m_text += value;
        return *this;
    }

    Level m_level;
    QByteArray m_text;
};

QLatin1StringView code(logged::Program program)
{
    switch (program) {
    case logged::Program::Desktop:
        return "desktop"_L1;
    case logged::Program::CommandLine:
        return "command_line"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(logged::SlotChange change)
{
    switch (change) {
    case logged::SlotChange::Added:
        return "added"_L1;
    case logged::SlotChange::Changed:
        return "changed"_L1;
    case logged::SlotChange::Removed:
        return "removed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(logged::QtMessage::Source source)
{
    using Source = logged::QtMessage::Source;
    switch (source) {
    case Source::Network:
        return "network"_L1;
    case Source::Database:
        return "database"_L1;
    case Source::Window:
        return "window"_L1;
    case Source::Bus:
        return "bus"_L1;
    case Source::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(logged::QtMessage::Severity severity)
{
    using Severity = logged::QtMessage::Severity;
    switch (severity) {
    case Severity::Debug:
        return "debug"_L1;
    case Severity::Info:
        return "info"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Critical:
        return "critical"_L1;
    case Severity::Fatal:
        return "fatal"_L1;
    }
    Q_UNREACHABLE();
}

/// A phase of the queue, of a server.
struct PhaseWords
{
    const LogHost &server;

    Words words(Level level, QByteArrayView event) const { return Words(level, event).add("server", server); }

    Words operator()(const queue::Starting &) const { return words(Level::Info, "queue_starts"); }
    Words operator()(const queue::Connected &) const { return words(Level::Info, "queue_connected"); }
    Words operator()(const queue::NotConfigured &what) const
    {
        return words(Level::Warning, "queue_not_configured")
            .add("key_missing", what.keyMissing)
            .add("group_missing", what.groupMissing);
    }
    Words operator()(const queue::Unreachable &what) const
    {
        return words(Level::Warning, "queue_unreachable").add("reason", clinic::code(what.reason));
    }
    Words operator()(const queue::Backing &what) const
    {
        return words(Level::Warning, "queue_waits").add("http_status", what.httpStatus);
    }
    Words operator()(const queue::Paused &what) const
    {
        Words paused = words(Level::Error, "queue_paused").add("reason", toString(what.reason));
        return what.tls ? paused.add("tls", clinic::code(*what.tls)) : paused;
    }
};

struct EventWords
{
    Words operator()(const logged::Started &event) const
    {
        // Both are of the program's own making.
        return Words(Level::Info, "started")
            .add("program", code(event.program))
            .add("version", QLatin1StringView(CLINIC_INTAKE_VERSION))
            .add("qt", QLatin1StringView(qVersion()));
    }
    Words operator()(const logged::Ended &event) const
    {
        return Words(Level::Info, "ended").add("program", code(event.program)).add("exit_code", event.exitCode);
    }
    Words operator()(const logged::SettingUnusable &event) const
    {
        const QByteArray key = ConfigurationSources::iniKey(event.setting).toLatin1();
        return Words(Level::Warning, "setting_unusable")
            .add("setting", key.isEmpty() ? "api/key"_L1 : QLatin1StringView(key))
            .add("source", clinic::code(event.source));
    }
    Words operator()(const logged::SettingsFileUnusable &event) const
    {
        return Words(Level::Warning, "settings_file_unusable").add("source", clinic::code(event.source));
    }
    Words operator()(const logged::Opened &event) const
    {
        return Words(Level::Info, "opened").add("schema", event.schema);
    }
    Words operator()(const logged::OpenFailed &event) const
    {
        return Words(Level::Error, "open_failed")
            .add("fault", std::visit([](auto fault) { return clinic::code(fault); }, event.why));
    }
    Words operator()(const logged::Migrated &event) const
    {
        return Words(Level::Info, "migrated").add("from", event.from).add("to", event.to);
    }
    Words operator()(const logged::UncleanEnd &) const { return {Level::Warning, "unclean_end"}; }
    Words operator()(const logged::StorageFailed &event) const
    {
        return Words(Level::Error, "storage_failed").add("fault", clinic::code(event.fault));
    }
    Words operator()(const logged::Checked &event) const
    {
        return Words(event.isSound ? Level::Info : Level::Error, "checked").add("sound", event.isSound);
    }
    Words operator()(const logged::KeychainFailed &event) const
    {
        return Words(Level::Warning, "keychain_failed").add("fault", clinic::code(event.fault));
    }
    Words operator()(const logged::SlotsChanged &event) const
    {
        return Words(Level::Info, "key_slots").add("change", code(event.change)).add("kind", clinic::code(event.kind));
    }
    Words operator()(const logged::Queue &event) const { return std::visit(PhaseWords{event.server}, event.phase); }
    Words operator()(const logged::Delivered &event) const
    {
        Words words(Level::Info, "records");
        for (const StateName state : allStates) {
            if (const int count = event.counts[static_cast<std::size_t>(state)]; count > 0)
                words.add(QByteArray(toString(state).data()), count);
        }
        words.add("unreadable", event.unreadable).add("held_back", event.heldBack);
        return words.add("registered_twice", event.registeredTwice);
    }
    Words operator()(const logged::Erased &event) const
    {
        return Words(Level::Info, "erased").add("record", event.record).add("done", event.isDone);
    }
    Words operator()(const logged::Moved &event) const
    {
        const bool isOut = event.direction == logged::Moved::Direction::HandedOver;
        return Words(Level::Info, isOut ? "handed_over" : "taken_over").add("records", event.count);
    }
    Words operator()(const logged::QtMessage &event) const
    {
        const bool isGrave = event.severity >= logged::QtMessage::Severity::Critical;
        return Words(isGrave ? Level::Error : Level::Warning, "library_message")
            .add("source", code(event.source))
            .add("severity", code(event.severity))
            .add("count", event.count);
    }
};

} // namespace

QLatin1StringView code(SettingSource source)
{
    switch (source) {
    case SettingSource::Default:
        return "default"_L1;
    case SettingSource::Settings:
        return "settings"_L1;
    case SettingSource::Machine:
        return "machine"_L1;
    case SettingSource::Environment:
        return "environment"_L1;
    case SettingSource::CommandLine:
        return "command_line"_L1;
    }
    Q_UNREACHABLE();
}

LogHost::LogHost(const QUrl &server) : m_text("none")
{
    const QByteArray host = server.host(QUrl::FullyEncoded).toLatin1();
    const bool isPlain = !host.isEmpty() && host.size() <= longestHost && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
    });
    if (isPlain)
        m_text = host + ':' + QByteArray::number(server.port(server.scheme() == "http"_L1 ? 80 : 443));
}

QByteArray logLine(const LogEvent &event, const QDateTime &at, qint64 process)
{
    const Words words = std::visit(EventWords{}, event);
    QByteArray line = at.toUTC().toString(Qt::ISODateWithMs).toLatin1();
    line += ' ';
    line += nameOf(words.level());
    line += ' ' + QByteArray::number(process) + ' ' + words.text() + '\n';
    return line;
}

bool isLogLine(const QByteArray &line)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (info|warning|error) \\d+ [a-z_]+( [a-z_]+=[A-Za-z0-9._:/-]+)*$"_s);
    return line.size() <= longestLine && form.match(QString::fromLatin1(line)).hasMatch();
}

} // namespace clinic
