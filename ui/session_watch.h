// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusPendingCallWatcher;

namespace clinic::ui {

/// Tells when the desktop session is locked: by the desktop's screen saver (org.freedesktop.ScreenSaver, or
/// org.gnome.ScreenSaver), or by logind (its Session's signal Lock). A bus that is not there is no error: then it tells
/// nothing. That the session is unlocked is not told, since it opens nothing here.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    SessionWatch(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void screenSaverChanged(bool active);

private:
    void askForSession();
    void followSession(QDBusPendingCallWatcher *answer);

    QDBusConnection m_systemBus;
};

} // namespace clinic::ui
