// SPDX-License-Identifier: Apache-2.0
#include "core/intake/qt_messages.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <utility>

namespace clinic {

namespace {

using Source = logged::QtMessage::Source;
using Severity = logged::QtMessage::Severity;

/// Qt calls a plain function, from any thread.
struct Receiver
{
    std::mutex mutex;
    EventLog log{QString()};
    std::map<std::pair<Source, Severity>, int> counts;
};

Receiver &receiver()
{
    static Receiver one;
    return one;
}

Severity severityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Severity::Debug;
    case QtInfoMsg:
        return Severity::Info;
    case QtWarningMsg:
        return Severity::Warning;
    case QtCriticalMsg:
        return Severity::Critical;
    case QtFatalMsg:
        return Severity::Fatal;
    }
    Q_UNREACHABLE();
}

/// 1, 10, 100, …
bool isWorthALine(int count)
{
    while (count >= 10 && count % 10 == 0)
        count /= 10;
    return count == 1;
}

void receive(QtMsgType type, const QMessageLogContext &context, const QString &)
{
    const logged::QtMessage message{QtMessages::sourceOf(context.category), severityOf(type)};
    Receiver &to = receiver();
    const std::lock_guard lock(to.mutex);
    const int count = ++to.counts[{message.source, message.severity}];
    if (isWorthALine(count))
        to.log.write(logged::QtMessage{message.source, message.severity, count});
    if (type == QtFatalMsg) // Qt ends the program next
        std::fputs("Clinic Intake ends: a library has met a fault that it cannot get over. See the log.\n", stderr);
}

} // namespace

QtMessages::QtMessages(const EventLog &log)
{
    {
        Receiver &to = receiver();
        const std::lock_guard lock(to.mutex);
        to.log = log;
        to.counts.clear();
    }
    m_previous = qInstallMessageHandler(receive);
}

QtMessages::~QtMessages()
{
    qInstallMessageHandler(m_previous);
}

logged::QtMessage::Source QtMessages::sourceOf(const char *category)
{
    static constexpr std::array<std::pair<QByteArrayView, Source>, 8> beginnings{{
        {"qt.network", Source::Network},
        {"qt.tlsbackend", Source::Network},
        {"qt.sql", Source::Database},
        {"qt.qpa", Source::Window},
        {"qt.widgets", Source::Window},
        {"qt.gui", Source::Window},
        {"qt.accessibility", Source::Window},
        {"qt.dbus", Source::Bus},
    }};
    const QByteArrayView name(category ? category : "");
    const auto found = std::ranges::find_if(beginnings, [&](const auto &one) { return name.startsWith(one.first); });
    return found == beginnings.end() ? Source::Other : found->second;
}

} // namespace clinic
