// SPDX-License-Identifier: Apache-2.0
#include "tests/support/secret_service.h"

#include "tests/support/wait.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <csignal>

using namespace Qt::StringLiterals;

namespace clinic::test {

namespace {

/// No services that start by themselves: what is not started here is not there.
constexpr auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
)";

const QString connectionName = u"tests"_s;
const QString service = u"/org/freedesktop/secrets"_s;
const QString collection = u"/org/freedesktop/secrets/collection/login"_s;
const QByteArray password = "a login password";

/// A secret as the Secret Service takes it, (oayays), in a session without a cipher.
struct Secret
{
    QDBusObjectPath session;
    QByteArray value;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << QByteArray() << secret.value << u"text/plain"_s;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &)
{
    return argument; // none is ever read
}

QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                  const QVariantList &arguments = {})
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    QDBusMessage reply = QDBusConnection(connectionName).call(message);
    if (reply.type() == QDBusMessage::ErrorMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(reply.errorMessage()));
    return reply;
}

} // namespace

} // namespace clinic::test

Q_DECLARE_METATYPE(clinic::test::Secret)

namespace clinic::test {

SecretService::SecretService()
{
    qDBusRegisterMetaType<Secret>();
    const QDir root(m_root.path());
    for (const QString &name : {u"run"_s, u"data"_s, u"home"_s})
        root.mkdir(name);
    QFile::setPermissions(root.filePath(u"run"_s),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QFile configuration(root.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly) ||
        configuration.write(QString::fromLatin1(busConfiguration).arg(root.filePath(u"run"_s)).toUtf8()) < 0)
        qFatal("the configuration of the bus cannot be written");
    configuration.close();

    m_bus.setStandardErrorFile(QProcess::nullDevice()); // as root in a container it mentions a limit of its own
    m_bus.start(u"dbus-daemon"_s,
                {"--config-file="_L1 + configuration.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead())
        qFatal("dbus-daemon does not start: %s", qPrintable(m_bus.errorString()));
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    if (!QDBusConnection::connectToBus(QString::fromLatin1(address), connectionName).isConnected())
        qFatal("the bus cannot be reached");
}

SecretService::~SecretService()
{
    stop();
    QDBusConnection::disconnectFromBus(connectionName);
    m_bus.kill();
    m_bus.waitForFinished();
}

void SecretService::start()
{
    if (m_daemon.state() != QProcess::NotRunning)
        return;
    QDir(folder()).removeRecursively();
    QDir(m_root.path()).mkdir(u"data"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_root.filePath(u"home"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_root.filePath(u"run"_s));
    environment.insert(u"XDG_DATA_HOME"_s, folder());
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardErrorFile(QProcess::nullDevice()); // it mentions that nobody can be asked here
    m_daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s});
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    if (!waitFor([this] { return isOnTheBus(); }))
        qFatal("gnome-keyring-daemon does not start: %s", qPrintable(m_daemon.errorString()));
}

void SecretService::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.kill(); // also while it is paused
    m_daemon.waitForFinished();
    if (!waitFor([this] { return !isOnTheBus(); }))
        qFatal("gnome-keyring-daemon stays on the bus");
}

void SecretService::empty()
{
    const QDBusReply<QVariant> items = call(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                            {u"org.freedesktop.Secret.Collection"_s, u"Items"_s});
    for (const QDBusObjectPath &item : qdbus_cast<QList<QDBusObjectPath>>(items.value()))
        call(item.path(), u"org.freedesktop.Secret.Item"_s, u"Delete"_s);
}

void SecretService::lock()
{
    call(service, u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
         {QVariant::fromValue(QList{QDBusObjectPath(collection)})});
}

void SecretService::unlock()
{
    const auto opened = call(service, u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                             {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const Secret secret{opened.arguments().at(1).value<QDBusObjectPath>(), password};
    call(service, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
         {QVariant::fromValue(QDBusObjectPath(collection)), QVariant::fromValue(secret)});
}

void SecretService::pause()
{
    signal(SIGSTOP);
}

void SecretService::resume()
{
    signal(SIGCONT);
}

bool SecretService::isOnTheBus() const
{
    return QDBusConnection(connectionName).interface()->isServiceRegistered(u"org.freedesktop.secrets"_s);
}

void SecretService::signal(int number)
{
    if (::kill(static_cast<pid_t>(m_daemon.processId()), number) != 0)
        qFatal("gnome-keyring-daemon is gone");
}

} // namespace clinic::test
