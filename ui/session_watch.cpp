// SPDX-License-Identifier: Apache-2.0
#include "ui/session_watch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr auto logind = "org.freedesktop.login1"_L1;

/// The session that the desktop names; without it, the one that the program was started in.
QDBusMessage sessionCall()
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    QDBusMessage call =
        QDBusMessage::createMethodCall(logind, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                       id.isEmpty() ? u"GetSessionByPID"_s : u"GetSession"_s);
    if (id.isEmpty())
        call << static_cast<uint>(QCoreApplication::applicationPid());
    else
        call << id;
    call.setAutoStartService(false);
    return call;
}

} // namespace

SessionWatch::SessionWatch(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent), m_systemBus(systemBus)
{
    // From whoever sends it: all that anybody can reach by it is that the window locks.
    QDBusConnection session(sessionBus);
    for (const QString &screenSaver :
         {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s,
          u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
        session.connect(QString(), QString(), screenSaver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    if (m_systemBus.isConnected())
        askForSession();
}

void SessionWatch::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT locked();
}

void SessionWatch::askForSession()
{
    auto *answer = new QDBusPendingCallWatcher(m_systemBus.asyncCall(sessionCall()), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &SessionWatch::followSession);
}

void SessionWatch::followSession(QDBusPendingCallWatcher *answer)
{
    const QDBusPendingReply<QDBusObjectPath> reply = *answer;
    answer->deleteLater();
    if (reply.isError())
        return; // no logind, or no session of its own
    // Only this session's: another person's on the same computer is none of our business.
    m_systemBus.connect(QString(), reply.value().path(), u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                        SIGNAL(locked()));
}

} // namespace clinic::ui
