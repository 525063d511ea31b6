// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/demo.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QProcessEnvironment>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace clinic::desktop {

namespace {

constexpr int patience = 10'000; // ms, for the server to start or to end
constexpr std::array personal{Setting::Language, Setting::Region};

QString serverProgram()
{
    QString name = u"clinic-intake-sandbox"_s;
#ifdef Q_OS_WIN
    name += u".exe"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace

Demo::Demo() : m_passphrase(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Demo::~Demo()
{
    // The server ends with its standard input.
    m_server.closeWriteChannel();
    if (!m_server.waitForFinished(patience))
        m_server.kill();
}

tl::expected<std::unique_ptr<Demo>, QString> Demo::start()
{
    std::unique_ptr<Demo> demo(new Demo);
    if (!demo->m_folder.isValid())
        return tl::unexpected(demo->m_folder.errorString());
    if (const auto started = demo->startServer(); !started)
        return tl::unexpected(started.error());
    return demo;
}

tl::expected<void, QString> Demo::startServer()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // What opens the real outbox is none of the training server's business.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"CLINIC_INTAKE_API_KEY"_s);
    environment.remove(u"CLINIC_INTAKE_PASSPHRASE"_s);
    m_server.setProcessEnvironment(environment);
    m_server.start(serverProgram(), {u"--port"_s, u"0"_s, u"--exit-with-parent"_s});
    const QDeadlineTimer deadline(patience);
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return tl::unexpected(serverProgram() + u": "_s + m_server.errorString());
    }
    m_url = QString::fromUtf8(m_server.readLine()).trimmed();
    return {};
}

ConfigurationSources Demo::sources(const QMap<Setting, QString> &commandLine) const
{
    QMap<Setting, QString> fixed{{Setting::ApiUrl, m_url},
                                 {Setting::ApiKey, u"sandbox-key"_s},
                                 {Setting::ProfileGroups, u"sandbox-clinic"_s},
                                 {Setting::DataDir, m_folder.filePath(u"data"_s)}};
    QMap<QString, QString> environment;
    for (const Setting setting : personal) {
        if (commandLine.contains(setting))
            fixed.insert(setting, commandLine.value(setting));
        const QString name = ConfigurationSources::environmentName(setting);
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    }
    return ConfigurationSources(QString(), m_folder.filePath(u"settings.ini"_s), fixed, environment);
}

} // namespace clinic::desktop
