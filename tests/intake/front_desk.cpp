// SPDX-License-Identifier: Apache-2.0
#include "tests/intake/front_desk.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace clinic::test {

Configuration configurationFor(const QString &folder, const QUrl &server)
{
    Configuration configuration;
    configuration.apiUrl = server;
    configuration.apiKey = "test-key";
    configuration.profileGroups = {*checkProfileGroup(u"acme-clinic"_s).value};
    configuration.dataDir = folder;
    configuration.region = u"FI"_s;
    configuration.retryBase = std::chrono::hours(1);
    return configuration;
}

std::unique_ptr<Intake> openIntake(const Configuration &configuration)
{
    auto intake = Intake::open(configuration, passphrase);
    if (!intake)
        qFatal("the intake cannot be opened");
    return std::move(*intake);
}

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ScriptedServer::Handler friendlyService()
{
    return [](const Request &request) {
        return request.method == "POST" ? profileCreated(request) : Reply::json(200, QByteArray("[]"));
    };
}

} // namespace clinic::test
