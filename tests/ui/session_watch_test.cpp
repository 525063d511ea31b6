// SPDX-License-Identifier: Apache-2.0
#include "ui/session_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::ui;

namespace {

const QString ownSession = u"/org/freedesktop/login1/session/_7"_s;

} // namespace

/// logind, as far as it is asked for the session.
class Logind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    int asked = 0;

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint) // NOLINT(readability-identifier-naming): D-Bus's
    {
        ++asked;
        return QDBusObjectPath(ownSession);
    }
};

/// The signals of a desktop that locks, over a bus of the test's own.
class SessionWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void locksWithTheDesktop_data();
    void locksWithTheDesktop();
    void aMissingBusIsNoError();
    void withoutLogindTheScreenSaverStillCounts();

private:
    QDBusConnection connection(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }
    /// As any other program of the bus.
    void send(const QString &path, const QString &interface, const QString &member, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, member);
        signal.setArguments(arguments);
        QVERIFY(connection(u"desktop"_s).send(signal));
    }

    QProcess m_daemon;
    QString m_address;
};

void SessionWatchTest::initTestCase()
{
    qunsetenv("XDG_SESSION_ID");
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("no dbus-daemon");
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QVERIFY(connection(u"desktop"_s).isConnected());
}

void SessionWatchTest::cleanupTestCase()
{
    for (const QString &name : {u"watch"_s, u"desktop"_s, u"system"_s})
        QDBusConnection::disconnectFromBus(name);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void SessionWatchTest::locksWithTheDesktop_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<int>("locks");
    const QString saver = u"org.freedesktop.ScreenSaver"_s, gnome = u"org.gnome.ScreenSaver"_s;
    const QString session = u"org.freedesktop.login1.Session"_s, active = u"ActiveChanged"_s;
    QTest::newRow("the screen saver begins") << u"/ScreenSaver"_s << saver << active << QVariantList{true} << 1;
    QTest::newRow("at its longer path") << u"/org/freedesktop/ScreenSaver"_s << saver << active << QVariantList{true}
                                        << 1;
    QTest::newRow("the screen saver ends") << u"/ScreenSaver"_s << saver << active << QVariantList{false} << 0;
    QTest::newRow("GNOME locks") << u"/org/gnome/ScreenSaver"_s << gnome << active << QVariantList{true} << 1;
    for (const QString &desktop : {u"cinnamon"_s, u"mate"_s, u"xfce"_s})
        QTest::addRow("%s locks", qPrintable(desktop))
            << u"/org/%1/ScreenSaver"_s.arg(desktop) << u"org.%1.ScreenSaver"_s.arg(desktop) << active
            << QVariantList{true} << 1;
    QTest::newRow("GNOME unlocks") << u"/org/gnome/ScreenSaver"_s << gnome << active << QVariantList{false} << 0;
    QTest::newRow("logind locks the session") << ownSession << session << u"Lock"_s << QVariantList() << 1;
    QTest::newRow("logind unlocks the session") << ownSession << session << u"Unlock"_s << QVariantList() << 0;
    QTest::newRow("logind locks another person's session")
        << u"/org/freedesktop/login1/session/_8"_s << session << u"Lock"_s << QVariantList() << 0;
}

void SessionWatchTest::locksWithTheDesktop()
{
    QFETCH(QString, path);
    QFETCH(QString, interface);
    QFETCH(QString, member);
    QFETCH(QVariantList, arguments);
    QFETCH(int, locks);
    QDBusConnection system = connection(u"system"_s);
    Logind logind;
    QVERIFY(system.registerObject(u"/org/freedesktop/login1"_s, &logind, QDBusConnection::ExportAllSlots));
    QVERIFY(system.registerService(u"org.freedesktop.login1"_s));

    const SessionWatch watch(connection(u"watch"_s), connection(u"watch"_s));
    QSignalSpy locked(&watch, &SessionWatch::locked);
    QTRY_COMPARE(logind.asked, 1);
    // Once both come the watch follows both; the bus keeps their order.
    QTRY_VERIFY([&] {
        locked.clear();
        send(u"/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, {true});
        send(ownSession, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
        return QTest::qWaitFor([&] { return locked.size() == 2; }, 100);
    }());
    locked.clear();

    send(path, interface, member, arguments);
    send(u"/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, {true}); // the last
    QTRY_COMPARE(locked.size(), locks + 1);
    system.unregisterService(u"org.freedesktop.login1"_s);
    system.unregisterObject(u"/org/freedesktop/login1"_s);
}

void SessionWatchTest::aMissingBusIsNoError()
{
    const QDBusConnection none = QDBusConnection::connectToBus(u"unix:path=/nonexistent"_s, u"none"_s);
    QVERIFY(!none.isConnected());
    const SessionWatch watch(none, none);
    QSignalSpy locked(&watch, &SessionWatch::locked);
    QCoreApplication::processEvents();
    QCOMPARE(locked.size(), 0);
}

void SessionWatchTest::withoutLogindTheScreenSaverStillCounts()
{
    const SessionWatch watch(connection(u"watch"_s), connection(u"watch"_s));
    QSignalSpy locked(&watch, &SessionWatch::locked);
    send(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
    QTRY_COMPARE(locked.size(), 1);
}

QTEST_GUILESS_MAIN(SessionWatchTest)
#include "session_watch_test.moc"
