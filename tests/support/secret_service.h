// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace clinic::test {

/// A real keychain for one test program: gnome-keyring on a D-Bus of its own, in a folder of its own. It becomes the
/// session bus of this process and of its children; make it before anything asks a keychain, and only one: GLib keeps
/// the first session bus that it meets. So does libsecret with the first keychain: this process cannot use one that was
/// stopped and started again (its children can), but does well with one that comes late.
class SecretService
{
public:
    /// Starts the bus alone: a session without a keychain.
    SecretService();
    ~SecretService();

    /// Starts the keychain, empty and unlocked; nothing where it runs.
    void start();
    void stop();

    void empty();
    /// What it holds cannot be read any more, and nobody can be asked to unlock it.
    void lock();
    void unlock();
    /// It takes questions, and answers none until resume().
    void pause();
    void resume();

    /// Where it keeps its files.
    QString folder() const { return m_root.filePath(QStringLiteral("data")); }

private:
    bool isOnTheBus() const;
    void signal(int number);

    QTemporaryDir m_root;
    QProcess m_bus, m_daemon;
};

} // namespace clinic::test
