// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clinic::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned nobody = 65534; // user and group
constexpr int patience = 60000;    // ms; only ever waited for in full where something is broken

/// What the tests type of their patients.
const QStringList &secrets()
{
    static const QStringList texts{Cli::passphrase,        Cli::key,   u"Maria"_s, u"Schmidt"_s, u"1985"_s,
                                   u"maria@example.com"_s, u"31250"_s, u"Мария"_s};
    return texts;
}

} // namespace

const QString Cli::passphrase = u"seven green bicycles"_s;
const QString Cli::key = u"a-key-of-the-tests"_s;

QJsonDocument Ended::json() const
{
    const bool isOneLine = out.count('\n') == 1 && out.endsWith('\n');
    return isOneLine ? QJsonDocument::fromJson(out) : QJsonDocument();
}

Cli::Cli(const QUrl &url)
{
    m_environment = {{u"CLINIC_INTAKE_API_URL"_s, url.toString()},
                     {u"CLINIC_INTAKE_API_KEY"_s, key},
                     {u"CLINIC_INTAKE_PROFILE_GROUP"_s, u"test-clinic"_s},
                     {u"CLINIC_INTAKE_DATA_DIR"_s, dataFolder()},
                     {u"CLINIC_INTAKE_PASSPHRASE"_s, passphrase},
                     {u"CLINIC_INTAKE_LANGUAGE"_s, u"en"_s},
                     {u"CLINIC_INTAKE_REGION"_s, u"DE"_s},
                     {u"HOME"_s, m_folder.path()},
                     {u"XDG_CONFIG_HOME"_s, path(u"config"_s)},
                     {u"XDG_DATA_HOME"_s, path(u"share"_s)},
                     {u"LC_ALL"_s, u"C.UTF-8"_s}};
}

QProcessEnvironment Cli::environment() const
{
    QProcessEnvironment environment;
    for (const QString &name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (qEnvironmentVariableIsSet(qPrintable(name)))
            environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
    for (auto it = m_environment.begin(); it != m_environment.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

std::unique_ptr<QProcess> Cli::start(const QStringList &arguments, const QByteArray &input, User user)
{
    auto process = std::make_unique<QProcess>();
    auto environment = this->environment();
    if (user == User::Nobody) {
        for (const QString &home : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(home, path(u"nobody"_s));
        process->setChildProcessModifier([] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                ::_exit(127);
        });
    }
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(CLI_PROGRAM), arguments);
    process->write(input);
    process->closeWriteChannel();
    return process;
}

Ended Cli::finish(QProcess &process)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    Ended ended;
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    if (process.state() != QProcess::NotRunning)
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        ended.exitCode = process.exitCode();
    for (const QString &secret : secrets()) {
        if (ended.err.contains(secret.toUtf8()))
            m_leaks << secret;
    }
    return ended;
}

bool Cli::canBeNobody()
{
    return ::geteuid() == 0 && finish(*start({u"--version"_s}, {}, User::Nobody)).exitCode == 0;
}

bool Cli::shareDataFolder() const
{
    QDir().mkpath(dataFolder());
    QDir().mkpath(path(u"nobody"_s));
    return ::chmod(qPrintable(m_folder.path()), 0755) == 0 &&
           ::chown(qPrintable(path(u"nobody"_s)), nobody, nobody) == 0 &&
           ::chown(qPrintable(dataFolder()), ::geteuid(), nobody) == 0 && ::chmod(qPrintable(dataFolder()), 02770) == 0;
}

Ended Cli::run(const QStringList &arguments, const QByteArray &input, User user)
{
    const auto process = start(arguments, input, user);
    return finish(*process);
}

Ended Cli::add(const QStringList &more)
{
    return run(QStringList{u"add"_s, u"--json"_s, u"--first-name"_s, u"Maria"_s, u"--last-name"_s, u"Schmidt"_s,
                           u"--sex"_s, u"female"_s, u"--date-of-birth"_s, u"22.3.1985"_s} +
               more);
}

QString Cli::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

QStringList membersOf(const QJsonObject &object)
{
    return object.keys(); // QJsonObject keeps them sorted
}

} // namespace clinic::tests
