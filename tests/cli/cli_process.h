// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace clinic::tests {

/// How a run of the program ended.
struct Ended
{
    int exitCode = -1;
    QByteArray out, err;

    /// The one JSON value on standard output; null where there is anything else.
    QJsonDocument json() const;
    QJsonObject object() const { return json().object(); }
    QJsonArray array() const { return json().array(); }
};

/// Of the operating system, who starts the program: the one who runs the test, or "nobody", with a home of their own.
enum class User { Same, Nobody };

/// The command line program with a data folder, a home and an environment of its own. While it runs, the event loop of
/// the test runs too, so that a scripted server can answer.
class Cli
{
public:
    static const QString passphrase;
    static const QString key;

    /// Uses the server at `url`.
    explicit Cli(const QUrl &url);

    Ended run(const QStringList &arguments, const QByteArray &input = {}, User user = User::Same);
    /// For runs that something happens to: start, act, then wait.
    std::unique_ptr<QProcess> start(const QStringList &arguments, const QByteArray &input = {}, User user = User::Same);
    Ended finish(QProcess &process);

    /// `add` of an invented patient, with further arguments.
    Ended add(const QStringList &more = {});

    void setVariable(const QString &name, const QString &value) { m_environment[name] = value; }
    void unsetVariable(const QString &name) { m_environment.remove(name); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return path(QStringLiteral("data")); }
    QString write(const QString &name, const QByteArray &content) const;
    QProcessEnvironment environment() const;

    /// Whether the program can be started as User::Nobody.
    bool canBeNobody();
    /// Makes the data folder before the first start, for a group in which User::Nobody is, as an administrator does.
    bool shareDataFolder() const;

    /// What must not be on standard error but was: of the patients, the passphrase or the key. Empty where all is well.
    const QStringList &leaks() const { return m_leaks; }

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_environment;
    QStringList m_leaks;
};

/// The members of an object, sorted.
QStringList membersOf(const QJsonObject &object);

} // namespace clinic::tests
